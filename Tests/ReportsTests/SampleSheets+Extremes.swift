import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics

extension SampleSheets {
  static let long = String(
    repeating: "Le conseiller redemande une information que le client a déjà donnée. ", count: 150)
  static let longTitle = "Identification du client et vérification de ses coordonnées avant action"

  /// As much as a sheet can hold, and more than its pages can.
  static func crowded() -> CoachingSheet {
    var sheet = full()
    sheet.agent = Agent(
      id: "A-0000000000000000000107", name: "Marie-Antoinette de La Rochefoucauld-Montmorency",
      team: "Accompagnement des clients professionnels", site: "Saint-Germain-en-Laye",
      provider: "Relais & Voix Méditerranée Services", coach: "Jean-Christophe Vandenbroucke")
    let shares = (1...9).map { number in
      EvaluationSample.Share(
        evaluator: Evaluator(id: "E\(number)", name: "Évaluatrice numéro \(number)", side: .client),
        count: 3)
    }
    sheet.sample = EvaluationSample(
      evaluations: 27, interactions: 21, handled: 1_412, withoutScore: 3, shares: shares)
    sheet.grids = (1...5).map {
      GridUse(
        id: "g\($0)", version: "\($0).0", title: both(longTitle, longTitle), evaluationCount: 5)
    }
    sheet.sections = (1...12).map { number in
      ComparedFigure(
        id: "s\(number)", title: both("\(number). \(longTitle)", "\(number). \(longTitle)"),
        value: number == 5
          ? .undefined(.tooFewObservations(needed: 3), count: 2)
          : figure(61.3 + Double(number), 14, 50, 80),
        team: figure(79.8, 96, 77.1, 82.5), target: 80)
    }
    sheet.dimensions = StandardDimension.allCases.map { dimension($0, figure(71.3, 9, 64, 78)) }
    sheet.surveys += surveys
    sheet.accuracies.append(
      ErrorAccuracy(errorClass: .minor, value: figure(0.5, 14, 0.268, 0.732)))
    let evidences = (1...3).map {
      evidence("C-2610-0\($0)-\(long)", 5_000_000, "2026-10-20", level: 0, long, comment: long)
    }
    let wordy = criterion(
      "long", both(longTitle, longTitle), question: both(long, long), guidance: both(long, long),
      example: both(long, long), module: long, advice: both(long, long))
    let heavy = point(
      wordy, figure(45.8, 12, 30.1, 61.5), under: 0.98, points: 12.42, calls: 7, evidences)
    sheet.strengths = [heavy, heavy, heavy, heavy, heavy]
    sheet.priorities = [heavy, heavy]
    sheet.toConfirm = [heavy, heavy, heavy, heavy]
    sheet.recurringTerms = (1...30).map { term("terme récurrent numéro \($0)", 30 - $0) }
    sheet.distinctiveTerms = (1...20).map {
      SheetTerm(
        text: "terme distinctif numéro \($0)", conversations: 11, total: 30,
        otherConversations: 4, otherTotal: 84, adjustedProbability: 0.012)
    }
    return sheet
  }
}
