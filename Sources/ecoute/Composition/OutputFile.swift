/// A file that a result goes to, in a folder that is made if need be.
struct OutputFile {
  private let folder: ReportFolder
  private let name: String

  init(_ path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty, last != ".", last != ".." else {
      throw ReportFolderError.notWritable(path)
    }
    let parent = parts.dropLast().joined(separator: "/")
    folder = try ReportFolder(parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent)
    name = String(last)
  }

  /// Writes the file whole, in the place of one that is there.
  func write(_ bytes: [UInt8]) throws {
    try folder.write(bytes, to: name)
  }
}
