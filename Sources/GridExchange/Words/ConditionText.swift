internal import Languages
internal import QualityModel

/// Conditions as a person writes them in a cell: `solution = oui et (motif = a, b ou non suite = c)`.
///
/// `et` and `ou` join two conditions or more; `tous(…)` and `un(…)` keep a list of one as it is.
enum ConditionText {
  private static let and: Set = ["et", "and"]
  private static let or: Set = ["ou", "or"]
  private static let not: Set = ["non", "not"]
  private static let all: Set = ["tous", "all"]
  private static let any: Set = ["un", "any"]
  /// Parentheses deeper than any person writes.
  private static let depthLimit = 32

  static func text(_ condition: Condition, _ language: Language) -> String {
    text(condition, language, isNested: false)
  }

  private static func text(_ condition: Condition, _ language: Language, isNested: Bool) -> String {
    let isFrench = language == .french
    switch condition {
    case .answer(let criterion, let levels):
      return "\(criterion) = \(levels.joined(separator: ", "))"
    case .not(let inner):
      return (isFrench ? "non " : "not ") + text(inner, language, isNested: true)
    case .all(let list), .any(let list):
      let isAll = if case .all = condition { true } else { false }
      let parts = list.map { text($0, language, isNested: list.count > 1) }
      guard list.count > 1 else {
        let name = isAll ? (isFrench ? "tous" : "all") : (isFrench ? "un" : "any")
        return "\(name)(\(parts.joined()))"
      }
      let word = isAll ? (isFrench ? " et " : " and ") : (isFrench ? " ou " : " or ")
      let joined = parts.joined(separator: word)
      return isNested ? "(\(joined))" : joined
    }
  }

  /// The condition of a text; `nil` when it cannot be understood.
  static func condition(_ text: String) -> Condition? {
    var scanner = WordScanner(text)
    guard let condition = expression(&scanner, depth: 0), scanner.isAtEnd else { return nil }
    return condition
  }

  private static func expression(_ scanner: inout WordScanner, depth: Int) -> Condition? {
    guard depth < depthLimit, let first = operand(&scanner, depth: depth) else { return nil }
    var list = [first]
    var isAll: Bool?
    while case .word(let word)? = scanner.next {
      let joinsAll = and.contains(word.lowercased())
      // `et` and `ou` side by side say two things: parentheses are asked for.
      guard joinsAll || or.contains(word.lowercased()), isAll ?? joinsAll == joinsAll else {
        return nil
      }
      isAll = joinsAll
      _ = scanner.word()
      guard let next = operand(&scanner, depth: depth) else { return nil }
      list.append(next)
    }
    guard let isAll else { return first }
    return isAll ? .all(list) : .any(list)
  }

  private static func operand(_ scanner: inout WordScanner, depth: Int) -> Condition? {
    guard depth < depthLimit else { return nil }
    if scanner.take("(") {
      guard let inner = expression(&scanner, depth: depth + 1), scanner.take(")") else {
        return nil
      }
      return inner
    }
    let isAnswer = scanner.afterNext == .mark("=")
    if !isAnswer, scanner.take(not) {
      return operand(&scanner, depth: depth + 1).map { .not($0) }
    }
    if scanner.afterNext == .mark("(") {
      let isAll = scanner.take(all)
      guard isAll || scanner.take(any), scanner.take("("),
        let inner = expression(&scanner, depth: depth + 1), scanner.take(")")
      else { return nil }
      return isAll ? .all([inner]) : .any([inner])
    }
    guard let criterion = scanner.word(), scanner.take("="), let levels = scanner.list() else {
      return nil
    }
    return .answer(criterion: criterion, levels: levels)
  }
}
