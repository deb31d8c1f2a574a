import Digests
import EvaluationSheets
import Languages
import QualityModel
import QualityStore
import Scoring
import Tables
import Workbooks

/// Imports evaluations written one row an answer. An evaluation comes in as submitted, so it must
/// be complete on its grid, as when it is scored in Ecoute.
struct EvaluationFiles {
  let workspace: OpenWorkspace
  let context: CommandContext
  let extent: ImportExtent
  let settings: ImportSettings
  /// Whether scoring sheets that lack answers become drafts.
  var keepsDrafts = false
  /// A folder that is left out of the files' names when they are shown.
  var shownRoot = ""

  func run(_ files: [String]) throws -> ExitStatus {
    let grids = try workspace.grids.inFolder()
    var status = ExitStatus.done
    for name in files {
      let result: ExitStatus
      do {
        result = try run(name, grids: grids)
      } catch let error as any ExplainedError {
        context.report(error)
        result = .failed
      }
      status = worse(status, result)
    }
    return status
  }

  /// The workbook of scoring sheets that a file is; `nil` when it is a table.
  private func scoringSheets(_ name: String) throws -> (workbook: Workbook, digest: String)? {
    let file = InputFile(name: name)
    guard name != "-", let head = file.head(8), WorkbookReader.recognises(head) else { return nil }
    let bytes = try file.bytes(limit: 256 << 20)
    let workbook = try WorkbookReader().read(bytes, file: name)
    guard ScoringSheetReader.recognises(workbook) else { return nil }
    return (workbook, Digest.sha256Hex(of: bytes))
  }

  private func run(_ name: String, grids: [LoadedGrid]) throws -> ExitStatus {
    if let sheets = try scoringSheets(name) {
      return try ScoringSheetImport(
        workspace: workspace, context: context, extent: extent, keepsDrafts: keepsDrafts,
        fileName: name, fileDigest: sheets.digest
      ).run(sheets.workbook)
    }
    let pinned = grids.map { PinnedGrid(grid: $0.grid, digest: $0.digest) }
    let importer = EvaluationImporter(grids: { id, version in
      pinned.filter { $0.grid.id == id && (version ?? $0.grid.version) == $0.grid.version }
        .max { GridLibrary.isLower($0.grid.version, $1.grid.version) }
    })
    let shown = name.hasPrefix(shownRoot) ? String(name.dropFirst(shownRoot.count)) : name
    let progress = Progress(context: context, label: shown)
    let file = InputFile(name: name)
    let source =
      name == "-" ? TableSource(name: name, bytes: try file.bytes()) : TableSource(path: name)
    let table = try importer.read(source, settings: settings) { progress.update(bytes: $0) }
    progress.finish()
    let report = ImportReport(context: context, file: shown, sheet: table.dialect.sheet)
    report.say(table.dialect)
    let (complete, incomplete) = sorted(table.evaluations, grids: grids)
    let refused = table.refusedEvaluations + incomplete.count
    let mayWrite = !extent.dryRun && (refused == 0 || extent.acceptValid)
    let request = ImportRequest(
      actor: Actor.current, fileName: shown, fileDigest: name == "-" ? nil : try file.digest(),
      dryRun: !mayWrite, acceptValid: extent.acceptValid)
    let outcome = try workspace.grids.explainingRefusal(of: grids) {
      try workspace.store.importEvaluations(
        complete.map { ImportedRow($0.value, line: $0.line) }, offering: grids.map(\.published),
        request)
    }
    let status = report.conclude(
      outcome, problems: table.problems.map(ImportReport.Refusal.init) + incomplete.flatMap(\.self),
      refusedRows: refused, dryRun: extent.dryRun)
    if !extent.dryRun {
      RejectedRowsFile(context: context, name: name, shown: shown).write(
        refusals(table, incomplete, outcome), of: source, options: settings.csv)
    }
    return status
  }

  /// Why rows are refused: each row of an evaluation is, so that it can be imported again whole.
  private func refusals(
    _ table: EvaluationImport, _ incomplete: [[ImportReport.Refusal]], _ outcome: ImportOutcome
  ) -> [RejectedRows.Refusal] {
    let own = table.problems.map(RejectedRows.Refusal.init)
    let named = Set(own.map(\.line))
    let beside = table.refusedLines.filter { !named.contains($0) }.map { line in
      RejectedRows.Refusal(
        line: line,
        reason: BilingualText(
          fr: "une autre ligne de la même évaluation est refusée",
          en: "another row of the same evaluation is refused"))
    }
    let others =
      incomplete.flatMap(\.self).compactMap { refusal in
        refusal.line.map { RejectedRows.Refusal(line: $0, reason: refusal.text) }
      } + outcome.rejections.compactMap(RejectedRows.Refusal.init)
    return own + beside
      + others.flatMap { refusal in
        table.lines(ofEvaluationAt: refusal.line).map {
          RejectedRows.Refusal(line: $0, reason: refusal.reason)
        }
      }
  }

  /// The complete evaluations, and for each of the others what it lacks.
  private func sorted(
    _ evaluations: [Located<Evaluation>], grids: [LoadedGrid]
  ) -> (complete: [Located<Evaluation>], incomplete: [[ImportReport.Refusal]]) {
    let scorers = Dictionary(
      grids.map { ($0.digest, Scorer($0.grid)) }, uniquingKeysWith: { first, _ in first })
    var complete: [Located<Evaluation>] = []
    var incomplete: [[ImportReport.Refusal]] = []
    for located in evaluations {
      let problems =
        scorers[located.value.gridDigest]?.completeness(of: located.value.answers).problems ?? []
      if problems.isEmpty {
        complete.append(located)
      } else {
        incomplete.append(
          problems.map {
            ImportReport.Refusal($0, evaluation: located.value.id, line: located.line)
          })
      }
    }
    return (complete, incomplete)
  }
}

extension ImportReport.Refusal {
  /// What an evaluation lacks.
  init(_ problem: SubmissionProblem, evaluation: String, line: Int) {
    self.line = line
    text = BilingualText(
      fr: "ligne \(line), « \(evaluation) » : \(problem.problem.french)",
      en: "line \(line), “\(evaluation)”: \(problem.problem.english)")
  }
}
