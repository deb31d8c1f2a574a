internal import Languages

/// The name that was probably meant, case, accents and punctuation aside.
public enum NearestName {
  /// The nearest of `candidates` to `name`; `nil` when none is near.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    nearest(toAny: [FoldedName(name)], among: candidates)
  }

  /// The candidate that is one of the names but for a few letters, or else holds one of them whole
  /// or is held by it.
  static func nearest(toAny names: [FoldedName], among candidates: [String]) -> String? {
    let folded = candidates.map { FoldedName($0).text }
    for name in names {
      let closest = SpellingSuggestion.closest(to: name.text, among: folded.filter { !$0.isEmpty })
      if let closest, let index = folded.firstIndex(of: closest) { return candidates[index] }
    }
    for index in folded.indices where folded[index].count >= 4 {
      let isNear = names.contains { name in
        folded[index].contains(name.text) && name.text.count >= 4
          || name.text.contains(folded[index])
      }
      if isNear { return candidates[index] }
    }
    return nil
  }
}
