import FoundationEssentials
import Languages

/// A file to write that must not hide work of a person: it is not written over unless they say so.
struct NewFile {
  let path: String
  let replaces: Bool

  init(_ path: String, replaces: Bool) throws(NewFileError) {
    self.path = path
    self.replaces = replaces
    guard replaces || !FileManager.default.fileExists(atPath: path) else { throw .exists(path) }
  }

  /// Writes beside and renames, so that a reader never sees half of it.
  func write(_ bytes: [UInt8]) throws(NewFileError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .notWritable(path)
    }
  }
}

/// A file that is not written.
enum NewFileError: ExplainedError {
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
