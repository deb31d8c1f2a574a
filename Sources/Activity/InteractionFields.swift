internal import Languages
public import Tables

/// The columns of a file of interactions. Durations are read as `4:05`, `1:04:05` or seconds.
public enum InteractionFields {
  static let id = FieldSpecification(
    "id", title: BilingualText(fr: "identifiant du contact", en: "interaction id"),
    isRequired: true,
    aliases: [
      "interaction", "interaction_id", "contact", "contact id", "id contact", "n° de contact",
      "call id", "id appel", "n° appel", "n° d'appel", "numéro d'appel", "référence appel",
    ])
  static let channel = FieldSpecification(
    "channel", title: BilingualText(fr: "canal", en: "channel"), aliases: ["canal", "média"])
  static let direction = FieldSpecification(
    "direction", title: BilingualText(fr: "sens", en: "direction"),
    aliases: ["sens", "sens de l'appel", "type d'appel", "call type"])
  static let agent = FieldSpecification(
    "agent", title: BilingualText(fr: "conseiller", en: "agent"),
    aliases: [
      "agent_id", "id agent", "conseiller", "téléconseiller", "matricule", "matricule conseiller",
      "login", "user",
    ])
  static let start = FieldSpecification(
    "start", title: BilingualText(fr: "date et heure de début", en: "start"), isRequired: true,
    aliases: [
      "started at", "start time", "date", "date de début", "date et heure", "début",
      "horodatage", "date de l'appel", "date appel", "datetime", "call date",
    ])
  static let time = FieldSpecification(
    "time", title: BilingualText(fr: "heure de début", en: "time of day"),
    aliases: ["heure", "heure de début", "heure de l'appel", "heure appel"])
  static let duration = FieldSpecification(
    "duration", title: BilingualText(fr: "durée", en: "duration"),
    aliases: [
      "durée", "durée totale", "durée de l'appel", "durée d'appel", "durée (s)", "durée (secondes)",
      "total duration", "duration (s)", "DMT",
    ])
  static let talk = FieldSpecification(
    "talk", title: BilingualText(fr: "conversation", en: "talk time"),
    aliases: [
      "talk time", "conversation", "durée de conversation", "temps de conversation", "DMC",
    ])
  static let hold = FieldSpecification(
    "hold", title: BilingualText(fr: "mise en attente", en: "hold time"),
    aliases: ["hold time", "mise en attente", "durée de mise en attente", "garde", "total hold"])
  static let longestHold = FieldSpecification(
    "longest_hold", title: BilingualText(fr: "plus longue mise en attente", en: "longest hold"),
    aliases: ["longest hold time", "plus longue mise en attente", "plus longue attente"])
  static let wrapUp = FieldSpecification(
    "wrap_up", title: BilingualText(fr: "post-appel", en: "after-call work"),
    aliases: ["wrapup time", "post-appel", "clôture", "temps de clôture", "ACW", "after call work"])
  static let wait = FieldSpecification(
    "wait", title: BilingualText(fr: "attente avant réponse", en: "waiting time"),
    aliases: ["waiting time", "wait time", "attente", "temps d'attente", "durée d'attente", "DMA"])
  static let queue = FieldSpecification(
    "queue", title: BilingualText(fr: "file", en: "queue"),
    aliases: ["file", "file d'attente", "compétence", "skill"])
  static let product = FieldSpecification(
    "product", title: BilingualText(fr: "produit", en: "product"),
    aliases: ["produit", "offre", "service"])
  static let campaign = FieldSpecification(
    "campaign", title: BilingualText(fr: "campagne", en: "campaign"),
    aliases: ["campagne", "opération"])
  static let reason = FieldSpecification(
    "reason", title: BilingualText(fr: "motif", en: "reason"),
    aliases: ["motif", "motif d'appel", "motif de contact", "raison", "contact reason"])
  static let outcome = FieldSpecification(
    "outcome", title: BilingualText(fr: "issue", en: "outcome"),
    aliases: ["issue", "résultat", "qualification", "statut", "status", "disposition"])
  static let customer = FieldSpecification(
    "customer", title: BilingualText(fr: "référence du client", en: "customer reference"),
    aliases: [
      "client", "référence client", "n° client", "numéro client", "customer id",
      "customer reference",
    ], holdsCustomerWords: true)
  static let recording = FieldSpecification(
    "recording", title: BilingualText(fr: "enregistrement", en: "recording"),
    aliases: ["enregistrement", "fichier audio", "audio", "recording file"])

  /// Every field, in the order in which they are documented.
  public static let all = [
    id, channel, direction, agent, start, time, duration, talk, hold, longestHold, wrapUp, wait,
    queue, product, campaign, reason, outcome, customer, recording,
  ]
}
