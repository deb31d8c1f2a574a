import ExactNumbers
import Languages
import QualityModel

/// What a new grid is made of: the answers to a few questions, or a template's.
struct GridPlan {
  /// The kinds of grids that are offered.
  enum Template: String, CaseIterable {
    case phone
    case email
    case chat
    case blank

    var title: BilingualText {
      switch self {
      case .phone: BilingualText(fr: "Appels entrants", en: "Inbound calls")
      case .email: BilingualText(fr: "E-mails", en: "E-mails")
      case .chat: BilingualText(fr: "Chat", en: "Chat")
      case .blank: BilingualText(fr: "Nouvelle grille", en: "New grid")
      }
    }

    var channels: [Channel] {
      switch self {
      case .phone: [.phone]
      case .email: [.email]
      case .chat: [.chat]
      case .blank: []
      }
    }

    var dimensions: [StandardDimension] {
      self == .blank
        ? [.resolution, .compliance]
        : [.tone, .empathy, .activeListening, .questioning, .resolution, .compliance]
    }
  }

  var id: String
  var title: String
  let language: Language
  var channels: [Channel]
  var method = ScoringRules.Method.weighted
  var target: Rational = 85
  var dimensions: [StandardDimension]
  var levelCount = 3

  init(_ template: Template, language: Language) {
    id = template.rawValue == "blank" ? "grid" : template.rawValue
    title = template.title[language]
    self.language = language
    channels = template.channels
    dimensions = template.dimensions
    if template == .blank { levelCount = 2 }
  }

  /// The grid: a criterion or two a dimension, and one for compliance whose failure puts the score
  /// at 0.
  var grid: Grid {
    let sections = dimensions.map(section)
    let used = Set(sections.flatMap(\.allCriteria).compactMap(\.scaleID))
    return Grid(
      id: id, version: "1.0", language: language.rawValue, channels: channels, title: text(title),
      scoring: ScoringRules(method: method, target: target, bands: bands),
      scales: [yesNo, degrees].compactMap { $0 }.filter { used.contains($0.id) }, causes: causes,
      sections: sections)
  }

  private var bands: [Band] {
    [
      Band(id: say("a-revoir", "to-review"), from: 0, title: both("À revoir", "To be reviewed")),
      Band(id: say("conforme", "meets"), from: target, title: both("Conforme", "Meets the target")),
    ].filter { $0.from.isZero || target > .zero }
  }

  private var causes: [Cause] {
    [
      Cause(id: "agent", title: both("Conseiller", "Agent")),
      Cause(
        id: say("outil", "tool"), excludesFromAgentScore: true,
        title: both("Outil ou système", "Tool or system")),
    ]
  }

  private func section(_ dimension: StandardDimension) -> Section {
    let wordings = GridWordings.criteria(dimension)
    return Section(
      id: dimension == .compliance ? say("conformite", "compliance") : dimension.rawValue,
      weight: weight(dimension),
      dimension: dimension.rawValue, title: text(dimension.title[language]),
      children: wordings.enumerated().map { place, wording in
        .criterion(
          criterion(wording, isCritical: dimension == .compliance, isFirst: place == 0))
      })
  }

  /// Compliance is not scored: its failure puts the score at 0, its respect earns nothing.
  private func weight(_ dimension: StandardDimension) -> Rational {
    if dimension == .compliance { return 0 }
    return method == .deductions ? 1 : dimension == .resolution ? 30 : 20
  }

  private func criterion(
    _ wording: GridWordings.Wording, isCritical: Bool, isFirst: Bool
  ) -> Criterion {
    let scale = isCritical ? yesNo : degrees ?? yesNo
    let worst = scale.levels[0].id
    return Criterion(
      id: wording.id[language], scaleID: scale.id, levels: scale.levels,
      isScored: !isCritical, allowsNotApplicable: !isFirst,
      question: text(wording.question[language]),
      guidance: text(wording.guidance[language]),
      errors: isCritical
        ? [CriticalError(errorClass: .compliance, levels: [worst], effect: .failGrid)] : [],
      comment: .levels([worst]), evidence: isCritical ? .levels([worst]) : nil,
      coaching: [CoachingAdvice(module: nil, text: text(wording.advice[language]))])
  }

  /// Points of a grid of deductions are lost, so that the best level is worth 0.
  private func points(_ place: Int, of count: Int) -> Rational {
    method == .deductions ? Rational((place - count + 1) * 5) : Rational(place)
  }

  private var yesNo: Scale {
    Scale(
      id: say("oui-non", "yes-no"),
      levels: [
        Level(id: say("non", "no"), points: points(0, of: 2), title: both("Non", "No")),
        Level(id: say("oui", "yes"), points: points(1, of: 2), title: both("Oui", "Yes")),
      ])
  }

  /// The scale of degrees; `nil` when yes and no are enough.
  private var degrees: Scale? {
    guard levelCount > 2 else { return nil }
    var names = [
      (BilingualText(fr: "insuffisant", en: "poor"), BilingualText(fr: "Insuffisant", en: "Poor")),
      (BilingualText(fr: "partiel", en: "partial"), BilingualText(fr: "Partiel", en: "Partial")),
      (BilingualText(fr: "acquis", en: "met"), BilingualText(fr: "Acquis", en: "Met")),
    ]
    if levelCount > 3 {
      names.append(
        (
          BilingualText(fr: "exemplaire", en: "exemplary"),
          BilingualText(fr: "Exemplaire", en: "Exemplary")
        ))
    }
    return Scale(
      id: say("degres", "degrees"),
      levels: names.enumerated().map { place, name in
        Level(
          id: name.0[language], points: points(place, of: names.count),
          title: text(name.1[language]))
      })
  }

  private func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  private func both(_ french: String, _ english: String) -> LocalizedText {
    text(say(french, english))
  }

  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: language.rawValue)
  }
}
