internal import QualityModel

/// Decides whether conditions can hold together, over every combination of the answers they look
/// at. What takes too long to decide is left undecided.
///
/// A criterion is *hidden* when its own condition fails, else answered by a level or, where it is
/// allowed, N/A: a complete evaluation has no other state.
struct ConditionSolver {
  enum Verdict { case possible, impossible, undecided }

  /// A condition whose answers are numbered.
  indirect enum Formula {
    case answer(criterion: Int, number: Int)
    case all([Formula])
    case any([Formula])
    case not(Formula)
  }

  /// Levels that no condition tells apart, as one answer.
  struct Choices {
    /// By answer: the numbers of the conditions' `answer`s it makes true.
    var answers: [Set<Int>] = []
    var canBeNotApplicable = false
    var isMultiple = false
  }

  /// By criterion: the conditions around it and its own.
  private(set) var formulas: [[Formula]] = []
  private(set) var choices: [Choices] = []
  /// By section: its own condition and those around it.
  private(set) var ofSection: [[Formula]] = []

  init(criteria: [LintedCriterion], sections: [LintedSection]) {
    var compiler = Compiler(criteria)
    for section in sections {
      let around = section.parent.map { ofSection[$0] } ?? []
      ofSection.append(around + (section.section.appliesWhen.map { [compiler.formula($0)] } ?? []))
    }
    for criterion in criteria {
      let own = criterion.criterion.appliesWhen.map { [compiler.formula($0)] } ?? []
      formulas.append(ofSection[criterion.section] + own)
    }
    choices = compiler.choices(criteria)
    conditional = Set(criteria.indices.filter { !formulas[$0].isEmpty }.map { criteria[$0].id })
  }

  private var conditional: Set<String> = []

  /// Whether something can hide a criterion.
  func isConditional(_ criterion: LintedCriterion) -> Bool {
    conditional.contains(criterion.id)
  }

  /// Whether all the formulas can hold in one evaluation.
  ///
  /// - Parameter effort: what may be spent, in formulas looked at; what was spent is taken off.
  func verdict(on targets: [Formula], effort: inout Int) -> Verdict {
    guard !targets.isEmpty else { return .possible }
    guard let order = variables(of: targets) else { return .undecided }
    var search = ConditionSearch(
      solver: self, order: order, targets: targets, effort: min(effort, 50_000))
    let given = search.effort
    let verdict = search.run()
    effort -= given - max(0, search.effort)
    return verdict
  }

  /// The criteria that formulas depend on, at any distance, those looked at by others first; `nil`
  /// when they are too many.
  private func variables(of targets: [Formula]) -> [Int]? {
    var (order, seen) = ([Int](), Set<Int>())
    func visit(_ formula: Formula) -> Bool {
      switch formula {
      case .answer(let criterion, _):
        guard seen.insert(criterion).inserted else { return true }
        guard seen.count <= 40 else { return false }
        guard formulas[criterion].allSatisfy(visit) else { return false }
        order.append(criterion)
        return true
      case .all(let parts), .any(let parts): return parts.allSatisfy(visit)
      case .not(let part): return visit(part)
      }
    }
    return targets.allSatisfy(visit) ? order : nil
  }
}

/// Numbers the answers of conditions.
private struct Compiler {
  private let indexByID: [String: Int]
  private var count = 0
  /// By criterion and level: the answers that name it.
  private var named: [[String: Set<Int>]]

  init(_ criteria: [LintedCriterion]) {
    indexByID = Dictionary(
      criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    named = Array(repeating: [:], count: criteria.count)
  }

  mutating func formula(_ condition: Condition) -> ConditionSolver.Formula {
    switch condition {
    case .answer(let id, let levels):
      guard let criterion = indexByID[id] else { return .any([]) }
      count += 1
      for level in levels { named[criterion][level, default: []].insert(count) }
      return .answer(criterion: criterion, number: count)
    case .all(let parts): return .all(parts.map { formula($0) })
    case .any(let parts): return .any(parts.map { formula($0) })
    case .not(let part): return .not(formula(part))
    }
  }

  func choices(_ criteria: [LintedCriterion]) -> [ConditionSolver.Choices] {
    criteria.indices.map { index in
      guard !named[index].isEmpty else { return ConditionSolver.Choices() }
      let criterion = criteria[index].criterion
      let distinct = Set(criterion.levels.map { named[index][$0.id] ?? [] })
      return ConditionSolver.Choices(
        answers: distinct.sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) },
        canBeNotApplicable: criterion.allowsNotApplicable,
        isMultiple: criterion.kind == .multiple)
    }
  }
}
