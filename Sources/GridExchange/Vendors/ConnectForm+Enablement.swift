internal import Languages
internal import QualityModel

extension ConnectForm {
  /// When a question is asked: the condition that enables it, or the contrary of what disables it.
  mutating func enablement(_ node: JSONNode?) -> Condition? {
    guard let node else { return nil }
    guard let member = node.member("Condition"), let condition = condition(member, depth: 0) else {
      draft.log.leave(
        node, fr: "condition non reprise : la question est toujours posée",
        en: "a condition that is not carried: the question is always asked")
      return nil
    }
    let action = draft.log.text(node.member("Action"))
    let otherwise = draft.log.text(node.member("DefaultAction"))
    if let otherwise, otherwise == action {
      draft.log.leave(
        node, fr: "DefaultAction dit la même chose qu'Action : non repris",
        en: "DefaultAction says the same as Action: not carried")
    }
    return action == "DISABLE" ? .not(condition) : condition
  }

  /// `nil` when a part of the condition cannot be said: half a condition is another one.
  private mutating func condition(_ node: JSONNode, depth: Int) -> Condition? {
    guard depth < 8 else { return nil }
    var parts: [Condition] = []
    for operand in draft.log.list(node.member("Operands")) {
      let part: Condition?
      if let expression = operand.member("Expression") {
        part = self.expression(expression)
      } else if let inner = operand.member("Condition") {
        part = condition(inner, depth: depth + 1)
      } else {
        part = nil
      }
      guard let part else { return nil }
      parts.append(part)
    }
    let isAny = draft.log.text(node.member("Operator")) == "OR"
    guard parts.count > 1 else { return parts.first }
    return isAny ? .any(parts) : .all(parts)
  }

  private mutating func expression(_ node: JSONNode) -> Condition? {
    guard let source = node.member("Source"),
      let reference = draft.log.text(source.member("RefId")), let question = questions[reference]
    else { return nil }
    var levels: [String] = []
    for value in draft.log.list(node.member("Values")) {
      guard let option = draft.log.text(value.member("RefId")), let level = question.levels[option]
      else { return nil }
      levels.append(level)
    }
    guard !levels.isEmpty else { return nil }
    let answer = Condition.answer(criterion: question.id, levels: levels)
    switch draft.log.text(node.member("Comparator")) {
    case "IN": return answer
    case "NOT_IN": return .not(answer)
    case "EXACT" where levels.count == 1: return answer
    case "ALL_IN":
      let each = levels.map { Condition.answer(criterion: question.id, levels: [$0]) }
      return each.count == 1 ? each[0] : .all(each)
    default: return nil
    }
  }
}
