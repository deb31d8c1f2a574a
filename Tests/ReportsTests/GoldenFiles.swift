import Foundation
import Testing

/// Files recorded once and compared byte for byte.
///
/// With `ECOUTE_RECORD_GOLDEN=1` the files are written anew and every test that uses one fails, so
/// that a recording is never taken for a success.
enum GoldenFiles {
  static func expect(
    _ bytes: [UInt8], matches name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["ECOUTE_RECORD_GOLDEN"] == "1" {
      try Data(bytes).write(to: file)
      Issue.record("\(name) was recorded; look at it and run again", sourceLocation: location)
      return
    }
    let recorded = try [UInt8](Data(contentsOf: file))
    guard recorded != bytes else { return }
    let old = String(decoding: recorded, as: UTF8.self).split(separator: "\n")
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let line = zip(old, new).prefix { $0 == $1 }.count
    let was = line < old.count ? String(old[line]) : "nothing"
    let now = line < new.count ? String(new[line]) : "nothing"
    Issue.record(
      "\(name), line \(line + 1): recorded \(was), now \(now)", sourceLocation: location)
  }
}
