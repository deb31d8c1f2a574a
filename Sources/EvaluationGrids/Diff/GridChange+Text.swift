internal import ExactNumbers
public import Languages

extension GridChange {
  /// The change in one sentence without a full stop: `critère « accueil » : poids 2 → 3
  /// (part du total 6,1 % → 8,9 %)`.
  public var summary: BilingualText {
    .spaced(fr: sentence(.french), en: sentence(.english))
  }

  private func sentence(_ language: Language) -> String {
    let words = ChangeWords(language: language)
    let colon = language == .french ? " : " : ": "
    return words.subject(subject) + colon + detail(words) + shareSuffix(words)
  }

  private func detail(_ words: ChangeWords) -> String {
    let property = field.map { words.field($0) + " " } ?? ""
    switch kind {
    case .added where field == nil:
      return words.added(subject.part.gender) + place(after, words)
    case .removed where field == nil:
      return words.removed(subject.part.gender) + place(before, words)
    case .added:
      return property + words.added(field?.gender ?? .masculine) + words.value(after, after: true)
    case .removed:
      return property + words.removed(field?.gender ?? .masculine)
        + words.value(before, after: true)
    case .renamed:
      return words.renamed(subject.part.gender) + ", " + words.change(before, after)
    case .merged:
      return words.say("réuni à ", "merged into ") + words.value(after)
    case .split:
      return words.say("détaché de ", "split off from ") + words.value(before)
    case .moved:
      return words.say("passe de ", "moves from ") + words.value(before)
        + words.say(" à ", " to ") + words.value(after)
    case .reordered where field == nil:
      return words.say("change de rang", "changes rank")
    case .reordered:
      return property + words.say("dans un autre ordre", "in another order")
    case .changed where field == .metadata:
      return words.say("métadonnées modifiées", "metadata changed")
    case .changed:
      return property + words.change(before, after)
    case .textAdded:
      return property + words.added(field?.gender ?? .masculine) + words.tongue(language)
        + words.value(after, after: true)
    case .textRemoved:
      return property + words.removed(field?.gender ?? .masculine) + words.tongue(language)
        + words.value(before, after: true)
    case .textChanged:
      return property.dropLast() + words.tongue(language) + words.say(" : ", ": ")
        + words.change(before, after)
    case .languageAdded:
      return words.say("textes ajoutés", "texts added") + words.tongue(language)
        + " (\(after?.code ?? "0"))"
    case .languageRemoved:
      return words.say("textes supprimés", "texts removed") + words.tongue(language)
        + " (\(before?.code ?? "0"))"
    case .shareChanged:
      return words.say("part du total ", "share of the total ") + words.shares(shares)
        + words.say(", par l'effet d'autres changements", ", through other changes")
    }
  }

  /// The section that a criterion comes into or leaves.
  private func place(_ value: Value?, _ words: ChangeWords) -> String {
    guard subject.part == .criterion, let value else { return "" }
    return words.say(", rubrique ", ", section ") + words.value(value)
  }

  private func shareSuffix(_ words: ChangeWords) -> String {
    guard kind != .shareChanged, let shares, shares.before != shares.after else { return "" }
    return words.say(" (part du total ", " (share of the total ") + words.shares(shares) + ")"
  }
}

/// The gender that French words agree with.
enum Gender {
  case masculine
  case feminine
}

extension GridChange.Part {
  var gender: Gender {
    switch self {
    case .grid, .dimension, .scale, .cause, .section: .feminine
    case .scoring, .band, .level, .criterion: .masculine
    }
  }
}

extension GridChange.Field {
  var gender: Gender {
    switch self {
    case .question, .guidance, .error, .evidence, .unit: .feminine
    default: .masculine
    }
  }
}
