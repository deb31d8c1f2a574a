internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

extension Wording {
  /// A criterion's name: its title, else its question.
  func title(_ criterion: Criterion, gridLanguage: String) -> String {
    criterion.title.text(in: language, fallback: gridLanguage)
      ?? criterion.question.text(in: language, fallback: gridLanguage) ?? criterion.id
  }

  /// The figures of a priority, with what is not certain about them.
  func prioritySentences(_ point: CoachingPoint) -> [ReportText] {
    var result = [sentence(subject: criterionSubject, point.value, target: point.target)]
    if let probability = point.probabilityUnderTarget {
      let chance = chance(probability)
      result.append(
        say(
          fr: "Probabilité que le vrai niveau soit sous l'objectif : \(chance).",
          en: "Probability that the true level is below the target: \(chance)."))
    }
    if let gain = gain(point) { result.append(gain) }
    return result
  }

  /// The figures of a strength, with the probability that makes it one.
  func strengthSentences(_ point: CoachingPoint) -> [ReportText] {
    guard let estimate = point.value.estimate else {
      return [sentence(subject: criterionSubject, point.value, target: point.target)]
    }
    var result = [level(estimate)]
    let overTarget = point.probabilityUnderTarget.map { 1 - $0 }
    let overTeam = point.probabilityOverTeam
    // Whichever of the two comparisons speaks for the strength.
    if let overTarget, overTarget >= 0.5, overTarget >= min(overTeam ?? 0, 0.8) {
      let aim = target(point.target)
      let chance = chance(overTarget)
      result.append(
        say(
          fr: "Probabilité que le vrai niveau atteigne l'objectif de \(aim) : \(chance).",
          en: "Probability that the true level reaches the target of \(aim): \(chance)."))
    } else if let overTeam, let team = point.team.estimate {
      let mean = FigureStyle.points.text(team.value, language)
      let chance = chance(overTeam)
      result.append(
        say(
          fr:
            "Probabilité que le vrai niveau dépasse celui du reste de l'équipe (\(mean)) : \(chance).",
          en: "Probability that the true level is over the rest of the team's (\(mean)): \(chance)."
        ))
    }
    return result
  }

  /// "Niveau : 92,3 (n = 14 contacts ; …)", or "14 contacts sur 14 au meilleur niveau (…)".
  private func level(_ estimate: Estimate) -> ReportText {
    guard estimate.value == 100, let interval = estimate.interval, estimate.standardError == nil
    else {
      let figure = stated(estimate, .points, .contacts)
      return say(fr: "Niveau : \(figure).", en: "Level: \(figure).")
    }
    let count = NumberText.whole(estimate.count, language)
    let noun = ObservationUnit.contacts.noun(estimate.count, language)
    let level = NumberText.percent(share: interval.level, language)
    let bounds = bounds(interval, .points)
    let indicative = estimate.count < indicativeUnder
    return say(
      fr: """
        \(count) \(noun) sur \(count) au meilleur niveau (intervalle à \(level) : \(bounds)\
        \(indicative ? " ; indicatif" : "")).
        """,
      en: """
        \(count) \(noun) of \(count) at the best level (\(level) interval: \(bounds)\
        \(indicative ? "; indicative" : "")).
        """)
  }

  /// What a point lacks to be established.
  func toConfirmSentences(_ point: CoachingPoint) -> [ReportText] {
    let figures = sentence(subject: criterionSubject, point.value, target: point.target)
    guard let needed = point.callsNeeded, needed > 0 else {
      return [
        figures,
        say(
          fr: "À confirmer : le nombre de contacts à écouter encore ne se calcule pas.",
          en: "To be confirmed: how many more contacts cannot be said yet."),
      ]
    }
    let more = ObservationUnit.contacts.counted(needed, language)
    return [
      figures,
      say(
        fr: "À confirmer en évaluant \(more) de plus.",
        en: "To be confirmed by evaluating \(needed) more \(noun(needed))."),
    ]
  }

  private func noun(_ count: Int) -> String {
    ObservationUnit.contacts.noun(count, language)
  }

  private var criterionSubject: ReportText { say(fr: "Le niveau", en: "The level") }

  /// "Atteindre l'objectif rendrait 3,4 points au score."
  func gain(_ point: CoachingPoint) -> ReportText? {
    guard let text = NumberText.fixedPoint(point.recoverablePoints, decimals: 1),
      point.recoverablePoints > 0
    else { return nil }
    let isZero = text == "0.0"
    let points = NumberText.decimal(
      isZero ? 0.1 : point.recoverablePoints, decimals: 1, language)
    let isOne = point.recoverablePoints < 1.95
    guard !isZero else {
      return say(
        fr: "Atteindre l'objectif rendrait moins de \(points) point au score.",
        en: "Reaching the target would bring back less than \(points) points of score.")
    }
    return say(
      fr:
        "Atteindre l'objectif rendrait environ \(strong: points) \(isOne ? "point" : "points") au score.",
      en: "Reaching the target would bring back about \(strong: points) points of score.")
  }

  /// A probability for a reader: never 0 nor 100 %.
  func chance(_ probability: Double) -> ReportText {
    if probability > 0.99 {
      let bound = NumberText.percent(share: 0.99, language)
      return say(fr: "plus de \(bound)", en: "over \(bound)")
    }
    if probability < 0.01 {
      let bound = NumberText.percent(share: 0.01, language)
      return say(fr: "moins de \(bound)", en: "under \(bound)")
    }
    return ReportText(words: NumberText.percent(share: probability, language))
  }

  /// Where words were heard: "C-2610-07, 02:14, 12/10/2026".
  func source(_ evidence: Evidence) -> ReportText {
    let call = Excerpt.of(evidence.interactionID, limit: PrintLimits.identifier)
    let day = DateText.day(evidence.date, language)
    let speaker: ReportText =
      switch evidence.quote?.speaker {
      case .customer: say(fr: ", le client", en: ", the customer")
      case .other: say(fr: ", une autre personne", en: ", someone else")
      case .agent, .unknown, nil: ""
      }
    guard let start = evidence.quote?.startMilliseconds else {
      return "\(outside: call), \(day)\(speaker)"
    }
    let clock = NumberText.clock(seconds: Double(start) / 1000)
    return "\(outside: call), \(strong: clock), \(day)\(speaker)"
  }

  /// Where to find an example, within an enumeration: "C-2610-07 (02:14)".
  func place(_ evidence: Evidence) -> ReportText {
    let call = Excerpt.of(evidence.interactionID, limit: PrintLimits.identifier)
    guard let start = evidence.quote?.startMilliseconds else {
      return "\(outside: call) (\(DateText.day(evidence.date, language)))"
    }
    return "\(outside: call) (\(NumberText.clock(seconds: Double(start) / 1000)))"
  }

  /// The level answered and the evaluator's comment, if any.
  func observation(_ evidence: Evidence, gridLanguage: String, comment limit: Int) -> ReportText? {
    let level = evidence.level.map {
      Excerpt.of($0.title.text(in: language, fallback: gridLanguage) ?? $0.id, limit: 60)
    }
    let comment = evidence.comment.map { Quotation.inside($0, limit: limit, language) }
    let evaluator = Excerpt.of(evidence.evaluator, limit: PrintLimits.name)
    switch (level, comment) {
    case (let level?, let comment?):
      return say(
        fr: "Niveau noté : « \(outside: level) » ; \(outside: evaluator) : « \(outside: comment) »",
        en: "Level given: “\(outside: level)”; \(outside: evaluator): “\(outside: comment)”")
    case (let level?, nil):
      return say(
        fr: "Niveau noté : « \(outside: level) » (\(outside: evaluator)).",
        en: "Level given: “\(outside: level)” (\(outside: evaluator)).")
    case (nil, let comment?):
      return say(
        fr: "\(outside: evaluator) : « \(outside: comment) »",
        en: "\(outside: evaluator): “\(outside: comment)”")
    case (nil, nil): return nil
    }
  }
}
