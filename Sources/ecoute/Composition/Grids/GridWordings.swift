import Languages
import QualityModel

/// The criteria that a new grid starts from, to be rewritten by the committee.
enum GridWordings {
  struct Wording {
    let id: BilingualText
    let question: BilingualText
    let guidance: BilingualText
    let advice: BilingualText
  }

  static func criteria(_ dimension: StandardDimension) -> [Wording] {
    switch dimension {
    case .tone: [tone]
    case .empathy: [empathy]
    case .activeListening: [listening]
    case .questioning: [questioning]
    case .resolution: [solution, followUp]
    case .compliance: [identification]
    case .process: [procedure]
    }
  }

  private static let tone = Wording(
    id: BilingualText(fr: "ton-constant", en: "steady-tone"),
    question: .spaced(
      fr: "Le ton reste-t-il courtois et professionnel du début à la fin ?",
      en: "Does the tone stay courteous and professional from start to end?"),
    guidance: BilingualText(
      fr: "Observer l'accueil, la première objection et la prise de congé.",
      en: "Look at the greeting, the first objection and the closing."),
    advice: BilingualText(
      fr: "Reprendre trois débuts d'échange et choisir une intention pour chacun.",
      en: "Go back to three openings and choose one intention for each."))

  private static let empathy = Wording(
    id: BilingualText(fr: "ressenti-reconnu", en: "feelings-acknowledged"),
    question: .spaced(
      fr: "Ce que vit le client est-il reconnu avec ses propres mots ?",
      en: "Is what the customer goes through acknowledged in their own words?"),
    guidance: .spaced(
      fr:
        "Une excuse toute faite ne suffit pas ; pour une simple information, la courtoisie suffit.",
      en: "A ready-made apology is not enough; for plain information, courtesy is."),
    advice: BilingualText(
      fr: "Noter le fait et ce qu'il coûte au client, puis le lui redire avant la solution.",
      en: "Note the fact and what it costs the customer, then say it back before the solution."))

  private static let listening = Wording(
    id: BilingualText(fr: "demande-comprise", en: "request-understood"),
    question: .spaced(
      fr: "La demande est-elle reformulée et confirmée avant d'être traitée ?",
      en: "Is the request said back and confirmed before it is handled?"),
    guidance: BilingualText(
      fr: "Partiel si la reformulation oublie l'une des demandes.",
      en: "Partial when one of the requests is left out."),
    advice: BilingualText(
      fr: "Terminer la reformulation par une question fermée et attendre la réponse.",
      en: "End with a closed question and wait for the answer."))

  private static let questioning = Wording(
    id: BilingualText(fr: "questions-utiles", en: "useful-questions"),
    question: .spaced(
      fr: "Les questions posées sont-elles utiles et dans le bon ordre ?",
      en: "Are the questions asked useful and in the right order?"),
    guidance: BilingualText(
      fr: "Redemander ce qui figure déjà au dossier est insuffisant.",
      en: "Asking for what is in the file already is poor."),
    advice: BilingualText(
      fr: "Ouvrir le dossier d'abord, puis aller de la question ouverte à la question fermée.",
      en: "Open the file first, then go from open questions to closed ones."))

  private static let solution = Wording(
    id: BilingualText(fr: "solution", en: "solution"),
    question: .spaced(
      fr: "Le client repart-il avec une solution ou une suite datée ?",
      en: "Does the customer leave with a solution or a dated next step?"),
    guidance: BilingualText(
      fr: "Une suite sans date ni responsable n'est pas une suite.",
      en: "A next step without a date and an owner is none."),
    advice: BilingualText(
      fr: "Dire qui fait quoi, et pour quand, avant de conclure.",
      en: "Say who does what, and by when, before closing."))

  private static let followUp = Wording(
    id: BilingualText(fr: "solution-confirmee", en: "solution-confirmed"),
    question: .spaced(
      fr: "La solution est-elle expliquée puis confirmée par le client ?",
      en: "Is the solution explained, then confirmed by the customer?"),
    guidance: BilingualText(
      fr: "Le client doit pouvoir redire ce qui va se passer.",
      en: "The customer should be able to say what happens next."),
    advice: BilingualText(
      fr: "Résumer en une phrase, puis demander ce qui reste à éclaircir.",
      en: "Sum up in one sentence, then ask what is still unclear."))

  private static let identification = Wording(
    id: BilingualText(fr: "identification", en: "identification"),
    question: .spaced(
      fr: "Le client est-il identifié avant toute information personnelle ?",
      en: "Is the customer identified before any personal information?"),
    guidance: BilingualText(
      fr: "Deux éléments concordants, demandés avant d'ouvrir le dossier à voix haute.",
      en: "Two matching items, asked for before anything in the file is said aloud."),
    advice: BilingualText(
      fr: "Placer l'identification juste après l'accueil, toujours dans les mêmes mots.",
      en: "Put identification right after the greeting, always in the same words."))

  private static let procedure = Wording(
    id: BilingualText(fr: "procedure", en: "procedure"),
    question: .spaced(
      fr: "La procédure du service est-elle suivie ?", en: "Is the service's procedure followed?"),
    guidance: BilingualText(
      fr: "Comparer avec la fiche de procédure en vigueur le jour du contact.",
      en: "Compare with the procedure in force on the day of the contact."),
    advice: BilingualText(
      fr: "Garder la fiche ouverte et cocher ses étapes pendant l'échange.",
      en: "Keep the procedure open and tick its steps during the contact."))
}
