/// The texts that cells point to.
enum SharedTexts {
  static func read(_ reader: PartReader, limit: Int) throws(WorkbookError) -> [String] {
    var texts: [String] = []
    while let element = try reader.nextElement() {
      guard element == "si" else { continue }
      guard texts.count < limit else {
        throw WorkbookError(.tooManyCells(limit: limit), file: reader.file, place: reader.part)
      }
      texts.append(try text(of: reader))
    }
    return texts
  }

  /// The text of the element that starts here, whole or in runs; how it is spoken in Japanese is
  /// left out.
  static func text(of reader: PartReader, trims: Bool = true) throws(WorkbookError) -> String {
    var text = ""
    try reader.forEachChild { element throws(WorkbookError) in
      switch element {
      case "t": text += try piece(reader, trims: trims)
      case "r":
        try reader.forEachChild { element throws(WorkbookError) in
          if element == "t" {
            text += try piece(reader, trims: trims)
          } else {
            try reader.skipElement()
          }
        }
      default: try reader.skipElement()
      }
    }
    return EscapedText.decoded(text)
  }

  private static func piece(_ reader: PartReader, trims: Bool) throws(WorkbookError) -> String {
    let keepsSpace = reader.preservesSpace || !trims
    let text = try reader.elementText()
    guard !keepsSpace, let first = text.utf8.first, let last = text.utf8.last,
      isSpace(first) || isSpace(last)
    else { return text }
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
