/// The word in the first cell of a scoring sheet: how it is laid out, and its number in the
/// workbook's identities, by which it is known when it is renamed.
enum SheetKey {
  static func text(layout: Int, number: Int) -> String { "ecoute \(layout) \(number)" }

  static func parse(_ text: String) -> (layout: Int, number: Int)? {
    let parts = text.split(separator: " ")
    guard parts.count == 3, parts[0] == "ecoute", let layout = Int(parts[1]),
      let number = Int(parts[2])
    else { return nil }
    return (layout, number)
  }
}
