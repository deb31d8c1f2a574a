import ExactNumbers
import Languages
import QualityModel

/// A score in a few lines for a person.
struct ScorecardLines {
  let grid: Grid
  let language: Language

  init(_ grid: Grid, _ language: Language) {
    self.grid = grid
    self.language = language
  }

  private func say(_ french: String, _ english: String) -> String {
    BilingualText.spaced(fr: french, en: english)[language]
  }

  /// The final, raw and agent's scores, the band, effects and errors.
  func summary(_ card: Scorecard) -> [String] {
    var first = say("Note finale : ", "Final score: ") + score(card.final)
    if let band = grid.scoring.bands.first(where: { $0.id == card.band }) {
      first += " (\(visible(grid.text(band.title, in: language))))"
    }
    var lines = [
      first,
      say("Note brute : ", "Raw score: ") + score(card.raw)
        + say(" · note du conseiller : ", " · agent's score: ") + score(card.agent),
    ]
    if let target = grid.scoring.target, let final = card.final {
      let verdict =
        final >= target
        ? say("objectif atteint", "target met") : say("sous l'objectif", "below the target")
      lines.append(say("Objectif : ", "Target: ") + score(target) + " · " + verdict)
    }
    let words = GridWords(language: language)
    for error in card.errors {
      let name = grid.criterion(error.criterionID).map(title) ?? error.criterionID
      lines.append(
        "⚠ \(words.errorClass(error.errorClass))\(say(" : ", ": "))\(name) (\(effect(error.effect)))"
      )
    }
    return lines
  }

  private func title(_ criterion: Criterion) -> String {
    let title = grid.text(criterion.title, in: language)
    return visible(title.isEmpty ? grid.text(criterion.question, in: language) : title)
  }

  private func effect(_ effect: CriticalError.Effect) -> String {
    switch effect {
    case .none: say("sans effet sur la note", "no effect on the score")
    case .cap(let limit): say("note plafonnée à ", "score capped at ") + score(limit)
    case .failSection: say("la rubrique vaut 0", "the section becomes 0")
    case .failGrid: say("la note vaut 0", "the score becomes 0")
    }
  }

  private func score(_ value: Rational?) -> String {
    guard let value else { return say("non noté", "no score") }
    let rules = grid.scoring
    return NumberText.decimal(value, decimals: rules.decimals, rule: rules.rounding, language)
  }
}
