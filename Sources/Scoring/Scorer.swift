internal import ExactNumbers
public import QualityModel

/// Scores answers on one grid, exactly.
///
/// Preparing a grid costs more than scoring one evaluation: keep a scorer for several.
public struct Scorer: Sendable {
  let plan: GridPlan

  /// The grid answered.
  public var grid: Grid { plan.grid }

  /// A scorer for a grid.
  public init(_ grid: Grid) {
    plan = GridPlan(grid)
  }

  /// The score of some answers, whatever their order.
  ///
  /// An answer that its criterion does not accept (unknown level, wrong kind, number outside every
  /// range, N/A where it is forbidden) counts as no answer; ``SubmissionProblem`` names it. Of
  /// several answers to one criterion, the first counts. The formulas are in <doc:Scoring>.
  public func scorecard(for answers: [Answer]) -> Scorecard {
    Scoresheet(plan, answers).scorecard
  }
}

/// Everything computed about one set of answers.
struct Scoresheet: Sendable {
  let plan: GridPlan
  let given: [Answer?]
  let readings: [Reading]
  let left: Set<Int>
  let service: Pass
  let agent: Pass

  init(_ plan: GridPlan, _ answers: [Answer]) {
    self.plan = plan
    given = plan.answersByIndex(answers)
    readings = plan.readings(given)
    left = plan.leftOutOfAgentScore(given, readings)
    service = Pass(plan, readings, leaving: [])
    agent = left.isEmpty ? service : Pass(plan, readings, leaving: left)
  }

  var scorecard: Scorecard {
    Scorecard(
      raw: service.raw, final: service.final, agent: agent.final, effects: service.effects,
      errors: service.errors.map(\.error), sections: plan.sectionScores(service),
      dimensions: plan.dimensionScores(service),
      criteria: plan.criteria.indices.map { criterionScore($0, service) },
      band: service.final.flatMap { plan.rules.band(for: $0)?.id },
      notApplicableShare: plan.notApplicableShare(readings))
  }

  func criterionScore(_ index: Int, _ pass: Pass) -> CriterionScore {
    let criterion = plan.criteria[index]
    let entry = pass.ledger.entries[index]
    let isBonus = if case .bonus = pass.items[index] { true } else { false }
    let points: Rational? =
      switch pass.items[index] {
      case .absent, .reserved: nil
      case .counted(let points, _), .bonus(let points): points
      }
    return CriterionScore(
      criterionID: criterion.criterion.id,
      sectionID: plan.sections[criterion.section].id,
      standing: standing(index), points: points, best: points.map { _ in criterion.best },
      effectiveShare: entry?.share, won: entry?.won,
      lost: entry.map { isBonus ? .zero : 100 * $0.share - $0.won },
      excludedFromAgentScore: left.contains(index))
  }

  private func standing(_ index: Int) -> CriterionScore.Standing {
    switch (readings[index], plan.criteria[index].role) {
    case (.hidden, _): .hidden
    case (_, .unscored): .unscored
    case (.unanswered, _): .unanswered
    case (.notApplicable, _): .notApplicable
    case (.answered, .bonus): .bonus
    case (.answered, .counted): .applicable
    }
  }
}
