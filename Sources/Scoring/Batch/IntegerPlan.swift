internal import ExactNumbers
internal import QualityModel

/// A grid as tables of integers.
///
/// A criterion's code gives a word: a numerator in the high bits, a denominator in the low 24, so
/// that one addition sums both. A section's value is `numerator × (L ÷ denominator)`, over the
/// common denominator `N × L`, where L is the least common multiple of all the sums of weights that
/// can be left when criteria leave. The grid's own denominator stays beside the numerator when the
/// common one would not fit.
struct IntegerPlan: Sendable {
  static let denominatorBits: Int64 = 24
  static let denominatorMask: Int64 = 1 << 24 - 1

  /// Columns that follow one another in one section.
  struct Run: Sendable {
    let section: Int
    let columns: Range<Int>
  }

  struct Node: Sendable {
    var parent = 0
    /// Numerator of the parent per unit of this section's value.
    var multiplier: Int64 = 1
    /// What the section adds to its parent's denominator when something in it applies.
    var weight: Int64 = 0
    /// Where this section's L ÷ denominator begin in `reciprocals`, denominator 0 first.
    var reciprocals = 0
    /// In a section of bonuses, values do not depend on what is answered.
    var isBonusOnly = false
  }

  let method: ScoringRules.Method
  let policy: ScoringRules.NotApplicablePolicy
  var runs: [Run] = []
  /// Index 0 is the grid; a section comes after the one around it.
  var nodes: [Node]
  /// By section and denominator, L ÷ denominator; first the 0 of sections where nothing counts.
  var reciprocals: [Int64] = [0]
  /// 256 words a column: for the service score, and for the agent's.
  var words: [Int64]
  var agentWords: [Int64]
  /// Columns that can be an error or show that something was observed, and 256 masks for each.
  var flaggedColumns: [Int] = []
  var flags: [UInt64] = []
  var agentFlags: [UInt64] = []
  let conditions: ConditionProgram
  let canLeaveOut: Bool
  /// Whether a total needs the observed flag, N/A counting as a level.
  var needsObservation = false

  /// 100 points, for a denominator of 1.
  var full: Int64 = 1
  /// Numerators are multiplied by this, such that caps are whole too.
  var factor: Int64 = 1
  /// The caps, from the lowest, in the unit of `full`.
  var caps: [Int64] = []
  /// The sections that an error can fail, by flag.
  var failable: [Int] = []
  /// What points to add to the numerator at first: 100 for deductions.
  var start: Int64 = 0
  /// The grid's denominators that a score can keep; `[1]` when there is one for all.
  var denominators: [Int64] = [1]
  /// By denominator: its place in `denominators`.
  var places: [UInt16] = []

  static let observed: UInt64 = 1
  static let failsGrid: UInt64 = 2

  /// The mask of the n-th cap, then of the n-th section that can be failed.
  static func bit(_ place: Int) -> UInt64 { 1 << UInt64(place + 2) }

  init(_ plan: GridPlan, _ marks: [[Mark]]) throws(CompiledGrid.FractionReason) {
    method = plan.rules.method
    policy = plan.rules.notApplicable
    if method == .weighted, plan.rules.notApplicable == .acrossGrid { throw .spreadOverGrid }
    conditions = try ConditionProgram(plan, marks)
    canLeaveOut = plan.hasExcludingCause
    nodes = plan.sections.map { section in
      Node(parent: section.parent ?? 0, isBonusOnly: section.isBonusOnly)
    }
    words = [Int64](repeating: 0, count: plan.criteria.count * 256)
    agentWords = []
    for index in plan.criteria.indices {
      let section = plan.criteria[index].section
      if let last = runs.last, last.section == section {
        runs[runs.count - 1] = Run(section: section, columns: last.columns.lowerBound..<index + 1)
      } else {
        runs.append(Run(section: section, columns: index..<index + 1))
      }
    }
    switch method {
    case .weighted: try buildWeighted(plan, marks)
    case .points: try buildPooled(plan, marks)
    case .deductions: try buildDeductions(plan, marks)
    }
    try buildEffects(plan, marks)
    copyForAgent(plan, marks)
  }

  /// The word of a code; checked to fit beside others.
  static func word(
    _ numerator: Int64, _ denominator: Int64
  ) throws(CompiledGrid.FractionReason) -> Int64 {
    guard numerator.magnitude < 1 << 30, denominator < 1 << 16 else { throw .numbersTooLarge }
    return numerator << denominatorBits + denominator
  }

  /// Sets what a column's codes are worth; codes beyond are worth nothing.
  mutating func set(
    _ column: Int, _ marks: [Mark], notApplicable: Int64,
    _ word: (Rational)
      throws(CompiledGrid.FractionReason) -> Int64
  ) throws(CompiledGrid.FractionReason) {
    for (code, mark) in marks.enumerated() {
      guard let points = mark.points else { continue }
      let value = try word(points)
      words[column * 256 + code] = value
      words[column * 256 + code + 128] = value
    }
    words[column * 256 + 127] = notApplicable
    words[column * 256 + 255] = notApplicable
  }

  /// Where the flag is raised, an answer under the best is worth nothing to the agent.
  private mutating func copyForAgent(_ plan: GridPlan, _ marks: [[Mark]]) {
    (agentWords, agentFlags) = (words, flags)
    for column in plan.criteria.indices {
      for (code, mark) in marks[column].enumerated() where plan.misses(mark, column) {
        agentWords[column * 256 + code + 128] = 0
        if let place = flaggedColumns.firstIndex(of: column) {
          agentFlags[place * 256 + code + 128] = 0
        }
      }
    }
  }
}
