import EvaluationGrids
import Languages
import QualityModel

/// A grid as XML with a comment before the first element of each kind, for who edits it next.
struct CommentedGrid {
  let grid: Grid
  let language: Language

  var text: String {
    var missing = comments
    var lines: [String] = []
    for line in GridWriter().readable(grid).split(separator: "\n", omittingEmptySubsequences: false)
    {
      let tag = line.drop { $0 == " " }
      if let place = missing.firstIndex(where: { tag.hasPrefix("<\($0.element)") }) {
        let indent = line.prefix { $0 == " " }
        lines.append("\(indent)<!-- \(missing[place].text[language]) -->")
        missing.remove(at: place)
      }
      lines.append(String(line))
    }
    return lines.joined(separator: "\n")
  }

  private var comments: [(element: String, text: BilingualText)] {
    [
      (
        "grid ",
        .spaced(
          fr: "Grille d'évaluation. Vérifiez-la après chaque modification : ecoute grid check. "
            + "Changez « version » dès qu'elle a servi à noter.",
          en: "Evaluation grid. Check it after each change: ecoute grid check. "
            + "Change “version” once it has been used to score.")
      ),
      (
        "scoring",
        .spaced(
          fr: "method : weighted (moyenne pondérée), points (points cumulés) ou deductions "
            + "(100 moins les points perdus). target : la note visée.",
          en: "method: weighted (weighted mean), points (pooled points) or deductions "
            + "(100 minus the points lost). target: the score aimed at.")
      ),
      (
        "band",
        .spaced(
          fr: "Paliers, du plus bas au plus haut ; le premier commence à 0.",
          en: "Bands, from the lowest to the highest; the first starts at 0.")
      ),
      (
        "scale",
        .spaced(
          fr: "Une échelle et ses niveaux, du moins bon au meilleur.",
          en: "A scale and its levels, from worst to best.")
      ),
      (
        "cause",
        .spaced(
          fr:
            "Pourquoi le meilleur niveau est manqué ; agentScore=\"exclude\" retire la réponse de "
            + "la note du conseiller et la garde dans celle du service.",
          en: "Why the best level is missed; agentScore=\"exclude\" takes the answer out of the "
            + "agent's score and keeps it in the service's.")
      ),
      (
        "section",
        .spaced(
          fr: "Une rubrique : son poids parmi les rubriques, et la dimension qu'elle observe.",
          en: "A section: its weight among sections, and the dimension that it observes.")
      ),
      (
        "criterion",
        .spaced(
          fr: "Un critère : une seule chose à observer. weight=\"2\" le fait compter double ; "
            + "notApplicable=\"forbidden\" oblige à répondre.",
          en: "A criterion: one thing to observe. weight=\"2\" makes it count twice; "
            + "notApplicable=\"forbidden\" demands an answer.")
      ),
      (
        "guidance",
        .spaced(
          fr: "Comment observer et trancher : ce qui met d'accord deux évaluateurs.",
          en: "How to observe and to decide: what makes two evaluators agree.")
      ),
      (
        "error",
        .spaced(
          fr:
            "Une erreur critique : sa classe (customer, business, compliance, minor), les niveaux qui "
            + "la font, son effet (cap avec at, fail-section, fail-grid, none).",
          en:
            "A critical error: its class (customer, business, compliance, minor), the levels that "
            + "make it, its effect (cap with at, fail-section, fail-grid, none).")
      ),
      (
        "comment",
        .spaced(
          fr: "Les niveaux qui demandent un commentaire ; evidence fait de même pour une citation.",
          en: "The levels that need a comment; evidence does the same for a quote.")
      ),
      (
        "coaching",
        .spaced(
          fr: "Ce qu'il faut travailler après une réponse faible.",
          en: "What to practise after a weak answer.")
      ),
    ]
  }
}
