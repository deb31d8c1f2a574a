/// Fisher's exact test of two independent shares.
public enum FisherExact {
  /// The two-sided probability of a table at least as unlikely as the one observed, if both samples
  /// had one share: Fisher (1935, The Design of Experiments §11), tables counted that are at most as
  /// likely, within a relative 10⁻⁷. `nil` when a count is impossible or a sample is empty.
  ///
  /// - Parameters:
  ///   - successes: how many in the first sample, 0 to `total`.
  ///   - total: the size of the first sample.
  ///   - otherSuccesses: how many in the second, 0 to `otherTotal`.
  ///   - otherTotal: the size of the second.
  public static func probability(
    successes: Int, of total: Int, against otherSuccesses: Int, of otherTotal: Int
  ) -> Double? {
    guard total > 0, otherTotal > 0, (0...total).contains(successes),
      (0...otherTotal).contains(otherSuccesses)
    else { return nil }
    let together = successes + otherSuccesses
    let (lowest, highest) = (max(0, together - otherTotal), min(total, together))
    // Likelihoods relative to the table observed, each from its neighbour.
    func ratio(_ k: Int) -> Double {
      Double(together - k) * Double(total - k)
        / (Double(k + 1) * Double(otherTotal - together + k + 1))
    }
    var (asUnlikely, all) = (1.0, 1.0)
    func count(_ likelihood: Double) {
      all += likelihood
      if likelihood <= 1 + 1e-7 { asUnlikely += likelihood }
    }
    var likelihood = 1.0
    for k in successes..<highest {
      likelihood *= ratio(k)
      count(likelihood)
    }
    likelihood = 1
    for k in (lowest..<successes).reversed() {
      likelihood /= ratio(k)
      count(likelihood)
    }
    return min(1, asUnlikely / all)
  }
}
