import ExactNumbers
import Languages
import QualityModel

/// The words of a grid's structure in one language.
struct GridWords {
  let language: Language

  private func say(_ french: String, _ english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  func number(_ value: Rational) -> String {
    let text = value.exactText
    return language == .french ? text.replacing(".", with: ",") : text
  }

  func channels(_ channels: [Channel]) -> String {
    channels.isEmpty
      ? say("tous canaux", "any channel")
      : channels.map { $0.title[language] }.joined(separator: ", ")
  }

  func rules(_ rules: ScoringRules) -> String {
    let method =
      switch rules.method {
      case .weighted: say("moyenne pondérée", "weighted mean")
      case .points: say("points cumulés", "pooled points")
      case .deductions: say("100 moins les points perdus", "100 minus the points lost")
      }
    let policy =
      switch rules.notApplicable {
      case .withinSection:
        say("un « sans objet » quitte sa rubrique", "an N/A leaves its section")
      case .acrossGrid:
        say("un « sans objet » se répartit sur la grille", "an N/A is spread over the grid")
      case .asBest:
        say("un « sans objet » vaut le meilleur niveau", "an N/A counts as the best level")
      case .asWorst:
        say("un « sans objet » vaut le pire niveau", "an N/A counts as the worst level")
      }
    let target = rules.target.map { say(" · objectif ", " · target ") + number($0) } ?? ""
    return "\(method) · \(policy)\(target)"
  }

  var bandsLabel: String { say("Paliers :", "Bands:") }
  var causesLabel: String { say("Causes :", "Causes:") }
  var excludedFromAgentScore: String {
    say("hors note du conseiller", "left out of the agent's score")
  }
  var notScored: String { say("relevé, non noté", "recorded, not scored") }
  var notApplicableForbidden: String { say("« sans objet » interdit", "N/A forbidden") }

  func dimension(_ id: String, in grid: Grid) -> String {
    if let standard = StandardDimension(rawValue: id) { return standard.title[language] }
    return grid.dimensions.first { $0.id == id }.map { grid.text($0.title, in: language) } ?? id
  }

  func weight(_ weight: Rational) -> String { say("poids ", "weight ") + number(weight) }

  func share(_ share: Rational) -> String {
    let percent = NumberText.decimal(share * 100, decimals: 1, language)
    return say(
      "\(percent)\u{A0}% de la note", "\(percent)% of the score")
  }

  func bonus(_ share: Rational) -> String {
    let points = NumberText.decimal(share * 100, decimals: 1, language)
    return say("bonus : jusqu'à +\(points) points", "bonus: up to +\(points) points")
  }

  func points(_ points: Rational) -> String {
    let plural =
      language == .french
      ? abs(points.doubleValue) >= 2 : abs(points.doubleValue) != 1
    return number(points) + (plural ? " points" : " point")
  }

  func range(_ range: NumberRange, unit: String?) -> String {
    let suffix = unit.map { " " + $0 } ?? ""
    let text =
      switch (range.lower, range.upper) {
      case (nil, nil): say("toute valeur", "any value")
      case (let lower?, nil): say("à partir de ", "from ") + number(lower) + suffix
      case (nil, let upper?): say("moins de ", "under ") + number(upper) + suffix
      case (let lower?, let upper?):
        say("de \(number(lower)) à moins de ", "from \(number(lower)) to under ")
          + number(upper) + suffix
      }
    return "\(text)\(say(" : ", ": "))\(points(range.points))"
  }

  func error(_ error: CriticalError) -> String {
    let kind = errorClass(error.errorClass)
    let when = levelList(error.levels)
    let effect =
      switch error.effect {
      case .none: say("comptée, sans effet sur la note", "counted, no effect on the score")
      case .cap(let limit):
        say("la note est plafonnée à \(number(limit))", "the score is capped at \(number(limit))")
      case .failSection: say("la rubrique vaut 0", "the section becomes 0")
      case .failGrid: say("la note vaut 0", "the score becomes 0")
      }
    return say("⚠ \(kind) si \(when) : \(effect)", "⚠ \(kind) when \(when): \(effect)")
  }

  func errorClass(_ errorClass: ErrorClass) -> String {
    switch errorClass {
    case .customer: say("erreur critique client", "customer-critical error")
    case .business: say("erreur critique métier", "business-critical error")
    case .compliance: say("erreur critique conformité", "compliance-critical error")
    case .minor: say("erreur non critique", "minor error")
    }
  }

  func commentRequired(_ requirement: AnswerRequirement) -> String {
    say("commentaire exigé", "comment required") + requirementText(requirement)
  }

  func evidenceRequired(_ requirement: AnswerRequirement) -> String {
    say("citation exigée", "quote required") + requirementText(requirement)
  }

  private func requirementText(_ requirement: AnswerRequirement) -> String {
    switch requirement {
    case .all: say(" pour toute réponse", " for every answer")
    case .levels(let levels): say(" pour ", " for ") + levelList(levels)
    }
  }

  func appliesWhen(_ condition: Condition) -> String {
    say("seulement si ", "only when ") + conditionText(condition)
  }

  private func conditionText(_ condition: Condition) -> String {
    switch condition {
    case .answer(let criterion, let levels):
      "\(criterion) = \(levelList(levels))"
    case .all(let conditions):
      conditions.map(nested).joined(separator: say(" et ", " and "))
    case .any(let conditions):
      conditions.map(nested).joined(separator: say(" ou ", " or "))
    case .not(let inner): say("non (", "not (") + conditionText(inner) + ")"
    }
  }

  private func nested(_ condition: Condition) -> String {
    switch condition {
    case .all(let conditions) where conditions.count > 1: "(\(conditionText(condition)))"
    case .any(let conditions) where conditions.count > 1: "(\(conditionText(condition)))"
    default: conditionText(condition)
    }
  }

  private func levelList(_ levels: [String]) -> String {
    levels.joined(separator: say(" ou ", " or "))
  }
}
