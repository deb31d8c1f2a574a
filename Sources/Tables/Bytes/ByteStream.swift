/// One reading of a source from its start, in pieces of the caller's size.
struct ByteStream: ~Copyable {
  /// What a pipe may hold.
  static let pipeLimit = 256 << 20

  private let file: OpenedFile?
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ source: TableSource) throws(TableError) {
    switch source.content {
    case .file(let path):
      file = try OpenedFile(path: path)
      bytes = []
    case .bytes(let content):
      file = nil
      bytes = content
    }
  }

  /// The bytes of the whole source; 0 when it is not known beforehand.
  var byteCount: Int {
    switch file {
    case .some(let file): file.byteCount
    case .none: bytes.count
    }
  }

  /// Whether the source can be read again from its start.
  var isRepeatable: Bool {
    switch file {
    case .some(let file): file.isRegular
    case .none: true
    }
  }

  /// Fills `buffer` as far as the source goes and returns the bytes read, 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try readOnce(into: rest)
      if count == 0 { break }
      filled += count
      offset += count
    }
    return filled
  }

  private func readOnce(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    switch file {
    case .some(let file):
      return try file.read(into: buffer)
    case .none:
      let count = min(buffer.count, bytes.count - offset)
      guard count > 0 else { return 0 }
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
      }
      return count
    }
  }

  /// A source that can be read again: itself, or its content taken into memory.
  static func repeatable(_ source: TableSource) throws(TableError) -> TableSource {
    let stream = try ByteStream(source)
    if stream.isRepeatable { return source }
    return TableSource(name: source.name, bytes: try content(of: source))
  }

  /// The whole content of a source, at most 256 MiB of it.
  static func content(of source: TableSource) throws(TableError) -> [UInt8] {
    if case .bytes(let content) = source.content { return content }
    var stream = try ByteStream(source)
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try piece.withReadBuffer { buffer throws(TableError) in
        try stream.read(into: buffer)
      }
      if count == 0 { break }
      content.append(contentsOf: piece[..<count])
      guard content.count <= pipeLimit else {
        throw TableError(
          stream.isRepeatable
            ? .workbookTooLarge(limitBytes: pipeLimit) : .pipeTooLarge(limitBytes: pipeLimit),
          file: source.name)
      }
    }
    return content
  }
}

extension [UInt8] {
  /// The array's memory for a read that may fail with a named error.
  mutating func withReadBuffer(
    _ body: (UnsafeMutableRawBufferPointer) throws(TableError) -> Int
  ) throws(TableError) -> Int {
    let result: Result<Int, TableError> = withUnsafeMutableBytes { buffer in
      do throws(TableError) {
        return .success(try body(buffer))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
