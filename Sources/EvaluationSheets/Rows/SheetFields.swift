internal import Languages
public import Tables

/// The columns of evaluations written one row an answer.
public enum SheetFields {
  static let evaluation = FieldSpecification(
    "evaluation", title: BilingualText(fr: "évaluation", en: "evaluation"),
    aliases: ["evaluation_id", "id évaluation", "n° évaluation", "n° d'évaluation", "id écoute"])
  static let interaction = FieldSpecification(
    "interaction", title: BilingualText(fr: "contact écouté", en: "interaction"), isRequired: true,
    aliases: [
      "interaction_id", "contact", "contact id", "id contact", "n° de contact", "call id", "appel",
      "n° appel", "n° d'appel", "id appel",
    ])
  static let evaluator = FieldSpecification(
    "evaluator", title: BilingualText(fr: "évaluateur", en: "evaluator"), isRequired: true,
    aliases: ["evaluator_id", "évaluateur", "id évaluateur", "auditeur", "noté par", "scored by"])
  static let grid = FieldSpecification(
    "grid", title: BilingualText(fr: "grille", en: "grid"), isRequired: true,
    aliases: ["grid_id", "grille", "id grille", "grille d'écoute", "grille d'évaluation", "form"])
  static let version = FieldSpecification(
    "version", title: BilingualText(fr: "version de la grille", en: "grid version"),
    aliases: ["grid version", "version de la grille", "version grille"])
  static let scoredAt = FieldSpecification(
    "scored_at", title: BilingualText(fr: "date de notation", en: "date scored"), isRequired: true,
    aliases: [
      "scored at", "date", "date d'évaluation", "date de notation", "date d'écoute", "noté le",
      "évalué le", "evaluation date",
    ])
  static let overall = FieldSpecification(
    "overall_comment", title: BilingualText(fr: "commentaire général", en: "overall comment"),
    aliases: ["overall comment", "commentaire général", "commentaire global", "synthèse"],
    holdsCustomerWords: true)
  static let criterion = FieldSpecification(
    "criterion", title: BilingualText(fr: "critère", en: "criterion"), isRequired: true,
    aliases: ["criterion_id", "critère", "id critère", "question"])
  static let answer = FieldSpecification(
    "answer", title: BilingualText(fr: "réponse", en: "answer"), isRequired: true,
    aliases: ["réponse", "niveau", "level", "note", "valeur", "value"])
  static let cause = FieldSpecification(
    "cause", title: BilingualText(same: "cause"), aliases: ["origine", "root cause"])
  static let comment = FieldSpecification(
    "comment", title: BilingualText(fr: "commentaire", en: "comment"),
    aliases: ["commentaire", "remarque", "observation"], holdsCustomerWords: true)
  static let quoteTurn = FieldSpecification(
    "quote_turn", title: BilingualText(fr: "tour cité", en: "turn quoted"),
    aliases: ["turn", "tour", "tour cité", "tour de parole", "n° de tour"])
  static let quote = FieldSpecification(
    "quote", title: BilingualText(fr: "citation", en: "quote"),
    aliases: ["quote text", "citation", "extrait", "verbatim"], holdsCustomerWords: true)

  /// The columns of a file of answers about one interaction.
  public static let ofAnswers = [criterion, answer, cause, comment, quoteTurn, quote, overall]
  /// The columns of a file of evaluations.
  public static let ofEvaluations =
    [evaluation, interaction, evaluator, grid, version, scoredAt] + ofAnswers
}
