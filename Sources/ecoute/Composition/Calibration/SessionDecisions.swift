import Calendars
import Calibration
import EvaluationGrids
import Languages
import QualityModel
import QualityStore
import Scoring
import Tables
import Workbooks

/// The decisions of a session: read from a table, recorded, and turned into the draft of a grid that
/// is tried on past evaluations.
struct SessionDecisions {
  let workspace: OpenWorkspace
  let context: CommandContext
  let session: CalibrationCase
  let version: String?
  let folder: String
  private let loaded: LoadedGrid

  /// - Throws: `SessionDecisionsError.otherGrid` when nobody in the session scores on the grid.
  init(
    workspace: OpenWorkspace, context: CommandContext, session: CalibrationCase, gridID: String?,
    version: String?, folder: String
  ) throws {
    (self.workspace, self.context, self.session) = (workspace, context, session)
    (self.version, self.folder) = (version, folder)
    let grids = session.session.grids
    guard let chosen = grids.first(where: { gridID == nil || $0.id == gridID }) else {
      throw SessionDecisionsError.otherGrid(gridID ?? "", known: grids.map(\.id))
    }
    loaded = try workspace.grids.version(chosen.version, of: chosen.id, digest: chosen.digest)
  }

  /// Writes the table that people fill in during the session.
  func writeTable(dryRun: Bool) throws {
    let table = DecisionWorkbook(
      grid: loaded.grid, language: context.language,
      title: context.say(fr: "Décisions", en: "Decisions"))
    let name = "decisions.xlsx"
    if dryRun {
      context.terminal.print("\(folder)/\(name)")
      context.sayNothingIsSaved()
      return
    }
    let path = "\(folder)/\(name)"
    guard InputFile(name: path).head(1) == nil else {
      throw SessionDecisionsError.tableThere(path)
    }
    try NamedFile(path, replaces: false).write(WorkbookWriter().bytes(of: table.workbook))
    context.terminal.print(path)
  }

  /// Records the decisions of a file with the draft that they make.
  func record(_ name: String, dryRun: Bool) throws -> ExitStatus {
    guard session.state == .revealed else {
      throw SessionDecisionsError.notRevealed(
        session.session.id, isClosed: session.state == .closed)
    }
    let file = InputFile(name: name)
    let source =
      name == "-" ? TableSource(name: name, bytes: try file.bytes()) : TableSource(path: name)
    let table = try DecisionTable.read(source, language: loaded.grid.language)
    for problem in table.problems {
      context.terminal.note(
        "\(name): \(ImportReport.Refusal(problem).text[context.language])")
    }
    guard table.problems.isEmpty else {
      context.terminal.note(
        context.say(fr: "Rien n'est consigné.", en: "Nothing is recorded."))
      return .someRefused
    }
    guard !table.values.isEmpty else { throw SessionDecisionsError.empty(name) }
    let known = try workspace.store.decisions(of: session.session.id)
    let fresh = table.values.map(\.value).filter { !known.contains($0) }
    guard !fresh.isEmpty else {
      context.terminal.note(
        context.say(
          fr: "Toutes ces décisions sont déjà consignées.",
          en: "All these decisions are recorded already."))
      return .done
    }
    // Earlier decisions about the session's other grid make no part of this draft.
    let earlier = known.filter { decision in
      decision.criterionID.map { loaded.grid.criterion($0) != nil } ?? true
    }
    let all = earlier + fresh
    let draft = try GridRevision(grid: loaded.grid, decisions: all, version: version).draft()
    if draft.changesGrid, !dryRun { try write(draft) }
    try workspace.store.record(
      fresh, session: session.session.id, by: Actor.current, dryRun: dryRun)
    for note in draft.notes { context.terminal.print("• \(visible(note.text[context.language]))") }
    for note in draft.notes {
      for sentence in note.followUps {
        context.terminal.note("  → \(visible(sentence[context.language]))")
      }
    }
    if draft.changesGrid { try tryOnThePast(draft) }
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }

  private func write(_ draft: GridDraft) throws {
    let bytes = Array(GridWriter().readable(draft.grid).utf8)
    let stem = "\(folder)/\(ReportFolder.fileName(for: draft.grid.id))-\(draft.grid.version)"
    // A draft already there may have been worked on: it is left alone.
    var (path, number) = ("\(stem).xml", 1)
    while let there = try? InputFile(name: path).bytes(limit: 64 << 20), there != bytes {
      number += 1
      path = "\(stem)-\(number).xml"
    }
    try NamedFile(path, replaces: true).write(bytes)
    context.terminal.print(path)
    context.terminal.note(
      context.say(
        fr: "Projet de grille. Relisez-le, puis placez-le dans Grids pour qu'il serve.",
        en: "A draft of the grid. Read it again, then put it in Grids for it to be used."))
  }

  /// What the draft would have changed in past scores, by team.
  private func tryOnThePast(_ draft: GridDraft) throws {
    let grid = LoadedGrid(
      grid: draft.grid, digest: GridWriter().digest(of: draft.grid),
      source: context.say(fr: "le projet", en: "the draft"))
    do {
      let material = try RescoringMaterial(
        workspace, gridID: draft.grid.id, on: grid, period: .all)
      let report = RescoringReport(
        material: material, grid: grid, by: .team, period: .all, language: context.language)
      context.terminal.print("")
      for line in report.lines(context.terminal, styled: true) { context.terminal.print(line) }
    } catch RescoringError.noEvaluation {
      context.terminal.note(
        context.say(
          fr: "Aucune évaluation passée : le projet n'a pas pu être essayé.",
          en: "No past evaluation: the draft could not be tried."))
    }
  }
}

/// Decisions that cannot be recorded.
enum SessionDecisionsError: ExplainedError {
  case otherGrid(String, known: [String])
  case notRevealed(String, isClosed: Bool)
  case empty(String)
  case tableThere(String)

  var problem: BilingualText {
    switch self {
    case .otherGrid(let id, _):
      BilingualText(
        fr: "personne ne note sur la grille « \(visible(id)) » dans cette séance",
        en: "nobody scores on the grid “\(visible(id))” in this session")
    case .notRevealed(let id, let isClosed):
      isClosed
        ? BilingualText(
          fr: "la séance \(visible(id)) est close", en: "the session \(visible(id)) is closed")
        : BilingualText(
          fr: "la séance \(visible(id)) est encore à l'aveugle",
          en: "the session \(visible(id)) is still blind")
    case .empty(let file):
      BilingualText(fr: "\(file) : aucune décision", en: "\(file): no decision")
    case .tableThere(let path):
      .spaced(
        fr: "\(path) existe déjà et contient peut-être des décisions",
        en: "\(path) is already there and may hold decisions")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .otherGrid(_, let known):
      BilingualText(
        fr: "grilles de la séance : \(known.joined(separator: ", "))",
        en: "the session's grids: \(known.joined(separator: ", "))")
    case .notRevealed(let id, let isClosed):
      isClosed
        ? BilingualText(
          fr: "ouvrez une nouvelle séance pour en décider autrement",
          en: "open a new session to decide otherwise")
        : BilingualText(
          fr: "dévoilez-la d'abord : « ecoute calibrate reveal \(visible(id)) »",
          en: "reveal it first: `ecoute calibrate reveal \(visible(id))`")
    case .empty:
      BilingualText(
        fr: "une ligne par décision ; le modèle : « ecoute calibrate decide … --table »",
        en: "one row a decision; the model: `ecoute calibrate decide … --table`")
    case .tableThere:
      BilingualText(
        fr: "remplissez-le, déplacez-le, ou choisissez un autre dossier par --output",
        en: "fill it in, move it, or choose another folder with --output")
    }
  }
}
