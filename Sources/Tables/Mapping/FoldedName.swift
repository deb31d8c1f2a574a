/// A name without case, accents, spaces and punctuation, so that `Durée d'appel`,
/// `duree_d_appel` and `DUREE D'APPEL` are one.
public struct FoldedName: Sendable, Hashable {
  /// The letters and digits that are left, lower case.
  public let text: String

  /// The folded form of a name.
  public init(_ name: some StringProtocol) {
    var folded = ""
    for scalar in name.unicodeScalars {
      FoldedName.append(scalar, to: &folded)
    }
    text = folded
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar {
    case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
    case "A"..."Z": folded += Character(scalar).lowercased()
    case "à"..."å", "À"..."Å": folded += "a"
    case "ç", "Ç": folded += "c"
    case "è"..."ë", "È"..."Ë": folded += "e"
    case "ì"..."ï", "Ì"..."Ï": folded += "i"
    case "ñ", "Ñ": folded += "n"
    case "ò"..."ö", "Ò"..."Ö": folded += "o"
    case "ù"..."ü", "Ù"..."Ü": folded += "u"
    case "ý", "ÿ", "Ý", "Ÿ": folded += "y"
    case "œ", "Œ": folded += "oe"
    case "æ", "Æ": folded += "ae"
    case "°", "º": folded += "o"
    default:
      // Letters of other alphabets stay; marks, spaces and punctuation go.
      guard scalar.properties.isAlphabetic, !scalar.properties.isDiacritic else { return }
      folded += scalar.properties.lowercaseMapping
    }
  }
}
