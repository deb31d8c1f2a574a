import ExactNumbers
import QualityModel

/// Short ways to write a grid in a test.
func text(_ value: String) -> LocalizedText { LocalizedText(value, language: "fr") }

func number(_ decimal: String) -> Rational { Rational(decimal: decimal) ?? .zero }

func level(_ id: String, _ points: Rational) -> Level {
  Level(id: id, points: points, title: text(id))
}

/// Worth 0 or 1.
let yesNo = [level("non", 0), level("oui", 1)]

/// Worth 0 to 10, ids `0` to `10`.
let tenPoints = (0...10).map { level(String($0), Rational($0)) }

func criterion(
  _ id: String, weight: Rational = 1, levels: [Level] = yesNo, isScored: Bool = true,
  isBonus: Bool = false, errors: [CriticalError] = [], appliesWhen: Condition? = nil
) -> Criterion {
  Criterion(
    id: id, levels: levels, weight: weight, isScored: isScored, isBonus: isBonus,
    question: text("\(id) ?"), errors: errors, appliesWhen: appliesWhen)
}

func section(
  _ id: String, weight: Rational = 1, dimension: String? = nil, appliesWhen: Condition? = nil,
  _ criteria: [Criterion], within sections: [QualityModel.Section] = []
) -> QualityModel.Section {
  QualityModel.Section(
    id: id, weight: weight, dimension: dimension, title: text(id), appliesWhen: appliesWhen,
    children: criteria.map { .criterion($0) } + sections.map { .section($0) })
}

func grid(
  _ sections: QualityModel.Section..., method: ScoringRules.Method = .weighted,
  policy: ScoringRules.NotApplicablePolicy = .withinSection, bands: [Band] = [],
  causes: [Cause] = []
) -> Grid {
  Grid(
    id: "essai", version: "1.0", language: "fr", title: text("Essai"),
    scoring: ScoringRules(method: method, notApplicable: policy, bands: bands), causes: causes,
    sections: sections)
}

/// Answers by criterion: a level's id, or `nil` for N/A.
func answers(_ pairs: KeyValuePairs<String, String?>) -> [Answer] {
  pairs.map { id, level in
    Answer(criterionID: id, value: level.map { .level($0) } ?? .notApplicable)
  }
}
