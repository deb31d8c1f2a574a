internal import Languages

/// What a person writes in the column of decisions.
enum DecisionWord: CaseIterable {
  case keep, reword, rewordGuidance, split, merge, weight, level, train

  /// The words that stand for it: the French one, which is shown when another is unknown, the
  /// English one, then others.
  var words: [String] {
    switch self {
    case .keep: ["conserver", "keep", "garder", "conservé"]
    case .reword: ["reformuler", "reword", "reformuler la question", "reword question"]
    case .rewordGuidance: ["reformuler la consigne", "reword guidance", "consigne", "guidance"]
    case .split: ["scinder", "split", "diviser"]
    case .merge: ["fusionner", "merge", "regrouper"]
    case .weight: ["pondérer", "weight", "poids", "change weight"]
    case .level: ["niveau", "level", "change level", "changer le niveau"]
    case .train: ["former", "train", "formation", "training"]
    }
  }

  /// The word that a table of a language uses.
  func word(_ language: Language) -> String { words[language == .french ? 0 : 1] }

  static let choices = allCases.map { (value: $0, words: $0.words) }
}
