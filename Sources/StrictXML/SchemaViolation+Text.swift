internal import Languages

extension SchemaViolation {
  /// What is wrong, without the place.
  func message(in language: DocumentLanguage) -> BilingualText {
    switch kind {
    case .unknownRoot:
      bilingual(
        "ce document n'est pas \(language.document.french) : sa racine est <\(element)>",
        "this document is not \(language.document.english): its root is <\(element)>")
    case .unexpectedElement:
      bilingual(
        "l'élément <\(element)> n'a pas sa place ici" + (parent.map { ", dans <\($0)>" } ?? ""),
        "the element <\(element)> cannot stand here" + (parent.map { ", inside <\($0)>" } ?? ""))
    case .unexpectedText:
      bilingual(
        "du texte est écrit directement dans <\(element)>",
        "text is written directly inside <\(element)>")
    case .unexpectedContent:
      bilingual(
        "<\(element)> contient un élément alors qu'il ne porte que du texte",
        "<\(element)> holds an element where only text can be")
    case .missingElement(let expected):
      bilingual(
        "il manque dans <\(element)> l'élément \(tags(expected, .french))",
        "<\(element)> lacks the element \(tags(expected, .english))")
    case .unexpectedAttribute(let attribute, _):
      bilingual(
        "<\(element)> n'a pas d'attribut « \(attribute) »",
        "<\(element)> has no attribute \"\(attribute)\"")
    case .missingAttribute(let attribute):
      bilingual(
        "il manque à <\(element)> l'attribut « \(attribute) »",
        "<\(element)> lacks the attribute \"\(attribute)\"")
    case .invalidValue(nil, _, .notEmpty):
      bilingual("<\(element)> est vide", "<\(element)> is empty")
    case .invalidValue(let attribute, let value, _):
      bilingual(
        "la valeur « \(shortened(value)) » ne convient pas à "
          + (attribute.map { "l'attribut « \($0) »" } ?? "<\(element)>"),
        "the value \"\(shortened(value))\" does not suit "
          + (attribute.map { "the attribute \"\($0)\"" } ?? "<\(element)>"))
    case .other(let words):
      bilingual(
        "<\(element)> ne suit pas le schéma (\(words))",
        "<\(element)> does not follow the schema (\(words))")
    }
  }

  /// What to do about it.
  func remedy(in language: DocumentLanguage) -> BilingualText {
    switch kind {
    case .unknownRoot:
      bilingual("Commencez par \(language.start).", "Start with \(language.start).")
    case .unexpectedElement(let meant?, _):
      bilingual("Vouliez-vous écrire <\(meant)> ?", "Did you mean <\(meant)>?")
    case .unexpectedElement(nil, let expected) where expected.isEmpty:
      bilingual(
        "Retirez-le ou déplacez-le ; rien d'autre ne peut venir ici.",
        "Remove it or move it; nothing else can come here.")
    case .unexpectedElement(nil, let expected):
      bilingual(
        "Retirez-le ou déplacez-le ; ici peut venir \(tags(expected, .french)).",
        "Remove it or move it; here can come \(tags(expected, .english)).")
    case .unexpectedText:
      bilingual(
        "Mettez ce texte dans un élément : \(language.textElements).",
        "Put this text in an element: \(language.textElements).")
    case .unexpectedContent: bilingual("Gardez le texte seul.", "Keep the text alone.")
    case .missingElement(let expected):
      bilingual(
        "Ajoutez \(tags(expected, .french)) à cette place.",
        "Add \(tags(expected, .english)) at this place.")
    case .unexpectedAttribute(_, let meant?):
      bilingual("Vouliez-vous écrire « \(meant) » ?", "Did you mean \"\(meant)\"?")
    case .unexpectedAttribute: bilingual("Retirez-le.", "Remove it.")
    case .missingAttribute(let attribute):
      bilingual("Ajoutez \(attribute)=\"…\".", "Add \(attribute)=\"…\".")
    case .invalidValue(let attribute, let value, let rule):
      rule.remedy(attribute: attribute, value: value, in: language)
    case .other:
      bilingual(
        "Comparez avec le schéma \(language.schemaFile).",
        "Compare with the schema \(language.schemaFile).")
    }
  }

  private func tags(_ names: [String], _ language: Language) -> String {
    let other = language == .french ? "un élément d'un autre espace de noms" : "a foreign element"
    return language.list(names.map { $0 == "##other" ? other : "<\($0)>" }, .or)
  }

  private func shortened(_ value: String) -> String {
    let line = collapsed(value)
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}

extension SchemaViolation.ValueRule {
  fileprivate func remedy(
    attribute: String?, value: String, in language: DocumentLanguage
  ) -> BilingualText {
    switch self {
    case .oneOf(let words): ValueForm.oneOf(words, written: collapsed(value))
    case .minimum(let limit):
      bilingual(
        "Écrivez un nombre qui ne soit pas inférieur à \(limit).",
        "Write a number that is not below \(limit).")
    case .maximum(let limit):
      bilingual(
        "Écrivez un nombre qui ne dépasse pas \(limit).",
        "Write a number that is not above \(limit).")
    case .longest(let limit):
      bilingual(
        "Raccourcissez : la longueur est limitée à \(limit).",
        "Shorten it: the length is limited to \(limit).")
    case .notEmpty: bilingual("Complétez-le ou retirez-le.", "Fill it in or remove it.")
    case .form(let form):
      language.valueForms.first { $0.attributes.contains(attribute ?? "") }?.remedy
        ?? bilingual(
          "Écrivez une valeur de la forme \(form).", "Write a value of the form \(form).")
    }
  }
}
