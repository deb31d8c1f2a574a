internal import ExactNumbers
internal import Languages
internal import QualityModel

extension ExplanationText {
  /// Widths of: what is scored, answer, points, weight, share, won, lost. With spaces between: 100.
  private static let widths = [38, 17, 8, 10, 7, 7, 7]

  func table(_ account: ScoreExplanation.Account) -> [String] {
    let printed = PrintedFigures(account, decimals: decimals, rounding: rules.rounding)
    let heading = row([
      say("Rubrique et critère", "Section and criterion"), say("Réponse", "Answer"),
      "Points", say("Poids", "Weight"), say("Part %", "Share %"), say("Gagnés", "Won"),
      say("Perdus", "Lost"),
    ])
    let rule = String(repeating: "─", count: 100)
    let body = zip(account.lines, printed.lines).map { line, figures in
      switch line {
      case .section(let line): sectionRow(line, figures)
      case .criterion(let line): criterionRow(line, figures)
      }
    }
    let all = zip(account.lines, printed.lines)
      .compactMap { $0.0.depth == 0 ? $0.1 : nil }
      .reduce(PrintedFigures.Figures(), +)
    let total = row(
      [say("Somme", "Sum"), "", "", ""] + (account.sum == nil ? ["", "", ""] : cells(all)))
    return [heading, rule] + body + [rule, total]
  }

  private func sectionRow(
    _ line: ScoreExplanation.SectionLine, _ figures: PrintedFigures.Figures?
  ) -> String {
    let score =
      line.score.score.map { "[\(figure($0))]" } ?? "[\(say("non noté", "not scored"))]"
    return row(
      [
        indented(grid.text(line.section.title, in: language), line.depth), score, "",
        weight(line.section.weight, of: line.weightSum),
      ] + (line.weightSum == nil ? ["", "", ""] : cells(figures)))
  }

  private func criterionRow(
    _ line: ScoreExplanation.CriterionLine, _ figures: PrintedFigures.Figures?
  ) -> String {
    let title = grid.text(line.criterion.title, in: language)
    let name = title.isEmpty ? grid.text(line.criterion.question, in: language) : title
    let isBonus = line.score.standing == .bonus
    return row(
      [
        indented(name, line.depth), answer(line), points(line.score),
        (isBonus ? "+" : "") + weight(line.criterion.weight, of: line.weightSum),
      ] + (line.score.won == nil ? ["–", "–", "–"] : cells(figures)))
  }

  private func cells(_ figures: PrintedFigures.Figures?) -> [String] {
    guard let figures else { return ["", "", ""] }
    return [figure(figures.share), figure(figures.won), figure(figures.lost)]
  }

  private func points(_ score: CriterionScore) -> String {
    guard let points = score.points, let best = score.best else { return "" }
    return "\(exact(points))/\(exact(best))"
  }

  private func weight(_ weight: Rational, of sum: Rational?) -> String {
    sum.map { "\(exact(weight))/\(exact($0))" } ?? ""
  }

  private func answer(_ line: ScoreExplanation.CriterionLine) -> String {
    if line.isLeftOut { return say("non imputable", "left out") }
    guard line.score.standing != .hidden else { return say("non posé", "not asked") }
    switch line.answer?.value {
    case nil: return say("sans réponse", "no answer")
    case .notApplicable: return say("sans objet", "N/A")
    case .text: return say("texte", "text")
    case .number(let number):
      return [exact(number), line.criterion.unit].compactMap { $0 }.joined(separator: "\u{A0}")
    case .level(let id): return levels([id], line.criterion)
    case .levels(let ids): return levels(ids, line.criterion)
    }
  }

  private func levels(_ ids: [String], _ criterion: Criterion) -> String {
    guard !ids.isEmpty else { return say("aucun", "none") }
    return ids.map { id in
      criterion.level(id).map { grid.text($0.title, in: language) } ?? "\(id) ?"
    }.joined(separator: ", ")
  }

  private func indented(_ text: String, _ depth: Int) -> String {
    String(repeating: "  ", count: min(depth, 8)) + text
  }

  /// Text to the left in the first two columns, figures to the right in the others.
  private func row(_ cells: [String]) -> String {
    zip(cells, ExplanationText.widths).enumerated().map { column, cell in
      let text = cell.0.count > cell.1 ? cell.0.prefix(cell.1 - 1) + "…" : cell.0[...]
      let space = String(repeating: " ", count: max(0, cell.1 - text.count))
      return column < 2 ? text + space : space + text
    }.joined(separator: " ")
  }
}
