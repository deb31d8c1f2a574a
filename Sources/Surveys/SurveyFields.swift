internal import Languages
public import Tables

/// The columns of a survey export.
public enum SurveyFields {
  static let response = FieldSpecification(
    "id", title: BilingualText(fr: "identifiant de la réponse", en: "response id"),
    aliases: [
      "response", "response_id", "responseid", "réponse", "id réponse", "n° de réponse",
      "respondent id", "identifiant",
    ])
  static let answeredAt = FieldSpecification(
    "answered_at", title: BilingualText(fr: "date de réponse", en: "date answered"),
    isRequired: true,
    aliases: [
      "answered on", "date", "date de réponse", "répondu le", "completed at", "submitted at",
      "submitdate", "recorded date", "created at", "response received at", "horodateur",
      "timestamp", "date de l'enquête",
    ])
  static let interaction = FieldSpecification(
    "interaction", title: BilingualText(fr: "contact", en: "interaction"),
    aliases: [
      "interaction_id", "contact", "contact id", "id contact", "n° de contact", "call id",
      "n° appel", "id appel", "ticket", "ticket id",
    ])
  static let agent = FieldSpecification(
    "agent", title: BilingualText(fr: "conseiller", en: "agent"),
    aliases: [
      "agent_id", "id agent", "conseiller", "téléconseiller", "matricule", "matricule conseiller",
      "employee id",
    ])
  static let value = FieldSpecification(
    "value", title: BilingualText(fr: "note donnée", en: "answer"), isRequired: true,
    aliases: [
      "score", "note", "rating", "answer", "réponse donnée", "satisfaction", "note de satisfaction",
      "note de satisfaction (0 à 10)", "note (0 à 10)", "note /10", "csat", "nps", "ces",
      "recommandation", "note de recommandation", "effort", "star rating",
    ])
  static let verbatim = FieldSpecification(
    "verbatim", title: BilingualText(fr: "verbatim", en: "customer's words"),
    aliases: ["comment", "comments", "commentaire", "commentaires", "remarque", "texte libre"],
    holdsCustomerWords: true)

  /// Every field, in the order in which they are documented.
  public static let all = [response, answeredAt, interaction, agent, value, verbatim]
}
