internal import ExactNumbers
internal import QualityModel

/// The answers to one criterion, by evaluator, then call.
struct CriterionAnswers: Sendable {
  /// What one evaluator did with the criterion on one call.
  enum Entry: Sendable, Hashable {
    /// The call was not scored on this grid, or the criterion was left without an answer.
    case none
    /// Not asked: its condition did not hold.
    case hidden
    /// Answered "not applicable".
    case notApplicable
    /// Answered.
    case given(Answer.Value)
  }

  let item: ComparedGrid.Item
  let entries: [[Entry]]
  /// The answers as they were given, with comments and quotes.
  let answers: [[Answer?]]
  /// What the criterion adds to the raw score: minus the points it lost, or the points a bonus won.
  /// They and 100 add up to the raw score, so that differences of scores are sums of differences of
  /// these; `nil` where the call was not scored on this grid.
  let contributions: [[Double?]]
  /// The critical errors found in the answer.
  let errors: [[Set<ErrorClass>]]

  /// The answers to a criterion on the grid compared.
  init(_ item: ComparedGrid.Item, _ panel: Panel, _ grid: ComparedGrid) {
    self.item = item
    var entries: [[Entry]] = []
    var answers: [[Answer?]] = []
    var contributions: [[Double?]] = []
    var errors: [[Set<ErrorClass>]] = []
    for row in panel.cells {
      let found = row.map { cell in
        cell.flatMap { scored in
          grid.name(of: item.criterion.id, in: scored.evaluation.gridUsed)
            .map { Cell(item.criterion, called: $0, scored) }
        } ?? Cell()
      }
      entries.append(found.map(\.entry))
      answers.append(found.map(\.answer))
      contributions.append(found.map(\.contribution))
      errors.append(found.map(\.errors))
    }
    (self.entries, self.answers) = (entries, answers)
    (self.contributions, self.errors) = (contributions, errors)
  }

  var criterion: Criterion { item.criterion }

  /// The evaluators who answered a call, N/A left out, with what they answered.
  func given(_ call: Int) -> [(evaluator: Int, value: Answer.Value)] {
    entries.indices.compactMap { evaluator in
      if case .given(let value) = entries[evaluator][call] { (evaluator, value) } else { nil }
    }
  }

  /// Evaluators whose evaluation of a call is compared here, with or without an answer.
  func isScored(_ evaluator: Int, _ call: Int) -> Bool {
    contributions[evaluator][call] != nil
  }

  private struct Cell {
    var entry = Entry.none
    var answer: Answer?
    var contribution: Double?
    var errors: Set<ErrorClass> = []

    init() {}

    init(_ criterion: Criterion, called name: String, _ scored: ScoredEvaluation) {
      let score = scored.scorecard.criteria.first { $0.criterionID == name }
      let answer = scored.evaluation.answers.first { $0.criterionID == name }
      contribution =
        switch score?.standing {
        case .bonus: score?.won?.doubleValue ?? 0
        default: -(score?.lost?.doubleValue ?? 0)
        }
      errors = Set(
        scored.scorecard.errors.filter { $0.criterionID == name && $0.errorClass != .minor }
          .map(\.errorClass))
      guard score?.standing != .hidden else {
        entry = .hidden
        return
      }
      guard let answer, criterion.takes(answer.value) else { return }
      self.answer = answer
      switch answer.value {
      case .notApplicable: entry = .notApplicable
      case .levels(let ids): entry = .given(.levels(ids.sorted()))
      case .level, .number, .text: entry = .given(answer.value)
      }
    }
  }
}

extension CriterionAnswers {
  /// The place of an answer on the criterion's scale, from 0 for the worst to 100 for the best;
  /// `nil` where the answers have no order.
  func position(_ value: Answer.Value) -> Double? {
    guard let bounds = criterion.pointBounds, bounds.lowerBound < bounds.upperBound else {
      return nil
    }
    let points: Rational? =
      switch value {
      case .level(let id): criterion.level(id)?.points
      case .levels(let ids):
        ids.reduce(Rational.zero) { $0 + (criterion.level($1)?.points ?? .zero) }
      case .number(let number): criterion.ranges.first { $0.contains(number) }?.points
      case .text, .notApplicable: nil
      }
    guard let points else { return nil }
    let held = min(max(points, bounds.lowerBound), bounds.upperBound)
    return (held - bounds.lowerBound).divided(by: bounds.upperBound - bounds.lowerBound)
      .map { 100 * $0.doubleValue }
  }

  /// The critical classes that an answer can be.
  var criticalClasses: [ErrorClass] {
    let found = Set(criterion.errors.map(\.errorClass)).subtracting([.minor])
    return ErrorClass.allCases.filter(found.contains)
  }
}
