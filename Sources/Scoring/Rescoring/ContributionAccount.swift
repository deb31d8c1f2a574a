public import ExactNumbers
internal import QualityModel

/// What moved the mean score from one grid to another, line by line; the lines add up exactly.
///
/// `total = Σ contributions + limits + effects`, means being over the calls that have a score on
/// both grids, a call evaluated several times counting once.
public struct ContributionAccount: Sendable, Hashable {
  /// The part of one criterion.
  public struct Line: Sendable, Hashable {
    /// Its id on the grid that evaluations were made on; `nil` for one that they did not have.
    public let from: String?
    /// Its id on the other grid; `nil` for one that it does not have.
    public let to: String?
    /// The points of the mean raw score that it brought on the grid of the evaluations; 0 where it
    /// is absent.
    public let wonBefore: Rational
    /// Those that it brings on the other grid.
    public let wonAfter: Rational

    /// Points of the mean raw score that it adds, after − before.
    public var contribution: Rational { wonAfter - wonBefore }
  }

  /// The criteria, in the other grid's order, then those that it does not have.
  public let lines: [Line]
  /// What holding raw scores within 0 to 100 changes.
  public let limits: Rational
  /// What caps, failed sections and failed grids change.
  public let effects: Rational
  /// The change of the mean score; `nil` when no evaluation is compared.
  public let total: Rational?

  init(
    _ parts: [RescoringComparison.Part], calls: [RescoringComparison.CallMeans?],
    overall: GroupChange
  ) {
    guard let before = overall.exactBefore, let after = overall.exactAfter else {
      (lines, limits, effects, total) = ([], .zero, .zero, nil)
      return
    }
    var account = Accumulator(callCount: overall.calls)
    for part in parts { account.add(part, calls) }
    lines = account.lines
    let won = lines.reduce(Rational.zero) { $0 + $1.contribution }
    let raw = account.rawChange
    limits = raw - won
    effects = after - before - raw
    total = after - before
  }

  /// The sums over the parts.
  private struct Accumulator {
    private let count: Rational
    private var raw = Rational.zero
    /// By id on the other grid, in its order; then by id of those that it does not have.
    private var kept = Column()
    private var removed = Column()

    private struct Column {
      var order: [String] = []
      var sums: [String: (from: String?, before: Rational, after: Rational)] = [:]

      mutating func add(_ id: String, from: String?, before: Rational, after: Rational) {
        if sums[id] == nil { order.append(id) }
        var sum = sums[id] ?? (nil, .zero, .zero)
        sum.from = sum.from ?? from
        sum.before += before
        sum.after += after
        sums[id] = sum
      }
    }

    init(callCount: Int) {
      count = Rational(max(1, callCount))
    }

    /// The change of the mean raw score.
    var rawChange: Rational { raw.divided(by: count) ?? .zero }

    var lines: [Line] {
      lines(kept) { $0 } + lines(removed) { _ in nil }
    }

    private func lines(_ column: Column, to: (String) -> String?) -> [Line] {
      column.order.compactMap { id in
        guard let sum = column.sums[id] else { return nil }
        return Line(
          from: sum.from, to: to(id), wonBefore: sum.before.divided(by: count) ?? .zero,
          wonAfter: sum.after.divided(by: count) ?? .zero)
      }
    }

    /// Adds the evaluations of a part, each for its share of its call.
    mutating func add(
      _ part: RescoringComparison.Part, _ calls: [RescoringComparison.CallMeans?]
    ) {
      let batch = part.batch
      // Evaluations of calls evaluated equally often weigh the same: they are summed together.
      var sizes: [Int] = []
      var classOf: [Int: Int] = [:]
      let classes = (0..<part.count).map { row -> Int in
        guard calls.indices.contains(part.calls[row]), let call = calls[part.calls[row]],
          let before = batch.before.score(.raw, at: row),
          let after = batch.after.score(.raw, at: row)
        else { return -1 }
        raw += (after - before).divided(by: Rational(call.count)) ?? .zero
        if let known = classOf[call.count] { return known }
        classOf[call.count] = sizes.count
        sizes.append(call.count)
        return sizes.count - 1
      }
      let old = batch.pointsWon(.before, classes: classes, classCount: sizes.count)
      let new = batch.pointsWon(.after, classes: classes, classCount: sizes.count)
      func total(_ sums: [[Rational]], _ place: Int) -> Rational {
        sizes.indices.reduce(Rational.zero) { sum, index in
          sum + (sums[index][place].divided(by: Rational(sizes[index])) ?? .zero)
        }
      }
      let mapping = batch.mapping
      let former = mapping.source.plan.criteria.map(\.criterion.id)
      var lineOf: [Int: String] = [:]
      for (index, plan) in mapping.target.plan.criteria.enumerated() {
        let (id, source) = (plan.criterion.id, mapping.sources[index])
        if let source, lineOf[source] == nil { lineOf[source] = id }
        kept.add(id, from: source.map { former[$0] }, before: .zero, after: total(new, index))
      }
      for (place, id) in former.enumerated() {
        let before = total(old, place)
        if let line = lineOf[place] {
          kept.add(line, from: id, before: before, after: .zero)
        } else {
          removed.add(id, from: id, before: before, after: .zero)
        }
      }
    }
  }
}
