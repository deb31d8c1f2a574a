/// How near two names are, to suggest what was probably meant.
public enum Nearness {
  /// Names farther apart than this are not suggested.
  static let limit = 0.4

  /// The nearest of `candidates` to `name`, case and accents aside; `nil` when none is near.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let folded = FoldedName(name).text
    let scored = candidates.map { ($0, distance(folded, FoldedName($0).text)) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
    return best.0
  }

  /// 0 for equal names to 1 for names without anything in common. A name that holds the other
  /// whole is near.
  static func distance(_ left: String, _ right: String) -> Double {
    let (a, b) = (Array(left.utf8.prefix(64)), Array(right.utf8.prefix(64)))
    let (shorter, longer) = a.count < b.count ? (left, right) : (right, left)
    let edits = Double(edits(a, b)) / Double(max(1, a.count, b.count))
    let holds = shorter.utf8.count >= 4 && longer.contains(shorter)
    return holds ? min(edits, 0.35) : edits
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var (before, previous) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
