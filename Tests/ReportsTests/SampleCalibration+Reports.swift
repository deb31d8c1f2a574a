import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics

extension SampleCalibration {
  /// Three sessions of a quarter, with everything in it.
  static func period() -> CalibrationReport {
    var report = CalibrationReport(
      centre: "Orvanne Télécom × Relais & Voix",
      subject: .period(Period(parsing: "2026-Q4") ?? .all), madeOn: day("2026-11-22"))
    report.sessions = [
      SessionUse(
        id: "CAL-2026-08", title: "Août", openedOn: day("2026-08-24"), callCount: 8, isBlind: true,
        closingDigest: String(repeating: "a1b2c3d4", count: 8)),
      SessionUse(
        id: "CAL-2026-09", title: "Septembre", openedOn: day("2026-09-21"), callCount: 8,
        isBlind: true, closingDigest: String(repeating: "5e6f7081", count: 8)),
      SessionUse(
        id: "CAL-2026-10", title: "Octobre", openedOn: day("2026-10-19"), callCount: 8,
        isBlind: false),
    ]
    report.grids = [
      GridUse(
        id: "accueil-telephonique", version: "3.0",
        title: both("Accueil téléphonique", "Telephone reception"), evaluationCount: 118)
    ]
    report.evaluators = everyone
    report.reference = .expert(anne)
    report.callCount = 24
    report.evaluationCount = 118
    report.missingEvaluationCount = 2
    report.replicates = 2_000
    report.seed = 1
    report.omissions = [
      .init(reason: .scoredOnce, count: 3), .init(reason: .afterReveal, count: 1),
      .init(reason: .withoutScore, count: 1), .init(reason: .freeText, count: 2),
      .init(reason: .otherGrid, count: 1),
    ]
    report.total = total()
    report.criticalErrors = CriticalErrorAgreement(
      sameErrors: figure(0.79, 24, 0.6, 0.91), callsWithError: 7, callsInDispute: 5)
    report.sections = [
      part(
        "relation", both("Relation", "Relationship"), within: figure(0.29, 24, 0.15, 0.49),
        pairs: figure(0.48, 24, 0.38, 0.58), gap: figure(11.2, 24, 8.9, 13.6),
        reliability: figure(0.31, 24, 0.11, 0.55)),
      part(
        "conformite", both("Conformité", "Compliance"), within: figure(0.79, 24, 0.6, 0.91),
        pairs: figure(0.88, 24, 0.79, 0.95), gap: figure(4.1, 24, 1.8, 6.9),
        reliability: figure(-0.04, 24, -0.12, 0.16)),
    ]
    report.criteria = [emotion(), identification(), greeting(), hold()]
    report.standings = standings()
    report.sides = sides()
    report.resolution = [
      ResolvingPower(
        figure: .scoresWithinTolerance, callCount: 24, value: 0.46, alternative: 0.6,
        callsToAdd: 72),
      ResolvingPower(
        figure: .criterion("identification"), callCount: 24, value: 0.83, alternative: 0.8,
        callsToAdd: nil),
      ResolvingPower(figure: .sides, callCount: 24, value: -4.2, alternative: -5, callsToAdd: 31),
    ]
    report.priorities = [
      .side("relation"), .criterion("reconnaissance-emotion"), .criticalError("identification"),
      .evaluator("E03"), .applicability("reconnaissance-emotion"), .moreCalls(12),
    ]
    report.gridPair = gridPair()
    report.decisions = decisions()
    return report
  }

  static func part(
    _ id: String, _ title: LocalizedText, within: Statistic, pairs: Statistic, gap: Statistic,
    reliability: Statistic
  ) -> PartAgreement {
    var part = PartAgreement(id: id, title: title)
    part.withinTolerance = within
    part.pairsWithinTolerance = pairs
    part.meanGap = gap
    part.reliability = reliability
    return part
  }

  private static func total() -> PartAgreement {
    var total = part(
      "total", LocalizedText(), within: figure(0.46, 24, 0.28, 0.65),
      pairs: figure(0.63, 24, 0.54, 0.72), gap: figure(5.6, 24, 4.4, 6.9),
      reliability: figure(0.68, 24, 0.49, 0.82))
    let calls = (1...8).map { "C-2610-0\($0)" }
    let base = [72.0, 55.5, 88, 64, 91.5, 47, 79, 83.5]
    let shifts: [(Evaluator, Double)] = [
      (anne, 0), (hugo, -1.5), (luc, 5.5), (samira, 2), (paul, 0.5),
    ]
    total.scores = zip(calls, base).enumerated().map { place, call in
      CallScores(
        interactionID: call.0,
        scores: shifts.map { evaluator, shift in
          let score = call.1 + shift + Double((place * 7 + evaluator.name.count) % 5) - 2
          let isMissing = evaluator == paul && place == 1
          return EvaluatorScore(evaluatorID: evaluator.id, score: isMissing ? nil : score)
        })
    }
    total.againstReference = shifts.dropFirst().map { evaluator, shift in
      let points = zip(calls, base).enumerated().map { place, call in
        let difference = shift + Double((place * 7 + evaluator.name.count) % 5) - 2
        return DifferencePoint(
          interactionID: call.0, mean: call.1 + difference / 2, difference: difference)
      }
      return ReferenceAgreement(
        evaluatorID: evaluator.id, bias: figure(shift, 8, shift - 1.3, shift + 1.3),
        lowerLimit: figure(shift - 3.1, 8, shift - 5.3, shift - 0.9),
        upperLimit: figure(shift + 3.1, 8, shift + 0.9, shift + 5.3), points: points)
    }
    return total
  }

  private static func standings() -> [EvaluatorStanding] {
    let figures: [(Evaluator, Double, Double, EvaluatorStanding.Reading, Double)] = [
      (anne, -1.9, 1.1, .inLine, 0.002), (hugo, -2.3, 1.6, .inLine, 0.011),
      (luc, 4.6, 1.4, .softer, 0.0004), (samira, 0.4, 5.2, .undecided, 0.87),
      (paul, -0.8, 6.1, .undecided, 0.81),
    ]
    return figures.map { evaluator, value, half, reading, probability in
      var standing = EvaluatorStanding(evaluator: evaluator)
      standing.callCount = 24
      standing.deviation = figure(value, 24, value - half, value + half)
      standing.predictedDeviation = figure(value * 0.8, 24)
      standing.probability = probability
      standing.reading = reading
      standing.sections = [
        .init(
          sectionID: "relation", deviation: figure(value * 2, 24, value * 2 - 3, value * 2 + 3),
          probability: probability),
        .init(
          sectionID: "conformite", deviation: .undefined(.noVariation, count: 24),
          probability: nil),
      ]
      standing.withinTolerance = figure(0.75, 24, 0.55, 0.88)
      if evaluator != anne {
        standing.againstReference = figure(value + 1.9, 24, value - 0.2, value + 4)
        standing.criticalErrors = .init(
          found: 5, missed: evaluator == luc ? 4 : 1, invented: evaluator == hugo ? 2 : 0)
      }
      standing.notApplicableShare = figure(evaluator == hugo ? 0.14 : 0.06, 288, 0.04, 0.18)
      standing.othersNotApplicableShare = figure(0.06, 1_152, 0.05, 0.08)
      standing.drift = drift(evaluator)
      standing.repeatability =
        evaluator == anne ? figure(2.1, 6, 1.3, 4.4) : .undefined(.noObservations, count: 0)
      standing.repeatedAnswers =
        evaluator == anne ? figure(0.93, 72, 0.85, 0.97) : .undefined(.noObservations, count: 0)
      return standing
    }
  }

  private static func drift(_ evaluator: Evaluator) -> EvaluatorStanding.Drift? {
    guard evaluator == luc || evaluator == hugo else { return nil }
    let values = evaluator == luc ? [1.8, 4.4, 7.6] : [-2.6, -2.0, -2.3]
    let days = ["2026-08-24", "2026-09-21", "2026-10-19"]
    let points = zip(values, days).enumerated().map { place, point in
      EvaluatorStanding.DriftPoint(
        sessionID: "CAL-2026-\(["08", "09", "10"][place])", openedOn: day(point.1),
        deviation: figure(point.0, 8, point.0 - 2.4, point.0 + 2.4),
        isSignal: evaluator == luc && place == 2)
    }
    return evaluator == luc
      ? .init(points: points, centre: 4.6, lowerLimit: -1.1, upperLimit: 7.3)
      : .init(points: points, centre: nil, lowerLimit: nil, upperLimit: nil)
  }

  private static func sides() -> SideComparison {
    func part(
      _ id: String, _ title: LocalizedText, _ value: Double, _ half: Double,
      _ equivalence: SideComparison.Equivalence, _ probability: Double
    ) -> SideComparison.Part {
      SideComparison.Part(
        id: id, title: title, difference: figure(value, 24, value - half, value + half),
        equivalenceInterval: Interval(
          lower: value - half * 0.83, upper: value + half * 0.83, level: 0.9),
        equivalenceProbability: probability, equivalence: equivalence)
    }
    return SideComparison(
      margin: 5, threshold: 80,
      parts: [
        part("total", LocalizedText(), -4.2, 1.6, .undecided, 0.16),
        part("relation", both("Relation", "Relationship"), -8.1, 2.1, .different, 0.998),
        part("conformite", both("Conformité", "Compliance"), -0.6, 1.9, .equivalent, 0.0001),
      ],
      agents: [
        .init(
          agent: Agent(id: "A101", name: "Claire Delmas", team: "Mistral"), byProvider: 82.4,
          byClient: 78.2, byClientInterval: Interval(lower: 76.6, upper: 79.8), count: 14,
          crossesThreshold: true),
        .init(
          agent: Agent(id: "A106", name: "Karim Tazi", team: "Tramontane"), byProvider: 71.3,
          byClient: 67.1, byClientInterval: nil, count: 9, crossesThreshold: false),
      ])
  }

  private static func gridPair() -> GridPairAgreement {
    GridPairAgreement(
      first: GridVersion(
        id: "accueil-telephonique", version: "3.0", digest: String(repeating: "0f", count: 32)),
      second: GridVersion(
        id: "relais-voix-qualite", version: "1.2", digest: String(repeating: "e1", count: 32)),
      criteria: [greeting()], unlinkedFirst: ["reconnaissance-emotion"],
      unlinkedSecond: ["sourire", "debit"], callCount: 24,
      difference: figure(-6.3, 24, -8.4, -4.2), correlation: figure(0.81, 24, 0.6, 0.91),
      concordance: [
        .init(second: 60, first: 52.4, standardError: 2.1),
        .init(second: 80, first: 74.9, standardError: 1.4),
        .init(second: 100, first: 98.7, standardError: nil),
      ])
  }

  private static func decisions() -> [CalibrationDecision] {
    func decision(
      _ id: String?, _ kind: CalibrationDecision.Kind, _ reason: String, _ owner: String? = nil,
      _ due: String? = nil
    ) -> CalibrationDecision {
      CalibrationDecision(
        criterionID: id, kind: kind, reason: reason, owner: owner, dueOn: due.map(day))
    }
    return [
      decision(
        "reconnaissance-emotion",
        .reword(
          question: both(
            "L'émotion du client est-elle nommée ?", "Is the customer's emotion named?"),
          guidance: nil),
        "« Je comprends » seul ne suffit pas : il faut nommer ce que vit le client.", "Anne Roy",
        "2026-12-04"),
      decision(
        "identification",
        .split(into: [
          .init(id: "nom", question: both("Le nom est-il vérifié ?", "Is the name checked?")),
          .init(id: "adresse", question: both("L'adresse ?", "The address?")),
        ]), "Deux gestes en un critère."),
      decision("accueil", .keep, "Accord établi."),
      decision(
        "accueil", .merge(with: ["attente"], question: nil), "L'attente se dit à l'accueil."),
      decision("accueil", .weight(.reduced(3, 2)), "Ce que le client entend d'abord."),
      decision(
        "reconnaissance-emotion",
        .level(id: "partiel", points: 1, title: both("Amorcé", "Begun")),
        "Le mot « partiel » se lit de deux façons.", "Samira Haddad", "2026-12-11"),
      decision(
        nil, .train(["E03", "E05"]), "Deux écoutes en commun.", "Hugo Lenoir", "2026-12-18"),
    ]
  }
}
