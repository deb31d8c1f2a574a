import ExactNumbers
import Languages
import QualityModel
import Reports

/// A grid with every kind of criterion and of effect.
enum SampleGrid {
  static func text(_ french: String, _ english: String) -> LocalizedText {
    LocalizedText([
      .init(language: "fr", text: french), .init(language: "en", text: english),
    ])
  }

  private static let yesNo = [
    Level(id: "non", points: 0, title: text("Non", "No")),
    Level(id: "oui", points: 1, title: text("Oui", "Yes")),
  ]

  /// The grid, every text of it replaced by `words` when given.
  static func grid(words: String? = nil) -> Grid {
    func text(_ french: String, _ english: String) -> LocalizedText {
      words.map { LocalizedText($0, language: "fr") } ?? SampleGrid.text(french, english)
    }
    let levels =
      words.map { word in
        yesNo.map { level in
          Level(id: level.id, points: level.points, title: LocalizedText(word, language: "fr"))
        }
      } ?? yesNo
    let smile = Criterion(
      id: "sourire", levels: levels, weight: 2, title: text("Sourire", "Smile"),
      question: text("Le sourire s'entend-il ?", "Can the smile be heard?"),
      guidance: text("Écouter l'accueil et la prise de congé.", "Listen to greeting and farewell."),
      examples: [
        Example(level: "oui", text: text("« Avec plaisir ! »", "“With pleasure!”")),
        Example(level: nil, text: text("Un soupir", "A sigh")),
      ],
      errors: [CriticalError(errorClass: .minor, levels: ["non"])],
      comment: .levels(["non"]))
    let identity = Criterion(
      id: "identite", levels: levels, allowsNotApplicable: false,
      question: text("Le client est-il identifié ?", "Is the customer identified?"),
      errors: [
        CriticalError(errorClass: .compliance, levels: ["non"], effect: .failGrid),
        CriticalError(errorClass: .customer, levels: ["non"], effect: .cap(at: .reduced(125, 2))),
        CriticalError(errorClass: .business, levels: ["non", "oui"], effect: .failSection),
      ], comment: .all, evidence: .all)
    let checks = Criterion(
      id: "controles", kind: .multiple, levels: levels, maximum: 1,
      question: text("Quels contrôles ?", "Which checks?"),
      appliesWhen: .all([
        .answer(criterion: "sourire", levels: ["oui", "non"]),
        .not(.any([.answer(criterion: "identite", levels: ["non"])])),
        .not(.answer(criterion: "identite", levels: ["oui"])),
      ]))
    let hold = Criterion(
      id: "attente", kind: .number, unit: words ?? "s",
      ranges: [
        NumberRange(from: nil, to: 60, points: 2),
        NumberRange(from: 60, to: 120, points: .reduced(3, 2)),
        NumberRange(from: 120, to: nil, points: 0),
      ], isBonus: true, question: text("Plus longue attente", "Longest hold"))
    let note = Criterion(
      id: "suite", kind: .text, isScored: false,
      question: text("Que travailler ?", "What to work on?"))
    return Grid(
      id: words ?? "essai", version: "1.0", language: "fr", channels: words == nil ? [.phone] : [],
      title: text("Grille d'essai", "Trial grid"),
      scoring: ScoringRules(
        target: .reduced(165, 2),
        bands: [
          Band(id: "bas", from: 0, title: text("À revoir", "Needs work")),
          Band(id: "haut", from: .reduced(185, 2), title: text("Excellent", "Excellent")),
        ]),
      causes: [Cause(id: "outil", title: text("Outil", "Tool"))],
      sections: [
        Section(
          id: "ton", title: text("Ton", "Tone"),
          children: [
            .criterion(smile),
            .section(
              Section(
                id: "dedans", title: text("Attente", "Hold"),
                appliesWhen: .answer(criterion: "sourire", levels: ["oui"]),
                children: [.criterion(hold), .criterion(checks)])),
          ]),
        Section(
          id: "conformite", title: text("Conformité", "Compliance"),
          children: [.criterion(identity), .criterion(note)]),
      ])
  }

  static let shares: [String: Rational] = [
    "sourire": .reduced(1, 3), "identite": .reduced(1, 2), "controles": .reduced(1, 6),
    "attente": .reduced(1, 20),
  ]

  static func form(_ language: Language, words: String? = nil) -> ReportDocument {
    GridDocument(
      grid(words: words), shares: shares, digest: String(repeating: "a1", count: 32),
      language: language
    ).document
  }
}
