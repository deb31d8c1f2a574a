internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

extension Wording {
  /// "Le score (82,5 ; n = 14 contacts ; …) est sous l'objectif de 85, que l'intervalle n'exclut pas."
  func sentence(
    subject: ReportText, _ statistic: Statistic, target: Rational?, _ style: FigureStyle = .points
  ) -> ReportText {
    guard case .defined(let estimate) = statistic else {
      if case .undefined(let why, let count) = statistic {
        let reason = reason(why, count: count, .contacts)
        return say(
          fr: "\(subject) : non noté, \(reason).", en: "\(subject): not scored, \(reason).")
      }
      return subject
    }
    let figure = qualified(estimate, style, .contacts)
    guard let target else {
      return say(
        fr: "\(subject) (\(figure)) n'a pas d'objectif.",
        en: "\(subject) (\(figure)) has no target.")
    }
    let predicate = predicate(TargetVerdict(estimate, target: target), target: target)
    return "\(subject) (\(figure)) \(predicate)."
  }

  /// The rest of the team's figure, and what the interval of the difference carries.
  func teamSentence(
    _ value: Statistic, team: Statistic, difference: Statistic?, _ style: FigureStyle = .points,
    _ unit: ObservationUnit
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
        fr: "Reste de l'équipe : \(figure)", en: "Rest of the team: \(figure)")
      let fewest = min(value.count, others.count)
      guard let gap = gap(difference, fewest: fewest, style) else { return "\(head)." }
      return say(fr: "\(head) ; \(gap).", en: "\(head); \(gap).")
    }
  }

  /// The previous period's figure, and what the interval of the difference carries.
  func previousSentence(
    _ value: Statistic, previous: Statistic?, difference: Statistic?, _ unit: ObservationUnit
  ) -> ReportText? {
    guard case .defined(let before)? = previous else { return nil }
    let figure = stated(before, .points, unit)
    let head = say(fr: "Période précédente : \(figure)", en: "Previous period: \(figure)")
    let fewest = min(value.count, before.count)
    guard let gap = gap(difference, fewest: fewest, .points) else {
      guard value.estimate != nil else { return "\(head)." }
      return say(
        fr: "\(head) ; rien n'établit que le score ait changé.",
        en: "\(head); nothing shows that the score has changed.")
    }
    guard isEstablished(difference) else {
      return say(fr: "\(head) ; \(gap).", en: "\(head); \(gap).")
    }
    return say(
      fr: "\(head) ; \(gap). Deux périodes ne font pas une tendance.",
      en: "\(head); \(gap). Two periods do not make a trend.")
  }

  private func isEstablished(_ difference: Statistic?) -> Bool {
    difference?.estimate?.interval.map { !$0.contains(0) } ?? false
  }

  /// "écart : −4,2 points (intervalle à 95 % : −9,0 à +0,6), non établi".
  private func gap(
    _ difference: Statistic?, fewest: Int, _ style: FigureStyle
  ) -> ReportText? {
    guard let estimate = difference?.estimate, let interval = estimate.interval else { return nil }
    let value = style.difference(estimate.value, language)
    let level = NumberText.percent(share: interval.level, language)
    let lower = style.signed(interval.lower, language)
    let upper = style.signed(interval.upper, language)
    let head = say(
      fr: "écart : \(value) (intervalle à \(level) : \(lower) à \(upper))",
      en: "difference: \(value) (\(level) interval: \(lower) to \(upper))")
    guard isEstablished(difference) else {
      return say(fr: "\(head), non établi", en: "\(head), not established")
    }
    guard fewest >= indicativeUnder else {
      return say(
        fr: "\(head), indicatif : n est inférieur à \(indicativeUnder)",
        en: "\(head), indicative: n is under \(indicativeUnder)")
    }
    return say(fr: "\(head), établi", en: "\(head), established")
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
