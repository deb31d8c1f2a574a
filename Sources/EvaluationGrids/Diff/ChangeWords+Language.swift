internal import ExactNumbers
internal import QualityModel

extension ChangeWords {
  /// A word of the grid language as people say it.
  func word(_ word: String) -> String {
    switch word {
    case "allowed": say("permis", "allowed")
    case "forbidden": say("interdit", "forbidden")
    case "true": say("oui", "yes")
    case "false": say("non", "no")
    case "include": say("comptée", "counted")
    case "exclude": say("exclue", "left out")
    case "choice": say("choix", "choice")
    case "multiple": say("choix multiple", "multiple choice")
    case "number": say("nombre", "number")
    case "text": say("texte", "text")
    case "weighted": say("moyenne pondérée", "weighted mean")
    case "points": say("points cumulés", "pooled points")
    case "deductions": say("100 moins les points perdus", "100 minus the points lost")
    case "within-section": say("quitte sa rubrique", "leaves its section")
    case "across-grid": say("réparti sur la grille", "spread over the grid")
    case "as-best": say("vaut le meilleur niveau", "counts as the best level")
    case "as-worst": say("vaut le pire niveau", "counts as the worst level")
    case "half-up": say("au plus proche, moitié vers le haut", "to the nearest, half up")
    case "half-even": say("au plus proche, moitié au pair", "to the nearest, half to even")
    case "down": say("vers le bas", "down")
    default: quoted(word)
    }
  }

  func condition(_ condition: Condition) -> String {
    switch condition {
    case .answer(let criterion, let levels):
      quoted(criterion) + say(" vaut ", " is ")
        + levels.map(quoted).joined(separator: say(" ou ", " or "))
    case .all(let parts): parts.map(nested).joined(separator: say(" et ", " and "))
    case .any(let parts): parts.map(nested).joined(separator: say(" ou ", " or "))
    case .not(let part): say("non (", "not (") + self.condition(part) + ")"
    }
  }

  private func nested(_ condition: Condition) -> String {
    switch condition {
    case .answer, .not: self.condition(condition)
    case .all, .any: "(" + self.condition(condition) + ")"
    }
  }

  func range(_ range: NumberRange) -> String {
    let limits =
      switch (range.lower, range.upper) {
      case (nil, nil): say("toute valeur", "any value")
      case (let lower?, nil): say("dès ", "from ") + number(lower)
      case (nil, let upper?): say("moins de ", "under ") + number(upper)
      case (let lower?, let upper?):
        say("de ", "from ") + number(lower) + say(" à ", " to ") + number(upper)
      }
    return limits + " = " + number(range.points)
  }

  func error(_ error: CriticalError) -> String {
    let name =
      switch error.errorClass {
      case .customer: say("critique client", "customer-critical")
      case .business: say("critique métier", "business-critical")
      case .compliance: say("critique conformité", "compliance-critical")
      case .minor: say("non critique", "minor")
      }
    let effect =
      switch error.effect {
      case .none: say("sans effet", "no effect")
      case .cap(let limit):
        say("note plafonnée à ", "score capped at ") + number(limit)
      case .failSection: say("rubrique à 0", "section at 0")
      case .failGrid: say("note à 0", "score at 0")
      }
    return name + say(" si ", " when ") + list(error.levels) + ", " + effect
  }

  func cue(_ cue: Cue) -> String {
    let speaker =
      switch cue.speaker {
      case .agent: say("conseiller", "agent")
      case .customer: say("client", "customer")
      case .any: say("tous", "anyone")
      }
    let parts = [
      quoted(cue.lexicon), speaker, cue.within ?? say("tout l'échange", "whole interaction"),
      say("propose ", "suggests ") + quoted(cue.suggests),
      cue.otherwise.map { say("sinon ", "otherwise ") + quoted($0) },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
