/// Probabilities corrected for the number of comparisons made.
public enum BenjaminiHochberg {
  /// The adjusted probabilities, in the order given: keeping those at or under q holds the expected
  /// share of false discoveries to q (Benjamini & Hochberg 1995, JRSS B 57:289–300).
  ///
  /// `adjusted(i) = min over ranks k ≥ rank(i) of min(1, p(k) · m / k)`. A number outside 0…1 is no
  /// evidence and counts as 1.
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let usable = probabilities.map { (0...1).contains($0) ? $0 : 1 }
    let ascending = usable.indices.sorted { usable[$0] < usable[$1] }
    var result = usable
    var smallest = 1.0
    for (rank, index) in ascending.enumerated().reversed() {
      smallest = min(smallest, usable[index] * Double(usable.count) / Double(rank + 1))
      result[index] = smallest
    }
    return result
  }
}
