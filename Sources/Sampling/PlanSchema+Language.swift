internal import Languages
internal import StrictXML

extension PlanSchema {
  /// How problems P001 to P009 name a plan and its parts.
  static let language = DocumentLanguage(
    codePrefix: "P", document: BilingualText(fr: "un plan d'écoute", en: "a sampling plan"),
    start: "<samplingPlan xmlns=\"\(namespace)\" …>", schemaFile: "Plans/sampling-plan.xsd",
    textElements: "<title>, <agent>, <is>…",
    valueForms: [
      .identifier(of: ["id"]),
      ValueForm(
        of: [
          "seed", "size", "reserves", "seconds", "days", "withinDays", "exactly", "count",
          "minimum", "percent", "afterDays", "calls", "share",
        ],
        fr: "Écrivez un nombre entier.", en: "Write a whole number."),
      ValueForm(
        of: ["atMost", "atLeast"],
        fr: "Écrivez un nombre, avec un point décimal s'il le faut : 4.",
        en: "Write a number, with a decimal point if need be: 4."),
      ValueForm(
        of: ["bounds"],
        fr: "Écrivez des nombres entiers séparés par une espace : « 120 300 ».",
        en: "Write whole numbers with a space between them: \"120 300\"."),
    ])
}
