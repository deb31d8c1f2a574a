#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file open for reading, closed with the value.
struct OpenedFile: ~Copyable {
  private let descriptor: Int32
  let path: String
  let isRegular: Bool
  let byteCount: Int

  init(path: String) throws(TableError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw TableError(errno == ENOENT ? .notFound : .unreadable(code: errno), file: path)
    }
    var status = stat()
    let known = fstat(descriptor, &status) == 0
    let kind = known ? status.st_mode & S_IFMT : 0
    // Opening a folder succeeds; reading from it does not.
    if kind == S_IFDIR {
      _ = close(descriptor)
      throw TableError(.isFolder, file: path)
    }
    self.descriptor = descriptor
    self.path = path
    isRegular = kind == S_IFREG
    byteCount = isRegular ? Int(status.st_size) : 0
  }

  deinit {
    _ = close(descriptor)
  }

  /// Fills `buffer` from the file's current place and returns the bytes read, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    guard let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    while true {
      let count = unsafeRead(base, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw TableError(.unreadable(code: errno), file: path) }
    }
  }

  private func unsafeRead(_ base: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, base, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, base, count)
    #else
      Darwin.read(descriptor, base, count)
    #endif
  }
}
