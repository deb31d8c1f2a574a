internal import Languages
internal import StrictXML

extension GridSchema {
  /// How problems G001 to G009 name a grid and its parts.
  static let language = DocumentLanguage(
    codePrefix: "G", document: BilingualText(fr: "une grille", en: "a grid"),
    start: "<grid xmlns=\"\(namespace)\" …>", schemaFile: "Grids/grid.xsd",
    textElements: "<title>, <question>, <guidance>…",
    valueForms: [
      .version,
      .identifier(of: [
        "id", "scale", "dimension", "criterion", "in", "when", "requiredFor", "formerly", "level",
        "suggests", "otherwise", "lexicon",
      ]),
      .decimal(of: ["points", "weight", "from", "to", "at", "max", "target"]),
      ValueForm(
        of: ["decimals"], fr: "Écrivez un chiffre de 0 à 6.", en: "Write a digit from 0 to 6."),
      ValueForm(
        of: ["within"], fr: "Écrivez « first 20s », « last 60s » ou « first 10% ».",
        en: "Write \"first 20s\", \"last 60s\" or \"first 10%\"."),
      ValueForm(
        of: ["channels"],
        fr: "Écrivez un ou plusieurs de phone, email, chat, social, visit.",
        en: "Write one or more of phone, email, chat, social, visit."),
    ])
}

extension ValueForm {
  /// The version of a grid.
  static let version = ValueForm(
    of: ["version"], fr: "Écrivez des nombres séparés par des points : 3.0.",
    en: "Write numbers separated by points: 3.0.")

  /// A number with a decimal point.
  static func decimal(of attributes: Set<String>) -> ValueForm {
    ValueForm(
      of: attributes, fr: "Écrivez un nombre avec un point décimal : 2, 0.5, -1.",
      en: "Write a number with a decimal point: 2, 0.5, -1.")
  }
}
