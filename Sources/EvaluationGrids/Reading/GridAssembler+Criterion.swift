internal import ExactNumbers
internal import QualityModel
internal import StrictXML

extension GridAssembler {
  func criterion(_ element: Element) -> Criterion {
    let kind = element.word("kind", default: Criterion.Kind.choice)
    let scaleID = element.value("scale")
    return Criterion(
      id: element.id, kind: kind, scaleID: scaleID,
      levels: scaleID.flatMap { scales[$0] } ?? levels(of: element.first("scale")),
      maximum: element.number("max"), unit: element.value("unit"),
      ranges: element.elements("range").map {
        NumberRange(
          from: $0.number("from"), to: $0.number("to"), points: $0.number("points") ?? 0)
      },
      weight: element.number("weight") ?? 1,
      isScored: kind != .text && element.value("scored") != "false",
      isBonus: element.value("bonus") == "true",
      allowsNotApplicable: element.value("notApplicable") != "forbidden",
      formerly: element.words("formerly"), title: text(element, "title"),
      question: text(element, "question"), guidance: text(element, "guidance"),
      examples: translated(element, "example", by: "level").map {
        Example(level: $0.key, text: $0.text)
      },
      errors: element.elements("error").map(error),
      comment: element.first("comment").map(requirement),
      evidence: element.first("evidence").map(requirement),
      coaching: translated(element, "coaching", by: "module").map {
        CoachingAdvice(module: $0.key, text: $0.text)
      },
      appliesWhen: condition(in: element.first("appliesWhen")),
      cues: element.elements("cue").map(cue), measure: element.first("measure")?.value("source"),
      metadata: element.foreign)
  }

  private func translated(
    _ element: Element, _ name: String, by attribute: String
  ) -> [(key: String?, text: LocalizedText)] {
    TranslationGroup.groups(of: element.elements(name), by: attribute, in: outline).map { group in
      (group.key, LocalizedText(group.elements.map(entry)))
    }
  }

  private func error(_ element: Element) -> CriticalError {
    let effect: CriticalError.Effect =
      switch element.value("effect") {
      case "cap": .cap(at: element.number("at") ?? 0)
      case "fail-section": .failSection
      case "fail-grid": .failGrid
      default: .none
      }
    return CriticalError(
      errorClass: element.word("class", default: .minor), levels: element.words("when"),
      effect: effect)
  }

  private func requirement(_ element: Element) -> AnswerRequirement {
    let levels = element.words("requiredFor")
    return levels == ["all"] ? .all : .levels(levels)
  }

  private func cue(_ element: Element) -> Cue {
    let otherwise = element.value("otherwise")
    return Cue(
      lexicon: element.value("lexicon") ?? "", speaker: element.word("speaker", default: .any),
      within: element.value("within"), suggests: element.value("suggests") ?? "",
      otherwise: otherwise == "none" ? nil : otherwise)
  }
}
