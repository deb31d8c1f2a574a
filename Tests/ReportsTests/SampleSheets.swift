import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics

/// Sheets of a fictional centre, made for these tests.
enum SampleSheets {
  static func figure(
    _ value: Double, _ count: Int, _ lower: Double? = nil, _ upper: Double? = nil
  ) -> Statistic {
    let interval = lower.flatMap { low in upper.map { Interval(lower: low, upper: $0) } }
    return .defined(Estimate(value: value, count: count, standardError: nil, interval: interval))
  }

  static func both(_ french: String, _ english: String) -> LocalizedText {
    LocalizedText([.init(language: "fr", text: french), .init(language: "en", text: english)])
  }

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(daysSince1970: 0)
  }

  static let octobre = Period(parsing: "2026-10") ?? .all

  static let levels = [
    Level(id: "non", points: 0, title: both("Absent", "Absent")),
    Level(id: "partiel", points: 1, title: both("Partiel", "Partial")),
    Level(id: "oui", points: 2, title: both("Maîtrisé", "Mastered")),
  ]

  static func criterion(
    _ id: String, _ title: LocalizedText, question: LocalizedText, guidance: LocalizedText,
    example: LocalizedText, module: String?, advice: LocalizedText
  ) -> Criterion {
    Criterion(
      id: id, levels: levels, title: title, question: question, guidance: guidance,
      examples: [Example(level: "oui", text: example)],
      coaching: [CoachingAdvice(module: module, text: advice)])
  }

  static let questions = criterion(
    "questions-pertinentes", both("Pertinence des questions", "Relevance of questions"),
    question: both(
      "Chaque question posée fait-elle avancer le diagnostic ?",
      "Does each question move the diagnosis forward?"),
    guidance: both(
      """
      Une question par information manquante, dans l'ordre du diagnostic ; rien que le client a \
      déjà dit n'est redemandé.
      """,
      """
      One question for each missing fact, in the order of the diagnosis; nothing the customer has \
      already said is asked again.
      """),
    example: both(
      "Le voyant de la box est-il fixe, ou clignote-t-il ?",
      "Is the light on the box steady, or does it blink?"),
    module: "M-12 Questionner juste",
    advice: both(
      """
      Noter en trois mots ce que le client a déjà dit, puis ne demander que ce qui manque. \
      S'entraîner sur deux appels enregistrés avec la fiche des questions utiles.
      """,
      """
      Jot down in three words what the customer has said, then ask only for what is missing. \
      Practise on two recorded calls with the sheet of useful questions.
      """))

  static let reformulation = criterion(
    "reformulation", both("Reformulation du besoin", "Restating the need"),
    question: both(
      "Le besoin est-il reformulé et validé ?", "Is the need restated and confirmed?"),
    guidance: both(
      "Le besoin est redit avec d'autres mots avant toute recherche, et le client le confirme.",
      "The need is restated in other words before any search, and the customer confirms it."),
    example: both(
      "Si j'ai bien compris, votre ligne coupe le soir depuis lundi, c'est bien cela ?",
      "If I understood, your line has dropped every evening since Monday, is that right?"),
    module: nil,
    advice: both(
      "Commencer par « si je vous suis bien » et attendre le oui avant d'agir.",
      "Start with “if I follow you” and wait for the yes before acting."))

  static let engagement = criterion(
    "engagement-date", both("Engagement daté", "Dated commitment"),
    question: both("L'engagement porte-t-il une date ?", "Does the commitment carry a date?"),
    guidance: both("Jour et créneau sont dits.", "Day and time slot are said."),
    example: both(
      "Je vous rappelle jeudi avant midi.", "I will call you back on Thursday before noon."),
    module: nil, advice: both("Dire le jour.", "Say the day."))

  static func evidence(
    _ call: String, _ milliseconds: Int?, _ date: String, level: Int?, _ words: String,
    comment: String? = nil
  ) -> Evidence {
    Evidence(
      interactionID: call, date: day(date), level: level.map { levels[$0] },
      quote: Quote(turn: 4, startMilliseconds: milliseconds, speaker: .agent, text: words),
      comment: comment, evaluator: "Anne Roy")
  }

  static func point(
    _ criterion: Criterion, _ value: Statistic, under probability: Double?, points: Double,
    calls: Int? = nil, _ evidence: [Evidence]
  ) -> CoachingPoint {
    CoachingPoint(
      criterion: criterion, gridLanguage: "fr",
      sectionTitle: both("Écoute et diagnostic", "Listening and diagnosis"), value: value,
      team: figure(78.4, 96, 74.1, 82.7), target: 80, shrunken: 52.3,
      probabilityUnderTarget: probability, probabilityOverTeam: 0.93, recoverablePoints: points,
      callsNeeded: calls,
      evidence: evidence)
  }

  /// A sheet with everything in it.
  static func full() -> CoachingSheet {
    var sheet = CoachingSheet(
      centre: "Orvanne Télécom × Relais & Voix",
      agent: Agent(
        id: "A107", name: "Imane Alaoui", team: "Tramontane", site: "Tanger",
        provider: "Relais & Voix", coach: "Hélène Morvan"),
      period: octobre, madeOn: day("2026-11-02"),
      sample: EvaluationSample(
        evaluations: 14, interactions: 14, handled: 412, withoutScore: 0,
        shares: [
          .init(evaluator: Evaluator(id: "E1", name: "Anne Roy", side: .client), count: 8),
          .init(evaluator: Evaluator(id: "E3", name: "Omar Filali", side: .provider), count: 6),
        ]),
      score: ComparedFigure(
        id: "score", title: both("Score", "Score"), value: figure(82.5, 14, 78.1, 86.9),
        team: figure(84, 96, 82.1, 85.9), target: 85, previous: figure(80.2, 12, 75.4, 85),
        difference: figure(-1.5, 110, -6.2, 3.2), previousDifference: figure(2.3, 26, -3.9, 8.5)))
    sheet.grids = [
      GridUse(
        id: "service-client", version: "3.0",
        title: both("Service client, appels entrants", "Customer service, inbound calls"),
        evaluationCount: 14)
    ]
    sheet.sections = [
      ComparedFigure(
        id: "accueil", title: both("Accueil et identification", "Greeting and identification"),
        value: figure(94.6, 14, 90.2, 99), team: figure(91.2, 96, 89, 93.4), target: 90),
      ComparedFigure(
        id: "diagnostic", title: both("Écoute et diagnostic", "Listening and diagnosis"),
        value: figure(61.3, 14, 52.4, 70.2), team: figure(79.8, 96, 77.1, 82.5), target: 80),
      ComparedFigure(
        id: "solution", title: both("Solution et engagement", "Solution and commitment"),
        value: figure(88.1, 14, 82.6, 93.6), team: figure(83.3, 96, 80.9, 85.7), target: 85),
      ComparedFigure(
        id: "vente", title: both("Proposition commerciale", "Sales proposal"),
        value: .undefined(.tooFewObservations(needed: 3), count: 2),
        team: figure(71, 21, 62, 80), target: 75),
    ]
    sheet.dimensions = [
      dimension(.tone, figure(86.2, 14, 81.7, 90.7)), dimension(.empathy, figure(71.3, 9, 64, 78)),
      dimension(.activeListening, figure(84.9, 14, 79.5, 90.3)),
      dimension(.resolution, figure(90.5, 13, 85.6, 95.4)),
      dimension(.questioning, figure(45.8, 12, 30.1, 61.5)),
      dimension(.compliance, figure(100, 14, 78.5, 100)),
    ]
    sheet.accuracies = [
      ErrorAccuracy(errorClass: .customer, value: figure(0.929, 14, 0.685, 0.987)),
      ErrorAccuracy(errorClass: .business, value: figure(1, 14, 0.785, 1)),
      ErrorAccuracy(errorClass: .compliance, value: figure(1, 14, 0.785, 1)),
    ]
    sheet.surveys = surveys
    sheet.deliveredAgainstPerceived = DeliveredAgainstPerceived(
      pairedCalls: 11, correlation: figure(0.41, 11, -0.24, 0.81))
    sheet.strengths = [
      point(
        engagement, figure(96.4, 14, 91.2, 100), under: 0.004, points: 0,
        [
          evidence(
            "C-2610-07", 371_000, "2026-10-20", level: 2,
            "Le technicien passe jeudi 22 entre 8 h et 10 h, et je vous rappelle moi-même à midi.")
        ]),
      point(
        reformulation, figure(91.7, 12, 85, 98.4), under: 0.012, points: 0,
        [
          evidence(
            "C-2609-07", 62_000, "2026-10-03", level: 2,
            "Donc votre carte est bien arrivée, mais le téléphone ne la reconnaît pas, c'est ça ?")
        ]),
    ]
    sheet.priorities = [
      point(
        questions, figure(45.8, 12, 30.1, 61.5), under: 0.998, points: 3.42,
        [
          evidence(
            "C-2610-07", 134_000, "2026-10-20", level: 0,
            "Euh, alors… vous êtes bien chez vous, là ? Et c'était quoi déjà, votre box ?",
            comment: "La box avait été nommée deux fois par le client."),
          evidence("C-2608-07", 95_000, "2026-10-06", level: 0, "Et donc vous appelez pour quoi ?"),
        ])
    ]
    sheet.toConfirm = [
      point(
        reformulation, figure(72, 5, 51.2, 92.8), under: 0.71, points: 1.1, calls: 7, [])
    ]
    sheet.recurringTerms = [
      term("euh alors", 11), term("je regarde", 9), term("un petit instant", 8), term("box", 8),
      term("technicien", 6), term("jeudi", 5), term("votre dossier", 5),
    ]
    sheet.distinctiveTerms = [
      SheetTerm(
        text: "euh alors", conversations: 11, total: 12, otherConversations: 4, otherTotal: 84,
        adjustedProbability: 0.000_02),
      SheetTerm(
        text: "si j'ai bien compris", conversations: 1, total: 12, otherConversations: 39,
        otherTotal: 84,
        adjustedProbability: 0.031),
    ]
    sheet.conversationCount = 12
    sheet.activity = ActivityFigure(
      handled: 412, meanHandlingSeconds: figure(402, 412, 388, 416),
      teamMeanHandlingSeconds: figure(351, 2_930, 346, 356),
      difference: figure(51, 3_342, 36, 66))
    return sheet
  }

  static let surveys = [
    SurveyFigure(
      definition: SurveyDefinition(
        id: "csat", metric: .csat, minimum: 1, maximum: 5, direction: .higherIsBetter,
        satisfiedFrom: 4), value: figure(0.78, 41, 0.633, 0.88),
      team: figure(0.81, 322, 0.764, 0.849),
      difference: figure(-0.03, 363, -0.18, 0.08)),
    SurveyFigure(
      definition: SurveyDefinition(
        id: "nps", metric: .nps, minimum: 0, maximum: 10, direction: .higherIsBetter),
      value: figure(0.12, 25, -0.19, 0.41), team: figure(0.21, 204, 0.1, 0.32)),
    SurveyFigure(
      definition: SurveyDefinition(
        id: "ces", metric: .ces, minimum: 1, maximum: 7, direction: .higherIsBetter),
      value: .undefined(.tooFewObservations(needed: 3), count: 2), team: figure(5.1, 88, 4.8, 5.4)),
  ]

  static func term(_ text: String, _ conversations: Int) -> SheetTerm {
    SheetTerm(
      text: text, conversations: conversations, total: 12, otherConversations: 30, otherTotal: 84,
      adjustedProbability: nil)
  }

  static func dimension(_ dimension: StandardDimension, _ value: Statistic) -> ComparedFigure {
    ComparedFigure(
      id: dimension.rawValue, title: both(dimension.title.french, dimension.title.english),
      value: value, team: figure(82.4, 96, 79.3, 85.5), target: 80)
  }

  /// An agent of whom nothing is known.
  static func nothing() -> CoachingSheet {
    CoachingSheet(
      centre: "Orvanne Télécom", agent: Agent(id: "A199", name: "Yves Hervé"), period: octobre,
      madeOn: day("2026-11-02"),
      sample: EvaluationSample(
        evaluations: 0, interactions: 0, handled: nil, withoutScore: 0, shares: []),
      score: ComparedFigure(
        id: "score", title: both("Score", "Score"), value: .undefined(.noObservations, count: 0),
        team: .undefined(.noObservations, count: 0), target: nil))
  }
}
