import Foundation
import QualityTestSupport

/// A folder of its own for a test, removed with it.
final class TestFolder: Sendable {
  /// Its path, links followed, as a program run in it sees it.
  let path: String

  init() throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(root)/ecoute-cli-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text in UTF-8 and gives the file's path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// The names in the folder, or in one below it, in order.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}
