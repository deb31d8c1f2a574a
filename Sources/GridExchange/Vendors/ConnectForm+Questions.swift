internal import ExactNumbers
internal import Languages
internal import QualityModel

extension ConnectForm {
  /// What a question's type says: how it is answered, and what its answers do.
  private struct Answering {
    var kind = Criterion.Kind.text
    var levels: [Level] = []
    var ranges: [NumberRange] = []
    var errors: [CriticalError] = []
    var measure: String?
    var hasScores = false
  }

  mutating func criterion(_ node: JSONNode, section: String?) -> Criterion? {
    guard let title = draft.log.text(node.member("Title")),
      let reference = draft.log.text(node.member("RefId")), let id = ids[reference]
    else { return nil }
    let element = GridElement.criterion(id)
    draft.log.log.origins.note(element, at: node.path)
    draft.log.log.origins.note(element, .weight, at: "\(node.path).Weight")
    draft.log.log.origins.note(element, .scale, at: "\(node.path).QuestionTypeProperties")
    draft.log.log.origins.note(element, .appliesWhen, at: "\(node.path).Enablement")
    guard let answering = answering(node, title, section: section) else { return nil }
    let guidance = draft.log.text(node.member("Instructions"))
    let allows = draft.log.flag(node.member("NotApplicableEnabled"))
    let weight = draft.weight(node.member("Weight"))
    let condition = enablement(node.member("Enablement"))
    let isScored = mode != nil && answering.hasScores
    if isScored, mode == .question, weight == nil {
      draft.log.leave(
        node, fr: "question sans poids : poids 0", en: "a question without a weight: weight 0")
    }
    draft.log.leaveUnread(in: node)
    let usual: Rational = mode == .question ? weight ?? .zero : .one
    return Criterion(
      id: id, kind: answering.kind,
      scaleID: answering.levels.isEmpty ? nil : draft.sharedScale(answering.levels),
      levels: answering.levels, ranges: answering.ranges,
      weight: isScored ? usual : .one, isScored: isScored, allowsNotApplicable: allows,
      question: draft.text(title), guidance: guidance.map(draft.text) ?? LocalizedText(),
      errors: answering.errors, appliesWhen: condition, measure: answering.measure)
  }

  private mutating func answering(
    _ node: JSONNode, _ title: String, section: String?
  ) -> Answering? {
    let type = draft.log.text(node.member("QuestionType")) ?? ""
    let properties = node.member("QuestionTypeProperties")
    switch type {
    case "TEXT":
      if let text = properties?.member("Text") { draft.log.leaveUnread(in: text) }
      return Answering()
    case "DATETIME":
      draft.log.leave(
        node, fr: "question de date : relevée comme un texte",
        en: "a question for a date: recorded as a text")
      return Answering()
    case "SINGLESELECT":
      return choice(properties?.member("SingleSelect"), in: node, section: section)
    case "MULTISELECT":
      var answering = choice(properties?.member("MultiSelect"), in: node, section: section)
      answering?.kind = .multiple
      answering?.hasScores = false
      return answering
    case "NUMERIC": return number(properties?.member("Numeric"), in: node)
    default:
      draft.log.leave(
        node, fr: "« \(shortened(title)) » : type « \(shortened(type)) » sans équivalent",
        en: "“\(shortened(title))”: type “\(shortened(type))” has no counterpart")
      return nil
    }
  }

  private mutating func choice(
    _ properties: JSONNode?, in node: JSONNode, section: String?
  ) -> Answering? {
    guard let properties, let options = properties.member("Options") else {
      draft.log.missing("QuestionTypeProperties.SingleSelect.Options", in: node)
      return nil
    }
    properties.pass("DisplayAs")
    let list = draft.log.list(options)
    let (levels, _) = answers(options)
    guard list.count >= 2, levels.levels.count == list.count else {
      draft.log.wrong(
        options, fr: "deux options au moins, avec leur texte",
        en: "two options or more, with their texts")
      return nil
    }
    var answering = Answering(kind: .choice, levels: levels.levels)
    for (place, option) in list.enumerated() {
      option.pass("RefId", "Text")
      if draft.log.number(option.member("Score")) != nil { answering.hasScores = true }
      if draft.log.flag(option.member("AutomaticFail")) {
        answering.errors += fail(option, level: levels.idByPlace[place], section: section)
      }
      draft.log.leaveUnread(in: option)
    }
    if let best = levels.levels.last?.points {
      if best <= .zero { answering.hasScores = false }
      if answering.hasScores, best < 10, mode != .points {
        draft.log.leave(
          options, fr: "meilleure option à \(best.exactText) sur 10 : elle vaut 100 % ici",
          en: "best option at \(best.exactText) of 10: it is worth 100% here")
      }
    }
    draft.log.leaveUnread(in: properties)
    return answering
  }

  /// An option that fails the form, or the question's own section.
  private mutating func fail(
    _ option: JSONNode, level: String, section: String?
  ) -> [CriticalError] {
    let target = option.member("AutomaticFailConfiguration")?.member("TargetSection")
    let reference = draft.log.text(target)
    if supposesClass {
      supposesClass = false
      draft.log.leave(
        option, fr: "échec automatique : classe d'erreur supposée, conformité",
        en: "automatic fail: class of error supposed, compliance")
    }
    var effect = CriticalError.Effect.failGrid
    if let reference, let target {
      effect = reference == section ? .failSection : .none
      if reference != section {
        draft.log.leave(
          target,
          fr: "échec automatique d'une autre rubrique, « \(shortened(reference)) » : "
            + "l'erreur est comptée, sans effet",
          en: "automatic fail of another section, “\(shortened(reference))”: "
            + "the error is counted, without effect")
      }
    }
    return [CriticalError(errorClass: .compliance, levels: [level], effect: effect)]
  }

  private mutating func number(_ properties: JSONNode?, in node: JSONNode) -> Answering? {
    guard let properties else {
      draft.log.missing("QuestionTypeProperties.Numeric", in: node)
      return nil
    }
    var answering = Answering(kind: .number)
    let limits = ["MinValue", "MaxValue"].map { draft.log.number(properties.member($0)) }
    if limits.contains(where: { $0 != nil }) {
      draft.log.leave(
        properties, fr: "bornes de la réponse (MinValue, MaxValue) : tout nombre est accepté",
        en: "limits of the answer (MinValue, MaxValue): any number is accepted")
    }
    answering.measure = measure(properties.member("Automation"))
    let (ranges, hasScores) = ranges(properties.member("Options"))
    answering.ranges = hasScores && mode != nil ? ranges : []
    answering.hasScores = hasScores && ranges.contains { $0.points > .zero }
    if !answering.hasScores { answering.ranges = [] }
    draft.log.leaveUnread(in: properties)
    return answering
  }

  private mutating func ranges(_ options: JSONNode?) -> (ranges: [NumberRange], scored: Bool) {
    guard let options else { return ([], false) }
    var bounds: [(low: Rational, high: Rational, points: Rational)] = []
    var isScored = false
    for option in draft.log.list(options) {
      let low = draft.log.number(option.member("MinValue"))
      let high = draft.log.number(option.member("MaxValue"))
      let points = draft.log.number(option.member("Score"))
      if points != nil { isScored = true }
      if draft.log.flag(option.member("AutomaticFail")) {
        option.pass("AutomaticFailConfiguration")
        draft.log.leave(
          option, fr: "échec automatique sur une plage de nombres : sans équivalent",
          en: "automatic fail on a range of numbers: no counterpart")
      }
      draft.log.leaveUnread(in: option)
      guard let low, let high, low <= high else {
        draft.log.wrong(option, fr: "MinValue ≤ MaxValue", en: "MinValue ≤ MaxValue")
        continue
      }
      bounds.append((low, high, points ?? .zero))
    }
    bounds.sort { $0.low < $1.low }
    // Both ends of an option are in it, and its numbers are whole: it stops before its end plus 1.
    var ranges: [NumberRange] = []
    for (place, bound) in bounds.enumerated() {
      let isLast = place == bounds.count - 1
      let end = isLast ? nil : bound.high + 1
      ranges.append(
        NumberRange(from: place == 0 ? nil : bound.low, to: end, points: bound.points))
      guard !isLast, let end, bounds[place + 1].low != end else { continue }
      guard bounds[place + 1].low > end else {
        draft.log.wrong(
          options, fr: "des plages qui ne se recouvrent pas", en: "ranges that do not overlap")
        continue
      }
      draft.log.leave(
        options,
        fr: "trou entre \(bound.high.exactText) et \(bounds[place + 1].low.exactText) : 0 point",
        en:
          "a hole between \(bound.high.exactText) and \(bounds[place + 1].low.exactText): 0 points")
      ranges.append(NumberRange(from: end, to: bounds[place + 1].low, points: .zero))
    }
    return (ranges, isScored)
  }

  /// The field of the contact that fills a number, when the centre's contacts have it.
  private mutating func measure(_ automation: JSONNode?) -> String? {
    guard let automation else { return nil }
    let label = draft.log.text(automation.member("PropertyValue")?.member("Label"))
    let measure: InteractionMeasure? =
      switch label {
      case "CONTACT_DURATION": .duration
      case "CUSTOMER_HOLD_TIME": .hold
      case "LONGEST_HOLD_DURATION": .longestHold
      default: nil
      }
    draft.log.leave(
      automation,
      fr: measure == nil
        ? "remplissage automatique non repris"
        : "remplissage automatique repris en secondes (\(measure?.rawValue ?? ""))",
      en: measure == nil
        ? "automatic answers are not carried"
        : "automatic answers are carried in seconds (\(measure?.rawValue ?? ""))")
    return measure?.rawValue
  }
}
