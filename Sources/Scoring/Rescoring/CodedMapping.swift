internal import ExactNumbers
public import QualityModel

/// An ``AnswerMapping`` as tables of bytes, for many evaluations.
///
/// An evaluation is a row of ``rowLength`` codes, one a criterion of the first grid, in reading
/// order. Codes are ``AnswerCode``s, but for numbers: theirs tell apart every range of both grids.
public struct CodedMapping: Sendable {
  /// The mapping.
  public let mapping: AnswerMapping
  let before: CompiledGrid
  let after: CompiledGrid
  /// By criterion of the first grid: where the ranges of either grid begin or end, ascending; for
  /// other kinds, nothing.
  private let cuts: [[Rational]?]
  /// 256 codes of the first grid for each of its criteria, from the codes of a row.
  private let beforeTables: [UInt8]
  /// 256 codes of the second grid for each of its criteria, from the codes of a row at `columns`.
  private let afterTables: [UInt8]
  private let columns: [Int?]

  /// Codes of an evaluation: the number of criteria of the first grid.
  public var rowLength: Int { before.rowLength }

  /// The tables of a mapping.
  /// - Throws: ``UnencodableCriterion`` when a criterion has more answers than a byte can name;
  ///   ``AnswerMapping/rescored(_:)`` takes such evaluations.
  public init(_ mapping: AnswerMapping) throws(UnencodableCriterion) {
    self.mapping = mapping
    before = try CompiledGrid(mapping.from)
    after = try CompiledGrid(mapping.to)
    let (old, new) = (mapping.source.plan, mapping.target.plan)
    var cuts: [[Rational]?] = []
    for (place, plan) in old.criteria.enumerated() {
      let targets = mapping.sources.indices.filter { mapping.sources[$0] == place }
      let all = CodedMapping.cuts(plan.criterion, targets.map { new.criteria[$0].criterion })
      guard all.map({ $0.count < AnswerCode.limit }) ?? true else {
        throw UnencodableCriterion(criterionID: plan.criterion.id)
      }
      cuts.append(all)
    }
    self.cuts = cuts
    columns = mapping.sources
    var beforeTables: [UInt8] = []
    for place in old.criteria.indices {
      beforeTables += CodedMapping.table { code in
        guard let value = CodedMapping.value(code, old.criteria[place].criterion, cuts[place])
        else { return code }
        return CodedMapping.code(of: value, old.criteria[place])
      }
    }
    var afterTables: [UInt8] = []
    for (index, source) in mapping.sources.enumerated() {
      guard let source else { continue }
      afterTables += CodedMapping.table { code in
        guard
          let value = CodedMapping.value(code, old.criteria[source].criterion, cuts[source]),
          let carried = mapping.carried(value, from: source, to: index)
        else { return AnswerCode.unanswered }
        return CodedMapping.code(of: carried, new.criteria[index])
      }
    }
    (self.beforeTables, self.afterTables) = (beforeTables, afterTables)
  }

  /// A table of 256 codes; the flag of those left out of the agent's score does not go with them.
  private static func table(_ code: (UInt8) -> UInt8) -> [UInt8] {
    let half = (0..<128).map { code(UInt8($0)) }
    return half + half
  }

  /// The bounds of the ranges of a number in both grids; `nil` for other kinds.
  private static func cuts(_ old: Criterion, _ new: [Criterion]) -> [Rational]? {
    guard old.kind == .number else { return nil }
    let ranges = old.ranges + new.flatMap(\.ranges)
    return Set(ranges.flatMap { [$0.lower, $0.upper].compactMap { $0 } }).sorted()
  }

  /// A value that a code of a row stands for; `nil` when it stands for no answer.
  private static func value(
    _ code: UInt8, _ criterion: Criterion, _ cuts: [Rational]?
  ) -> Answer.Value? {
    if code == AnswerCode.notApplicable { return .notApplicable }
    let place = Int(code)
    switch criterion.kind {
    case .text: return place == 0 ? .text("") : nil
    case .choice: return place < criterion.levels.count ? .level(criterion.levels[place].id) : nil
    case .multiple:
      guard place < 1 << criterion.levels.count else { return nil }
      return .levels(
        criterion.levels.indices.filter { place >> $0 & 1 == 1 }.map { criterion.levels[$0].id })
    case .number:
      // A number of the place-th stretch between cuts.
      guard let cuts, place <= cuts.count else { return nil }
      if place > 0 { return .number(cuts[place - 1]) }
      return .number((cuts.first ?? .one) - .one)
    }
  }

  /// The code of an accepted value on its own grid.
  private static func code(of value: Answer.Value, _ plan: CriterionPlan) -> UInt8 {
    do throws(AnswerFault) {
      guard let mark = try plan.mark(of: value) else { return AnswerCode.notApplicable }
      return plan.code(of: value, mark)
    } catch {
      return AnswerCode.unanswered
    }
  }

  /// The place in a row of the answers to a criterion.
  public func column(of criterionID: String) -> Int? {
    mapping.source.plan.indexByID[criterionID]
  }

  /// The code in a row of a value; `unanswered` for one that the criterion does not accept.
  ///
  /// The same value has the same code each time: where answers are read in bulk, code each distinct
  /// value once.
  public func code(of value: Answer.Value, at column: Int) -> UInt8 {
    guard column >= 0, column < rowLength else { return AnswerCode.unanswered }
    let plan = mapping.source.plan.criteria[column]
    guard case .number(let number) = value, let cuts = cuts[column] else {
      return CodedMapping.code(of: value, plan)
    }
    return UInt8(cuts.prefix { $0 <= number }.count)
  }

  /// The row of an evaluation's answers, to be appended to a buffer.
  public func codes(for answers: [Answer]) -> [UInt8] {
    let given = mapping.source.plan.answersByIndex(answers)
    return given.enumerated().map { column, answer in
      answer.map { code(of: $0.value, at: column) } ?? AnswerCode.unanswered
    }
  }

  /// The rows of evaluations whose answers are places in a list of all the different ones, each
  /// being coded once.
  /// - Parameters:
  ///   - distinct: every different answer given.
  ///   - places: the answers of the evaluations, as places in `distinct`.
  ///   - ranges: by evaluation, its answers in `places`.
  public func rows(distinct: [Answer], places: [UInt32], ranges: [Range<Int>]) -> [UInt8] {
    let columns = distinct.map { column(of: $0.criterionID) ?? -1 }
    let codes = distinct.indices.map { code(of: distinct[$0].value, at: columns[$0]) }
    var rows = [UInt8](repeating: AnswerCode.unanswered, count: ranges.count * rowLength)
    for (row, range) in ranges.enumerated() {
      // From the last to the first: of several answers to one criterion, the first counts.
      for place in places[range.clamped(to: places.indices)].reversed() {
        guard Int(place) < columns.count, columns[Int(place)] >= 0 else { continue }
        rows[row * rowLength + columns[Int(place)]] = codes[Int(place)]
      }
    }
    return rows
  }

  /// The scores of the rows of a buffer on both grids. An incomplete last row is left out.
  public func rescored(_ rows: [UInt8]) -> RescoredBatch {
    let length = rowLength
    let count = length > 0 ? rows.count / length : 0
    var old = Array(rows.prefix(count * length))
    // Only the codes of numbers differ from those of the first grid.
    for column in 0..<length where cuts[column] != nil {
      for row in 0..<count {
        let place = row * length + column
        old[place] = beforeTables[column << 8 + Int(rows[place])]
      }
    }
    var new = [UInt8](repeating: AnswerCode.unanswered, count: count * after.rowLength)
    var start = 0
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      for row in 0..<count {
        new[row * after.rowLength + index] = afterTables[start + Int(rows[row * length + column])]
      }
      start += 256
    }
    return RescoredBatch(
      mapping: mapping, count: count, before: before.scores(of: old),
      after: after.rowLength > 0 ? after.scores(of: new) : .none(count),
      rows: .codes(old, before, new, after))
  }
}
