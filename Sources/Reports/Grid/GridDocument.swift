public import ExactNumbers
public import Languages
public import QualityModel

/// An evaluation grid as a form to print: what to observe, boxes to tick, lines to write on.
public struct GridDocument: Sendable, Hashable {
  /// The report.
  public let document: ReportDocument

  /// The form of a grid for readers of a language.
  ///
  /// - Parameters:
  ///   - shares: each scored criterion's share of the total when all apply, 0 to 1, by its id; what
  ///     is missing is not printed.
  ///   - digest: the grid's digest, so that the paper names the very grid it is of.
  public init(_ grid: Grid, shares: [String: Rational], digest: String, language: Language) {
    document =
      GridFormBuilder(
        grid: grid, shares: shares, digest: digest, wording: Wording(language)
      ).document
  }
}

/// The parts of a printed grid.
struct GridFormBuilder {
  let grid: Grid
  let shares: [String: Rational]
  let digest: String
  let wording: Wording

  var language: Language { wording.language }

  func say(fr french: @autoclosure () -> ReportText, en english: @autoclosure () -> ReportText)
    -> ReportText
  {
    wording.say(fr: french(), en: english())
  }

  /// A text of the grid.
  func own(_ text: LocalizedText) -> ReportText {
    ReportText(outside: grid.text(text, in: language))
  }

  var document: ReportDocument {
    let title = own(grid.title)
    let page = ReportPage(
      header: .title(
        kicker: say(fr: "Grille d'évaluation", en: "Evaluation grid"), title: title, facts: facts),
      blocks: [.form(.fields(identity))] + rules
        + grid.sections.enumerated().map { .section(section($1, number: "\($0 + 1)", level: 2)) }
        + [.section(conclusion)],
      footer: [footer])
    return ReportDocument(
      language: language, title: say(fr: "Grille : \(title)", en: "Grid: \(title)"), pages: [page],
      layout: .flowing)
  }

  private var facts: [ReportFact] {
    var facts = [
      ReportFact(
        say(fr: "Version", en: "Version"), ReportText(outside: "\(grid.id) \(grid.version)")),
      ReportFact(say(fr: "Canaux", en: "Channels"), channels),
      ReportFact(
        say(fr: "Critères", en: "Criteria"),
        ReportText(words: NumberText.whole(grid.criteria.count, language))),
    ]
    if let target = grid.scoring.target {
      facts.append(
        ReportFact(
          say(fr: "Objectif", en: "Target"), ReportText(words: wording.target(target))))
    }
    return facts
  }

  private var channels: ReportText {
    guard !grid.channels.isEmpty else { return say(fr: "tous", en: "any") }
    return ReportText(words: grid.channels.map { $0.title[language] }.joined(separator: ", "))
  }

  private var identity: [ReportText] {
    [
      say(fr: "Conseiller", en: "Agent"), say(fr: "Contact", en: "Contact"),
      say(fr: "Date du contact", en: "Date of contact"),
      say(fr: "Évaluateur", en: "Evaluator"), say(fr: "Évalué le", en: "Evaluated on"),
    ]
  }

  /// How answers become a score, in a sentence or two.
  private var rules: [ReportBlock] {
    let method =
      switch grid.scoring.method {
      case .weighted:
        say(
          fr: "Le score est la moyenne des critères, pondérée rubrique par rubrique.",
          en: "The score is the mean of the criteria, weighted section by section.")
      case .points:
        say(
          fr: "Le score est la part des points gagnés sur toute la grille.",
          en: "The score is the share of points won over the whole grid.")
      case .deductions:
        say(
          fr: "Le score part de 100 et perd les points de chaque écart.",
          en: "The score starts at 100 and loses the points of each lapse.")
      }
    let policy =
      switch grid.scoring.notApplicable {
      case .withinSection:
        say(
          fr: "Un critère sans objet sort de la moyenne de sa rubrique.",
          en: "A criterion that does not apply leaves its section's mean.")
      case .acrossGrid:
        say(
          fr: "La part d'un critère sans objet se répartit sur toute la grille.",
          en: "The share of a criterion that does not apply is spread over the whole grid.")
      case .asBest:
        say(
          fr: "Un critère sans objet compte comme le meilleur niveau.",
          en: "A criterion that does not apply counts as the best level.")
      case .asWorst:
        say(
          fr: "Un critère sans objet compte comme le moins bon niveau.",
          en: "A criterion that does not apply counts as the worst level.")
      }
    return [.sentences([method, policy])]
  }

  private var conclusion: ReportSection {
    var blocks: [ReportBlock] = [
      .form(
        .fields([
          say(fr: "Score brut", en: "Raw score"), say(fr: "Score final", en: "Final score"),
          say(fr: "Score du conseiller", en: "Agent's score"),
        ]))
    ]
    if !grid.scoring.bands.isEmpty {
      let boxes = grid.scoring.bands.map { band in
        let from = wording.number(band.from)
        return ReportFact(own(band.title), say(fr: "à partir de \(from)", en: "from \(from)"))
      }
      blocks.append(.form(.boxes(label: say(fr: "Palier", en: "Band"), boxes)))
    }
    blocks.append(
      .form(.lines(label: say(fr: "Ce qu'il faut retenir", en: "What to remember"), count: 3)))
    blocks.append(
      .form(
        .signatures(
          [
            ReportFact(say(fr: "Évaluateur", en: "Evaluator"), ""),
            ReportFact(say(fr: "Conseiller", en: "Agent"), ""),
          ], date: say(fr: "Date et signature", en: "Date and signature"))))
    return ReportSection(
      say(fr: "Synthèse de l'évaluation", en: "Summary of the evaluation"), style: .entry,
      blocks: blocks)
  }

  private var footer: ReportText {
    let print = ReportText(words: String(digest.prefix(16)))
    return say(
      fr: "Part : poids du critère dans le score quand tout s'applique. Empreinte \(print).",
      en: "Share: the criterion's weight in the score when all apply. Digest \(print).")
  }
}
