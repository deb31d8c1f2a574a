import Digests
import FoundationEssentials
import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file named on the command line; `-` is the standard input.
struct InputFile {
  /// As the person named it.
  let name: String

  /// The whole content. A name that is a folder, is missing or cannot be read is an error; a file
  /// beyond `limit` bytes is not read.
  func bytes(limit: Int = 2 << 30) throws(InputFileError) -> [UInt8] {
    if name == "-" { return try InputFile.standardInput(limit: limit) }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
      throw .missing(name)
    }
    guard !isFolder else { throw .folder(name) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: name)
    if let size = attributes?[.size] as? Int, size > limit { throw .tooLarge(name, limit: limit) }
    guard let data = FileManager.default.contents(atPath: name) else { throw .unreadable(name) }
    guard data.count <= limit else { throw .tooLarge(name, limit: limit) }
    return Array(data)
  }

  /// The first bytes, fewer when there are no more; `nil` when it is no plain file that can be
  /// read twice.
  func head(_ count: Int) -> [UInt8]? {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), !isFolder else {
      return nil
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: name)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    let descriptor = open(name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let found = read(descriptor, &bytes, bytes.count)
    return found >= 0 ? Array(bytes.prefix(found)) : nil
  }

  /// SHA-256 of the content, read piece by piece.
  func digest() throws(InputFileError) -> String {
    let descriptor = open(name, O_RDONLY)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing(name) : .unreadable(name) }
    defer { close(descriptor) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return hash.hexDigest() }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .unreadable(name)
      }
      hash.update(buffer[..<count])
    }
  }

  private static func standardInput(limit: Int) throws(InputFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .unreadable("-")
      }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw .tooLarge("-", limit: limit) }
    }
  }
}

/// A file that cannot be taken in.
enum InputFileError: ExplainedError {
  case missing(String)
  case folder(String)
  case unreadable(String)
  case tooLarge(String, limit: Int)

  var problem: BilingualText {
    switch self {
    case .missing(let name):
      BilingualText(fr: "\(name) : ce fichier n'existe pas", en: "\(name): no such file")
    case .folder(let name):
      BilingualText(
        fr: "\(name) : c'est un dossier, un fichier est attendu",
        en: "\(name): this is a folder, a file is expected")
    case .unreadable(let name):
      BilingualText(
        fr: "\(name) : la lecture est impossible", en: "\(name): it cannot be read")
    case .tooLarge(let name, let limit):
      BilingualText(
        fr: "\(name) : le fichier dépasse \(limit >> 20) Mio",
        en: "\(name): the file is larger than \(limit >> 20) MiB")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .missing:
      BilingualText(
        fr: "vérifiez le nom et le dossier courant", en: "check the name and the current folder")
    case .folder:
      BilingualText(
        fr: "nommez les fichiers qu'il contient, par exemple dossier/*",
        en: "name the files in it, folder/* for instance")
    case .unreadable:
      BilingualText(
        fr: "vérifiez que vous avez le droit de le lire", en: "check that you may read it")
    case .tooLarge:
      BilingualText(fr: "découpez-le en plusieurs fichiers", en: "split it into several files")
    }
  }
}
