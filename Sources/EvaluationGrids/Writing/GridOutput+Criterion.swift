internal import ExactNumbers
internal import QualityModel
internal import StrictXML

extension GridOutput {
  mutating func write(_ criterion: Criterion) {
    let isText = criterion.kind == .text
    writer.start(
      "criterion",
      [
        ("id", criterion.id),
        ("kind", criterion.kind == .choice ? nil : criterion.kind.rawValue),
        ("scale", criterion.scaleID), ("max", criterion.maximum?.exactText),
        ("unit", criterion.unit), ("weight", isText ? nil : weight(criterion.weight)),
        ("scored", isText || criterion.isScored ? nil : "false"),
        ("bonus", criterion.isBonus ? "true" : nil),
        ("notApplicable", criterion.allowsNotApplicable ? nil : "forbidden"),
        ("formerly", criterion.formerly.isEmpty ? nil : criterion.formerly.joined(separator: " ")),
      ])
    write(criterion.title, as: "title")
    write(criterion.question, as: "question")
    write(criterion.guidance, as: "guidance")
    for example in criterion.examples {
      write(example.text, as: "example", [("level", example.level)])
    }
    if criterion.scaleID == nil, !criterion.levels.isEmpty { write(criterion.levels) }
    for range in criterion.ranges {
      writer.element(
        "range",
        [
          ("from", range.lower?.exactText), ("to", range.upper?.exactText),
          ("points", range.points.exactText),
        ])
    }
    for error in criterion.errors { write(error) }
    write(criterion.comment, as: "comment")
    write(criterion.evidence, as: "evidence")
    for advice in criterion.coaching {
      write(advice.text, as: "coaching", [("module", advice.module)])
    }
    write(criterion.appliesWhen)
    for cue in criterion.cues {
      writer.element(
        "cue",
        [
          ("lexicon", cue.lexicon), ("speaker", cue.speaker == .any ? nil : cue.speaker.rawValue),
          ("within", cue.within), ("suggests", cue.suggests), ("otherwise", cue.otherwise),
        ])
    }
    if let measure = criterion.measure { writer.element("measure", [("source", measure)]) }
    for element in criterion.metadata { writer.write(canonicalXML: element.xml) }
    writer.end()
  }

  private mutating func write(_ error: CriticalError) {
    var (effect, limit): (String?, String?) = (nil, nil)
    switch error.effect {
    case .none: break
    case .cap(let at): (effect, limit) = ("cap", at.exactText)
    case .failSection: effect = "fail-section"
    case .failGrid: effect = "fail-grid"
    }
    writer.element(
      "error",
      [
        ("class", error.errorClass.rawValue), ("when", error.levels.joined(separator: " ")),
        ("effect", effect), ("at", limit),
      ])
  }

  private mutating func write(_ requirement: AnswerRequirement?, as name: String) {
    switch requirement {
    case nil: break
    case .all: writer.element(name, [("requiredFor", "all")])
    case .levels(let levels):
      writer.element(name, [("requiredFor", levels.joined(separator: " "))])
    }
  }
}
