import Languages

/// What the argument parser says, in the reader's language: its sentences exist in English only.
enum ParserMessages {
  /// Fragments of the parser's sentences with their French, in the order they are tried.
  private static let french: [(english: String, french: String)] = [
    ("Show subcommand help information.", "Affiche l'aide d'une sous-commande."),
    ("Show help information.", "Affiche cette aide."),
    ("Show the version.", "Affiche la version."),
    ("for detailed help.", "pour l'aide détaillée."),
    ("for more information.", "pour en savoir plus."),
    ("Missing value for '", "Il manque une valeur à « "),
    ("Missing expected argument '", "Il manque l'argument « "),
    ("Unknown option '", "Option inconnue « "),
    ("Unexpected argument '", "Argument inattendu « "),
    ("Please provide a value for '", "Donnez une valeur à « "),
    ("' is invalid for '", " » ne convient pas à « "),
    ("The value '", "La valeur « "),
    ("Did you mean '", "Vouliez-vous dire « "),
    ("OVERVIEW: ", ""),
    ("USAGE: ", "UTILISATION : "),
    ("Usage: ", "Utilisation : "),
    ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "SOUS-COMMANDES :"),
    ("<subcommand>", "<sous-commande>"),
    ("Error: ", "Erreur : "),
    ("Help:  ", "Aide :  "),
    ("  See '", "  Voir « "),
    ("(values:", "(valeurs :"),
    ("; default:", " ; default:"),
    ("default:", "par défaut :"),
    (" unexpected arguments: ", " arguments inattendus : "),
  ]

  static func localized(_ message: String, language: Language) -> String {
    guard language == .french else {
      return message.replacing("OVERVIEW: ", with: "")
    }
    var text = frenchChoices(message)
    for entry in french { text = text.replacing(entry.english, with: entry.french) }
    guard text.contains("« ") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(closingQuotes)
      .joined(separator: "\n")
  }

  /// The values that the parser proposes, as a French list.
  private static func frenchChoices(_ message: String) -> String {
    guard let sentence = message.firstRange(of: ". Please provide one of ") else { return message }
    let rest = message[sentence.upperBound...]
    let end = rest.firstIndex(of: "\n") ?? rest.endIndex
    let values = rest[..<end].replacing("'", with: "").replacing(" or ", with: " ou ")
      .replacing(" and ", with: " ou ")
    return message[..<sentence.lowerBound] + ". Au choix : " + values + rest[end...]
  }

  /// Turns the parser's closing `'` into `»` on lines where an opening one was turned.
  private static func closingQuotes(_ line: Substring) -> String {
    var result = ""
    var isOpen = false
    for character in line {
      switch character {
      case "«":
        isOpen = true
        result.append(character)
      case "»":
        isOpen = false
        result.append(character)
      case "'" where isOpen:
        isOpen = false
        result += " »"
      default: result.append(character)
      }
    }
    return result
  }
}
