import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics

extension SampleCalibration {
  /// One session of six calls: what n allows matters more than any figure.
  static func session() -> CalibrationReport {
    var report = period()
    report.subject = .session("CAL-2026-10")
    report.title = "Octobre, relation et conformité"
    report.sessions = [
      SessionUse(
        id: "CAL-2026-10", title: "Octobre, relation et conformité", openedOn: day("2026-10-19"),
        callCount: 6, isBlind: true)
    ]
    report.reference = .consensus
    report.callCount = 6
    report.evaluationCount = 30
    report.missingEvaluationCount = 0
    report.total.withinTolerance = figure(0.5, 6, 0.19, 0.81)
    report.total.pairsWithinTolerance = figure(0.6, 6, 0.4, 0.78)
    report.total.meanGap = figure(6.1, 6, 3.6, 8.6)
    report.criticalErrors = CriticalErrorAgreement(
      sameErrors: figure(1, 6, 0.61, 1), callsWithError: 0, callsInDispute: 0)
    report.sections = []
    report.criteria = [emotion()].map {
      var criterion = $0
      criterion.callCount = 6
      criterion.agreement = figure(0.6, 6, 0.3, 0.85)
      criterion.coefficients = [.init(.gwetAC2, figure(0.55, 6, 0.02, 0.91))]
      criterion.reading = .undecided
      criterion.direction = nil
      criterion.directionTest = nil
      criterion.directionProbability = nil
      criterion.pointsAtStake = figure(2.4, 6, 0.7, 4.1)
      return criterion
    }
    report.standings = report.standings.map {
      var standing = $0
      standing.callCount = 6
      standing.reading = .undecided
      standing.deviation = figure(1.2, 6, -4.1, 6.5)
      standing.drift = nil
      return standing
    }
    report.sides = nil
    report.gridPair = nil
    report.decisions = []
    report.resolution = [
      ResolvingPower(
        figure: .criterion("reconnaissance-emotion"), callCount: 6, value: 0.6, alternative: 0.85,
        callsToAdd: 14)
    ]
    report.priorities = [.moreCalls(14), .criterion("reconnaissance-emotion")]
    return report
  }

  /// Several people and one call.
  static func oneCall() -> CalibrationReport {
    var report = session()
    report.callCount = 1
    report.evaluationCount = 5
    let few = Statistic.undefined(.tooFewObservations(needed: 2), count: 1)
    report.total = part(
      "total", LocalizedText(), within: figure(0, 1, 0, 0.79), pairs: few, gap: figure(7, 1),
      reliability: few)
    report.total.scores = [
      CallScores(
        interactionID: "C-2610-01",
        scores: [
          EvaluatorScore(evaluatorID: "E01", score: 71),
          EvaluatorScore(evaluatorID: "E02", score: 78),
        ])
    ]
    report.criticalErrors = CriticalErrorAgreement(
      sameErrors: few, callsWithError: 0, callsInDispute: 0)
    report.criteria = [hold()]
    report.standings = everyone.map {
      var standing = EvaluatorStanding(evaluator: $0)
      standing.callCount = 1
      standing.deviation = few
      return standing
    }
    report.resolution = []
    report.priorities = [.moreCalls(19)]
    return report
  }

  /// One evaluator alone.
  static func oneEvaluator() -> CalibrationReport {
    var report = CalibrationReport(
      centre: "Orvanne Télécom × Relais & Voix", subject: .session("CAL-2026-11"),
      title: "Novembre", madeOn: day("2026-11-22"), tolerance: 7.5)
    report.sessions = [
      SessionUse(
        id: "CAL-2026-11", title: "Novembre", openedOn: day("2026-11-16"), callCount: 0,
        isBlind: true)
    ]
    report.evaluators = [anne]
    report.standings = [EvaluatorStanding(evaluator: anne)]
    report.missingEvaluationCount = 12
    report.omissions = [.init(reason: .scoredOnce, count: 6)]
    return report
  }

  /// Everybody answers the same everywhere.
  static func noVariation() -> CalibrationReport {
    var report = session()
    report.callCount = 12
    report.evaluationCount = 60
    let same = Statistic.undefined(.noVariation, count: 12)
    report.total = part(
      "total", LocalizedText(), within: figure(1, 12, 0.76, 1), pairs: figure(1, 12, 0.76, 1),
      gap: figure(0, 12, 0, 0), reliability: same)
    report.criteria = [greeting()]
    report.standings = everyone.map {
      var standing = EvaluatorStanding(evaluator: $0)
      standing.callCount = 12
      standing.deviation = figure(0, 12, 0, 0)
      standing.reading = .inLine
      standing.withinTolerance = figure(1, 12, 0.76, 1)
      standing.notApplicableShare = figure(0, 144, 0, 0.03)
      standing.othersNotApplicableShare = figure(0, 576, 0, 0.01)
      return standing
    }
    report.criticalErrors = nil
    report.resolution = []
    report.priorities = []
    return report
  }

  static let all = [period(), session(), oneCall(), oneEvaluator(), noVariation()]
  static let names = ["period", "session", "one-call", "one-evaluator", "no-variation"]
}

extension SampleCalibration {
  /// More of everything than a first page holds, under long names.
  static func crowded(_ count: Int = 24) -> CalibrationReport {
    var report = period()
    let long = "Jean-Christophe de la Rochefoucauld-Montmorency (Bordeaux, équipe du soir)"
    let words =
      "Prise en compte de l'émotion exprimée par le client, y compris lorsqu'elle est tue ou feinte"
    report.title = words
    report.evaluators = (0..<count).map {
      Evaluator(id: "X\($0)", name: "\(long) \($0)", side: $0 < count / 2 ? .client : .provider)
    }
    report.standings = report.evaluators.enumerated().map { place, evaluator in
      var standing = EvaluatorStanding(evaluator: evaluator)
      standing.callCount = 6
      standing.deviation = figure(-7.5, 6, -12.4, 2.6)
      standing.reading = EvaluatorStanding.Reading.allCases[place % 5]
      return standing
    }
    report.criteria = (0..<30).map { place in
      var criterion = emotion()
      criterion.criterionID = "c\(place)"
      criterion.title = both(words, words)
      criterion.agreement = figure(0.42, 6, 0.31, 0.53)
      return criterion
    }
    report.callCount = 6
    report.priorities = (0..<count).map { .criterion("c\($0)") }
    report.resolution = (0..<count).map {
      ResolvingPower(
        figure: .criterion("c\($0)"), callCount: 6, value: 0.42, alternative: 0.8, callsToAdd: 140)
    }
    return report
  }
}
