import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import Scoring

/// Compares the scores that a sheet carries with those that the grid gives: what a committee needs
/// to trust that its past was carried over.
struct TotalComparison {
  let context: CommandContext
  let scorer: Scorer

  /// Rows shown before the rest is counted only.
  private static let shown = 20

  /// Says how many scores agree, and lists those that differ.
  func tell(_ totals: [WideImport.Total], _ evaluations: [Evaluation]) {
    guard !totals.isEmpty else { return }
    let byID = Dictionary(
      evaluations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var (same, others): (Int, [(total: WideImport.Total, score: Rational?)]) = (0, [])
    for total in totals {
      guard let evaluation = byID[total.evaluationID] else { continue }
      let score = scorer.scorecard(for: evaluation.answers).final
      if let score, agrees(total, score) { same += 1 } else { others.append((total, score)) }
    }
    let counts = [same, same + others.count].map { NumberText.whole($0, context.language) }
    context.terminal.print(
      context.say(
        fr: "Notes d'origine égales aux notes recalculées : \(counts[0]) sur \(counts[1])",
        en: "Original scores equal to the scores computed again: \(counts[0]) of \(counts[1])"))
    for (total, score) in others.prefix(TotalComparison.shown) {
      let stated = text(total.stated)
      let computed = score.map(text) ?? context.say(fr: "non noté", en: "not scored")
      let id = visible(total.evaluationID)
      context.terminal.print(
        context.say(
          fr: "  ligne \(total.line), \(id) : \(stated) d'origine, \(computed) recalculée",
          en: "  line \(total.line), \(id): \(stated) originally, \(computed) computed again"))
    }
    if others.count > TotalComparison.shown {
      let rest = NumberText.whole(others.count - TotalComparison.shown, context.language)
      context.terminal.print(
        context.say(fr: "  … et \(rest) autres", en: "  … and \(rest) more"))
    }
  }

  /// Equal to the last digit that either of them shows.
  private func agrees(_ total: WideImport.Total, _ score: Rational) -> Bool {
    let rules = scorer.grid.scoring
    var unit = Rational.one
    for _ in 0..<rules.decimals { unit = unit.divided(by: 10) ?? unit }
    let tolerance = max(total.tolerance, unit.divided(by: 2) ?? unit)
    let difference = total.stated - score
    return max(difference, .zero - difference) <= tolerance
  }

  private func text(_ score: Rational) -> String {
    let rules = scorer.grid.scoring
    return NumberText.decimal(
      score, decimals: max(1, rules.decimals), rule: rules.rounding, context.language)
  }
}
