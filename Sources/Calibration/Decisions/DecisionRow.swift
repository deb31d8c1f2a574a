internal import Calendars
internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Tables

/// One row of a table of decisions.
struct DecisionRow {
  /// The language of texts that name none.
  let language: String

  /// The decision of a row; `nil`, with the problems added to the row, when it holds none.
  func decision(_ row: inout MappedRow) -> CalibrationDecision? {
    let word = row.choice(DecisionTable.decision, DecisionWord.choices)
    let criterion = row.textIfAny(DecisionTable.criterion)
    let reason = row.textIfAny(DecisionTable.reason)
    let owner = row.text(DecisionTable.owner)
    let due = row.date(DecisionTable.due)
    guard let word else { return nil }
    if criterion == nil, word != .train {
      row.refuse(
        DecisionTable.criterion,
        BilingualText(fr: "un critère est attendu", en: "a criterion is expected"))
    }
    if reason == nil, word != .keep {
      row.refuse(
        DecisionTable.reason, BilingualText(fr: "un motif est attendu", en: "a reason is expected"))
    }
    guard let kind = kind(word, &row) else { return nil }
    return CalibrationDecision(
      criterionID: criterion, kind: kind, reason: reason ?? "", owner: owner, dueOn: due)
  }

  private func kind(
    _ word: DecisionWord, _ row: inout MappedRow
  ) -> CalibrationDecision.Kind? {
    guard word != .keep else { return .keep }
    guard let cell = row.text(DecisionTable.value) else {
      refuse(&row, expectation(word))
      return nil
    }
    let parts = DecisionValue.parts(of: cell)
    let read: CalibrationDecision.Kind? =
      switch word {
      case .keep: .keep
      case .reword: text(parts).map { .reword(question: $0, guidance: nil) }
      case .rewordGuidance: text(parts).map { .reword(question: nil, guidance: $0) }
      case .split: split(parts)
      case .merge: merge(parts)
      case .weight: weight(&row)
      case .level: level(parts, &row)
      case .train: .train(DecisionValue.ids(in: parts.joined(separator: ",")))
      }
    if read == nil { refuse(&row, expectation(word)) }
    return read
  }

  private func refuse(_ row: inout MappedRow, _ reason: BilingualText) {
    row.refuse(DecisionTable.value, reason)
  }

  /// What a value holds for a decision, in words with an example.
  private func expectation(_ word: DecisionWord) -> BilingualText {
    switch word {
    case .keep: BilingualText(same: "")
    case .reword:
      .spaced(fr: "la nouvelle question est attendue", en: "the new question is expected")
    case .rewordGuidance:
      .spaced(fr: "la nouvelle consigne est attendue", en: "the new guidance is expected")
    case .split:
      .spaced(
        fr: "les nouveaux critères sont attendus, un par ligne ou séparés par | : "
          + "« identifiant : question »",
        en: "the new criteria are expected, one a line or with | between them: “id: question”")
    case .merge:
      .spaced(
        fr: "les critères absorbés sont attendus : « debit, courtoisie », puis | et la question",
        en: "the criteria taken in are expected: “pace, courtesy”, then | and the question")
    case .weight:
      .spaced(fr: "le nouveau poids est attendu : 2,5", en: "the new weight is expected: 2.5")
    case .level:
      .spaced(
        fr: "le niveau et ses points ou son nom sont attendus : « partiel = 1,5 », « partiel = À "
          + "moitié » ou « partiel = 1,5 | À moitié »",
        en: "the level and its points or its name are expected: “partial = 1.5”, “partial = Half "
          + "done” or “partial = 1.5 | Half done”")
    case .train:
      .spaced(
        fr: "les évaluateurs à former sont attendus : « E1, E4 »",
        en: "the evaluators to train are expected: “E1, E4”")
    }
  }

  private func text(_ parts: [String]) -> LocalizedText? {
    DecisionValue.text(parts, language: language)
  }

  private func split(_ parts: [String]) -> CalibrationDecision.Kind? {
    var groups: [(id: String, texts: [String])] = []
    for part in parts {
      if DecisionValue.language(of: part) != nil, !groups.isEmpty {
        groups[groups.count - 1].texts.append(part)
      } else if let (id, question) = DecisionValue.pair(part, at: ":") {
        groups.append((id, [question]))
      } else {
        return nil
      }
    }
    var made: [CalibrationDecision.Part] = []
    for group in groups {
      guard let question = text(group.texts) else { return nil }
      made.append(.init(id: group.id, question: question))
    }
    return made.isEmpty ? nil : .split(into: made)
  }

  private func merge(_ parts: [String]) -> CalibrationDecision.Kind? {
    // Without a separator the whole value is the list of criteria.
    let ids = parts.first.map { DecisionValue.ids(in: $0) } ?? []
    guard !ids.isEmpty, ids.allSatisfy({ !$0.contains(" ") }) else { return nil }
    guard parts.count > 1 else { return .merge(with: ids, question: nil) }
    return text(Array(parts.dropFirst())).map { .merge(with: ids, question: $0) }
  }

  private func weight(_ row: inout MappedRow) -> CalibrationDecision.Kind? {
    var trial = row
    guard let number = trial.number(DecisionTable.value), !number.isPercentage else { return nil }
    return .weight(number.value)
  }

  private func level(_ parts: [String], _ row: inout MappedRow) -> CalibrationDecision.Kind? {
    guard let first = parts.first, let (id, right) = DecisionValue.pair(first, at: "=") else {
      return nil
    }
    if let points = try? row.settings.syntax.number(right) {
      let rest = Array(parts.dropFirst())
      guard !rest.isEmpty else { return .level(id: id, points: points.value, title: nil) }
      return text(rest).map { .level(id: id, points: points.value, title: $0) }
    }
    return text([right] + parts.dropFirst()).map { .level(id: id, points: nil, title: $0) }
  }
}
