internal import QualityModel

extension GridComparison {
  /// Reports the languages in which a text is new, gone or worded otherwise, and another order of
  /// its translations.
  mutating func compare(
    _ old: LocalizedText, _ new: LocalizedText, _ subject: GridChange.Subject,
    _ field: GridChange.Field, effect: GridChange.Effect = .wording
  ) {
    guard old != new else { return }
    let texts = Dictionary(
      old.entries.map { ($0.language, $0.text) }, uniquingKeysWith: { one, _ in one })
    for entry in new.entries where texts[entry.language] != entry.text {
      let before = texts[entry.language]
      if before == nil, newLanguages.contains(entry.language) { continue }
      report(
        GridChange(
          before == nil ? .textAdded : .textChanged, subject, field: field,
          language: entry.language, before: before.map { .text($0) }, after: .text(entry.text),
          effect: effect))
    }
    let spoken = Set(new.entries.map(\.language))
    for entry in old.entries where !spoken.contains(entry.language) {
      if lostLanguages.contains(entry.language) { continue }
      report(
        GridChange(
          .textRemoved, subject, field: field, language: entry.language,
          before: .text(entry.text), effect: effect))
    }
    let (order, orderNow) = (old.entries.map(\.language), new.entries.map(\.language))
    let common = order.filter(spoken.contains)
    let commonNow = orderNow.filter { texts[$0] != nil }
    if common != commonNow {
      report(
        GridChange(
          .reordered, subject, field: field, before: .list(common), after: .list(commonNow),
          effect: .wording))
    }
  }

  /// Reports the languages that the whole grid gained or lost, once each.
  mutating func compareLanguages() {
    let (old, new) = (first.grid.languageCounts, second.grid.languageCounts)
    let subject = GridChange.Subject(.grid, second.grid.id)
    for language in newLanguages.sorted() {
      report(
        GridChange(
          .languageAdded, subject, language: language, after: .count(new[language] ?? 0),
          effect: .wording))
    }
    for language in lostLanguages.sorted() {
      report(
        GridChange(
          .languageRemoved, subject, language: language, before: .count(old[language] ?? 0),
          effect: .wording))
    }
  }
}

extension Grid {
  /// The number of texts in each language.
  var languageCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      for entry in text.entries { counts[entry.language, default: 0] += 1 }
    }
    return counts
  }

  private var texts: [LocalizedText] {
    [title] + dimensions.map(\.title) + scoring.bands.map(\.title)
      + scales.flatMap { $0.levels.map(\.title) } + causes.map(\.title)
      + sections.flatMap(\.texts)
  }
}

extension Section {
  fileprivate var texts: [LocalizedText] {
    [title]
      + children.flatMap { child in
        switch child {
        case .section(let section): section.texts
        case .criterion(let criterion):
          [criterion.title, criterion.question, criterion.guidance]
            + criterion.examples.map(\.text) + criterion.coaching.map(\.text)
            + (criterion.scaleID == nil ? criterion.levels.map(\.title) : [])
        }
      }
  }
}
