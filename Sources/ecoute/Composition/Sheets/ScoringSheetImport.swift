import EvaluationGrids
import EvaluationSheets
import Languages
import QualityModel
import QualityStore
import Scoring
import Workbooks

/// Imports a workbook of scoring sheets: each sheet filled in becomes a submitted evaluation, or a
/// draft where that is asked; what is refused goes to a workbook to correct.
struct ScoringSheetImport {
  let workspace: OpenWorkspace
  let context: CommandContext
  let extent: ImportExtent
  /// Whether sheets that lack answers become drafts.
  let keepsDrafts: Bool
  let fileName: String
  let fileDigest: String?

  /// A sheet with what is wrong with it.
  private struct Checked {
    let sheet: ReadScoringSheet
    let evaluation: Evaluation?
    var refusals: [SheetRefusal]
    var isDraft = false
  }

  func run(_ workbook: Workbook) throws -> ExitStatus {
    let grids = try workspace.grids.everyKnown()
    let reader = ScoringSheetReader(
      grids: grids.map { PinnedGrid(grid: $0.grid, digest: $0.digest) },
      evaluators: try workspace.store.evaluators())
    let read = reader.read(workbook)
    for fault in read.faults { context.report(fault) }
    let untouched = read.sheets.filter(\.isUntouched).map(\.name)
    sayUntouched(untouched)
    let scorers = Dictionary(
      grids.map { ($0.digest, Scorer($0.grid)) }, uniquingKeysWith: { first, _ in first })
    var sheets = try read.sheets.filter { !$0.isUntouched }.map { try checked($0, scorers) }
    let refused = sheets.count { !$0.refusals.isEmpty } + read.faults.count
    let mayWrite = !extent.dryRun && (refused == 0 || extent.acceptValid)
    let ready = sheets.filter { $0.refusals.isEmpty && !$0.isDraft }.compactMap(\.evaluation)
    let outcome = try workspace.store.importEvaluations(
      ready.map { ImportedRow($0) }, offering: grids.map(\.published),
      ImportRequest(
        actor: Actor.current, fileName: fileName, fileDigest: fileDigest, dryRun: !mayWrite,
        acceptValid: extent.acceptValid))
    let refusals = sheets.flatMap(\.refusals)
    for rejection in outcome.rejections {
      guard let place = sheets.firstIndex(where: { $0.evaluation?.id == rejection.id }) else {
        continue
      }
      sheets[place].refusals.append(
        sheets[place].sheet.refusal(
          of: nil, problem: rejection.reason.problem, remedy: rejection.reason.remedy))
    }
    let writesDrafts = mayWrite && (outcome.rejections.isEmpty || extent.acceptValid)
    try saveDrafts(sheets.filter { $0.isDraft && $0.refusals.isEmpty }, grids, writesDrafts)
    let status = ImportReport(context: context, file: fileName).conclude(
      outcome, problems: refusals.map(ImportReport.Refusal.init), refusedRows: refused,
      dryRun: extent.dryRun)
    let isAnyRefused = refused > 0 || !outcome.rejections.isEmpty
    if isAnyRefused, !extent.dryRun { try writeRejected(sheets, isWritten: outcome.written) }
    return isAnyRefused ? worse(status, .someRefused) : status
  }

  /// What `Scoring`, the transcript and the workspace say of a sheet.
  private func checked(
    _ sheet: ReadScoringSheet, _ scorers: [String: Scorer]
  ) throws -> Checked {
    var refusals = sheet.refusals
    guard let evaluation = sheet.evaluation, let scorer = scorers[evaluation.gridDigest] else {
      return Checked(sheet: sheet, evaluation: nil, refusals: refusals)
    }
    sayLeftOut(sheet)
    let conversation = try workspace.store.conversation(
      interactionID: evaluation.interactionID)
    let quoted = QuoteCompletion(conversation: conversation).complete(evaluation.answers)
    refusals += quoted.problems.map { problem in
      sheet.refusal(
        of: .quote(criterion: problem.criterionID), problem: problem.text,
        remedy: BilingualText(fr: "corrigez le numéro du tour", en: "correct the turn's number"))
    }
    let wrong = Set(refusals.compactMap { $0.slot.flatMap(\.answeredCriterion) })
    let problems = scorer.completeness(of: quoted.answers).problems.filter {
      !(wrong.contains($0.criterionID) && $0.kind == .unanswered)
    }
    let isIncompleteOnly =
      refusals.isEmpty && !problems.isEmpty
      && problems.allSatisfy(\.kind.isLack)
    let completed = evaluation.with(quoted.answers)
    // A sheet does not turn what was submitted into a correction.
    if keepsDrafts, isIncompleteOnly, try workspace.store.evaluation(completed.id) == nil {
      return Checked(sheet: sheet, evaluation: completed, refusals: [], isDraft: true)
    }
    refusals += problems.map { problem in
      sheet.refusal(
        of: problem.slot, problem: problem.problem, remedy: problem.remedy)
    }
    return Checked(sheet: sheet, evaluation: completed, refusals: refusals)
  }

  private func saveDrafts(
    _ drafts: [Checked], _ grids: [LoadedGrid], _ mayWrite: Bool
  ) throws {
    for draft in drafts {
      guard let evaluation = draft.evaluation else { continue }
      guard mayWrite else { continue }
      if let loaded = grids.first(where: { $0.digest == evaluation.gridDigest }) {
        try workspace.grids.publish(loaded, by: Actor.current)
      }
      try workspace.store.saveDraft(evaluation, by: Actor.current)
      context.terminal.note(
        context.say(
          fr: "  \(draft.sheet.name) : incomplète, gardée en brouillon",
          en: "  \(draft.sheet.name): incomplete, kept as a draft"))
    }
  }

  /// The sheets that did not come in, with what is wrong marked: correcting and importing them is
  /// all that is left to do.
  private func writeRejected(_ sheets: [Checked], isWritten: Bool) throws {
    let kept = sheets.filter { !isWritten || !$0.refusals.isEmpty }
    guard let first = kept.first, fileName != "-" else { return }
    let sameGrid = kept.filter { $0.sheet.grid.digest == first.sheet.grid.digest }
    let workbook = ScoringSheetWriter(
      grid: first.sheet.grid.grid, evaluators: try workspace.store.evaluators()
    ).workbook(
      sameGrid.map { $0.sheet.marked($0.refusals, context.language) },
      refusals: kept.flatMap(\.refusals))
    let path = "\(fileName).rejected.xlsx"
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    try ReportFolder(folder).write(try WorkbookWriter().bytes(of: workbook), to: name)
    context.terminal.note(
      context.say(
        fr: "  \(path) : à corriger, puis à faire entrer",
        en: "  \(path): to correct, then to import"))
  }

  private func sayUntouched(_ names: [String]) {
    guard !names.isEmpty else { return }
    let list = names.map { visible($0) }.joined(separator: ", ")
    context.terminal.note(
      context.say(
        fr: "\(visible(fileName)) : feuilles vides, passées : \(list)",
        en: "\(visible(fileName)): sheets not filled in, passed over: \(list)"))
  }

  private func sayLeftOut(_ sheet: ReadScoringSheet) {
    guard !sheet.leftOut.isEmpty else { return }
    let list = sheet.leftOut.joined(separator: ", ")
    context.terminal.note(
      context.say(
        fr: "\(visible(sheet.name)) : laissé de côté, la question ne se pose pas : \(list)",
        en: "\(visible(sheet.name)): left out, the question is not asked: \(list)"))
  }
}
