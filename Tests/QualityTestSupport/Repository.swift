import FoundationEssentials

/// Files of the repository that tests compare with.
public enum Repository {
  /// The bytes of a file, by its path from the repository's root.
  public static func bytes(of path: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try [UInt8](Data(contentsOf: root.appending(path: path)))
  }

  /// The folder of the binaries of this build: where the test bundle is.
  public static var builtProducts: String {
    // `swift test` runs the bundle itself, or a runner with the bundle's path among its arguments.
    let bundle =
      CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().path
  }
}
