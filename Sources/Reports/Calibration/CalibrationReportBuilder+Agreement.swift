internal import Languages
internal import QualityModel
internal import Statistics

/// Do we agree: the answer in one sentence, then what it rests on.
extension CalibrationReportBuilder {
  /// Yes, no, or that nobody can tell yet.
  var answer: ReportText {
    let threshold = NumberText.percent(share: report.agreementThreshold, language)
    guard let estimate = report.total.withinTolerance.estimate else {
      return say(
        fr: "\(strong: "On ne peut pas le dire.") L'accord sur la note ne se calcule pas.",
        en: "\(strong: "It cannot be told.") No agreement on the score can be computed.")
    }
    let slack = 1e-9
    guard estimate.count > 1 else {
      return say(
        fr: "\(strong: "On ne peut pas le dire.") Un seul appel ne conclut rien.",
        en: "\(strong: "It cannot be told.") One call alone concludes nothing.")
    }
    guard let interval = estimate.interval else {
      return say(
        fr: "\(strong: "On ne peut pas le dire.") Un chiffre sans intervalle ne conclut rien.",
        en: "\(strong: "It cannot be told.") A figure without an interval concludes nothing.")
    }
    let isFew = estimate.count < indicativeUnder
    if interval.lower >= report.agreementThreshold - slack {
      let yes = isFew ? say(fr: "Plutôt oui", en: "Probably") : say(fr: "Oui", en: "Yes")
      return say(
        fr: """
          \(strong: "\(yes.plainText), sur la note.") L'accord atteint le seuil de \(threshold), intervalle \
          compris.
          """,
        en: """
          \(strong: "\(yes.plainText), on the score.") Agreement reaches the threshold of \(threshold), interval \
          included.
          """)
    }
    if interval.upper < report.agreementThreshold - slack {
      let no = isFew ? say(fr: "Plutôt non", en: "Probably not") : say(fr: "Non", en: "No")
      return say(
        fr: """
          \(strong: "\(no.plainText), sur la note.") L'accord reste sous le seuil de \(threshold), intervalle \
          compris.
          """,
        en: """
          \(strong: "\(no.plainText), on the score.") Agreement stays below the threshold of \(threshold), \
          interval included.
          """)
    }
    return say(
      fr: """
        \(strong: "On ne peut pas encore le dire.") L'intervalle de l'accord sur la note contient le \
        seuil de \(threshold).
        """,
      en: """
        \(strong: "It cannot be told yet.") The interval of agreement on the score holds the \
        threshold of \(threshold).
        """)
  }

  var agreementSentences: [ReportText] {
    [scoreSentence, gapSentence, criticalErrorSentence, criteriaSentence].compactMap { $0 }
  }

  private var scoreSentence: ReportText {
    let tolerance = wording.plainPoints(report.tolerance)
    switch report.total.withinTolerance {
    case .undefined(let why, let count):
      let reason = wording.comparisonReason(why, count: count, .calls)
      return say(
        fr: "Note totale : accord à \(tolerance) près non calculé, \(reason).",
        en: "Total score: agreement within \(tolerance) not computed, \(reason).")
    case .defined(let estimate):
      let base = wording.onCalls(estimate.count)
      let share = FigureStyle.share.text(estimate.value, language)
      let agreeing = Int(exactly: (estimate.value * Double(estimate.count)).rounded()) ?? 0
      let number = whole(agreeing)
      let interval = wording.between(estimate.interval, .share)
      return say(
        fr: """
          \(base), les notes tiennent toutes dans \(tolerance) pour \(number) \
          \(ObservationUnit.calls.noun(agreeing, .french)), soit \(strong: share)\(interval).
          """,
        en: """
          \(base), all scores lie within \(tolerance) of each other for \(number) \
          \(ObservationUnit.calls.noun(agreeing, .english)): \(strong: share)\(interval).
          """)
    }
  }

  private var gapSentence: ReportText? {
    guard let gap = report.total.meanGap.estimate else { return nil }
    let points = wording.points(gap.value)
    let interval = wording.between(gap.interval, .points)
    guard let pairs = report.total.pairsWithinTolerance.estimate else {
      return say(
        fr: "Deux évaluateurs d'un même appel s'écartent de \(points) en moyenne\(interval).",
        en: "Two evaluators of the same call differ by \(points) on average\(interval).")
    }
    let share = FigureStyle.share.text(pairs.value, language)
    let tolerance = wording.plainPoints(report.tolerance)
    return say(
      fr: """
        Deux évaluateurs d'un même appel s'écartent de \(points) en moyenne\(interval) ; \(share) de \
        ces paires sont à \(tolerance) ou moins.
        """,
      en: """
        Two evaluators of the same call differ by \(points) on average\(interval); \(share) of such \
        pairs lie within \(tolerance).
        """)
  }

  private var criticalErrorSentence: ReportText {
    guard let errors = report.criticalErrors else {
      return say(
        fr: "Erreurs critiques : la grille n'en déclare aucune.",
        en: "Critical errors: the grid declares none.")
    }
    switch errors.sameErrors {
    case .undefined(let why, let count):
      let reason = wording.comparisonReason(why, count: count, .calls)
      return say(
        fr: "Erreurs critiques : accord non calculé, \(reason).",
        en: "Critical errors: agreement not computed, \(reason).")
    case .defined(let estimate):
      let base = wording.onCalls(estimate.count)
      let share = FigureStyle.share.text(estimate.value, language)
      let interval = wording.between(estimate.interval, .share)
      let disputes = disputes(errors)
      return say(
        fr: """
          \(base), tous relèvent les mêmes erreurs critiques pour \(strong: share) des \
          appels\(interval) ; \(disputes).
          """,
        en: """
          \(base), all find the same critical errors on \(strong: share) of calls\(interval); \
          \(disputes).
          """)
    }
  }

  private func disputes(_ errors: CriticalErrorAgreement) -> ReportText {
    let count = errors.callsInDispute
    let calls = ObservationUnit.calls.counted(count, language)
    let found = whole(errors.callsWithError)
    if errors.callsWithError == 0 {
      return say(fr: "personne n'en a relevé", en: "nobody found any")
    }
    if count == 0 {
      return say(fr: "aucune n'est contestée", en: "none is in dispute")
    }
    return say(
      fr: "\(calls) sur les \(found) où l'un en relève \(count < 2 ? "fait" : "font") débat",
      en: "\(calls) of the \(found) where someone finds one \(count == 1 ? "is" : "are") in dispute"
    )
  }

  private var criteriaSentence: ReportText? {
    let counts = CriterionAgreement.Reading.allCases.compactMap { reading -> ReportText? in
      let count = comparedCriteria.count { $0.reading == reading }
      guard count > 0 else { return nil }
      return "\(whole(count)) \(plural(reading, count))"
    }
    guard !counts.isEmpty else { return nil }
    let total = ObservationUnit.criteria.counted(comparedCriteria.count, language)
    let parts = wording.enumeration(counts)
    let same = comparedCriteria.count { $0.reading == .undecided && isSettledSoFar($0) }
    guard same > 0 else {
      return say(fr: "Sur \(total) : \(parts).", en: "Of \(total): \(parts).")
    }
    let number = whole(same)
    return say(
      fr: """
        Sur \(total) : \(parts). Parmi les non tranchés, \(number) où personne n'a répondu autrement \
        que les autres.
        """,
      en: """
        Of \(total): \(parts). Among those not settled, \(number) on which nobody answered otherwise \
        than the others.
        """)
  }

  private func plural(_ reading: CriterionAgreement.Reading, _ count: Int) -> ReportText {
    let many = count > 1
    return switch reading {
    case .agree: say(fr: "en accord établi", en: "in established agreement")
    case .disagree: say(fr: "en désaccord établi", en: "in established disagreement")
    case .undecided: say(fr: many ? "non tranchés" : "non tranché", en: "not settled")
    case .undefined: say(fr: "sans comparaison possible", en: "with nothing to compare")
    }
  }
}
