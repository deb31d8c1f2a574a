import Foundation
import QualityTestSupport
import Testing

/// LibreOffice, where it is installed: opens workbooks and saves them, as an evaluator does.
enum LibreOffice {
  /// The program; `nil` where there is none.
  static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      for name in ["soffice", "libreoffice"] {
        let path = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: path) { return path }
      }
    }
    return nil
  }()

  /// Opens files and saves them as XLSX, every formula computed again; gives the saved files' bytes
  /// by name.
  static func saved(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
    let program = try #require(program)
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "ecoute-office-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let (input, output) = (root.appending(path: "in"), root.appending(path: "out"))
    let profile = root.appending(path: "profile")
    for folder in [input, output, profile.appending(path: "user")] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try Data(settings.utf8).write(to: profile.appending(path: "user/registrymodifications.xcu"))
    for (name, bytes) in files { try Data(bytes).write(to: input.appending(path: name)) }
    let runner = ProcessRunner(program, environment: ["HOME": root.path], timeLimit: 240)
    let outcome = try runner.run(
      [
        "-env:UserInstallation=file://\(profile.path)", "--headless", "--convert-to", "xlsx",
        "--outdir", output.path,
      ] + files.keys.sorted().map { input.appending(path: $0).path })
    try #require(outcome.status == 0, "\(outcome.errors)")
    var saved: [String: [UInt8]] = [:]
    for name in files.keys {
      saved[name] = [UInt8](try Data(contentsOf: output.appending(path: name)))
    }
    return saved
  }

  /// Compute everything when a file of another program is opened.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry"
      xmlns:xs="http://www.w3.org/2001/XMLSchema"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
      oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """
}
