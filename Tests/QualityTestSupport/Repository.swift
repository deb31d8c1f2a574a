import FoundationEssentials

/// Files of the repository that tests compare with.
public enum Repository {
  /// The bytes of a file, by its path from the repository's root.
  public static func bytes(of path: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try [UInt8](Data(contentsOf: root.appending(path: path)))
  }
}
