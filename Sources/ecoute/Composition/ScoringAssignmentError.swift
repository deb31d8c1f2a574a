import Languages

/// Why nothing can be scored as asked.
enum ScoringAssignmentError: ExplainedError, Equatable {
  case unknownInteraction(String, closest: String?)
  case unknownEvaluator(String, known: [String])
  case alreadySubmitted(String)
  case nothingToCorrect(isDraft: Bool)
  case begunOnAnotherVersion(grid: String, begun: String, isDraft: Bool)

  var problem: BilingualText {
    switch self {
    case .unknownInteraction(let id, _):
      .spaced(
        fr: "aucun contact « \(visible(id)) » dans l'espace de travail",
        en: "no interaction “\(visible(id))” in the workspace")
    case .unknownEvaluator(let id, _):
      .spaced(
        fr: "aucun évaluateur « \(visible(id)) » dans l'espace de travail",
        en: "no evaluator “\(visible(id))” in the workspace")
    case .alreadySubmitted(let id):
      .spaced(
        fr: "cet évaluateur a déjà soumis l'évaluation de ce contact sur cette grille (\(id))",
        en: "this evaluator already submitted this interaction's evaluation on this grid (\(id))")
    case .nothingToCorrect(let isDraft):
      isDraft
        ? .spaced(
          fr: "l'évaluation est encore un brouillon : elle n'est pas à corriger",
          en: "the evaluation is still a draft: there is nothing to correct")
        : .spaced(
          fr: "aucune évaluation soumise de ce contact par cet évaluateur sur cette grille",
          en: "no submitted evaluation of this interaction by this evaluator on this grid")
    case .begunOnAnotherVersion(let grid, let begun, let isDraft):
      .spaced(
        fr:
          "l'évaluation a été \(isDraft ? "commencée" : "soumise") sur la grille \(grid) \(begun)",
        en: "the evaluation was \(isDraft ? "begun" : "submitted") on the grid \(grid) \(begun)")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .unknownInteraction(_, let closest?):
      .spaced(fr: "vouliez-vous dire « \(closest) » ?", en: "did you mean “\(closest)”?")
    case .unknownInteraction(_, nil):
      .spaced(
        fr: "vérifiez l'identifiant, ou importez d'abord les contacts",
        en: "check the id, or import the interactions first")
    case .unknownEvaluator(_, let known) where known.isEmpty:
      .spaced(
        fr: "importez d'abord les évaluateurs", en: "import the evaluators first")
    case .unknownEvaluator(_, let known):
      .spaced(
        fr: "évaluateurs connus : \(known.prefix(12).map(visible).joined(separator: ", "))",
        en: "known evaluators: \(known.prefix(12).map(visible).joined(separator: ", "))")
    case .alreadySubmitted(let id):
      .spaced(
        fr: "corrigez-la en ajoutant --correct \"motif\", ou retirez-la par « ecoute evaluations "
          + "retract \(id) --reason \"motif\" »",
        en: "correct it by adding --correct \"reason\", or take it back with `ecoute evaluations "
          + "retract \(id) --reason \"reason\"`")
    case .nothingToCorrect:
      .spaced(
        fr: "relancez la commande sans --correct", en: "run the command again without --correct")
    case .begunOnAnotherVersion(_, let begun, let isDraft):
      isDraft
        ? .spaced(
          fr: "finissez-la par --grid-version \(begun), ou abandonnez-la d'abord (touche x)",
          en: "finish it with --grid-version \(begun), or abandon it first (key x)")
        : .spaced(
          fr: "corrigez-la par --grid-version \(begun)",
          en: "correct it with --grid-version \(begun)")
    }
  }
}
