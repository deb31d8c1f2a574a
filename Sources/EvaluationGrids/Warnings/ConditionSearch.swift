/// One search for answers under which formulas hold: answers are tried one criterion at a time, and
/// left as soon as what is known makes a formula false.
struct ConditionSearch {
  private let solver: ConditionSolver
  private let order: [Int]
  private let targets: [ConditionSolver.Formula]
  private(set) var effort: Int
  /// By criterion: the answers of conditions that hold; empty when hidden or N/A.
  private var known: [Int: Set<Int>] = [:]

  init(
    solver: ConditionSolver, order: [Int], targets: [ConditionSolver.Formula], effort: Int
  ) {
    self.solver = solver
    self.order = order
    self.targets = targets
    self.effort = effort
  }

  mutating func run() -> ConditionSolver.Verdict {
    guard
      order.allSatisfy({ !solver.choices[$0].isMultiple || solver.choices[$0].answers.count < 9 })
    else { return .undecided }
    let found = isPossible(from: 0)
    return found ? .possible : effort > 0 ? .impossible : .undecided
  }

  private mutating func isPossible(from place: Int) -> Bool {
    guard effort > 0 else { return false }
    let truth = holds(.all(targets))
    if let truth { return truth }
    guard order.indices.contains(place) else { return false }
    let criterion = order[place]
    for state in states(of: criterion) {
      known[criterion] = state
      if isPossible(from: place + 1) { return true }
    }
    known[criterion] = nil
    return false
  }

  /// The states a criterion can be in, given the criteria before it.
  private mutating func states(of criterion: Int) -> [Set<Int>] {
    let isAsked = holds(.all(solver.formulas[criterion])) ?? false
    let choices = solver.choices[criterion]
    guard isAsked else { return [[]] }
    let single = choices.answers + (choices.canBeNotApplicable ? [[]] : [])
    guard choices.isMultiple else { return single }
    // Several levels at once, none included.
    let unions = choices.answers.reduce(into: Set([Set<Int>()])) { unions, answer in
      unions.formUnion(unions.map { $0.union(answer) })
    }
    return unions.sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
  }

  /// Whether a formula holds; `nil` while that is not known.
  private mutating func holds(_ formula: ConditionSolver.Formula) -> Bool? {
    effort -= 1
    switch formula {
    case .answer(let criterion, let number): return known[criterion].map { $0.contains(number) }
    case .not(let part): return holds(part).map { !$0 }
    case .all(let parts):
      var result: Bool? = true
      for part in parts {
        let truth = holds(part)
        if truth == false { return false }
        if truth == nil { result = nil }
      }
      return result
    case .any(let parts):
      var result: Bool? = false
      for part in parts {
        let truth = holds(part)
        if truth == true { return true }
        if truth == nil { result = nil }
      }
      return result
    }
  }
}
