import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics

extension SampleCalibration {
  /// A report in which every text is the same one and numbers are what they should never be.
  static func hostile(_ text: String) -> CalibrationReport {
    let words = LocalizedText(text, language: "fr")
    let evaluator = Evaluator(id: text, name: text, side: .client, role: text)
    let wild = Statistic.defined(
      Estimate(
        value: .nan, count: -3, standardError: .infinity,
        interval: Interval(lower: -.infinity, upper: .infinity)))
    var report = CalibrationReport(
      centre: text, subject: .session(text), title: text, madeOn: day("2026-11-22"),
      tolerance: .infinity)
    report.sessions = [
      SessionUse(
        id: text, title: text, openedOn: day("2026-10-19"), callCount: -1, isBlind: true,
        closingDigest: text)
    ]
    report.grids = [GridUse(id: text, version: text, title: words, evaluationCount: 1)]
    report.evaluators = [evaluator, evaluator]
    report.reference = .expert(evaluator)
    report.callCount = 3
    report.total = part(
      "total", words, within: wild, pairs: wild, gap: wild, reliability: wild)
    report.total.scores = [
      CallScores(
        interactionID: text, scores: [EvaluatorScore(evaluatorID: text, score: .infinity)])
    ]
    report.total.againstReference = [
      ReferenceAgreement(
        evaluatorID: text, bias: wild, lowerLimit: wild, upperLimit: wild,
        points: [DifferencePoint(interactionID: text, mean: .nan, difference: -.infinity)])
    ]
    report.sections = [part(text, words, within: wild, pairs: wild, gap: wild, reliability: wild)]
    report.criticalErrors = CriticalErrorAgreement(
      sameErrors: wild, callsWithError: -1, callsInDispute: 7)
    report.criteria = [criterion(text, words, wild)]
    report.standings = [standing(evaluator, wild)]
    report.sides = SideComparison(
      margin: .nan, threshold: .infinity,
      parts: [
        .init(
          id: text, title: words, difference: wild,
          equivalenceInterval: Interval(lower: .nan, upper: .nan, level: .nan),
          equivalenceProbability: .nan, equivalence: .undecided)
      ],
      agents: [
        .init(
          agent: Agent(id: text, name: text, team: text), byProvider: .nan, byClient: .infinity,
          byClientInterval: nil, count: 0, crossesThreshold: true)
      ])
    report.resolution = [
      ResolvingPower(
        figure: .criterion(text), callCount: 0, value: .nan, alternative: .infinity,
        callsToAdd: .max)
    ]
    report.priorities = [
      .criterion(text), .evaluator(text), .side(text), .criticalError(text), .applicability(text),
      .moreCalls(.min),
    ]
    let grid = GridVersion(id: text, version: text, digest: text)
    report.gridPair = GridPairAgreement(
      first: grid, second: grid, criteria: report.criteria, unlinkedFirst: [text],
      unlinkedSecond: [text], callCount: 0, difference: wild, correlation: wild,
      concordance: [.init(second: .nan, first: .nan, standardError: .nan)])
    report.decisions = [
      .init(criterionID: text, kind: .reword(question: words, guidance: words), reason: text),
      .init(
        criterionID: text, kind: .split(into: [.init(id: text, question: words)]), reason: text,
        owner: text),
      .init(criterionID: text, kind: .merge(with: [text], question: words), reason: text),
      .init(
        criterionID: text, kind: .level(id: text, points: 1, title: words), reason: text),
      .init(criterionID: nil, kind: .train([text]), reason: text),
    ]
    return report
  }

  private static func criterion(
    _ text: String, _ words: LocalizedText, _ wild: Statistic
  ) -> CriterionAgreement {
    var criterion = CriterionAgreement(criterionID: text, sectionID: text, title: words)
    criterion.levels = [NamedLevel(id: text, title: words)]
    criterion.agreement = wild
    criterion.coefficients = [.init(.kappa, wild)]
    criterion.reading = .disagree
    criterion.confusion = LevelConfusion(axes: .pairs, categories: [text], counts: [[.max], []])
    criterion.direction = wild
    criterion.directionTest = .pairedMean
    criterion.directionProbability = .nan
    criterion.pointsAtStake = wild
    let quote = Quote(turn: nil, startMilliseconds: -5, speaker: .unknown, text: text)
    let values: [Answer.Value] = [
      .level(text), .levels([text, text]), .levels([]), .text(text), .number(-7), .notApplicable,
    ]
    criterion.differences = [
      AnswerDifference(
        interactionID: text, points: .nan,
        answers: values.map {
          EvaluatorAnswer(
            evaluatorID: text,
            answer: Answer(criterionID: text, value: $0, comment: text, quotes: [quote]))
        })
    ]
    return criterion
  }

  private static func standing(_ evaluator: Evaluator, _ wild: Statistic) -> EvaluatorStanding {
    var standing = EvaluatorStanding(evaluator: evaluator)
    standing.deviation = wild
    standing.probability = .nan
    standing.predictedDeviation = wild
    standing.reading = .harsher
    standing.sections = [.init(sectionID: evaluator.id, deviation: wild, probability: .infinity)]
    standing.againstReference = wild
    standing.withinTolerance = wild
    standing.criticalErrors = .init(found: -1, missed: .min, invented: .max)
    standing.notApplicableShare = wild
    standing.othersNotApplicableShare = wild
    standing.repeatability = wild
    standing.repeatedAnswers = wild
    standing.drift = .init(
      points: (0..<3).map { _ in
        .init(
          sessionID: evaluator.id, openedOn: day("1066-10-14"), deviation: wild, isSignal: true)
      }, centre: .nan, lowerLimit: -.infinity, upperLimit: .infinity)
    return standing
  }
}
