internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Yams

/// Takes values out of the YAML tree and notes whatever is wrong with them.
struct SettingsReader {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  /// The members of a mapping by key; keys that are not in `allowed` are noted.
  mutating func members(of node: Node, named name: String?, allowed: [String]) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      wrongType(
        node, name,
        expected: BilingualText(fr: "des clés avec leurs valeurs", en: "keys with their values"))
      return [:]
    }
    var found: [String: Node] = [:]
    for (key, value) in mapping {
      let text = key.scalar?.string ?? ""
      if allowed.contains(text) {
        found[text] = value
      } else {
        note(
          "W002", key,
          BilingualText(
            fr: "Clé inconnue « \(shown(path(name, text))) ».",
            en: "Unknown key “\(shown(path(name, text)))”."),
          BilingualText(
            fr: "Retirez-la ; clés possibles ici : \(allowed.joined(separator: ", ")).",
            en: "Remove it; possible keys here: \(allowed.joined(separator: ", "))."))
      }
    }
    return found
  }

  /// A text that is not empty; `nil` when it is missing or wrong.
  mutating func text(_ node: Node?, _ name: String, requiredIn parent: Node?) -> String? {
    guard let node else {
      if let parent { missing(name, in: parent) }
      return nil
    }
    guard case .scalar(let scalar) = node, !scalar.isNull else {
      wrongType(node, name, expected: BilingualText(fr: "un texte", en: "a text"))
      return nil
    }
    return scalar.string
  }

  /// A number between 0 and 100.
  mutating func percentage(_ node: Node?, _ name: String) -> Rational? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let number = Rational(decimal: text),
      number >= 0, number <= 100
    else {
      wrongType(
        node, name,
        expected: BilingualText(
          fr: "un nombre de 0 à 100, avec un point pour les décimales",
          en: "a number from 0 to 100, with a point for decimals"))
      return nil
    }
    return number
  }

  /// A whole number of days, 1 to 365.
  mutating func days(_ node: Node?, _ name: String) -> Int? {
    guard let node else { return nil }
    guard let text = node.scalar?.string, let days = Int(text), (1...365).contains(days) else {
      wrongType(
        node, name,
        expected: BilingualText(
          fr: "un nombre entier de jours, de 1 à 365", en: "a whole number of days, 1 to 365"))
      return nil
    }
    return days
  }

  mutating func missing(_ name: String, in parent: Node) {
    note(
      "W004", parent,
      BilingualText(fr: "La clé « \(name) » manque.", en: "The key “\(name)” is missing."),
      BilingualText(
        fr: "Ajoutez une ligne « \(name): … ».", en: "Add a line “\(name): …”."))
  }

  mutating func wrongType(_ node: Node, _ name: String?, expected: BilingualText) {
    let subject =
      name.map { BilingualText(fr: "« \($0) »", en: "“\($0)”") }
      ?? BilingualText(fr: "le fichier", en: "the file")
    note(
      "W003", node,
      BilingualText(
        fr: "Valeur inattendue pour \(subject.french) : il faut \(expected.french).",
        en: "Unexpected value for \(subject.english): it takes \(expected.english)."),
      BilingualText(
        fr: "Corrigez la valeur à cette ligne.", en: "Correct the value on this line."))
  }

  mutating func note(
    _ code: String, _ node: Node, _ message: BilingualText, _ remedy: BilingualText
  ) {
    findings.append(
      Finding(
        code: code, severity: .error,
        place: Place(file: file, line: node.mark?.line, column: node.mark?.column),
        message: message, remedy: remedy))
  }

  private func path(_ parent: String?, _ key: String) -> String {
    parent.map { "\($0).\(key)" } ?? key
  }
}

extension Node.Scalar {
  /// Whether YAML takes the scalar for the absence of a value.
  fileprivate var isNull: Bool {
    string.isEmpty || (style == .plain && ["~", "null", "Null", "NULL"].contains(string))
  }
}
