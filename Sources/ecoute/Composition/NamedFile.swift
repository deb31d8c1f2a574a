import FoundationEssentials
import Languages

/// A file to write that a person named. It may hold their work: it is written over only where they
/// say so, or where it can be made again by the same command.
struct NamedFile {
  let path: String
  let replaces: Bool

  init(_ path: String, replaces: Bool) throws(NamedFileError) {
    self.path = path
    self.replaces = replaces
    guard replaces || !FileManager.default.fileExists(atPath: path) else { throw .exists(path) }
  }

  /// Writes beside and renames, so that a reader never sees half of it. Its folder is made if need
  /// be.
  func write(_ bytes: [UInt8]) throws(NamedFileError) {
    let file = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw .notWritable(path)
    }
  }
}

/// A file that is not written.
enum NamedFileError: ExplainedError {
  case exists(String)
  case notWritable(String)

  var problem: BilingualText {
    switch self {
    case .exists(let path):
      .spaced(fr: "\(path) : ce fichier existe déjà", en: "\(path): this file exists already")
    case .notWritable(let path):
      .spaced(fr: "\(path) : écriture impossible", en: "\(path): it cannot be written")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .exists:
      BilingualText(
        fr: "donnez un autre nom par -o, ou ajoutez --force pour le remplacer",
        en: "give another name with -o, or add --force to replace it")
    case .notWritable:
      BilingualText(
        fr: "vérifiez le dossier, les droits et la place sur le disque",
        en: "check the folder, the permissions and the space on the disk")
    }
  }
}
