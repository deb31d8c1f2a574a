internal import QualityModel
internal import StrictXML

/// One rule alone answers a criterion in a direction.
struct AnsweredOnce: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _: GridPair?) -> [Finding] {
    var lines: [Crosswalk.Side: [String: Int]] = [:]
    return crosswalk.rules.sorted { $0.element.position < $1.element.position }.compactMap { rule in
      let id = rule.rule.criterionID
      guard let line = lines[rule.side]?[id] else {
        lines[rule.side, default: [:]][id] = rule.element.position.line
        return nil
      }
      return crosswalk.finding(.answeredTwice(id, firstLine: line), rule.element)
    }
  }
}
