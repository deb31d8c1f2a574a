internal import ExactNumbers
internal import Languages
internal import QualityModel

extension ExplanationText {
  /// How the grid computes, in two sentences.
  var method: [String] {
    let method =
      switch rules.method {
      case .weighted:
        say(
          "Méthode pondérée : points gagnés = part × points ÷ meilleurs points ; la part d'un critère "
            + "est le produit des poids ÷ somme des poids, de sa rubrique jusqu'à la grille.",
          "Weighted: points won = share × points ÷ best points; the share of a criterion is the "
            + "product of weight ÷ sum of weights from its section up to the grid.")
      case .points:
        say(
          "Méthode des points : poids × points, sur la somme des poids × meilleurs points de toute la "
            + "grille (le poids d'un critère est multiplié par ceux de ses rubriques).",
          "Points: weight × points, over the sum of weight × best points of the whole grid (a "
            + "criterion's weight is multiplied by those of its sections).")
      case .deductions:
        say(
          "Méthode des déductions : 100 moins les points perdus ; un critère perd poids × (meilleurs "
            + "points − points), poids des rubriques compris.",
          "Deductions: 100 minus the points lost; a criterion loses weight × (best points − points), "
            + "sections' weights included.")
      }
    return [method, policy]
  }

  private var policy: String {
    switch rules.notApplicable {
    case .withinSection:
      say(
        "Sans objet : le critère quitte la moyenne de sa rubrique.",
        "N/A: the criterion leaves its section's mean.")
    case .acrossGrid:
      say(
        "Sans objet : la part du critère est répartie sur tous les critères applicables.",
        "N/A: the criterion's share is spread over all applicable criteria.")
    case .asBest:
      say(
        "Sans objet : le critère compte comme le meilleur niveau.",
        "N/A: the criterion counts as the best level.")
    case .asWorst:
      say(
        "Sans objet : le critère compte comme le plus mauvais niveau.",
        "N/A: the criterion counts as the worst level.")
    }
  }

  var agentHeading: String {
    say(
      "Note du conseiller : les réponses dont la cause ne lui est pas imputable sont retirées, avec "
        + "leurs erreurs.",
      "Agent's score: answers whose cause is not the agent's doing are left out, with their errors."
    )
  }

  /// From the sum of the points won to the final score.
  func conclusion(_ account: ScoreExplanation.Account) -> [String] {
    guard let sum = account.sum, let raw = account.raw else {
      return wrapped(
        say(
          "Rien de noté ne s'applique : il n'y a pas de note.",
          "Nothing scored applies: there is no score."))
    }
    var lines: [String] = []
    if let spreadOver = account.spreadOver {
      let percent = figure(100 * spreadOver) + NumberText.percentSign(language)
      lines += wrapped(
        say(
          "Les critères applicables portent \(percent) de la grille : chaque part est divisée par "
            + "ce total.",
          "The applicable criteria carry \(percent) of the grid: every share is divided by it."))
    }
    if sum != raw {
      lines += wrapped(
        say("Somme \(figure(sum)), ramenée entre 0 et 100.", "Sum \(figure(sum)), held in 0…100."))
    }
    lines.append(say("Note brute : ", "Raw score: ") + score(raw))
    lines += account.effects.flatMap { wrapped(sentence($0)) }
    return lines + [say("Note finale : ", "Final score: ") + score(account.final)]
  }

  private func sentence(_ applied: AppliedEffect) -> String {
    let section = applied.sectionID.flatMap(section)
    let what =
      switch applied.effect {
      case .failSection: say("rubrique « \(section ?? "") » à 0", "section “\(section ?? "")” at 0")
      case .cap(let limit): say("plafond à \(exact(limit))", "cap at \(exact(limit))")
      case .failGrid: say("grille à 0", "grid at 0")
      case .none: say("sans effet", "no effect")
      }
    let why = applied.criterionIDs.joined(separator: ", ")
    let change = "\(figure(applied.before)) → \(figure(applied.after))"
    return say("Effet : \(what) (\(why)) : \(change)", "Effect: \(what) (\(why)): \(change)")
  }

  private func section(_ id: String) -> String? {
    for case .section(let line) in explanation.service.lines where line.section.id == id {
      return grid.text(line.section.title, in: language)
    }
    return nil
  }

  /// Both scores, the band, what was N/A and the errors found.
  var summary: [String] {
    let card = explanation.scorecard
    var lines = [
      say("Note du service : ", "Service score: ") + score(card.service),
      say("Note du conseiller : ", "Agent's score: ") + score(card.agent),
    ]
    if let band = rules.bands.first(where: { $0.id == card.band }) {
      lines.append(say("Palier : ", "Band: ") + grid.text(band.title, in: language))
    }
    if let share = card.notApplicableShare {
      let percent = figure(100 * share) + NumberText.percentSign(language)
      lines.append(say("Poids sans objet : \(percent)", "Weight that was N/A: \(percent)"))
    }
    for kind in ErrorClass.allCases {
      let found = card.errors.filter { $0.errorClass == kind }
      guard !found.isEmpty else { continue }
      let list = found.map { "\($0.criterionID) (\($0.level))" }.joined(separator: ", ")
      lines += wrapped(name(kind) + say(" : ", ": ") + list)
    }
    return lines
  }

  private func name(_ kind: ErrorClass) -> String {
    switch kind {
    case .customer: say("Erreur critique client", "Customer-critical error")
    case .business: say("Erreur critique métier", "Business-critical error")
    case .compliance: say("Erreur critique de conformité", "Compliance-critical error")
    case .minor: say("Erreur mineure", "Minor error")
    }
  }
}
