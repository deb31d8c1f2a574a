import Languages
import QualityStore
import Tables

/// What became of one file, told as it is for every kind of import.
struct ImportReport {
  let context: CommandContext
  let file: String
  /// The sheet that the rows are of, when the file is a workbook.
  var sheet: String?

  /// A row that was refused, in words.
  struct Refusal {
    let line: Int?
    let text: BilingualText

    init(_ problem: RowProblem) {
      line = problem.line
      text = problem.text
    }

    init(_ rejection: ImportRejection, sheet: String? = nil) {
      line = rejection.line
      let reason = rejection.reason
      let place = rejection.line.map { line in
        sheet.map { BilingualText(same: "\($0)!\(line), ") }
          ?? BilingualText(fr: "ligne \(line), ", en: "line \(line), ")
      }
      text = BilingualText(
        fr: (place?.french ?? "") + "« \(rejection.id) » : \(reason.problem.french)"
          + " – \(reason.remedy.french)",
        en: (place?.english ?? "") + "“\(rejection.id)”: \(reason.problem.english)"
          + " – \(reason.remedy.english)")
    }
  }

  /// Refusals printed before the rest is counted only.
  private static let shown = 20

  /// Says the dialect that was detected.
  func say(_ dialect: TableDialect) {
    context.terminal.note("\(file): \(dialect.summary[context.language])")
  }

  /// Says the balance, the refusals and whether anything was written; gives the exit status.
  ///
  /// - Parameters:
  ///   - outcome: What the store did.
  ///   - duplicates: Rows of the file that repeat another of the file.
  ///   - problems: Rows refused before the store saw them.
  func conclude(
    _ outcome: ImportOutcome, duplicates: Int = 0, problems: [Refusal] = [],
    refusedRows: Int = 0, dryRun: Bool
  ) -> ExitStatus {
    var tally = ImportTally()
    tally.count(.accepted, rows: outcome.new + outcome.updated)
    tally.count(.duplicate, rows: outcome.known + duplicates)
    tally.count(.rejected, rows: outcome.rejections.count + refusedRows)
    let language = context.language
    let refusals = (problems + outcome.rejections.map { Refusal($0, sheet: sheet) })
      .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    for refusal in refusals.prefix(ImportReport.shown) {
      context.terminal.note("  " + visible(refusal.text[language]))
    }
    if refusals.count > ImportReport.shown {
      let rest = NumberText.whole(refusals.count - ImportReport.shown, language)
      context.terminal.note(
        context.say(fr: "  … et \(rest) autres refus", en: "  … and \(rest) more refusals"))
    }
    let counts = [outcome.new, outcome.updated, outcome.known + duplicates]
      .map { NumberText.whole($0, language) }
    context.terminal.print(
      "\(file): \(tally.text[language]) ("
        + context.say(
          fr: "ajouts : \(counts[0]), mises à jour : \(counts[1]), déjà connus : \(counts[2]))",
          en: "\(counts[0]) new, \(counts[1]) updated, \(counts[2]) known)"))
    if outcome.unlinked > 0 {
      let count = NumberText.whole(outcome.unlinked, language)
      context.terminal.note(
        context.say(
          fr: "  \(count) sans lien avec un contact ou un conseiller connus : comptés pour le "
            + "centre, pour aucun conseiller",
          en: "  \(count) without a link to a known contact or agent: counted for the centre, for "
            + "no agent"))
    }
    if dryRun {
      context.terminal.note(
        context.say(fr: "  essai : rien n'a été écrit", en: "  dry run: nothing was written"))
    } else if !outcome.written, outcome.rejections.count + refusedRows > 0 {
      context.terminal.note(
        context.say(
          fr: "  rien n'a été écrit : corrigez ces lignes, ou relancez avec --accept-valid",
          en: "  nothing was written: correct these rows, or run again with --accept-valid"))
    }
    return refusals.isEmpty ? .done : .someRefused
  }
}
