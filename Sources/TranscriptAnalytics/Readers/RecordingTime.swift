/// Times within a recording.
enum RecordingTime {
  /// The longest recording that is believed, thirty days, in milliseconds.
  static let limit = 30 * 24 * 3600 * 1000

  /// Milliseconds from `mm:ss` or `h:mm:ss`, with or without decimals after a full stop.
  ///
  /// - Parameter decimals: How many decimals are allowed: `3...3` for WebVTT.
  static func clock(
    _ bytes: ArraySlice<UInt8>, decimals: ClosedRange<Int>
  ) -> Result<Int, TimeFault> {
    let halves = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let fields = halves[0].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let fraction = halves.count == 2 ? halves[1] : []
    guard (2...3).contains(fields.count), decimals.contains(fraction.count),
      halves.count == 2 ? !fraction.isEmpty : decimals.lowerBound == 0
    else { return .failure(.unreadable) }
    var seconds = 0
    for (position, field) in fields.enumerated() {
      guard let value = number(field), position == 0 || (field.count == 2 && value < 60) else {
        return .failure(.unreadable)
      }
      seconds = seconds * 60 + value
    }
    guard seconds <= limit / 1000 else { return .failure(.outOfRange) }
    var thousandths = 0
    for position in 0..<3 {
      let index = fraction.startIndex + position
      let digit = index < fraction.endIndex ? fraction[index] : UInt8(ascii: "0")
      guard isDigit(digit) else { return .failure(.unreadable) }
      thousandths = thousandths * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return .success(seconds * 1000 + thousandths)
  }

  /// Why a time is refused.
  enum TimeFault: Error {
    case unreadable
    case outOfRange

    var reason: TranscriptError.Reason {
      switch self {
      case .unreadable: .badTime
      case .outOfRange: .timeOutOfRange
      }
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...6).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
