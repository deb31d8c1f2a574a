internal import Languages
public import Tables

/// The columns of a file of people.
public enum PeopleFields {
  static let id = FieldSpecification(
    "id", title: BilingualText(fr: "identifiant", en: "id"), isRequired: true,
    aliases: [
      "agent", "agent_id", "id agent", "evaluator", "evaluator_id", "id évaluateur", "évaluateur",
      "conseiller", "téléconseiller", "matricule", "matricule conseiller", "login", "employee id",
    ])
  static let name = FieldSpecification(
    "name", title: BilingualText(fr: "nom", en: "name"), isRequired: true,
    aliases: ["nom", "nom complet", "nom et prénom", "full name", "last name", "nom de famille"])
  static let firstName = FieldSpecification(
    "first_name", title: BilingualText(fr: "prénom", en: "first name"),
    aliases: ["prénom", "given name"])
  static let kind = FieldSpecification(
    "kind", title: BilingualText(fr: "agent ou évaluateur", en: "agent or evaluator"),
    aliases: ["type", "catégorie", "profil", "fonction"])
  static let team = FieldSpecification(
    "team", title: BilingualText(fr: "équipe", en: "team"), aliases: ["équipe", "plateau", "group"])
  static let site = FieldSpecification(
    "site", title: BilingualText(same: "site"), aliases: ["ville", "centre", "location"])
  static let provider = FieldSpecification(
    "provider", title: BilingualText(fr: "prestataire", en: "provider"),
    aliases: ["prestataire", "sous-traitant", "outsourcer", "vendor", "employeur"])
  static let coach = FieldSpecification(
    "coach", title: BilingualText(same: "coach"),
    aliases: ["superviseur", "responsable d'équipe", "chef d'équipe", "team leader", "manager"])
  static let start = FieldSpecification(
    "start", title: BilingualText(fr: "date d'entrée", en: "start date"),
    aliases: ["start_date", "date d'entrée", "entrée", "date d'arrivée", "hire date", "embauche"])
  static let end = FieldSpecification(
    "end", title: BilingualText(fr: "date de sortie", en: "end date"),
    aliases: ["end_date", "date de sortie", "sortie", "date de départ", "leaving date"])
  static let side = FieldSpecification(
    "side", title: BilingualText(fr: "partie représentée", en: "side"),
    aliases: ["camp", "côté", "partie", "pour le compte de"])
  static let role = FieldSpecification(
    "role", title: BilingualText(fr: "rôle", en: "role"), aliases: ["rôle", "poste", "job title"])

  /// Every field, in the order in which they are documented.
  public static let all = [
    id, name, firstName, kind, team, site, provider, coach, start, end, side, role,
  ]
}
