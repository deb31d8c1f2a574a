import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics

/// Calibration reports of a fictional centre, made by hand for these tests.
enum SampleCalibration {
  static let anne = Evaluator(id: "E01", name: "Anne Roy", side: .client, role: "Experte")
  static let hugo = Evaluator(id: "E02", name: "Hugo Lenoir", side: .client)
  static let luc = Evaluator(id: "E03", name: "Luc Petit", side: .provider)
  static let samira = Evaluator(id: "E04", name: "Samira Haddad", side: .provider)
  static let paul = Evaluator(id: "E05", name: "Paul Morel", side: .provider)
  static let everyone = [anne, hugo, luc, samira, paul]

  static func both(_ french: String, _ english: String) -> LocalizedText {
    SampleSheets.both(french, english)
  }

  static func figure(
    _ value: Double, _ count: Int, _ lower: Double? = nil, _ upper: Double? = nil,
    level: Double = 0.95
  ) -> Statistic {
    let interval = lower.flatMap { low in
      upper.map { Interval(lower: low, upper: $0, level: level) }
    }
    return .defined(Estimate(value: value, count: count, interval: interval))
  }

  static let levels = [
    NamedLevel(id: "non", title: both("Absent", "Absent")),
    NamedLevel(id: "partiel", title: both("Partiel", "Partial")),
    NamedLevel(id: "oui", title: both("Maîtrisé", "Mastered")),
  ]
  static let yesNo = [
    NamedLevel(id: "non", title: both("Non", "No")),
    NamedLevel(id: "oui", title: both("Oui", "Yes")),
  ]

  static func answer(
    _ evaluator: Evaluator, _ criterion: String, _ value: Answer.Value?, comment: String? = nil,
    quote: String? = nil
  ) -> EvaluatorAnswer {
    let quotes =
      quote.map { [Quote(turn: 12, startMilliseconds: 192_000, speaker: .customer, text: $0)] }
    return EvaluatorAnswer(
      evaluatorID: evaluator.id,
      answer: value.map {
        Answer(criterionID: criterion, value: $0, comment: comment, quotes: quotes ?? [])
      })
  }

  /// A criterion that the two sides read differently, with a quote.
  static func emotion() -> CriterionAgreement {
    let id = "reconnaissance-emotion"
    var criterion = CriterionAgreement(
      criterionID: id, sectionID: "relation",
      title: both("Reconnaissance de l'émotion", "Acknowledging emotion"))
    criterion.levels = levels
    criterion.callCount = 24
    criterion.answerCount = 118
    criterion.notApplicableCount = 2
    criterion.splitApplicabilityCount = 2
    criterion.agreement = figure(0.42, 24, 0.31, 0.53)
    criterion.coefficients = [
      .init(.gwetAC2, figure(0.38, 24, 0.17, 0.59)),
      .init(.alphaOrdinal, figure(0.29, 24, 0.08, 0.49)),
      .init(.kappa, figure(0.21, 24, 0.03, 0.38)),
    ]
    criterion.reading = .disagree
    criterion.confusion = LevelConfusion(
      axes: .sides, categories: ["non", "partiel", "oui", "not-applicable"],
      counts: [[11, 22, 9, 0], [3, 28, 31, 1], [1, 6, 29, 1], [0, 1, 1, 0]])
    criterion.direction = figure(-24.3, 24, -33.1, -15.5)
    criterion.directionTest = .stuartMaxwell
    criterion.directionProbability = 0.0004
    criterion.pointsAtStake = figure(3.1, 24, 2.2, 4.0)
    criterion.differences = [
      AnswerDifference(
        interactionID: "C-2610-02", points: 8,
        answers: [
          answer(
            anne, id, .level("non"),
            comment: "La cliente dit deux fois son inquiétude, rien n'est repris.",
            quote: "Ma mère est seule, sans téléphone, depuis trois jours."),
          answer(hugo, id, .level("partiel"), comment: "Un « je comprends », sans suite."),
          answer(luc, id, .level("oui"), comment: "« Je comprends » est dit : consigne suivie."),
          answer(samira, id, .level("partiel")), answer(paul, id, nil),
        ]),
      AnswerDifference(
        interactionID: "C-2610-07", points: 4,
        answers: [
          answer(anne, id, .level("partiel")), answer(hugo, id, .notApplicable),
          answer(luc, id, .level("oui")), answer(samira, id, .level("oui")),
          answer(paul, id, .level("oui"), comment: "Ton chaleureux."),
        ]),
    ]
    return criterion
  }

  static func identification() -> CriterionAgreement {
    let id = "identification"
    var criterion = CriterionAgreement(
      criterionID: id, sectionID: "conformite",
      title: both("Identification du client", "Identifying the customer"))
    criterion.levels = yesNo
    criterion.errorClasses = [.compliance]
    criterion.hasGuidance = false
    criterion.callCount = 24
    criterion.answerCount = 120
    criterion.agreement = figure(0.83, 24, 0.71, 0.93)
    criterion.coefficients = [
      .init(.gwetAC1, figure(0.79, 24, 0.61, 0.96)), .init(.kappa, figure(0.34, 24, -0.05, 0.73)),
    ]
    criterion.reading = .undecided
    criterion.confusion = LevelConfusion(
      axes: .reference, categories: ["non", "oui"], counts: [[9, 3], [7, 77]])
    criterion.direction = figure(-6.9, 24, -15.8, 2.0)
    criterion.directionTest = .mcnemar
    criterion.directionProbability = 0.134
    criterion.pointsAtStake = figure(1.7, 24, 0.7, 2.9)
    criterion.differences = [
      AnswerDifference(
        interactionID: "C-2609-04", points: 10,
        answers: everyone.map {
          answer(
            $0, id, .level($0.id == "E03" ? "oui" : "non"),
            comment: $0.id == "E03" ? "Nom et adresse demandés." : nil)
        })
    ]
    return criterion
  }

  static func greeting() -> CriterionAgreement {
    var criterion = CriterionAgreement(
      criterionID: "accueil", sectionID: "relation", title: both("Accueil", "Greeting"))
    criterion.levels = yesNo
    criterion.callCount = 24
    criterion.answerCount = 120
    criterion.agreement = figure(1, 24, 0.86, 1)
    criterion.coefficients = [
      .init(.gwetAC1, figure(1, 24, 0.89, 1)), .init(.kappa, .undefined(.noVariation, count: 24)),
    ]
    criterion.reading = .agree
    criterion.direction = .undefined(.noVariation, count: 24)
    criterion.pointsAtStake = figure(0, 24, 0, 0)
    return criterion
  }

  static func hold() -> CriterionAgreement {
    var criterion = CriterionAgreement(
      criterionID: "attente", sectionID: "relation",
      title: both("Plus longue attente (s)", "Longest hold (s)"))
    criterion.isScored = false
    criterion.callCount = 1
    criterion.answerCount = 2
    criterion.notApplicableCount = 110
    criterion.agreement = .undefined(.tooFewObservations(needed: 2), count: 1)
    criterion.coefficients = [
      .init(.alphaInterval, .undefined(.tooFewObservations(needed: 2), count: 1))
    ]
    criterion.reading = .undefined
    criterion.differences = [
      AnswerDifference(
        interactionID: "C-2610-01", points: 0,
        answers: [answer(luc, "attente", .number(95)), answer(paul, "attente", .number(60))])
    ]
    return criterion
  }

  static func day(_ text: String) -> CalendarDate { SampleSheets.day(text) }
}
