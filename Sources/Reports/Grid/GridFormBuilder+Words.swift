internal import ExactNumbers
internal import Languages
internal import QualityModel

extension GridFormBuilder {
  func percent(_ share: Rational) -> ReportText {
    ReportText(
      words: NumberText.decimal(100 * share, decimals: 1, language)
        + NumberText.percentSign(language))
  }

  func points(_ points: Rational) -> ReportText {
    let size = max(points, -points)
    let isMany = language == .french ? size >= 2 : size != 1
    return ReportText(words: wording.number(points) + "\u{A0}" + (isMany ? "points" : "point"))
  }

  func range(_ range: NumberRange, _ unit: String?) -> ReportText {
    let unit = unit.map { ReportText(outside: " " + $0) } ?? ""
    switch (range.lower.map(wording.number), range.upper.map(wording.number)) {
    case (nil, nil): return say(fr: "toute valeur", en: "any value")
    case (nil, let upper?): return say(fr: "moins de \(upper)\(unit)", en: "under \(upper)\(unit)")
    case (let lower?, nil):
      return say(fr: "\(lower)\(unit) et plus", en: "\(lower)\(unit) and over")
    case (let lower?, let upper?):
      return say(
        fr: "de \(lower) à moins de \(upper)\(unit)", en: "from \(lower) to under \(upper)\(unit)")
    }
  }

  /// The names of levels of a criterion, with "or" before the last.
  func names(_ levels: [String], _ criterion: Criterion) -> ReportText {
    alternatives(
      levels.map { id in
        criterion.level(id).map { own($0.title) } ?? ReportText(outside: id)
      })
  }

  /// When a criterion or a section is asked.
  func when(_ condition: Condition) -> ReportText {
    say(
      fr: "À remplir seulement si \(text(condition)).",
      en: "Fill in only if \(text(condition)).")
  }

  private func text(_ condition: Condition) -> ReportText {
    switch condition {
    case .answer(let id, let levels): return answer(id, "=", levels)
    case .not(.answer(let id, let levels)) where levels.count == 1:
      return answer(id, "≠", levels)
    case .all(let parts): return wording.enumeration(parts.map(nested))
    case .any(let parts): return alternatives(parts.map(nested))
    case .not(let part): return say(fr: "non (\(text(part)))", en: "not (\(text(part)))")
    }
  }

  private func answer(_ id: String, _ sign: String, _ levels: [String]) -> ReportText {
    guard let criterion = grid.criterion(id) else { return ReportText(outside: id) }
    let name = own(criterion.title.isEmpty ? criterion.question : criterion.title)
    let levels = names(levels, criterion)
    let space = "\u{A0}"
    return say(
      fr: "« \(name) »\(space)\(sign)\(space)\(levels)",
      en: "“\(name)”\(space)\(sign)\(space)\(levels)")
  }

  private func nested(_ condition: Condition) -> ReportText {
    switch condition {
    case .all(let parts) where parts.count > 1: "(\(text(condition)))"
    case .any(let parts) where parts.count > 1: "(\(text(condition)))"
    default: text(condition)
    }
  }

  private func alternatives(_ parts: [ReportText]) -> ReportText {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    var result = parts[0]
    for part in parts.dropFirst().dropLast() { result = "\(result), \(part)" }
    return say(fr: "\(result) ou \(last)", en: "\(result) or \(last)")
  }
}

extension Wording {
  /// A number as it is written in the grid, in the language's form.
  func number(_ value: Rational) -> String {
    let decimals = (0..<6).first { value.rounded(decimals: $0) == value } ?? 6
    return NumberText.decimal(value, decimals: decimals, language)
  }
}
