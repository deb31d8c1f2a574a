internal import Calendars
internal import ExactNumbers
internal import QualityModel

/// One line of what a decision says beside its kind: a field, what it is about, and its value.
struct DecisionField: Equatable {
  let field: String
  let key: String
  let value: String
}

extension CalibrationDecision.Kind {
  var storedKind: String {
    switch self {
    case .keep: "keep"
    case .reword: "reword"
    case .split: "split"
    case .merge: "merge"
    case .weight: "weight"
    case .level: "level"
    case .train: "train"
    }
  }

  var storedFields: [DecisionField] {
    switch self {
    case .keep: []
    case .reword(let question, let guidance):
      lines("question", question) + lines("guidance", guidance)
    case .split(let parts):
      parts.flatMap { [line("part", $0.id)] + lines("question", $0.question) }
    case .merge(let others, let question):
      others.map { line("with", $0) } + lines("question", question)
    case .weight(let weight): [line("weight", "", weight.exactText)]
    case .level(let id, let points, let title):
      [line("level", id)] + (points.map { [line("points", "", $0.exactText)] } ?? [])
        + lines("title", title)
    case .train(let people): people.map { line("evaluator", $0) }
    }
  }

  private func line(_ field: String, _ key: String, _ value: String = "") -> DecisionField {
    DecisionField(field: field, key: key, value: value)
  }

  private func lines(_ field: String, _ text: LocalizedText?) -> [DecisionField] {
    (text?.entries ?? []).map { line(field, $0.language, $0.text) }
  }

  /// The kind that was written; `nil` when the lines are not what Ecoute writes.
  init?(storedKind: String, fields: [DecisionField]) {
    switch storedKind {
    case "keep": self = .keep
    case "reword":
      self = .reword(question: fields.text("question"), guidance: fields.text("guidance"))
    case "split":
      var parts: [CalibrationDecision.Part] = []
      for (index, field) in fields.enumerated() where field.field == "part" {
        let questions = Array(fields[(index + 1)...].prefix { $0.field == "question" })
        parts.append(
          .init(id: field.key, question: questions.text("question") ?? LocalizedText()))
      }
      self = .split(into: parts)
    case "merge": self = .merge(with: fields.keys("with"), question: fields.text("question"))
    case "weight":
      guard let weight = fields.number("weight") else { return nil }
      self = .weight(weight)
    case "level":
      guard let id = fields.keys("level").first else { return nil }
      self = .level(id: id, points: fields.number("points"), title: fields.text("title"))
    case "train": self = .train(fields.keys("evaluator"))
    default: return nil
    }
  }
}

extension [DecisionField] {
  fileprivate func keys(_ field: String) -> [String] {
    filter { $0.field == field }.map(\.key)
  }

  fileprivate func number(_ field: String) -> Rational? {
    first { $0.field == field }.flatMap { Rational(storedText: $0.value) }
  }

  fileprivate func text(_ field: String) -> LocalizedText? {
    let entries = filter { $0.field == field }.map {
      LocalizedText.Entry(language: $0.key, text: $0.value)
    }
    return entries.isEmpty ? nil : LocalizedText(entries)
  }
}

extension CalibrationDecision {
  /// All that the decision says, in one fixed form.
  var canonicalJSON: CanonicalJSON {
    .object([
      "criterion": .optional(criterionID), "kind": .text(kind.storedKind),
      "fields": .list(
        kind.storedFields.map { .list([.text($0.field), .text($0.key), .text($0.value)]) }),
      "reason": .text(reason), "owner": .optional(owner), "due": .optional(dueOn?.isoText),
    ])
  }
}
