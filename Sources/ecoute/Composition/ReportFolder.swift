import FoundationEssentials
import Languages

/// A folder that generated files go to. Each file is written beside and renamed, so that a reader
/// never sees half of one.
struct ReportFolder {
  let path: String

  init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ReportFolderError.notWritable(path)
    }
  }

  /// Checks that the folder can be written to, or made in the nearest folder that exists; makes
  /// nothing.
  static func check(_ path: String) throws {
    var nearest = path
    while !FileManager.default.fileExists(atPath: nearest) {
      guard let slash = nearest.lastIndex(of: "/") else {
        nearest = "."
        break
      }
      nearest = slash == nearest.startIndex ? "/" : String(nearest[..<slash])
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: nearest, isDirectory: &isFolder), isFolder,
      FileManager.default.isWritableFile(atPath: nearest)
    else { throw ReportFolderError.notWritable(path) }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"), options: .atomic)
    } catch {
      throw ReportFolderError.notWritable("\(path)/\(name)")
    }
  }

  /// A file's name that no system misreads, for an id: letters, digits, `-` and `_` stay, the rest
  /// is written as hexadecimal.
  static func fileName(for id: String) -> String {
    var name = ""
    for byte in id.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      if isPlain {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16)
        name += "." + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return name.isEmpty ? "." : name
  }
}

/// A folder or a file that cannot be written.
enum ReportFolderError: ExplainedError {
  case notWritable(String)

  var problem: BilingualText {
    switch self {
    case .notWritable(let path):
      BilingualText(fr: "\(path) : écriture impossible", en: "\(path): it cannot be written")
    }
  }

  var remedy: BilingualText {
    BilingualText(
      fr: "vérifiez les droits et la place sur le disque, ou choisissez un dossier par --output",
      en: "check the permissions and the space on the disk, or choose a folder with --output")
  }
}
