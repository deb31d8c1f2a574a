internal import QualityModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads a file line by line in blocks, whatever its size.
enum LineBlocks {
  private static let blockSize = 1 << 20

  /// Calls `body` with each line that is not blank, without its break, and its number from 1.
  ///
  /// A byte order mark is left out. Only the longest line has to fit in memory.
  static func forEachLine(
    ofFile path: String,
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws(TranscriptError) -> Void
  ) throws(TranscriptError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw TranscriptError(.cannotRead, at: Place(file: path)) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: blockSize)
    var filled = 0
    var scanned = 0
    var line = 0
    var ended = false
    while !ended {
      if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: filled)) }
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw TranscriptError(.cannotRead, at: Place(file: path))
      }
      ended = count == 0
      filled += count
      let result = buffer.withUnsafeBufferPointer { bytes in
        Result { () throws(TranscriptError) in
          try lines(
            UnsafeBufferPointer(rebasing: bytes[..<filled]), from: scanned, last: ended, &line, body
          )
        }
      }
      let used = try result.get()
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress, used > 0 else { return }
        base.copyMemory(from: base + used, byteCount: filled - used)
      }
      filled -= used
      scanned = filled
    }
  }

  /// Passes on the whole lines and returns how many bytes they take.
  private static func lines(
    _ bytes: UnsafeBufferPointer<UInt8>, from scanned: Int, last: Bool, _ line: inout Int,
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws(TranscriptError) -> Void
  ) throws(TranscriptError) -> Int {
    var start = 0
    var from = scanned
    while let stop = newline(in: bytes, from: from) {
      line += 1
      try pass(bytes, start..<stop, line, body)
      start = stop + 1
      from = start
    }
    guard last, start < bytes.count else { return start }
    line += 1
    try pass(bytes, start..<bytes.count, line, body)
    return bytes.count
  }

  private static func newline(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }

  private static func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: Int,
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws(TranscriptError) -> Void
  ) throws(TranscriptError) {
    var lower = range.lowerBound
    if line == 1, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { lower += 3 }
    guard bytes[lower..<range.upperBound].contains(where: { $0 > 0x20 || $0 == 0 }) else { return }
    try body(UnsafeBufferPointer(rebasing: bytes[lower..<range.upperBound]), line)
  }
}
