internal import Languages

/// G030, G031 and G033: texts and their languages.
enum TextProblem: GridProblem {
  case repeatedLanguage(String, element: String)
  case missingInGridLanguage(String, element: String)
  case untitledSection(String)

  var code: String {
    switch self {
    case .repeatedLanguage: "G030"
    case .missingInGridLanguage: "G031"
    case .untitledSection: "G033"
    }
  }

  var message: BilingualText {
    switch self {
    case .repeatedLanguage(let language, let element):
      .spaced(
        fr: "<\(element)> est écrit deux fois dans la même langue, « \(language) »",
        en: "<\(element)> is written twice in the same language, \"\(language)\"")
    case .missingInGridLanguage(let language, let element):
      .spaced(
        fr: "<\(element)> manque dans la langue de la grille, « \(language) »",
        en: "<\(element)> is missing in the grid's language, \"\(language)\"")
    case .untitledSection(let id):
      .spaced(
        fr: "la rubrique « \(id) » n'a ni titre ni dimension dont prendre le nom",
        en: "section \"\(id)\" has neither a title nor a dimension to be named after")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .repeatedLanguage:
      .spaced(
        fr: "Gardez un seul texte, ou donnez à l'autre son xml:lang.",
        en: "Keep one text, or give the other its own xml:lang.")
    case .missingInGridLanguage(let language, let element):
      .spaced(
        fr: "Ajoutez <\(element)> en « \(language) » (sans xml:lang).",
        en: "Add <\(element)> in \"\(language)\" (without xml:lang).")
    case .untitledSection:
      .spaced(fr: "Ajoutez <title>.", en: "Add <title>.")
    }
  }
}
