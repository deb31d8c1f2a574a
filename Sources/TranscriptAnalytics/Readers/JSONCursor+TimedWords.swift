internal import QualityModel

extension JSONCursor {
  /// The words of a list of objects, each with its times. Those without times are left out; one
  /// time without the other is a fault.
  ///
  /// - Parameters:
  ///   - fields: The names of the word, of its start and of its end.
  ///   - unit: Milliseconds in the unit of the times.
  mutating func timedWords(
    fields: [StaticString], unit: Int
  ) throws(ReadingFault) -> [TimedWord] {
    var words: [TimedWord] = []
    var order = TimeOrder()
    try array { cursor throws(ReadingFault) in
      var text = ""
      var start: (value: Int, offset: Int)?
      var end: (value: Int, offset: Int)?
      let place = cursor.at
      try cursor.object(fields) { cursor, field throws(ReadingFault) in
        let offset = cursor.at
        switch field {
        case 0: text = trimmed(try cursor.string())
        case 1: start = (try cursor.milliseconds(unit: unit), offset)
        default: end = (try cursor.milliseconds(unit: unit), offset)
        }
      }
      guard let start, let end else {
        guard start == nil, end == nil else {
          throw ReadingFault(offset: place, reason: .halfTimed)
        }
        return
      }
      try order.check(
        start: start.value, end: end.value, speaker: nil, startOffset: start.offset,
        endOffset: end.offset)
      words.append(
        TimedWord(text: text, startMilliseconds: start.value, endMilliseconds: end.value))
    }
    return words
  }
}
