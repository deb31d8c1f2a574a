internal import Languages
internal import StrictXML

extension CrosswalkSchema {
  /// How problems X001 to X009 name a crosswalk and its parts.
  static let language = DocumentLanguage(
    codePrefix: "X", document: BilingualText(fr: "une correspondance", en: "a crosswalk"),
    start: "<crosswalk xmlns=\"\(namespace)\">", schemaFile: "Grids/crosswalk.xsd",
    textElements: "<note>, <only>",
    valueForms: [
      .version, .identifier(of: ["id", "grid", "criterion", "a", "b", "becomes"]),
      .decimal(of: ["from", "to", "becomesNumber", "similarity"]),
      ValueForm(
        of: ["digest"], fr: "Copiez l'empreinte de la grille, 64 chiffres hexadécimaux.",
        en: "Copy the grid's digest, 64 hexadecimal digits."),
    ])
}
