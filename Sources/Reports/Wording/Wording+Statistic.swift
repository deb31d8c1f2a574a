internal import Languages
internal import Statistics

/// The count under which a figure is only indicative.
let indicativeUnder = 10

extension Statistic {
  /// Whether the figure rests on fewer observations than one can rely on.
  var isIndicative: Bool { count < indicativeUnder }
}

extension Wording {
  /// A figure within a sentence's parentheses: `82,5 ; n = 14 appels ; intervalle à 95 % : 78,1 à 86,9`.
  func qualified(_ estimate: Estimate, _ style: FigureStyle, _ unit: ObservationUnit) -> ReportText
  {
    let value = style.text(estimate.value, language)
    let qualifiers = qualifiers(estimate, style, unit)
    return say(fr: "\(value) ; \(qualifiers)", en: "\(value); \(qualifiers)")
  }

  /// A figure followed by what qualifies it: `84,0 (n = 96 appels ; intervalle à 95 % : 82,1 à 85,9)`.
  func stated(_ estimate: Estimate, _ style: FigureStyle, _ unit: ObservationUnit) -> ReportText {
    "\(style.text(estimate.value, language)) (\(qualifiers(estimate, style, unit)))"
  }

  private func qualifiers(
    _ estimate: Estimate, _ style: FigureStyle, _ unit: ObservationUnit
  ) -> ReportText {
    let count = unit.counted(estimate.count, language)
    let indicative = estimate.count < indicativeUnder
    let interval = intervalClause(estimate.interval, style)
    return say(
      fr: "n = \(count) ; \(interval)\(indicative ? " ; indicatif" : "")",
      en: "n = \(count); \(interval)\(indicative ? "; indicative" : "")")
  }

  private func intervalClause(_ interval: Interval?, _ style: FigureStyle) -> ReportText {
    guard let interval else { return say(fr: "sans intervalle", en: "no interval") }
    let level = NumberText.percent(share: interval.level, language)
    let bounds = bounds(interval, style)
    return say(fr: "intervalle à \(level) : \(bounds)", en: "\(level) interval: \(bounds)")
  }

  /// `78,1 à 86,9`.
  func bounds(_ interval: Interval, _ style: FigureStyle) -> ReportText {
    let lower = style.text(interval.lower, language)
    let upper = style.text(interval.upper, language)
    return say(fr: "\(lower) à \(upper)", en: "\(lower) to \(upper)")
  }

  /// Why there is no figure, in a few words without a capital.
  func reason(_ reason: UndefinedReason, count: Int, _ unit: ObservationUnit) -> ReportText {
    let few = NumberText.whole(count, language)
    let many = unit.ofMany(language)
    switch reason {
    case .noObservations:
      return say(
        fr: "\(unit.isFeminine ? "aucune" : "aucun") \(unit.noun(0, .french))",
        en: "no \(unit.noun(0, .english))")
    case .tooFewObservations(let needed):
      let needed = NumberText.whole(needed, language)
      return say(
        fr: "pas assez \(many) (\(few) ; il en faut \(needed))",
        en: "not enough \(many) (\(few); \(needed) needed)")
    case .noVariation:
      return say(
        fr: "valeurs toutes identiques, rien à comparer",
        en: "all values are the same, nothing to compare")
    case .noPairs:
      return say(fr: "rien n'a été noté deux fois", en: "nothing was rated twice")
    case .invalidInput:
      return say(
        fr: "donnée hors de l'échelle, non calculé", en: "data off the scale, not computed")
    case .disconnected:
      let none = unit.isFeminine ? "aucune" : "aucun"
      return say(
        fr: "\(none) \(unit.noun(0, .french)) en commun, même indirectement",
        en: "no \(unit.noun(0, .english)) in common, not even indirectly")
    case .unbounded:
      return say(
        fr: "toutes les observations vont dans le même sens, valeur non bornée",
        en: "all observations point the same way, the value has no bound")
    }
  }

  /// A figure in a cell of a table, or the reason why there is none.
  func cell(_ statistic: Statistic, _ style: FigureStyle, _ unit: ObservationUnit) -> ReportText {
    switch statistic {
    case .defined(let estimate): ReportText(words: style.text(estimate.value, language))
    case .undefined(let why, let count): reason(why, count: count, unit)
    }
  }

  /// The interval in a cell of a table.
  func intervalCell(_ statistic: Statistic, _ style: FigureStyle) -> ReportText {
    guard let interval = statistic.estimate?.interval else { return "–" }
    return bounds(interval, style)
  }

  /// A figure with its count, short: `84,0 (n = 96)`.
  func short(_ statistic: Statistic, _ style: FigureStyle, _ unit: ObservationUnit) -> ReportText {
    switch statistic {
    case .defined(let estimate):
      let value = style.text(estimate.value, language)
      return "\(value) (n = \(NumberText.whole(estimate.count, language)))"
    case .undefined(let why, let count): return reason(why, count: count, unit)
    }
  }
}
