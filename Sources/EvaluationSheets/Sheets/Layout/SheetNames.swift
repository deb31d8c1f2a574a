/// The names of the sheets that a workbook of scoring sheets has beside them.
enum SheetNames {
  static let lists = "ecoute_listes"
  static let identity = "ecoute_identite"
  static let refusals = "ecoute_refus"

  /// Names of sheets for interactions: what a sheet's name cannot hold is replaced, long ids are
  /// cut, and what would be the same is numbered. Case does not tell names apart.
  static func names(for ids: [String]) -> [String] {
    var taken: Set<String> = [lists, identity, refusals, "history"]
    return ids.map { id in
      var base = String(
        String.UnicodeScalarView(
          id.unicodeScalars.map { scalar in
            let isRefused =
              "[]:*?/\\'".unicodeScalars.contains(scalar)
              || scalar.properties.generalCategory == .control
            return isRefused ? "-" : scalar
          }))
      base = String(decoding: base.utf16.prefix(28), as: UTF16.self)
      if base.allSatisfy(\.isWhitespace) { base = "-" }
      var (name, number) = (base, 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        let suffix = " \(number)"
        name = String(decoding: base.utf16.prefix(31 - suffix.utf16.count), as: UTF16.self) + suffix
      }
      return name
    }
  }
}
