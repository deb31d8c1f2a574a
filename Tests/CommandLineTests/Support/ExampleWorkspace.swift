import Foundation
import QualityTestSupport
import Testing

/// The example centre's workspace, made once by the command and only read by the tests.
enum ExampleWorkspace {
  private static let made: Result<(path: String, outcome: ProcessRunner.Outcome), any Error> =
    Result {
      let folder =
        FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        + "/ecoute-example-\(ProcessInfo.processInfo.processIdentifier)"
      try? FileManager.default.removeItem(atPath: folder)
      atexit { ExampleWorkspace.remove() }
      // From a folder that is neither the repository nor the binary's.
      let outcome = try ecoute("init", folder, "--example", "--lang", "fr", in: "/")
      return (folder, outcome)
    }

  /// Its folder.
  static func path() throws -> String { try made.get().path }

  /// What the command said when it made it.
  static func making() throws -> ProcessRunner.Outcome { try made.get().outcome }

  /// Runs the command in it.
  static func run(_ arguments: String...) throws -> ProcessRunner.Outcome {
    try ecoute(arguments, in: path())
  }

  private static func remove() {
    if let path = try? path() { try? FileManager.default.removeItem(atPath: path) }
  }
}
