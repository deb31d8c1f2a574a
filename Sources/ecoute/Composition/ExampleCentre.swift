import FoundationEssentials
import Languages

/// Where the example contact centre's files are.
struct ExampleCentre {
  /// The folder that holds `Grids` and `Transcripts`.
  let folder: String

  /// `../share/ecoute` beside the binary's folder when installed, else the checkout that the binary
  /// was built in.
  static func locate(binary: String = runningBinary) throws(ExampleCentreError) -> ExampleCentre {
    let binaryFolder = parent(of: binary)
    let installed = parent(of: binaryFolder) + "/share/ecoute"
    if isCentre(installed) { return ExampleCentre(folder: installed) }
    var candidate = binaryFolder
    while !candidate.isEmpty, candidate != "/" {
      if isCentre(candidate) { return ExampleCentre(folder: candidate) }
      candidate = parent(of: candidate)
    }
    throw ExampleCentreError.notFound(installed: installed)
  }

  private static func isCentre(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/Grids/service-client.xml")
      && FileManager.default.fileExists(atPath: folder + "/Transcripts/people/agents.csv")
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// The path of the running binary, links followed.
  static var runningBinary: String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link ?? CommandLine.arguments.first ?? ""
  }
}

/// The example centre's files are not beside the binary.
enum ExampleCentreError: ExplainedError {
  case notFound(installed: String)

  var problem: BilingualText {
    switch self {
    case .notFound(let installed):
      BilingualText(
        fr: "les fichiers du centre d'exemple sont introuvables (cherchés dans \(installed))",
        en: "the example centre's files were not found (looked for in \(installed))")
    }
  }

  var remedy: BilingualText {
    BilingualText(
      fr: "installez Ecoute par « make install », ou lancez la commande depuis le dépôt construit",
      en: "install Ecoute with `make install`, or run the command built in the repository")
  }
}
