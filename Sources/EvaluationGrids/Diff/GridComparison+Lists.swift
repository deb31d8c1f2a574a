internal import QualityModel

extension GridComparison {
  /// Reports the elements of a criterion's list that are new, gone or different, and another order.
  mutating func report<Element: Hashable>(
    _ pairs: [ListMatching.Pair<Element>], _ old: [Element], _ new: [Element],
    _ subject: GridChange.Subject, _ field: GridChange.Field,
    value: (Element) -> GridChange.Value,
    effect: (ListMatching.Pair<Element>) -> GridChange.Effect
  ) {
    guard old != new else { return }
    let before = changes.count
    for pair in pairs where pair.old != pair.new {
      report(
        GridChange(
          pair.old == nil ? .added : pair.new == nil ? .removed : .changed, subject, field: field,
          before: pair.old.map(value), after: pair.new.map(value), effect: effect(pair)))
    }
    if changes.count == before {
      report(GridChange(.reordered, subject, field: field, effect: .wording))
    }
  }

  /// Reports the examples or the advice that are new, gone or worded otherwise, and another order.
  ///
  /// Each text goes with the level or the module it is for.
  mutating func compareTexts(
    _ old: [(key: String?, text: LocalizedText)], _ new: [(key: String?, text: LocalizedText)],
    _ subject: GridChange.Subject, _ field: GridChange.Field
  ) {
    let (texts, textsNow) = (old.map(KeyedText.init), new.map(KeyedText.init))
    guard texts != textsNow else { return }
    let before = changes.count
    for pair in ListMatching.pairs(texts, textsNow, by: [{ $0.text }, { $0.key }]) {
      switch (pair.old, pair.new) {
      case (let old?, let new?):
        if old.key != new.key {
          report(
            GridChange(
              .changed, subject, field: field, before: .code(old.key ?? ""),
              after: .code(new.key ?? ""), effect: .wording))
        }
        compare(old.text, new.text, subject, field)
      case (nil, let new?):
        report(GridChange(.added, subject, field: field, after: new.value, effect: .wording))
      case (let old?, nil):
        report(GridChange(.removed, subject, field: field, before: old.value, effect: .wording))
      case (nil, nil): break
      }
    }
    guard changes.count == before, Set(texts) == Set(textsNow), texts.count == textsNow.count
    else { return }
    report(GridChange(.reordered, subject, field: field, effect: .wording))
  }
}

private struct KeyedText: Hashable {
  let key: String?
  let text: LocalizedText

  init(_ pair: (key: String?, text: LocalizedText)) {
    key = pair.key
    text = pair.text
  }

  var value: GridChange.Value? { text.entries.first.map { .text($0.text) } }
}
