internal import Languages
internal import QualityModel
internal import Statistics

/// A figure of a calibration report, as the method page explains it.
enum CalibrationMethod: CaseIterable {
  case withinTolerance, share, gwet, krippendorff, kappa, reliability, blandAltman, severity
  case falseDiscovery, direction, equivalence, controlChart, repeatability, criticalErrors
  case concordance, resolution

  /// The figures that a report shows, in the order in which it shows them.
  static func used(in report: CalibrationReport) -> [CalibrationMethod] {
    let coefficients = Set(report.criteria.flatMap { $0.coefficients.map(\.coefficient) })
    return allCases.filter { method in
      switch method {
      case .withinTolerance, .severity, .falseDiscovery, .reliability: report.callCount > 0
      case .share: !report.criteria.isEmpty
      case .gwet: !coefficients.isDisjoint(with: [.gwetAC1, .gwetAC2])
      case .krippendorff:
        !coefficients.isDisjoint(with: [.alphaInterval, .alphaNominal, .alphaOrdinal])
      case .kappa: coefficients.contains(.kappa)
      case .blandAltman: !report.total.againstReference.isEmpty
      case .direction: report.criteria.contains { $0.directionTest != nil }
      case .equivalence: report.sides != nil
      case .controlChart: report.standings.contains { $0.drift != nil }
      case .repeatability: report.standings.contains { $0.repeatability.estimate != nil }
      case .criticalErrors: report.criticalErrors != nil
      case .concordance: report.gridPair != nil
      case .resolution: !report.resolution.isEmpty
      }
    }
  }
}

extension Wording {
  func title(_ method: CalibrationMethod) -> ReportText {
    switch method {
    case .withinTolerance: say(fr: "Accord à la tolérance", en: "Agreement within tolerance")
    case .share: say(fr: "Part d'accord", en: "Share of agreement")
    case .gwet: say(fr: "AC1, AC2", en: "AC1, AC2")
    case .krippendorff: say(fr: "α de Krippendorff", en: "Krippendorff's α")
    case .kappa: say(fr: "Kappa", en: "Kappa")
    case .reliability: say(fr: "ICC(2,1)", en: "ICC(2,1)")
    case .blandAltman: say(fr: "Écart et limites d'accord", en: "Bias and limits of agreement")
    case .severity: say(fr: "Sévérité ajustée", en: "Adjusted severity")
    case .falseDiscovery: say(fr: "p ajustée", en: "Adjusted p")
    case .direction: say(fr: "Sens entre les deux parties", en: "Direction between sides")
    case .equivalence: say(fr: "Équivalence", en: "Equivalence")
    case .controlChart: say(fr: "Carte de contrôle", en: "Control chart")
    case .repeatability: say(fr: "Fidélité à soi-même", en: "Repeatability")
    case .criticalErrors: say(fr: "Erreurs critiques", en: "Critical errors")
    case .concordance: say(fr: "Concordance des grilles", en: "Concordance of grids")
    case .resolution: say(fr: "Ce que n permet", en: "What n allows")
    }
  }

  func meaning(_ method: CalibrationMethod) -> ReportText {
    switch method {
    case .withinTolerance:
      say(
        fr:
          "Part des appels dont toutes les notes tiennent dans la tolérance ; intervalle de Wilson.",
        en: "Share of calls whose scores all lie within the tolerance; Wilson's interval.")
    case .share:
      say(
        fr:
          "Part des paires d'évaluateurs d'un même appel qui répondent pareil ; l'appel est l'unité.",
        en: "Share of pairs of evaluators of a call who answer alike; the call is the unit.")
    case .gwet:
      say(
        fr: """
          Accord corrigé du hasard, stable quand un niveau domine ; AC2 pondère par les points \
          déclarés.
          """,
        en: """
          Agreement corrected for chance, steady when one level dominates; AC2 weighs by the declared \
          points.
          """)
    case .krippendorff:
      say(
        fr:
          "Un moins le désaccord observé sur le désaccord attendu ; accepte les réponses manquantes.",
        en: "One minus observed over expected disagreement; takes missing answers.")
    case .kappa:
      say(
        fr: "Montré à côté : il s'effondre quand presque tout le monde donne le même niveau.",
        en: "Shown beside: it collapses when nearly everybody gives the same level.")
    case .reliability:
      say(
        fr:
          "Fidélité d'un seul évaluateur, sévérité comptée comme désaccord ; modèle à deux facteurs.",
        en: "Reliability of a single evaluator, severity counted as disagreement; two-way model.")
    case .blandAltman:
      say(
        fr: "Écart moyen à la référence, et bornes où 95 % des écarts sont attendus.",
        en: "Mean difference from the reference, and where 95% of differences are expected.")
    case .severity:
      say(
        fr: """
          Écart d'un évaluateur aux autres, une fois ôté ce que les appels qu'il a notés ont de facile \
          ou de difficile (moindres carrés, appels et évaluateurs) ; écart prédit par modèle mixte.
          """,
        en: """
          An evaluator's difference from the others, once what is easy or hard in the calls they scored \
          is taken out (least squares, calls and evaluators); predicted by a mixed model.
          """)
    case .falseDiscovery:
      say(
        fr: "Probabilité corrigée du nombre de comparaisons faites ensemble.",
        en: "Probability corrected for the number of comparisons made together.")
    case .direction:
      say(
        fr: "Teste si l'un des deux côtés répond plus haut que l'autre sur les mêmes appels.",
        en: "Tests whether one side answers higher than the other on the same calls.")
    case .equivalence:
      say(
        fr:
          "Deux tests unilatéraux contre la marge du contrat ; équivalents si les deux concluent.",
        en: "Two one-sided tests against the contract's margin; equivalent when both conclude.")
    case .controlChart:
      say(
        fr: "Limites à partir des étendues mobiles ; règles de Nelson avant de parler de dérive.",
        en: "Limits from moving ranges; Nelson's rules before the word drift.")
    case .repeatability:
      say(
        fr: "Écart type d'une note redonnée au même appel, remis à l'écoute sans le dire.",
        en: "Standard deviation of a score given again to the same call, put back untold.")
    case .criticalErrors:
      say(
        fr: "Part des appels où tous relèvent les mêmes erreurs ; intervalle de Wilson.",
        en: "Share of calls on which all find the same errors; Wilson's interval.")
    case .concordance:
      say(
        fr: "La droite qui donne aux deux grilles la même moyenne et la même dispersion.",
        en: "The line that gives both grids the same mean and the same spread.")
    case .resolution:
      say(
        fr: """
          Nombre d'appels avec lequel quatre séances sur cinq distingueraient les deux valeurs, si \
          celle trouvée est la vraie.
          """,
        en: """
          The number of calls with which four sessions of five would tell the two values apart, if the \
          one found is the true one.
          """)
    }
  }

  /// Authors and years, the same in both languages but for the conjunction.
  func source(_ method: CalibrationMethod) -> String {
    let (and, then) = language == .french ? ("et", "\u{202F};") : ("and", ";")
    return switch method {
    case .withinTolerance, .criticalErrors: "Wilson, 1927"
    case .resolution: "Cohen, 1988"
    case .share: "Gwet, 2014"
    case .gwet: "Gwet, 2008, 2014"
    case .krippendorff: "Krippendorff, 2004\(then) Hayes \(and) Krippendorff, 2007"
    case .kappa: "Cohen, 1960\(then) Fleiss, 1971"
    case .reliability: "Shrout \(and) Fleiss, 1979\(then) McGraw \(and) Wong, 1996"
    case .blandAltman: "Bland \(and) Altman, 1986"
    case .severity: "Searle, 1971\(then) Robinson, 1991"
    case .falseDiscovery: "Benjamini \(and) Hochberg, 1995"
    case .direction: "McNemar, 1947\(then) Stuart, 1955\(then) Maxwell, 1970\(then) Student, 1908"
    case .equivalence: "Schuirmann, 1987"
    case .controlChart: "Shewhart, 1931\(then) Nelson, 1984"
    case .repeatability: "Bland \(and) Altman, 1996"
    case .concordance: "Kolen \(and) Brennan, 2014"
    }
  }
}
