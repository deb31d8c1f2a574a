internal import Languages
internal import QualityModel

/// The words of the calibration's enumerations: each value has its own in both languages.
extension Wording {
  func title(_ reading: CriterionAgreement.Reading) -> ReportText {
    switch reading {
    case .agree: say(fr: "accord établi", en: "agreement established")
    case .disagree: say(fr: "désaccord établi", en: "disagreement established")
    case .undecided: say(fr: "non tranché", en: "not settled")
    case .undefined: say(fr: "rien à comparer", en: "nothing to compare")
    }
  }

  func title(_ reading: EvaluatorStanding.Reading) -> ReportText {
    switch reading {
    case .harsher: say(fr: "plus sévère, établi", en: "harsher, established")
    case .softer: say(fr: "plus indulgent, établi", en: "more lenient, established")
    case .inLine: say(fr: "dans la tolérance", en: "within the tolerance")
    case .undecided: say(fr: "non tranché", en: "not settled")
    case .undefined: say(fr: "rien à comparer", en: "nothing to compare")
    }
  }

  func title(_ equivalence: SideComparison.Equivalence) -> ReportText {
    switch equivalence {
    case .equivalent: say(fr: "équivalents", en: "equivalent")
    case .different: say(fr: "écart hors marge", en: "beyond the margin")
    case .undecided: say(fr: "non tranché", en: "not settled")
    case .undefined: say(fr: "rien à comparer", en: "nothing to compare")
    }
  }

  func title(_ coefficient: CriterionAgreement.Coefficient) -> ReportText {
    switch coefficient {
    case .gwetAC1: say(fr: "AC1 de Gwet", en: "Gwet's AC1")
    case .gwetAC2: say(fr: "AC2 de Gwet", en: "Gwet's AC2")
    case .alphaOrdinal: say(fr: "α ordinal de Krippendorff", en: "Krippendorff's ordinal α")
    case .alphaNominal: say(fr: "α nominal de Krippendorff", en: "Krippendorff's nominal α")
    case .alphaInterval:
      say(fr: "α d'intervalle de Krippendorff", en: "Krippendorff's interval α")
    case .kappa: say(fr: "kappa", en: "kappa")
    }
  }

  func title(_ test: CriterionAgreement.DirectionTest) -> ReportText {
    switch test {
    case .mcnemar: say(fr: "test exact de McNemar", en: "McNemar's exact test")
    case .stuartMaxwell: say(fr: "test de Stuart-Maxwell", en: "Stuart–Maxwell test")
    case .pairedMean: say(fr: "test de Student apparié", en: "paired Student test")
    }
  }

  /// What was left out, counted.
  func sentence(_ omission: CalibrationOmission) -> ReportText {
    let n = omission.count
    let calls = ObservationUnit.calls.counted(n, language)
    let evaluations = ObservationUnit.evaluations.counted(n, language)
    let criteria = ObservationUnit.criteria.counted(n, language)
    return switch omission.reason {
    case .scoredOnce:
      say(
        fr: "\(calls) noté\(n < 2 ? "" : "s") par une seule personne : rien à comparer.",
        en: "\(calls) scored by one person alone: nothing to compare.")
    case .afterReveal:
      say(
        fr: """
          \(evaluations) remise\(n < 2 ? "" : "s") après que les réponses ont été dévoilées.
          """,
        en: "\(evaluations) submitted after the answers were revealed.")
    case .withoutScore:
      say(
        fr: "\(evaluations) sans note : aucun critère ne s'y appliquait.",
        en: "\(evaluations) without a score: no criterion applied.")
    case .freeText:
      say(
        fr: "\(criteria) en texte libre, sans niveau à comparer.",
        en: "\(criteria) in free text, with no level to compare.")
    case .otherGrid:
      say(
        fr: """
          \(evaluations) sur une autre grille que celle que l'on compare : la note totale compte, au \
          plus, pas les critères.
          """,
        en: """
          \(evaluations) on another grid than the one compared: the total counts at most, not the \
          criteria.
          """)
    }
  }

  /// What answers are compared with, in a fact.
  func title(_ reference: ReferenceUse) -> ReportText {
    switch reference {
    case .expert(let evaluator):
      let name = Excerpt.of(evaluator.name, limit: PrintLimits.name)
      return say(fr: "\(outside: name) (expert)", en: "\(outside: name) (expert)")
    case .consensus:
      return say(fr: "consensus des évaluateurs", en: "the evaluators' consensus")
    case .none: return say(fr: "aucune", en: "none")
    }
  }
}
