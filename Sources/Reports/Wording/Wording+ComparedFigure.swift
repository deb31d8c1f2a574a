internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

extension Wording {
  /// "Le score (82,5 ; n = 14 appels ; …) est sous l'objectif de 85, que l'intervalle n'exclut pas."
  func sentence(
    subject: ReportText, _ statistic: Statistic, target: Rational?, _ style: FigureStyle = .points
  ) -> ReportText {
    guard case .defined(let estimate) = statistic else {
      if case .undefined(let why, let count) = statistic {
        let reason = reason(why, count: count, observed)
        return say(
          fr: "\(subject) : non noté, \(reason).", en: "\(subject): not scored, \(reason).")
      }
      return subject
    }
    let figure = qualified(estimate, style, observed)
    guard let target else {
      return say(
        fr: "\(subject) (\(figure)) n'a pas d'objectif.",
        en: "\(subject) (\(figure)) has no target.")
    }
    let predicate = predicate(TargetVerdict(estimate, target: target), target: target)
    return "\(subject) (\(figure)) \(predicate)."
  }

  /// The agent's figure beside the rest of the team's, without more than their intervals carry.
  func teamSentence(
    _ value: Statistic, team: Statistic, _ style: FigureStyle = .points, _ unit: ObservationUnit
  ) -> ReportText {
    switch team {
    case .undefined(let why, let count):
      let reason = reason(why, count: count, unit)
      return say(
        fr: "Reste de l'équipe : pas de comparaison, \(reason).",
        en: "Rest of the team: no comparison, \(reason).")
    case .defined(let others):
      let figure = stated(others, style, unit)
      let head = say(
        fr: "Le reste de l'équipe est à \(figure)", en: "The rest of the team is at \(figure)")
      guard let own = value.estimate else { return "\(head)." }
      return "\(head)\(separator)\(gap(own, others))."
    }
  }

  /// The agent's figure beside the previous period's.
  func previousSentence(
    _ value: Statistic, previous: Statistic?, _ unit: ObservationUnit
  ) -> ReportText? {
    guard case .defined(let before)? = previous else { return nil }
    let figure = stated(before, .points, unit)
    let head = say(fr: "Période précédente : \(figure)", en: "Previous period: \(figure)")
    guard let own = value.estimate else { return "\(head)." }
    switch overlap(own, before) {
    case .apart where min(own.count, before.count) >= indicativeUnder:
      let higher = own.value > before.value
      return say(
        fr: """
          \(head) ; les intervalles ne se recouvrent pas : le score est plus \
          \(higher ? "haut" : "bas"), et deux périodes ne font pas une tendance.
          """,
        en: """
          \(head); the intervals do not overlap: the score is \(higher ? "higher" : "lower"), \
          and two periods do not make a trend.
          """)
    default:
      return say(
        fr: "\(head) ; rien n'établit que le score ait changé.",
        en: "\(head); nothing shows that the score has changed.")
    }
  }

  private var separator: ReportText { say(fr: " ; ", en: "; ") }

  private enum Overlap { case overlapping, apart, unknown }

  private func overlap(_ one: Estimate, _ other: Estimate) -> Overlap {
    guard let a = one.interval, let b = other.interval else { return .unknown }
    return a.lower <= b.upper && b.lower <= a.upper ? .overlapping : .apart
  }

  private func gap(_ own: Estimate, _ others: Estimate) -> ReportText {
    switch overlap(own, others) {
    case .unknown:
      say(
        fr: "sans intervalle, aucun écart n'est établi", en: "without an interval, no gap is shown")
    case .overlapping:
      say(
        fr: "les intervalles se recouvrent : aucun écart n'est établi",
        en: "the intervals overlap: no gap is shown")
    case .apart where min(own.count, others.count) < indicativeUnder:
      say(
        fr: "les intervalles ne se recouvrent pas, mais n est inférieur à 10 : indicatif",
        en: "the intervals do not overlap, but n is under 10: indicative")
    case .apart:
      say(
        fr: "les intervalles ne se recouvrent pas : l'écart est établi",
        en: "the intervals do not overlap: the gap is shown")
    }
  }

  /// What a section or a dimension is called at the head of a sentence: « L'empathie »,
  /// « La rubrique « Accueil » ».
  func subject(_ figure: ComparedFigure, isDimension: Bool) -> ReportText {
    let title = figure.title.text(in: language, fallback: "") ?? figure.id
    if isDimension, let standard = StandardDimension(rawValue: figure.id),
      standard.title[language] == title
    {
      return standardSubject(standard)
    }
    return isDimension
      ? say(
        fr: "La dimension « \(outside: title) »", en: "The dimension “\(outside: title)”")
      : say(fr: "La rubrique « \(outside: title) »", en: "The section “\(outside: title)”")
  }

  private func standardSubject(_ dimension: StandardDimension) -> ReportText {
    switch dimension {
    case .tone: say(fr: "Le ton", en: "Tone")
    case .empathy: say(fr: "L'empathie", en: "Empathy")
    case .activeListening: say(fr: "L'écoute active", en: "Active listening")
    case .resolution: say(fr: "La résolution", en: "Resolution")
    case .questioning: say(fr: "Le questionnement", en: "Questioning")
    case .compliance: say(fr: "La conformité", en: "Compliance")
    case .process: say(fr: "Le respect de la procédure", en: "Following the process")
    }
  }
}
