internal import Languages
internal import QualityModel
internal import StrictXML

/// P005 to P009: what the schema says of a plan.
struct PlanSchemaProblem {
  let violation: SchemaViolation

  private var name: String { "<\(violation.element)>" }

  func finding(file: String, at position: Position) -> Finding {
    Finding(
      code: code, severity: .error,
      place: Place(file: file, line: position.line, column: position.column), message: message,
      remedy: remedy)
  }

  private var code: String {
    switch violation.kind {
    case .unknownRoot: "P005"
    case .unexpectedElement, .unexpectedContent, .unexpectedText: "P006"
    case .missingElement: "P007"
    case .unexpectedAttribute, .missingAttribute: "P008"
    case .invalidValue, .other: "P009"
    }
  }

  private var message: BilingualText {
    switch violation.kind {
    case .unknownRoot:
      .spaced(
        fr: "ce document n'est pas un plan d'écoute : sa racine est \(name)",
        en: "this document is not a sampling plan: its root is \(name)")
    case .unexpectedElement:
      .spaced(fr: "\(name) n'a pas sa place ici", en: "\(name) cannot stand here")
    case .unexpectedText:
      .spaced(
        fr: "\(name) contient du texte de trop", en: "\(name) holds text that should not be there")
    case .unexpectedContent:
      .spaced(
        fr: "\(name) contient un élément de trop",
        en: "\(name) holds an element that should not be there")
    case .missingElement(let expected):
      .spaced(
        fr: "il manque à \(name) : \(tags(expected, "ou"))",
        en: "\(name) lacks \(tags(expected, "or"))")
    case .unexpectedAttribute(let attribute, _):
      .spaced(
        fr: "\(name) n'a pas d'attribut « \(attribute) »",
        en: "\(name) has no attribute \"\(attribute)\"")
    case .missingAttribute(let attribute):
      .spaced(
        fr: "il manque à \(name) l'attribut « \(attribute) »",
        en: "\(name) lacks the attribute \"\(attribute)\"")
    case .invalidValue(nil, _, .notEmpty):
      .spaced(fr: "\(name) est vide", en: "\(name) is empty")
    case .invalidValue(let attribute, let value, _):
      .spaced(
        fr: "« \(value.prefix(60)) » ne convient pas à \(attribute.map { "\($0), dans " } ?? "")\(name)",
        en: "\"\(value.prefix(60))\" does not suit \(attribute.map { "\($0) of " } ?? "")\(name)")
    case .other(let words):
      .spaced(
        fr: "\(name) ne suit pas le schéma (\(words))",
        en: "\(name) does not follow the schema (\(words))")
    }
  }

  private var remedy: BilingualText {
    switch violation.kind {
    case .unknownRoot:
      .spaced(
        fr: "Commencez par <samplingPlan xmlns=\"\(PlanSchema.namespace)\" …>.",
        en: "Start with <samplingPlan xmlns=\"\(PlanSchema.namespace)\" …>.")
    case .unexpectedElement(let meant?, _):
      .spaced(fr: "Vouliez-vous écrire <\(meant)> ?", en: "Did you mean <\(meant)>?")
    case .unexpectedElement(nil, let expected) where !expected.isEmpty:
      .spaced(
        fr: "Retirez-le ou déplacez-le ; ici peut venir \(tags(expected, "ou")).",
        en: "Remove it or move it; here can come \(tags(expected, "or")).")
    case .missingElement(let expected):
      .spaced(fr: "Ajoutez \(tags(expected, "ou")).", en: "Add \(tags(expected, "or")).")
    case .unexpectedAttribute(_, let meant?):
      .spaced(fr: "Vouliez-vous écrire « \(meant) » ?", en: "Did you mean \"\(meant)\"?")
    case .missingAttribute(let attribute):
      .spaced(fr: "Ajoutez \(attribute)=\"…\".", en: "Add \(attribute)=\"…\".")
    case .invalidValue(_, let value, let rule): valueRemedy(value, rule)
    case .unexpectedElement, .unexpectedText, .unexpectedContent, .unexpectedAttribute:
      .spaced(fr: "Retirez-le.", en: "Remove it.")
    case .other:
      .spaced(
        fr: "Comparez avec le schéma Plans/sampling-plan.xsd.",
        en: "Compare with the schema Plans/sampling-plan.xsd.")
    }
  }

  private func valueRemedy(
    _ value: String, _ rule: SchemaViolation.ValueRule
  ) -> BilingualText {
    switch rule {
    case .oneOf(let words):
      let meant = SpellingSuggestion.closest(to: collapsed(value), among: words)
      return .spaced(
        fr: (meant.map { "Vouliez-vous écrire « \($0) » ? " } ?? "")
          + "Au choix : \(words.joined(separator: ", ")).",
        en: (meant.map { "Did you mean \"\($0)\"? " } ?? "")
          + "One of: \(words.joined(separator: ", ")).")
    case .minimum(let limit):
      return .spaced(
        fr: "Écrivez un nombre qui ne soit pas inférieur à \(limit).",
        en: "Write a number that is not below \(limit).")
    case .maximum(let limit):
      return .spaced(
        fr: "Écrivez un nombre qui ne dépasse pas \(limit).",
        en: "Write a number that is not above \(limit).")
    case .notEmpty:
      return .spaced(fr: "Complétez-le ou retirez-le.", en: "Fill it in or remove it.")
    case .form(let form): return self.form(form)
    }
  }

  private func form(_ form: String) -> BilingualText {
    switch violation.kind {
    case .invalidValue("id", _, _) where form != "Words":
      .spaced(
        fr: "Écrivez 1 à 64 lettres sans accent, chiffres, tirets ou points.",
        en: "Write 1 to 64 letters without accents, digits, hyphens or points.")
    case .invalidValue("bounds", _, _):
      .spaced(
        fr: "Écrivez des nombres entiers séparés par une espace : « 120 300 ».",
        en: "Write whole numbers with a space between them: \"120 300\".")
    case .invalidValue("atMost", _, _), .invalidValue("atLeast", _, _):
      .spaced(
        fr: "Écrivez un nombre, avec un point décimal s'il le faut : 4.",
        en: "Write a number, with a decimal point if need be: 4.")
    case .invalidValue("lang", _, _):
      .spaced(
        fr: "Écrivez le code d'une langue : fr, en.", en: "Write the code of a language: fr, en.")
    default: .spaced(fr: "Écrivez un nombre entier.", en: "Write a whole number.")
    }
  }

  private func tags(_ names: [String], _ word: String) -> String {
    let tags = names.map { "<\($0)>" }
    guard tags.count > 1, let last = tags.last else { return tags.first ?? "" }
    return tags.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}
