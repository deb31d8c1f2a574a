internal import Languages
internal import QualityModel
internal import Statistics

/// How much of the differences the document holds; the workbook and the JSON hold them whole.
enum DifferenceLimits {
  static let criteria = 20
  static let calls = 6
  static let comment = 220
  static let quote = 180
}

/// Each criterion that people read differently: who answered what, on which calls, and why.
extension CalibrationReportBuilder {
  var differencesSection: ReportSection? {
    let apart = report.criteria.filter { $0.reading != .agree && !$0.differences.isEmpty }
    guard !apart.isEmpty else { return nil }
    let shown = apart.prefix(DifferenceLimits.criteria)
    var blocks = shown.map { ReportBlock.section(section(on: $0)) }
    if shown.count < apart.count {
      let rest = ObservationUnit.criteria.counted(apart.count - shown.count, language)
      blocks.append(
        .sentences([
          say(
            fr: "Le classeur et l'export JSON montrent \(rest) de plus.",
            en: "The workbook and the JSON export show \(rest) more.")
        ]))
    }
    return ReportSection(
      say(fr: "Ce qui sépare les évaluateurs", en: "What sets the evaluators apart"),
      blocks: blocks)
  }

  private func section(on criterion: CriterionAgreement) -> ReportSection {
    let title = ReportText(outside: own(criterion.title, id: criterion.criterionID))
    let notes = ReportBlock.list(notes(on: criterion))
    var blocks: [ReportBlock] = []
    if let confusion = criterion.confusion, !confusion.counts.isEmpty {
      blocks.append(.columns([[.table(table(of: confusion, criterion))], [notes]]))
    } else {
      blocks.append(notes)
    }
    blocks.append(.table(table(ofDifferencesIn: criterion)))
    return ReportSection(title, level: 3, style: .entry, blocks: blocks)
  }

  private func notes(on criterion: CriterionAgreement) -> [ReportText] {
    var notes: [ReportText] = [counts(of: criterion)]
    if !criterion.coefficients.isEmpty {
      let values = criterion.coefficients.map(coefficient)
      let list = values.dropFirst().reduce(values[0]) {
        say(fr: "\($0) ; \($1)", en: "\($0); \($1)")
      }
      notes.append(say(fr: "Coefficients : \(list).", en: "Coefficients: \(list)."))
    }
    if let direction = criterion.direction, let test = criterion.directionTest {
      let gap = together(direction, .points)
      let name = wording.title(test)
      let result = criterion.directionProbability.map(wording.probability) ?? "–"
      notes.append(
        say(
          fr: """
            Donneur d'ordre moins prestataire, sur les 100 du critère : \(gap) ; \(name), \(result).
            """,
          en: "Client minus provider, of the criterion's 100: \(gap); \(name), \(result)."))
    }
    if !criterion.hasGuidance {
      notes.append(
        say(
          fr: "La grille ne dit pas comment l'observer ni le trancher.",
          en: "The grid does not say how to observe and to decide it."))
    }
    return notes
  }

  private func counts(of criterion: CriterionAgreement) -> ReportText {
    let calls = ObservationUnit.calls.counted(criterion.callCount, language)
    let answers = ObservationUnit.answers.counted(criterion.answerCount, language)
    let none = whole(criterion.notApplicableCount)
    let split = criterion.splitApplicabilityCount
    let apart = ObservationUnit.calls.counted(split, language)
    let tail: ReportText =
      split > 0
      ? say(
        fr: " ; sur \(apart), les uns l'appliquent, les autres non",
        en: "; on \(apart), some apply it and others do not") : ""
    return say(
      fr: "\(calls), \(answers) comparées, \(none) sans objet\(tail).",
      en: "\(calls), \(answers) compared, \(none) not applicable\(tail).")
  }

  // MARK: Levels

  private func table(of confusion: LevelConfusion, _ criterion: CriterionAgreement) -> ReportTable {
    let names = confusion.categories.map { levelName($0, in: criterion) }
    let (rows, columns) = self.names(of: confusion.axes)
    return ReportTable(
      caption: say(
        fr:
          "Paires de réponses ; en lignes : \(rows) ; en colonnes : \(columns) ; en gras : l'accord",
        en: "Pairs of answers; rows: \(rows); columns: \(columns); in bold: agreement"),
      columns: [.init("↓\u{A0}\(rows) →\u{A0}\(columns)", width: 34)]
        + names.map { ReportTable.Column($0, .number) },
      groups: [
        .init(
          rows: zip(names.indices, confusion.counts).map { place, counts in
            [.text(names[place])]
              + counts.enumerated().map { column, count in
                let text = NumberText.whole(count, language)
                return .text(column == place ? "\(strong: text)" : "\(text)")
              }
          })
      ])
  }

  /// What rows are, and what columns are.
  func names(of axes: LevelConfusion.Axes) -> (rows: ReportText, columns: ReportText) {
    switch axes {
    case .reference:
      (say(fr: "référence", en: "reference"), say(fr: "évaluateurs", en: "evaluators"))
    case .sides:
      (say(fr: "donneur d'ordre", en: "client"), say(fr: "prestataire", en: "provider"))
    case .pairs: (say(fr: "un évaluateur", en: "one evaluator"), say(fr: "un autre", en: "another"))
    }
  }

  /// A level's name by its id, as it is written in the grid.
  func levelName(_ id: String, in criterion: CriterionAgreement) -> ReportText {
    if let level = criterion.levels.first(where: { $0.id == id }) {
      return ReportText(outside: own(level.title, id: id, limit: 40))
    }
    return id == "not-applicable"
      ? say(fr: "sans objet", en: "not applicable") : ReportText(outside: Excerpt.of(id, limit: 40))
  }

  // MARK: Calls

  private func table(ofDifferencesIn criterion: CriterionAgreement) -> ReportTable {
    let shown = criterion.differences.prefix(DifferenceLimits.calls)
    let left = criterion.differences.count - shown.count
    let rest = ObservationUnit.calls.counted(left, language)
    let hasReasons = shown.contains { $0.answers.contains { !isBare($0) } }
    let columns: [ReportTable.Column] = [
      .init(say(fr: "Évaluateur", en: "Evaluator"), width: hasReasons ? 27 : 55),
      .init(say(fr: "Réponse", en: "Answer"), width: hasReasons ? 20 : 45),
      .init(say(fr: "Commentaire et passage cité", en: "Comment and words quoted")),
    ]
    return ReportTable(
      caption: say(
        fr: "Appels où les réponses diffèrent, les plus grands écarts d'abord",
        en: "Calls on which answers differ, largest differences first"),
      columns: hasReasons ? columns : columns.dropLast(),
      groups: shown.map { difference in
        .init(
          heading(difference),
          rows: gathered(difference.answers).map {
            let cells = row($0, in: criterion)
            return hasReasons ? cells : cells.dropLast()
          })
      },
      note: left > 0
        ? say(
          fr: "\(rest) de plus dans le classeur et l'export JSON.",
          en: "\(rest) more in the workbook and the JSON export.") : nil)
  }

  private func heading(_ difference: AnswerDifference) -> ReportText {
    let call = Excerpt.of(difference.interactionID, limit: PrintLimits.identifier)
    guard difference.points > 0 else {
      return say(fr: "Appel \(outside: call)", en: "Call \(outside: call)")
    }
    let points = wording.points(difference.points)
    return say(
      fr: "Appel \(outside: call) : jusqu'à \(points) de la note",
      en: "Call \(outside: call): up to \(points) of the score")
  }

  /// Whether an answer has neither comment nor quote.
  private func isBare(_ given: EvaluatorAnswer) -> Bool {
    (given.answer?.comment ?? "").isEmpty && given.answer?.quotes.isEmpty ?? true
  }

  /// Those who answered the same without a word are named together, in the order of the first.
  private func gathered(_ answers: [EvaluatorAnswer]) -> [[EvaluatorAnswer]] {
    answers.reduce(into: []) { rows, given in
      let same = rows.firstIndex { row in
        row.first.map { isBare($0) && $0.answer?.value == given.answer?.value } ?? false
      }
      if let same, isBare(given) {
        rows[same].append(given)
      } else {
        rows.append([given])
      }
    }
  }

  private func row(_ alike: [EvaluatorAnswer], in criterion: CriterionAgreement)
    -> [ReportTable.Cell]
  {
    let who = wording.enumeration(
      alike.map { "\(outside: name(of: $0.evaluatorID)) (\(side(of: $0.evaluatorID)))" })
    guard let answer = alike.first?.answer else {
      return [.text(who), .text(say(fr: "pas de réponse", en: "no answer")), .blank]
    }
    return [.text(who), .text(value(answer, in: criterion)), .text(reasons(answer))]
  }

  /// What was answered, in the grid's words.
  func value(_ answer: Answer, in criterion: CriterionAgreement) -> ReportText {
    switch answer.value {
    case .level(let id): levelName(id, in: criterion)
    case .levels(let ids):
      ids.isEmpty
        ? say(fr: "aucun", en: "none")
        : wording.enumeration(ids.map { levelName($0, in: criterion) })
    case .number(let number): ReportText(words: wording.target(number))
    case .text(let text): ReportText(outside: Excerpt.of(text, limit: DifferenceLimits.comment))
    case .notApplicable: say(fr: "sans objet", en: "not applicable")
    }
  }

  /// The comment, then the words quoted with their time.
  private func reasons(_ answer: Answer) -> ReportText {
    var parts: [ReportText] = []
    if let comment = answer.comment, !comment.isEmpty {
      parts.append(ReportText(outside: Excerpt.of(comment, limit: DifferenceLimits.comment)))
    }
    parts += answer.quotes.prefix(2).map { quote in
      let words = Quotation.inside(quote.text, limit: DifferenceLimits.quote, language)
      let source = source(of: quote)
      return say(
        fr: "« \(outside: words) »\(source)", en: "“\(outside: words)”\(source)")
    }
    return parts.dropFirst().reduce(parts.first ?? "") { "\($0) – \($1)" }
  }

  private func source(of quote: Quote) -> ReportText {
    let speaker: ReportText? =
      switch quote.speaker {
      case .customer: say(fr: "le client", en: "the customer")
      case .agent: say(fr: "le conseiller", en: "the agent")
      case .other: say(fr: "une autre personne", en: "someone else")
      case .unknown: nil
      }
    let clock = quote.startMilliseconds.map {
      ReportText(words: NumberText.clock(seconds: Double($0) / 1000))
    }
    let parts = [clock, speaker].compactMap { $0 }
    guard let first = parts.first else { return "" }
    return parts.count == 1 ? " (\(first))" : " (\(first), \(parts[1]))"
  }
}
