#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder that only the user can read, deleted with this value; it holds one file.
struct TemporaryFolder: ~Copyable {
  let path: String
  var filePath: String { "\(path)/workbook.xlsx" }

  init() throws(WorkbookError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/ecoute-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw WorkbookError(.temporaryFile(code: errno)) }
    path = made
  }

  /// The bytes of the file.
  func fileContent() throws(WorkbookError) -> [UInt8] {
    guard let file = fopen(filePath, "rb") else {
      throw WorkbookError(.temporaryFile(code: errno))
    }
    defer { fclose(file) }
    var (content, block) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      content += block[..<count]
    }
    guard ferror(file) == 0 else { throw WorkbookError(.temporaryFile(code: errno)) }
    return content
  }

  deinit {
    unlink(filePath)
    rmdir(path)
  }
}
