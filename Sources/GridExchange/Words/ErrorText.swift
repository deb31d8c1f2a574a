internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Critical errors as a person writes them in a cell: `client si non → plafond 50`, one a line.
enum ErrorText {
  private static let conditions: Set = ["si", "if", "when"]

  static func text(_ errors: [CriticalError], _ language: Language) -> String {
    errors.map { text($0, language) }.joined(separator: "\n")
  }

  private static func text(_ error: CriticalError, _ language: Language) -> String {
    let isFrench = language == .french
    let name = GridVocabularies.errorClasses.word(error.errorClass, language)
    let levels = error.levels.joined(separator: ", ")
    let effect =
      switch error.effect {
      case .none: ""
      case .cap(let limit):
        (isFrench ? " → plafond " : " → cap ") + NumberForms.text(limit, language)
      case .failSection: isFrench ? " → rubrique à 0" : " → section to 0"
      case .failGrid: isFrench ? " → grille à 0" : " → grid to 0"
      }
    return "\(name) \(isFrench ? "si" : "if") \(levels)\(effect)"
  }

  /// The errors of a text; the part that cannot be understood is thrown.
  static func errors(_ text: String) throws(UnreadablePart) -> [CriticalError] {
    var errors: [CriticalError] = []
    for part in WordScanner.parts(text) {
      guard let error = error(part) else { throw UnreadablePart(text: part) }
      errors.append(error)
    }
    return errors
  }

  private static func error(_ text: String) -> CriticalError? {
    var scanner = WordScanner(text)
    guard let word = scanner.word(), let name = GridVocabularies.errorClasses.value(word),
      scanner.take(conditions), let levels = scanner.list()
    else { return nil }
    guard scanner.take("→") else {
      return scanner.isAtEnd ? CriticalError(errorClass: name, levels: levels) : nil
    }
    guard let effect = effect(&scanner) else { return nil }
    return CriticalError(errorClass: name, levels: levels, effect: effect)
  }

  private static func effect(_ scanner: inout WordScanner) -> CriticalError.Effect? {
    var words: [String] = []
    while let word = scanner.word() { words.append(word.lowercased()) }
    // A decimal comma stands between two words for the scanner.
    if scanner.take(","), let decimals = scanner.word(), let last = words.popLast() {
      words.append("\(last),\(decimals)")
    }
    guard scanner.isAtEnd, let first = words.first else { return nil }
    let rest = words.dropFirst().drop { $0 == "à" || $0 == "to" || $0 == "at" }
    switch first {
    case "plafond", "plafonné", "plafonnée", "cap", "capped":
      guard rest.count == 1, let limit = rest.first.flatMap({ NumberForms.value($0) }) else {
        return nil
      }
      return .cap(at: limit)
    case "rubrique", "section": return Array(rest) == ["0"] ? .failSection : nil
    case "grille", "grid", "note", "score": return Array(rest) == ["0"] ? .failGrid : nil
    case "fail-section": return rest.isEmpty ? .failSection : nil
    case "fail-grid": return rest.isEmpty ? .failGrid : nil
    case "aucun", "none": return rest.isEmpty ? CriticalError.Effect.none : nil
    default: return nil
    }
  }
}

/// A part of a cell's text that follows no known form.
struct UnreadablePart: Error {
  let text: String
}
