/// Where a table is read from.
public struct TableSource: Sendable {
  enum Content: Sendable {
    case file(path: String)
    case bytes([UInt8])
  }

  /// The name that messages use for it.
  public let name: String
  let content: Content

  /// A file. Pipes and other things that cannot be read twice are taken into memory, at most
  /// 256 MiB of them.
  public init(path: String) {
    name = path
    content = .file(path: path)
  }

  /// Bytes already in memory, under a name for messages.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }
}
