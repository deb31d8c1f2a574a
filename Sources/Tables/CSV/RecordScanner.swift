/// Cuts UTF-8 bytes into records, one at a time.
struct RecordScanner {
  /// What became of a scan.
  enum Outcome: Equatable {
    /// A record ended just before `next`.
    case record(next: Int)
    /// The record goes on beyond the bytes at hand.
    case needsMore
    /// There is nothing left.
    case end
  }

  /// What is wrong with a record; the column counts from 1.
  struct Failure: Error, Equatable {
    let reason: TableError.Reason
    let line: Int
    let column: Int?
  }

  let delimiter: UInt8
  let limits: TableLimits
  /// The line of the next record, from 1.
  private(set) var line = 1
  /// The line on which the last record started.
  private(set) var recordLine = 1
  /// The last record's cells, end to end.
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int32] = []

  init(delimiter: Delimiter, limits: TableLimits) {
    self.delimiter = delimiter.byte
    self.limits = limits
  }

  /// The last record.
  var row: TableRow { TableRow(line: recordLine, bytes: bytes, ends: ends) }

  /// Scans the record that starts at `start`. With `isLast`, the bytes end the file.
  mutating func scan(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
  ) throws(Failure) -> Outcome {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    recordLine = line
    guard start < input.count else { return isLast ? .end : .needsMore }
    var (index, extraLines) = (start, 0)
    while true {
      if index < input.count, input[index] == quote {
        guard
          let after = try scanQuoted(input, from: index, isLast: isLast, extraLines: &extraLines)
        else { return .needsMore }
        index = after
      } else {
        index = appendPlain(input, from: index)
      }
      try endCell(at: index - start)
      guard index < input.count else {
        if !isLast { return .needsMore }
        line += extraLines + 1
        return .record(next: index)
      }
      if input[index] == delimiter {
        index += 1
        // A delimiter that ends the bytes at hand opens a cell that is not here yet.
        if index == input.count, !isLast { return .needsMore }
        continue
      }
      if input[index] == carriageReturn {
        if index + 1 == input.count, !isLast { return .needsMore }
        if index + 1 < input.count, input[index + 1] == lineFeed { index += 1 }
      }
      line += extraLines + 1
      return .record(next: index + 1)
    }
  }

  /// Appends an unquoted cell and returns the place of what ends it.
  private mutating func appendPlain(_ input: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < input.count {
      let byte = input[index]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<index]))
    return index
  }

  /// Appends a quoted cell and returns the place of what ends it; `nil` when it goes on beyond the
  /// bytes at hand.
  private mutating func scanQuoted(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool, extraLines: inout Int
  ) throws(Failure) -> Int? {
    let (openingLine, column) = (recordLine + extraLines, ends.count + 1)
    var (index, runStart) = (start + 1, start + 1)
    while index < input.count {
      let byte = input[index]
      if byte == lineFeed
        || (byte == carriageReturn && index + 1 < input.count && input[index + 1] != lineFeed)
      {
        extraLines += 1
      } else if byte == quote {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[runStart..<index]))
        guard index + 1 < input.count else { return isLast ? index + 1 : nil }
        guard input[index + 1] == quote else {
          return try endOfQuoted(input, from: index + 1, line: recordLine + extraLines)
        }
        runStart = index + 1
        index += 1
      }
      index += 1
    }
    if isLast {
      throw Failure(reason: .unclosedQuote, line: openingLine, column: column)
    }
    try check(bytes.count - cellStart + index - runStart, rowBytes: index)
    return nil
  }

  /// The end of a cell whose quote has closed: spaces may follow it, nothing else.
  private func endOfQuoted(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, line: Int
  ) throws(Failure) -> Int {
    var index = start
    while index < input.count, input[index] == UInt8(ascii: " ") { index += 1 }
    guard index < input.count else { return index }
    let byte = input[index]
    guard byte == delimiter || byte == lineFeed || byte == carriageReturn else {
      throw Failure(reason: .textAfterQuote, line: line, column: ends.count + 1)
    }
    return index
  }

  private var cellStart: Int { ends.last.map { Int($0) } ?? 0 }

  private mutating func endCell(at rowBytes: Int) throws(Failure) {
    try check(bytes.count - cellStart, rowBytes: rowBytes)
    ends.append(Int32(bytes.count))
    if ends.count > limits.columns {
      throw Failure(
        reason: .tooManyColumns(limit: limits.columns), line: recordLine, column: ends.count)
    }
  }

  private func check(_ cellBytes: Int, rowBytes: Int) throws(Failure) {
    if cellBytes > limits.cellCharacters,
      cellBytes > limits.cellCharacters * 4 || characters(from: cellStart) > limits.cellCharacters
    {
      throw Failure(
        reason: .cellTooLong(limit: limits.cellCharacters), line: recordLine,
        column: ends.count + 1)
    }
    if rowBytes > limits.rowBytes {
      throw Failure(
        reason: .rowTooLong(limitBytes: limits.rowBytes), line: recordLine, column: nil)
    }
  }

  /// Unicode scalars from a place on: every byte but the continuations.
  private func characters(from start: Int) -> Int {
    bytes[start...].count { $0 & 0xC0 != 0x80 }
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
