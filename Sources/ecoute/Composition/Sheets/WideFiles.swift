import EvaluationSheets
import ExactNumbers
import FoundationEssentials
import Languages
import QualityModel
import QualityStore
import Scoring
import Tables
import Workbooks

/// Imports past evaluations from a committee's own sheets, one row a call, and tells where their
/// scores differ from those of the grid.
struct WideFiles {
  let workspace: OpenWorkspace
  let context: CommandContext
  let extent: ImportExtent
  let settings: ImportSettings
  let options: WideOptions

  func run(_ files: [String]) throws -> ExitStatus {
    let loaded = try workspace.grids.current(
      id: options.grid ?? "", version: options.gridVersion)
    let reader = WideEvaluationReader(
      grid: PinnedGrid(grid: loaded.grid, digest: loaded.digest), mapping: try mapping(),
      evaluators: try workspace.store.evaluators())
    var status = ExitStatus.done
    for name in files {
      let result: ExitStatus
      do {
        result = try run(name, reader, loaded)
      } catch let error as any ExplainedError {
        context.report(error)
        result = .failed
      }
      status = worse(status, result)
    }
    return status
  }

  /// What is typed goes before what was saved.
  private func mapping() throws -> WideMapping {
    let typed = WideMapping(
      columns: settings.choices.map { WideMapping.Column(target: $0.field, column: $0.column) },
      words: options.level.compactMap { WideMapping.Word(parsing: $0) }, ignored: options.ignore,
      total: options.total, totalOutOf: options.outOf, evaluatorID: options.evaluator)
    guard let saved = options.mapping else { return typed }
    let bytes = try InputFile(name: saved).bytes(limit: 4 << 20)
    return typed.adding(try WideMapping(json: bytes, file: saved))
  }

  private func run(
    _ name: String, _ reader: WideEvaluationReader, _ loaded: LoadedGrid
  ) throws -> ExitStatus {
    let file = InputFile(name: name)
    let source =
      name == "-" ? TableSource(name: name, bytes: try file.bytes()) : TableSource(path: name)
    let progress = Progress(context: context, label: name)
    let read = try reader.read(source, settings: settings) { progress.update(bytes: $0) }
    progress.finish()
    let report = ImportReport(context: context, file: name, sheet: read.dialect.sheet)
    report.say(read.dialect)
    sayColumns(read)
    let scorer = Scorer(loaded.grid)
    let asked = AskedRows(read.evaluations, scorer)
    let complete = asked.complete
    let refused = read.tally.rejected + asked.incomplete.count
    let mayWrite = !extent.dryRun && (refused == 0 || extent.acceptValid)
    let request = ImportRequest(
      actor: Actor.current, fileName: name, fileDigest: name == "-" ? nil : try file.digest(),
      dryRun: !mayWrite, acceptValid: extent.acceptValid)
    let outcome = try workspace.grids.explainingRefusal(of: [loaded]) {
      try workspace.store.importEvaluations(
        complete.map { ImportedRow($0.value, line: $0.line) }, offering: [loaded.published],
        request)
    }
    sayWords(read)
    sayUnasked(asked.unasked, of: loaded.grid)
    let status = report.conclude(
      outcome, duplicates: read.tally.duplicate,
      problems: read.problems.map(ImportReport.Refusal.init) + asked.refusals,
      refusedRows: refused, dryRun: extent.dryRun)
    if !extent.dryRun {
      RejectedRowsFile(context: context, name: name, shown: name).write(
        read.problems.map(RejectedRows.Refusal.init)
          + asked.rejectedRows(columns: read.columnNumbers)
          + outcome.rejections.compactMap(RejectedRows.Refusal.init),
        of: source, options: settings.csv)
    }
    TotalComparison(context: context, scorer: scorer).tell(read.totals, complete.map(\.value))
    if !extent.dryRun { try save(read.mapping) }
    return status
  }

  private func sayColumns(_ read: WideImport) {
    if !read.ignoredColumns.isEmpty {
      let list = read.ignoredColumns.map { visible($0) }.joined(separator: ", ")
      context.terminal.note(
        context.say(
          fr: "  colonnes laissées de côté : \(list)", en: "  columns left out: \(list)"))
    }
    if !read.criteriaWithoutColumn.isEmpty {
      let list = read.criteriaWithoutColumn.joined(separator: ", ")
      context.terminal.note(
        context.say(
          fr: "  critères de la grille sans colonne : \(list)",
          en: "  criteria of the grid without a column: \(list)"))
    }
  }

  /// One word refused on a thousand rows is one option to type.
  private func sayWords(_ read: WideImport) {
    for word in read.unknownWords.prefix(20) {
      let rows = NumberText.whole(word.rows, context.language)
      let shown = visible(word.word)
      context.terminal.note(
        context.say(
          fr: "  « \(shown) » (\(word.criterionID), lignes : \(rows)) n'est pas un niveau : "
            + "--level \"\(word.criterionID):\(shown)=…\"",
          en: "  “\(shown)” (\(word.criterionID), rows: \(rows)) is no level: "
            + "--level \"\(word.criterionID):\(shown)=…\""))
    }
  }

  /// Answers to questions that the grid does not ask, given the other answers of their row.
  private func sayUnasked(_ lines: [String: [Int]], of grid: Grid) {
    for criterion in grid.criteria {
      guard let found = lines[criterion.id] else { continue }
      let first = found.prefix(10).map(String.init).joined(separator: ", ")
      let shown = found.count > 10 ? first + "…" : first
      let count = NumberText.whole(found.count, context.language)
      context.terminal.note(
        context.say(
          fr: "  « \(criterion.id) » : réponses laissées de côté, la question n'étant pas posée : "
            + "\(count) (lignes \(shown))",
          en: "  “\(criterion.id)”: answers left out, the question not being asked: "
            + "\(count) (lines \(shown))"))
    }
  }

  private func save(_ mapping: WideMapping) throws {
    guard let path = options.saveMapping else { return }
    do {
      try Data(mapping.json.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw ReportFolderError.notWritable(path)
    }
    context.terminal.note(
      context.say(
        fr: "  correspondance enregistrée : \(path)", en: "  mapping saved: \(path)"))
  }
}
