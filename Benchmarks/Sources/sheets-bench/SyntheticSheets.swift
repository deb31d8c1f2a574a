import Calendars
import ExactNumbers
import QualityModel
import Statistics

/// Full sheets whose figures and words differ from one agent to the next.
struct SyntheticSheets {
  private var state: UInt64 = 20_261_122

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func statistic(_ low: Int, _ high: Int, scale: Double = 1) -> Statistic {
    let value = Double(low * 10 + next((high - low) * 10)) / 10
    let half = Double(20 + next(80)) / 10
    return .defined(
      Estimate(
        value: value * scale, count: 6 + next(20),
        interval: Interval(
          lower: max(0, value - half) * scale, upper: min(100, value + half) * scale)))
  }

  private mutating func words(_ count: Int) -> String {
    let all = [
      "alors", "votre", "box", "je", "regarde", "le", "dossier", "du", "technicien", "jeudi",
      "d'accord", "un", "instant", "s'il", "vous", "plaît", "la", "ligne", "coupe", "depuis",
    ]
    return (0..<count).map { _ in all[next(all.count)] }.joined(separator: " ")
  }

  private func text(_ french: String) -> LocalizedText {
    LocalizedText([
      .init(language: "fr", text: french), .init(language: "en", text: french + " (en)"),
    ])
  }

  private mutating func figure(_ id: String, _ title: String) -> ComparedFigure {
    ComparedFigure(
      id: id, title: text(title), value: statistic(40, 98), team: statistic(70, 90), target: 80,
      previous: statistic(60, 90))
  }

  private mutating func point(_ number: Int) -> CoachingPoint {
    let levels = [
      Level(id: "non", points: 0, title: text("Absent")),
      Level(id: "oui", points: 1, title: text("Maîtrisé")),
    ]
    let criterion = Criterion(
      id: "c\(number)", levels: levels, title: text("Critère \(number)"),
      question: text(words(12)), guidance: text(words(24)),
      examples: [Example(level: "oui", text: text(words(12)))],
      coaching: [CoachingAdvice(module: "M-\(number)", text: text(words(24)))])
    let evidence = (0..<2).map { _ in
      Evidence(
        interactionID: "C-2610-\(next(10_000))",
        date: CalendarDate(daysSince1970: 20_700 + next(60)),
        level: levels[0],
        quote: Quote(
          turn: 3, startMilliseconds: next(600_000), speaker: .agent, text: words(20)),
        comment: words(12), evaluator: "Anne Roy")
    }
    return CoachingPoint(
      criterion: criterion, gridLanguage: "fr", sectionTitle: text("Écoute"),
      value: statistic(40, 90), team: statistic(70, 90), target: 80, shrunken: 61,
      probabilityUnderTarget: 0.97, probabilityOverTeam: 0.4,
      recoverablePoints: Double(next(60)) / 10, callsNeeded: 5,
      evidence: evidence)
  }

  private mutating func term(_ probability: Double?) -> SheetTerm {
    SheetTerm(
      text: words(2), conversations: 1 + next(12), total: 12, otherConversations: next(80),
      otherTotal: 84,
      adjustedProbability: probability)
  }

  private mutating func survey(_ metric: SurveyDefinition.Metric) -> SurveyFigure {
    SurveyFigure(
      definition: SurveyDefinition(
        id: metric.rawValue, metric: metric, minimum: 0, maximum: 10, direction: .higherIsBetter,
        satisfiedFrom: 8), value: statistic(50, 90, scale: 0.01),
      team: statistic(60, 85, scale: 0.01))
  }

  mutating func sheet(_ number: Int) -> CoachingSheet {
    var sheet = CoachingSheet(
      centre: "Centre de relation",
      agent: Agent(
        id: "A\(number)", name: "Imane Alaoui \(number)", team: "Tramontane", site: "Tanger",
        provider: "Relais & Voix", coach: "Hélène Morvan"),
      period: Period(parsing: "2026-10") ?? .all, madeOn: CalendarDate(daysSince1970: 20_759),
      sample: EvaluationSample(
        evaluations: 14, interactions: 14, handled: 300 + next(200), withoutScore: 0,
        shares: [
          .init(evaluator: Evaluator(id: "E1", name: "Anne Roy", side: .client), count: 8),
          .init(evaluator: Evaluator(id: "E2", name: "Omar Filali", side: .provider), count: 6),
        ]), score: figure("score", "Score"))
    sheet.grids = [
      GridUse(id: "g", version: "3.0", title: text("Appels entrants"), evaluationCount: 14)
    ]
    sheet.sections = (1...5).map { figure("s\($0)", "Rubrique \($0)") }
    sheet.dimensions = StandardDimension.allCases.map { figure($0.rawValue, $0.title.french) }
    sheet.accuracies = [ErrorClass.customer, .business, .compliance].map {
      ErrorAccuracy(errorClass: $0, value: statistic(70, 100, scale: 0.01))
    }
    sheet.surveys = [survey(.csat), survey(.nps), survey(.ces)]
    sheet.deliveredAgainstPerceived = DeliveredAgainstPerceived(
      pairedCalls: 11, correlation: statistic(10, 60, scale: 0.01))
    sheet.strengths = (1...3).map { point($0) }
    sheet.priorities = (4...5).map { point($0) }
    sheet.toConfirm = (6...7).map { point($0) }
    sheet.recurringTerms = (1...10).map { _ in term(nil) }
    sheet.distinctiveTerms = (1...5).map { _ in term(0.012) }
    sheet.conversationCount = 12
    sheet.activity = ActivityFigure(
      handled: 412, meanHandlingSeconds: statistic(30, 60, scale: 10),
      teamMeanHandlingSeconds: statistic(30, 60, scale: 10))
    return sheet
  }
}
