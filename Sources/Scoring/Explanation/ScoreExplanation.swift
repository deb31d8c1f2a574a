public import ExactNumbers
public import QualityModel

/// The arithmetic of one scorecard, line by line, so that a person can redo it with a pencil.
public struct ScoreExplanation: Sendable, Hashable {
  /// The grid answered.
  public let grid: Grid
  /// The score explained.
  public let scorecard: Scorecard
  /// The account over every answer.
  public let service: Account
  /// The account over the agent's own answers; `nil` when no cause leaves an answer out, the
  /// agent's score being then the service score.
  public let agent: Account?

  /// One computation of a total.
  public struct Account: Sendable, Hashable {
    /// The sections and criteria, in reading order; a section comes before what it holds.
    public let lines: [Line]
    /// The sum of the points won, before it is held within 0…100; `nil` when there is no score.
    public let sum: Rational?
    /// Under `across-grid`, the share of the total that the applicable criteria carry before those
    /// of N/A criteria are spread over them, 0 to 1; `nil` when nothing is spread. Every share of
    /// the account has been divided by it.
    public let spreadOver: Rational?
    /// The score before effects, 0 to 100.
    public let raw: Rational?
    /// The effects, in the order applied.
    public let effects: [AppliedEffect]
    /// The score after effects, 0 to 100.
    public let final: Rational?
  }

  /// A line of an account.
  public enum Line: Sendable, Hashable {
    /// A section.
    case section(SectionLine)
    /// A criterion.
    case criterion(CriterionLine)
  }

  /// What a section brings.
  public struct SectionLine: Sendable, Hashable {
    /// The section.
    public let section: Section
    /// 0 for a section of the grid, one more for each section around it.
    public let depth: Int
    /// The sum of the weights of its siblings that count, its own included; `nil` when it does not
    /// count or weighs nothing in the total.
    public let weightSum: Rational?
    /// Its share of the total, 0 to 1: the sum over its criteria, bonuses apart.
    public let share: Rational
    /// Points of the total won in it.
    public let won: Rational
    /// Points of the total lost in it.
    public let lost: Rational
    /// The section's own score, 0 to 100, after a `fail-section`.
    public let score: PartScore
  }

  /// What a criterion brings.
  public struct CriterionLine: Sendable, Hashable {
    /// The criterion.
    public let criterion: Criterion
    /// The depth of its section, plus one.
    public let depth: Int
    /// The answer; `nil` when there is none, or when it is hidden.
    public let answer: Answer?
    /// Its points, shares and standing in this account.
    public let score: CriterionScore
    /// The sum of the weights of its siblings that count; `nil` when it does not count.
    public let weightSum: Rational?
    /// The errors that the answer is, those of an answer left out not included.
    public let errors: [FoundError]
    /// Whether it was left out of this account by its cause.
    public let isLeftOut: Bool
  }
}

extension Scorer {
  /// The score of some answers with all its arithmetic.
  public func explanation(for answers: [Answer]) -> ScoreExplanation {
    let sheet = Scoresheet(plan, answers)
    return ScoreExplanation(
      grid: plan.grid, scorecard: sheet.scorecard,
      service: sheet.account(sheet.service, leaving: []),
      agent: sheet.left.isEmpty ? nil : sheet.account(sheet.agent, leaving: sheet.left))
  }
}

extension Scoresheet {
  func account(_ pass: Pass, leaving left: Set<Int>) -> ScoreExplanation.Account {
    let weights = Weights(plan, pass.items, isPart: false)
    let scores = plan.sectionScores(pass)
    var lines: [ScoreExplanation.Line] = []
    func append(_ children: [SectionPlan.Child], depth: Int) {
      for child in children {
        switch child {
        case .criterion(let index):
          lines.append(
            .criterion(
              line(index, pass, weights, depth: depth, isLeftOut: left.contains(index))))
        case .section(let index):
          lines.append(
            .section(line(index, pass, weights, depth: depth, score: scores[index - 1])))
          append(plan.sections[index].children, depth: depth + 1)
        }
      }
    }
    append(plan.sections[0].children, depth: 0)
    return ScoreExplanation.Account(
      lines: lines, sum: pass.ledger.total, spreadOver: pass.ledger.spreadOver, raw: pass.raw,
      effects: pass.effects,
      final: pass.final)
  }

  private func line(
    _ index: Int, _ pass: Pass, _ weights: Weights, depth: Int, isLeftOut: Bool
  ) -> ScoreExplanation.CriterionLine {
    let criterion = plan.criteria[index]
    let counts = pass.ledger.entries[index] != nil
    let sum = plan.sumOfWeights(in: criterion.section, weights)
    return ScoreExplanation.CriterionLine(
      criterion: criterion.criterion, depth: depth,
      answer: readings[index] == .hidden ? nil : given[index],
      score: criterionScore(index, pass), weightSum: counts && !sum.isZero ? sum : nil,
      errors: pass.errors.filter { $0.index == index }.map(\.error), isLeftOut: isLeftOut)
  }

  private func line(
    _ index: Int, _ pass: Pass, _ weights: Weights, depth: Int, score: PartScore
  ) -> ScoreExplanation.SectionLine {
    let section = plan.sections[index]
    let parent = plan.sumOfWeights(in: section.parent ?? 0, weights)
    var (share, won, lost) = (Rational.zero, Rational.zero, Rational.zero)
    for criterion in section.criteria {
      let score = criterionScore(criterion, pass)
      won += score.won ?? .zero
      lost += score.lost ?? .zero
      if case .bonus = pass.items[criterion] { continue }
      share += score.effectiveShare ?? .zero
    }
    let counts = pass.ledger.total != nil && plan.sectionCounts(index, weights)
    return ScoreExplanation.SectionLine(
      section: section.source, depth: depth,
      weightSum: counts && !parent.isZero ? parent : nil, share: share, won: won, lost: lost,
      score: score)
  }
}

extension GridPlan {
  /// What the weights of a section's children are divided by.
  func sumOfWeights(in section: Int, _ weights: Weights) -> Rational {
    sections[section].isBonusOnly ? bonusWeight(of: section) : weights.sums[section]
  }

  func sectionCounts(_ section: Int, _ weights: Weights) -> Bool {
    sections[section].isBonusOnly || weights.reaches[section]
  }
}
