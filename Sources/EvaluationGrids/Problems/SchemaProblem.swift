internal import Languages
internal import StrictXML

/// G005 to G009, X005 to X009: what the schema says of the document.
struct SchemaProblem: GridProblem {
  /// What the document was expected to be.
  struct Expected {
    let prefix: String
    let name: BilingualText
    let root: String
    let schema: String
    let textElements: String

    static let grid = Expected(
      prefix: "G", name: BilingualText(fr: "une grille", en: "a grid"),
      root: "<grid xmlns=\"\(GridSchema.namespace)\" …>", schema: "Grids/grid.xsd",
      textElements: "<title>, <question>, <guidance>…")
    static let crosswalk = Expected(
      prefix: "X", name: BilingualText(fr: "une correspondance", en: "a crosswalk"),
      root: "<crosswalk xmlns=\"\(CrosswalkSchema.namespace)\">", schema: "Grids/crosswalk.xsd",
      textElements: "<note>, <only>")
  }

  let violation: SchemaViolation
  let expected: Expected

  init(_ violation: SchemaViolation, expected: Expected = .grid) {
    self.violation = violation
    self.expected = expected
  }

  var code: String {
    let number =
      switch violation.kind {
      case .unknownRoot: "005"
      case .unexpectedElement, .unexpectedContent, .unexpectedText: "006"
      case .missingElement: "007"
      case .unexpectedAttribute, .missingAttribute: "008"
      case .invalidValue, .other: "009"
      }
    return expected.prefix + number
  }

  private var name: String { violation.element }

  var message: BilingualText {
    switch violation.kind {
    case .unknownRoot:
      .spaced(
        fr: "ce document n'est pas \(expected.name.french) : sa racine est <\(name)>",
        en: "this document is not \(expected.name.english): its root is <\(name)>")
    case .unexpectedElement:
      .spaced(
        fr: "l'élément <\(name)> n'a pas sa place ici"
          + (violation.parent.map { ", dans <\($0)>" } ?? ""),
        en: "the element <\(name)> cannot stand here"
          + (violation.parent.map { ", inside <\($0)>" } ?? ""))
    case .unexpectedText:
      .spaced(
        fr: "du texte est écrit directement dans <\(name)>",
        en: "text is written directly inside <\(name)>")
    case .unexpectedContent:
      .spaced(
        fr: "<\(name)> contient un élément alors qu'il ne porte que du texte",
        en: "<\(name)> holds an element where only text can be")
    case .missingElement(let expected):
      .spaced(
        fr: "il manque dans <\(name)> l'élément \(tags(expected, .french))",
        en: "<\(name)> lacks the element \(tags(expected, .english))")
    case .unexpectedAttribute(let attribute, _):
      .spaced(
        fr: "<\(name)> n'a pas d'attribut « \(attribute) »",
        en: "<\(name)> has no attribute \"\(attribute)\"")
    case .missingAttribute(let attribute):
      .spaced(
        fr: "il manque à <\(name)> l'attribut « \(attribute) »",
        en: "<\(name)> lacks the attribute \"\(attribute)\"")
    case .invalidValue(nil, _, .notEmpty):
      .spaced(fr: "<\(name)> est vide", en: "<\(name)> is empty")
    case .invalidValue(let attribute, let value, _):
      .spaced(
        fr: "la valeur « \(shortened(value)) » ne convient pas à "
          + (attribute.map { "l'attribut « \($0) »" } ?? "<\(name)>"),
        en: "the value \"\(shortened(value))\" does not suit "
          + (attribute.map { "the attribute \"\($0)\"" } ?? "<\(name)>"))
    case .other(let words):
      .spaced(
        fr: "<\(name)> ne suit pas le schéma (\(words))",
        en: "<\(name)> does not follow the schema (\(words))")
    }
  }

  var remedy: BilingualText {
    switch violation.kind {
    case .unknownRoot:
      .spaced(
        fr: "Commencez par \(expected.root).", en: "Start with \(expected.root).")
    case .unexpectedElement(let meant?, _):
      .spaced(fr: "Vouliez-vous écrire <\(meant)> ?", en: "Did you mean <\(meant)>?")
    case .unexpectedElement(nil, let expected):
      .spaced(
        fr: "Retirez-le ou déplacez-le ; ici peut venir \(tags(expected, .french)).",
        en: "Remove it or move it; here can come \(tags(expected, .english)).")
    case .unexpectedText:
      .spaced(
        fr: "Mettez ce texte dans un élément : \(expected.textElements).",
        en: "Put this text in an element: \(expected.textElements).")
    case .unexpectedContent:
      .spaced(fr: "Gardez le texte seul.", en: "Keep the text alone.")
    case .missingElement(let expected):
      .spaced(
        fr: "Ajoutez \(tags(expected, .french)) à cette place.",
        en: "Add \(tags(expected, .english)) at this place.")
    case .unexpectedAttribute(_, let meant?):
      .spaced(fr: "Vouliez-vous écrire « \(meant) » ?", en: "Did you mean \"\(meant)\"?")
    case .unexpectedAttribute: .spaced(fr: "Retirez-le.", en: "Remove it.")
    case .missingAttribute(let attribute):
      .spaced(fr: "Ajoutez \(attribute)=\"…\".", en: "Add \(attribute)=\"…\".")
    case .invalidValue(let attribute, let value, let rule):
      ValueForm.remedy(attribute: attribute, value: value, rule: rule)
    case .other:
      .spaced(
        fr: "Comparez avec le schéma \(expected.schema).",
        en: "Compare with the schema \(expected.schema).")
    }
  }

  private func tags(_ names: [String], _ language: Language) -> String {
    let other = language == .french ? "un élément d'un autre espace de noms" : "a foreign element"
    guard !names.isEmpty else { return language == .french ? "rien d'autre" : "nothing else" }
    return list(names.map { $0 == "##other" ? other : "<\($0)>" }, language)
  }

  private func shortened(_ value: String) -> String {
    let line = collapsed(value)
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
