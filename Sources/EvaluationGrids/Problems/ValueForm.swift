internal import Languages
internal import StrictXML

/// What the values of the grid language look like, for a person who wrote another.
enum ValueForm {
  static func remedy(
    attribute: String?, value: String, rule: SchemaViolation.ValueRule
  ) -> BilingualText {
    switch rule {
    case .oneOf(let words):
      let meant = SpellingSuggestion.closest(to: collapsed(value), among: words)
      return .spaced(
        fr: (meant.map { "Vouliez-vous écrire « \($0) » ? " } ?? "")
          + "Écrivez \(list(words, .french)).",
        en: (meant.map { "Did you mean \"\($0)\"? " } ?? "") + "Write \(list(words, .english)).")
    case .minimum(let limit):
      return .spaced(
        fr: "Écrivez un nombre qui ne soit pas inférieur à \(limit).",
        en: "Write a number that is not below \(limit).")
    case .maximum(let limit):
      return .spaced(
        fr: "Écrivez un nombre qui ne dépasse pas \(limit).",
        en: "Write a number that is not above \(limit).")
    case .notEmpty:
      return .spaced(
        fr: "Complétez-le ou retirez-le.", en: "Fill it in or remove it.")
    case .form(let form): return self.form(attribute, form)
    }
  }

  private static func form(_ attribute: String?, _ form: String) -> BilingualText {
    switch attribute {
    case "version":
      .spaced(
        fr: "Écrivez des nombres séparés par des points : 3.0.",
        en: "Write numbers separated by points: 3.0.")
    case "id", "scale", "dimension", "criterion", "in", "when", "requiredFor", "formerly", "level",
      "suggests", "otherwise", "lexicon", "a", "b", "becomes", "grid":
      .spaced(
        fr: "Écrivez un identifiant de 1 à 64 lettres sans accent, chiffres, tirets ou points.",
        en: "Write an id of 1 to 64 letters without accents, digits, hyphens or points.")
    case "points", "weight", "from", "to", "at", "max", "target", "becomesNumber", "similarity":
      .spaced(
        fr: "Écrivez un nombre avec un point décimal : 2, 0.5, -1.",
        en: "Write a number with a decimal point: 2, 0.5, -1.")
    case "digest":
      .spaced(
        fr: "Copiez l'empreinte de la grille, 64 chiffres hexadécimaux.",
        en: "Copy the grid's digest, 64 hexadecimal digits.")
    case "decimals": .spaced(fr: "Écrivez un chiffre de 0 à 6.", en: "Write a digit from 0 to 6.")
    case "within":
      .spaced(
        fr: "Écrivez « first 20s », « last 60s » ou « first 10% ».",
        en: "Write \"first 20s\", \"last 60s\" or \"first 10%\".")
    case "lang":
      .spaced(
        fr: "Écrivez le code d'une langue : fr, en, fr-CA.",
        en: "Write the code of a language: fr, en, fr-CA.")
    case "channels":
      .spaced(
        fr: "Écrivez un ou plusieurs de phone, email, chat, social, visit.",
        en: "Write one or more of phone, email, chat, social, visit.")
    default:
      .spaced(
        fr: "Écrivez une valeur de la forme \(form).", en: "Write a value of the form \(form).")
    }
  }
}
