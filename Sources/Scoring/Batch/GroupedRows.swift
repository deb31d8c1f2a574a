internal import ExactNumbers
internal import QualityModel

/// Neighbouring criteria looked up together: one word for the codes of three.
///
/// Codes up to 5, and those for no answer and N/A, differ in their low three bits; three criteria
/// make an index of nine bits. A criterion with more codes is looked up alone.
struct GroupedRows: Sendable {
  static let width = 3
  /// A code below this, `unanswered` (…110) and `notApplicable` (…111) are told apart by 3 bits.
  static let codeLimit = 6

  struct Group: Sendable {
    let column: Int
    /// Keeps the low three bits of each column's byte; the whole byte of a column alone.
    let mask: UInt64
    /// Moves what is kept beside one another, from bit 16 up, the first highest; what else the
    /// product makes is outside the nine bits taken.
    let multiplier: UInt64
    /// Where its words begin.
    let start: Int
    /// Where its flags begin; -1 without any.
    var flags = -1
  }

  /// The groups of neighbouring criteria of one section.
  struct Step: Sendable {
    /// The section whose sums they make.
    let section: Int
    /// The groups after these.
    let end: Int
    /// Whether they are all there is to a section of the grid, so that it goes straight up.
    let isWhole: Bool
  }

  private(set) var groups: [Group] = []
  /// By group, 512 words, or 256 for a criterion alone.
  private(set) var words: [Int64] = []
  private(set) var flags: [UInt64] = []
  private(set) var steps: [Step] = []
  /// Sections to be brought up to those around them once all groups are summed, last first.
  private(set) var open: [Int] = []

  init(_ plan: IntegerPlan, marks: [[Mark]]) {
    let holdsSections = Set(plan.nodes.indices.dropFirst().map { plan.nodes[$0].parent })
    var isOpen: Set<Int> = []
    for run in plan.runs {
      for piece in GroupedRows.pieces(run.columns, marks) { append(piece, plan) }
      let isWhole =
        plan.nodes[run.section].parent == 0 && !holdsSections.contains(run.section)
        && plan.runs.count { $0.section == run.section } == 1
      // Pooled sums go straight to the grid.
      let target = plan.method == .weighted ? run.section : 0
      steps.append(
        Step(section: target, end: groups.count, isWhole: isWhole && plan.method == .weighted))
      var section = isWhole ? 0 : target
      while section != 0 {
        isOpen.insert(section)
        section = plan.nodes[section].parent
      }
    }
    open = isOpen.sorted(by: >)
  }

  private static func pieces(_ columns: Range<Int>, _ marks: [[Mark]]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = columns.lowerBound
    while start < columns.upperBound {
      var end = start + 1
      while end < columns.upperBound, end - start < width, marks[start].count <= codeLimit,
        marks[end].count <= codeLimit
      {
        end += 1
      }
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  private mutating func append(_ columns: Range<Int>, _ plan: IntegerPlan) {
    let isAlone = columns.count == 1
    let mask: UInt64 = isAlone ? 255 : 0x07_0707 >> UInt64(8 * (3 - columns.count))
    var group = Group(
      column: columns.lowerBound, mask: mask, multiplier: isAlone ? 1 << 16 : 0x40_0801,
      start: words.count)
    let flagged = columns.map { plan.flaggedColumns.firstIndex(of: $0) }
    if flagged.contains(where: { $0 != nil }) { group.flags = flags.count }
    for index in 0..<(isAlone ? 256 : 512) {
      var (word, flag): (Int64, UInt64) = (0, 0)
      for (place, column) in columns.enumerated() {
        let field = index >> (6 - 3 * place) & 7
        let code = isAlone ? index : field < GroupedRows.codeLimit ? field : field | 120
        word += plan.words[column * 256 + code]
        if let flagged = flagged[place] { flag |= plan.flags[flagged * 256 + code] }
      }
      words.append(word)
      if group.flags >= 0 { flags.append(flag) }
    }
    groups.append(group)
  }

  /// Whether every code of the buffer is one that three bits tell apart; others are left to the
  /// plainer way.
  func canRead(_ codes: UnsafeBufferPointer<UInt8>, marks: [[Mark]]) -> Bool {
    let alone = groups.filter { $0.mask == 255 }.map(\.column)
    guard !alone.isEmpty else { return !GroupedRows.hasForeign(codes) }
    let packed = marks.indices.filter { !alone.contains($0) }
    for row in 0..<(codes.count / marks.count) {
      for column in packed where GroupedRows.isForeign(codes[row * marks.count + column]) {
        return false
      }
    }
    return true
  }

  /// Eight codes at a time: adding 2 sets the high bit of 126 and 127 alone, adding 122 that of
  /// every code from 6 up.
  private static func hasForeign(_ codes: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(codes)
    let words = bytes.count / 8
    var found: UInt64 = 0
    for place in 0..<words {
      let word = bytes.loadUnaligned(fromByteOffset: place &* 8, as: UInt64.self)
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      found |= (low &+ 0x0202_0202_0202_0202) ^ (low &+ 0x7A7A_7A7A_7A7A_7A7A)
    }
    return found & 0x8080_8080_8080_8080 != 0
      || codes[(words * 8)...].contains(where: isForeign)
  }

  private static func isForeign(_ code: UInt8) -> Bool {
    (code & 127) &- UInt8(codeLimit) < AnswerCode.unanswered - UInt8(codeLimit)
  }
}
