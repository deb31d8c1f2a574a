import Digests
import EvaluationSheets
import Languages
import QualityModel
import QualityStore
import Workbooks

/// Takes in the scoring sheets of one participant of a session, and nothing else.
struct SessionSheets {
  let workspace: OpenWorkspace
  let context: CommandContext
  let extent: ImportExtent
  let session: CalibrationSession
  let participant: CalibrationSession.Participant

  func submit(_ files: [String]) throws -> ExitStatus {
    var status = ExitStatus.done
    for name in files {
      let bytes = try InputFile(name: name).bytes(limit: 256 << 20)
      let workbook = try WorkbookReader().read(bytes, file: name)
      guard ScoringSheetReader.recognises(workbook) else {
        throw SessionSheetsError.noSheets(name)
      }
      try check(workbook, file: name)
      status = worse(
        status,
        try ScoringSheetImport(
          workspace: workspace, context: context, extent: extent, keepsDrafts: false,
          fileName: name, fileDigest: Digest.sha256Hex(of: bytes)
        ).run(workbook))
    }
    return status
  }

  /// Refuses a workbook that holds another's sheets, or sheets of other calls or grids.
  private func check(_ workbook: Workbook, file: String) throws {
    let grids = try workspace.grids.everyKnown().map {
      PinnedGrid(grid: $0.grid, digest: $0.digest)
    }
    let read = ScoringSheetReader(grids: grids, evaluators: try workspace.store.evaluators())
      .read(workbook)
    for sheet in read.sheets {
      guard let evaluation = sheet.evaluation else { continue }
      guard evaluation.evaluatorID == participant.evaluatorID else {
        throw SessionSheetsError.another(
          file: file, sheet: sheet.name, evaluator: evaluation.evaluatorID)
      }
      guard session.interactionIDs.contains(evaluation.interactionID) else {
        throw SessionSheetsError.otherCall(
          file: file, sheet: sheet.name, interaction: evaluation.interactionID)
      }
      guard evaluation.gridDigest == participant.grid.digest else {
        throw SessionSheetsError.otherGrid(
          file: file, sheet: sheet.name, grid: "\(evaluation.gridID) \(evaluation.gridVersion)")
      }
    }
  }
}

/// Sheets that do not belong to a participant's session.
enum SessionSheetsError: ExplainedError {
  case noSheets(String)
  case another(file: String, sheet: String, evaluator: String)
  case otherCall(file: String, sheet: String, interaction: String)
  case otherGrid(file: String, sheet: String, grid: String)
  case noTerminal

  var problem: BilingualText {
    switch self {
    case .noSheets(let file):
      BilingualText(
        fr: "\(file) : ce classeur n'a pas de feuille de notation",
        en: "\(file): this workbook has no scoring sheet")
    case .another(let file, let sheet, let evaluator):
      BilingualText(
        fr: "\(file), « \(visible(sheet)) » : feuille de \(visible(evaluator))",
        en: "\(file), “\(visible(sheet))”: a sheet of \(visible(evaluator))")
    case .otherCall(let file, let sheet, let interaction):
      BilingualText(
        fr: "\(file), « \(visible(sheet)) » : \(visible(interaction)) n'est pas de la séance",
        en: "\(file), “\(visible(sheet))”: \(visible(interaction)) is not in the session")
    case .otherGrid(let file, let sheet, let grid):
      BilingualText(
        fr: "\(file), « \(visible(sheet)) » : faite sur \(visible(grid)), pas sur la grille de la "
          + "séance",
        en: "\(file), “\(visible(sheet))”: made on \(visible(grid)), not on the session's grid")
    case .noTerminal:
      BilingualText(
        fr: "sans fichier, le dialogue demande un terminal",
        en: "without a file, the dialogue needs a terminal")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .noSheets, .otherCall, .otherGrid:
      BilingualText(
        fr: "prenez les feuilles que « ecoute calibrate sheet » écrit",
        en: "use the sheets that `ecoute calibrate sheet` writes")
    case .another:
      BilingualText(
        fr: "chacun envoie les siennes : donnez la bonne personne par --evaluator",
        en: "everyone sends in their own: name the right person with --evaluator")
    case .noTerminal:
      BilingualText(
        fr: "donnez les feuilles remplies, ou lancez la commande dans un terminal",
        en: "give the sheets filled in, or run the command in a terminal")
    }
  }
}
