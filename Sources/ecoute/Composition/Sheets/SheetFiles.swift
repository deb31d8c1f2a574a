import EvaluationSheets
import FoundationEssentials
import Languages
import QualityModel
import Workbooks

/// Writes scoring sheets to files. A file already there may hold answers: it is left alone unless
/// a person says otherwise.
struct SheetFiles {
  let folder: String
  let context: CommandContext
  let replaces: Bool
  /// Whether everything is checked and nothing is written.
  let isRehearsal: Bool

  /// Writes a file a sheet, or one for each grid that the sheets are on.
  func write(_ sheets: [SheetMaking.Made], evaluators: [Evaluator], together: Bool) throws {
    let groups = together ? grouped(sheets) : sheets.map { [$0] }
    let files = groups.compactMap { group -> (name: String, workbook: Workbook)? in
      guard let first = group.first else { return nil }
      let writer = ScoringSheetWriter(grid: first.grid, evaluators: evaluators)
      return (name(of: group, first), writer.workbook(group.map(\.sheet)))
    }
    if !replaces, let known = files.first(where: { isThere($0.name) }) {
      throw SheetFilesError.alreadyThere("\(folder)/\(known.name)")
    }
    let output = isRehearsal ? nil : try ReportFolder(folder)
    if isRehearsal { try ReportFolder.check(folder) }
    for file in files {
      let bytes = try WorkbookWriter().bytes(of: file.workbook)
      try output?.write(bytes, to: file.name)
      context.terminal.print("\(folder)/\(file.name)")
    }
  }

  /// A draft may have been begun on another version than the rest.
  private func grouped(_ sheets: [SheetMaking.Made]) -> [[SheetMaking.Made]] {
    var (order, groups): ([String], [String: [SheetMaking.Made]]) = ([], [:])
    for made in sheets {
      let digest = made.sheet.identity.gridDigest
      if groups[digest] == nil { order.append(digest) }
      groups[digest, default: []].append(made)
    }
    return order.compactMap { groups[$0] }
  }

  private func name(of group: [SheetMaking.Made], _ first: SheetMaking.Made) -> String {
    let identity = first.sheet.identity
    guard group.count > 1 else {
      return ReportFolder.fileName(for: identity.interactionID) + ".xlsx"
    }
    let version = identity.gridVersion.replacing(".", with: "-")
    let grid = ReportFolder.fileName(for: "\(identity.gridID)-\(version)")
    return "\(grid)-\(group.count).xlsx"
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(name)")
  }
}

/// A file that is not to be lost.
enum SheetFilesError: ExplainedError {
  case alreadyThere(String)

  var problem: BilingualText {
    switch self {
    case .alreadyThere(let path):
      .spaced(
        fr: "\(path) existe déjà et contient peut-être des réponses",
        en: "\(path) is already there and may hold answers")
    }
  }

  var remedy: BilingualText {
    .spaced(
      fr: "faites-le entrer d'abord, choisissez un autre dossier par --output, ou --replace",
      en: "import it first, choose another folder with --output, or --replace")
  }
}
