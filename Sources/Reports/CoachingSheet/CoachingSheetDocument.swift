public import Languages
public import QualityModel

/// A coaching sheet as a report of two pages: the first says where the agent stands, the second
/// what to work on and what was agreed.
public struct CoachingSheetDocument: Sendable, Hashable {
  /// The report.
  public let document: ReportDocument

  /// The report of a sheet for readers of a language.
  public init(_ sheet: CoachingSheet, language: Language) {
    let builder = CoachingSheetBuilder(sheet: sheet, language: language)
    document = ReportDocument(
      language: language, title: builder.documentTitle,
      pages: [builder.standingPage, builder.workPage])
  }
}

/// The parts of a coaching sheet, each built from the sheet's values.
struct CoachingSheetBuilder {
  let sheet: CoachingSheet
  let wording: Wording
  /// How much is shown of what can be long.
  let texts: PrintLimits.Texts

  init(sheet: CoachingSheet, language: Language, texts: PrintLimits.Texts = .whole) {
    self.sheet = sheet
    self.texts = texts
    wording = Wording(language)
  }

  /// The same sheet with its long texts cut.
  var shortened: CoachingSheetBuilder {
    CoachingSheetBuilder(sheet: sheet, language: language, texts: .short)
  }

  /// Some blocks whole, or shortened when the page has no room for them.
  func fitting(
    _ room: PrintLimits.Room, _ blocks: (CoachingSheetBuilder) -> [ReportBlock]
  ) -> [ReportBlock] {
    let whole = blocks(self)
    return whole.length > room.full ? blocks(shortened) : whole
  }

  var language: Language { wording.language }

  func say(fr french: @autoclosure () -> ReportText, en english: @autoclosure () -> ReportText)
    -> ReportText
  {
    wording.say(fr: french(), en: english())
  }

  var agentName: String {
    Excerpt.of(sheet.agent.name, limit: PrintLimits.name)
  }

  var periodText: ReportText {
    ReportText(words: DateText.period(sheet.period, language))
  }

  /// « Fiche de coaching d'Imane Alaoui, octobre 2026 ».
  var documentTitle: ReportText {
    say(
      fr: """
        Fiche de coaching \(Elision.preposition(before: agentName))\(outside: agentName), \
        \(periodText)
        """,
      en: "Coaching sheet for \(outside: agentName), \(periodText)")
  }

  /// "Termes : 3 sur 7, les autres dans l'export JSON.", when something was left out.
  func shown(_ what: ReportText, _ count: Int, of total: Int) -> ReportText? {
    guard count < total else { return nil }
    return say(
      fr: "\(what) : \(count) sur \(total), le reste dans l'export JSON.",
      en: "\(what): \(count) of \(total) shown, the rest in the JSON export.")
  }
}
