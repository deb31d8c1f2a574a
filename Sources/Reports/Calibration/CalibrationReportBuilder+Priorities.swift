internal import Languages
internal import QualityModel
internal import Statistics

/// What to decide, and what the number of calls allows to say.
extension CalibrationReportBuilder {
  var decisionSentences: [ReportText] {
    var sentences = report.priorities.prefix(limits.priorities).map(sentence)
    let left = report.priorities.count - sentences.count
    if left > 0 {
      sentences.append(
        say(
          fr: "\(whole(left)) \(left < 2 ? "autre point" : "autres points") dans l'export JSON.",
          en: "\(whole(left)) more \(left == 1 ? "point" : "points") in the JSON export."))
    }
    if sentences.isEmpty {
      sentences.append(nothingToDecide)
    }
    let count = report.decisions.count
    if count > 0 {
      sentences.append(
        say(
          fr: """
            \(whole(count)) \(count < 2 ? "décision a été prise" : "décisions ont été prises") : voir \
            « Décisions et actions ».
            """,
          en: """
            \(whole(count)) \(count == 1 ? "decision was" : "decisions were") taken: see “Decisions \
            and actions”.
            """))
    }
    return sentences
  }

  private var nothingToDecide: ReportText {
    guard report.callCount > 0, report.evaluators.count > 1 else {
      return say(
        fr: """
          Rien ne se décide sans comparaison : faire noter les mêmes appels par deux personnes au \
          moins.
          """,
        en: """
          Nothing is decided without a comparison: have the same calls scored by at least two people.
          """)
    }
    return say(
      fr: "Rien, d'après ces appels, n'appelle de décision.",
      en: "Nothing in these calls asks for a decision.")
  }

  private func sentence(_ priority: CalibrationPriority) -> ReportText {
    switch priority {
    case .criterion(let id): criterionPriority(id)
    case .evaluator(let id): evaluatorPriority(id)
    case .side(let id): sidePriority(id)
    case .criticalError(let id):
      say(
        fr: """
          S'accorder sur l'erreur critique \(quoted(criterionTitle(id))) : les uns la \
          relèvent, les autres non.
          """,
        en: """
          Agree on the critical error \(quoted(criterionTitle(id))): some find it, \
          others do not.
          """)
    case .applicability(let id): applicabilityPriority(id)
    case .moreCalls(let count): moreCalls(count)
    }
  }

  private func criterionPriority(_ id: String) -> ReportText {
    let title = quoted(criterionTitle(id))
    guard let criterion = criterion(id) else {
      return say(fr: "Revoir \(title).", en: "Review \(title).")
    }
    return criterion.hasGuidance
      ? say(
        fr: """
          Revoir \(title) : relire la consigne sur les appels en débat, puis garder, reformuler, \
          scinder ou former.
          """,
        en: """
          Review \(title): read the guidance again on the calls in dispute, then keep, reword, split \
          or train.
          """)
      : say(
        fr: "Revoir \(title) : la grille ne dit pas comment l'observer ni le trancher ; l'écrire.",
        en: "Review \(title): the grid does not say how to observe and to decide it; write it.")
  }

  private func evaluatorPriority(_ id: String) -> ReportText {
    let name = name(of: id)
    let standing = report.standings.first { $0.evaluator.id == id }
    guard let estimate = standing?.deviation.estimate else {
      return say(
        fr: "Réécouter des appels avec \(outside: name).",
        en: "Listen to calls again with \(outside: name).")
    }
    let gap = FigureStyle.points.difference(estimate.value, language)
    return say(
      fr: "Réécouter avec \(outside: name) les appels qui séparent le plus (écart : \(gap)).",
      en: "Listen again with \(outside: name) to the calls that differ most (\(gap)).")
  }

  private func sidePriority(_ id: String) -> ReportText {
    let title = partTitle(id)
    guard let sides = report.sides, let part = sides.parts.first(where: { $0.id == id }),
      let estimate = part.difference.estimate
    else {
      return say(
        fr: "Rapprocher donneur d'ordre et prestataire : \(title).",
        en: "Bring client and provider together: \(title).")
    }
    let margin = wording.plainPoints(sides.margin)
    let gap = wording.severity(estimate.value)
    return say(
      fr: """
        Rapprocher donneur d'ordre et prestataire (\(title)) : le donneur d'ordre est \(gap), la marge \
        est de \(margin).
        """,
      en: """
        Bring client and provider together (\(title)): the client is \(gap), the margin is \(margin).
        """)
  }

  private func applicabilityPriority(_ id: String) -> ReportText {
    let title = quoted(criterionTitle(id))
    guard let count = criterion(id)?.splitApplicabilityCount, count > 0 else {
      return say(
        fr: "Dire quand \(title) est sans objet.", en: "Say when \(title) is not applicable.")
    }
    let calls = ObservationUnit.calls.counted(count, language)
    return say(
      fr: "Dire quand \(title) est sans objet : les avis diffèrent sur \(calls).",
      en: "Say when \(title) is not applicable: opinions differ on \(calls).")
  }

  private func moreCalls(_ count: Int) -> ReportText {
    let calls = ObservationUnit.calls.counted(count, language)
    return say(
      fr: "Ajouter \(calls), au besoin sur plusieurs séances, avant de conclure sur la note.",
      en: "Add \(calls), over several sessions if need be, before concluding on the score.")
  }

  /// "Avec 6 appels, un accord de 60 % ne se distingue pas d'un accord de 85 % ; …".
  var resolutionSentences: [ReportText] { report.resolution.map(sentence) }

  private func sentence(_ power: ResolvingPower) -> ReportText {
    let calls = ObservationUnit.calls.counted(power.callCount, language)
    let more = more(power.callsToAdd)
    switch power.figure {
    case .scoresWithinTolerance:
      let value = FigureStyle.share.text(power.value, language)
      let other = FigureStyle.share.text(power.alternative, language)
      return say(
        fr: """
          Avec \(calls), un accord sur la note de \(value) ne se distingue pas d'un accord de \
          \(other) ; \(more).
          """,
        en: """
          With \(calls), an agreement on the score of \(value) cannot be told from \(other); \(more).
          """)
    case .criterion(let id):
      let title = quoted(criterionTitle(id))
      let name = criterion(id)?.coefficients.first.map { wording.title($0.coefficient) }
      let which: ReportText = name.map { " (\($0))" } ?? ""
      let value = FigureStyle.coefficient.text(power.value, language)
      let other = FigureStyle.coefficient.text(power.alternative, language)
      return say(
        fr: """
          Avec \(calls), un accord sur \(title) de \(value)\(which) ne se distingue pas de \(other) ; \
          \(more).
          """,
        en: """
          With \(calls), an agreement on \(title) of \(value)\(which) cannot be told from \(other); \
          \(more).
          """)
    case .sides:
      let value = wording.points(power.value)
      let isNothing = wording.readsAsNothing(power.alternative)
      let other = wording.points(power.alternative)
      return say(
        fr: """
          Avec \(calls), un écart de \(value) entre donneur d'ordre et prestataire ne se distingue pas \
          d'un écart \(isNothing ? "nul" : "de \(other)") ; \(more).
          """,
        en: """
          With \(calls), a difference of \(value) between client and provider cannot be told from \
          \(isNothing ? "none" : "one of \(other)"); \(more).
          """)
    }
  }

  private func more(_ calls: Int?) -> ReportText {
    guard let calls else {
      return say(
        fr: "aucun nombre d'appels à l'échelle d'une séance n'y suffirait",
        en: "no number of calls on the scale of a session would be enough")
    }
    let counted = ObservationUnit.calls.counted(calls, language)
    return say(
      fr: "\(counted) de plus le \(calls < 2 ? "permettrait" : "permettraient")",
      en: "\(calls == 1 ? "1 more call" : "\(NumberText.whole(calls, language)) more calls") would")
  }
}
