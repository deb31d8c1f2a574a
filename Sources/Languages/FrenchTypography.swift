/// Spaces of French punctuation.
public enum FrenchTypography {
  /// The text with its ordinary spaces inside guillemets and before `:`, `;`, `?`, `!` and `%`
  /// made unbreakable.
  public static func spaced(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.reserveCapacity(text.unicodeScalars.count)
    var scalars = text.unicodeScalars.makeIterator()
    var previous: Unicode.Scalar?
    var current = scalars.next()
    while let scalar = current {
      let next = scalars.next()
      let binds = next.map { "»:;?!%".unicodeScalars.contains($0) } ?? false
      let unbreakable = scalar == " " && (previous == "«" || binds)
      result.unicodeScalars.append(unbreakable ? "\u{A0}" : scalar)
      (previous, current) = (scalar, next)
    }
    return result
  }
}

extension BilingualText {
  /// A text in both languages; the spaces that French punctuation keeps are made unbreakable.
  public static func spaced(fr french: String, en english: String) -> BilingualText {
    BilingualText(fr: FrenchTypography.spaced(french), en: english)
  }
}
