internal import ExactNumbers
internal import QualityModel

/// A criterion with what scoring needs to know of it. A class, so that looking at one copies nothing.
final class CriterionPlan: Sendable {
  let criterion: Criterion
  let section: Int
  let role: CriterionWorth.Role
  /// The most and the least points an answer can give.
  let best: Rational
  let worst: Rational

  init(_ criterion: Criterion, section: Int, method: ScoringRules.Method) {
    self.criterion = criterion
    self.section = section
    let worth = CriterionWorth(criterion, method: method)
    (role, best, worst) = (worth.role, worth.best, worth.worst)
  }
}

/// An accepted answer: its levels, and its points when the criterion has any.
struct Mark: Sendable, Hashable {
  var levels: [String] = []
  var points: Rational?
}

/// Why a value cannot answer a criterion.
enum AnswerFault: Error, Sendable, Hashable {
  case wrongKind
  case unknownLevel(String)
  case outsideRanges(Rational)
  case notApplicableForbidden
}

extension CriterionPlan {
  /// The mark of a value, `nil` for N/A.
  func mark(of value: Answer.Value) throws(AnswerFault) -> Mark? {
    switch (value, criterion.kind) {
    case (.notApplicable, _):
      guard criterion.allowsNotApplicable else { throw .notApplicableForbidden }
      return nil
    case (.level(let id), .choice):
      guard let level = criterion.level(id) else { throw .unknownLevel(id) }
      return Mark(levels: [id], points: level.points)
    case (.levels(let ids), .multiple):
      return try mark(ofLevels: ids)
    case (.number(let number), .number):
      // A number that only records needs no range.
      if criterion.ranges.isEmpty { return Mark() }
      guard let range = criterion.ranges.first(where: { $0.contains(number) }) else {
        throw .outsideRanges(number)
      }
      return Mark(points: range.points)
    case (.text, .text): return Mark()
    default: throw .wrongKind
    }
  }

  private func mark(ofLevels ids: [String]) throws(AnswerFault) -> Mark {
    for id in ids where criterion.level(id) == nil { throw .unknownLevel(id) }
    return mark(of: criterion.levels.indices.filter { ids.contains(criterion.levels[$0].id) })
  }

  /// The mark of several levels, by place.
  func mark(of places: [Int]) -> Mark {
    let chosen = places.map { criterion.levels[$0] }
    let sum = chosen.reduce(Rational.zero) { $0 + $1.points }
    return Mark(
      levels: chosen.map(\.id), points: criterion.maximum.map { min($0, sum) } ?? sum)
  }
}
