extension Language {
  /// What joins the last two words of a list.
  public enum Conjunction: Sendable, Hashable {
    /// `et`, `and`.
    case and
    /// `ou`, `or`.
    case or
  }

  /// Words in a row: `oui, non ou sans objet`. Empty for no words.
  public func list(_ words: [String], _ conjunction: Conjunction) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let joint =
      switch (conjunction, self) {
      case (.and, .french): "et"
      case (.and, .english): "and"
      case (.or, .french): "ou"
      case (.or, .english): "or"
      }
    return words.dropLast().joined(separator: ", ") + " \(joint) \(last)"
  }
}
