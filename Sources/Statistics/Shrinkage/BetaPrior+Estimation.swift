extension BetaPrior {
  /// The prior whose mean and variance are those of the groups' raw shares (divisor I − 1), as
  /// *Bayesian Data Analysis*, 3rd ed., §5.1: `α + β = m(1 − m)/v − 1`.
  ///
  /// Raw shares also vary by chance, so that this prior is too wide when groups are small: prefer
  /// ``byMaximumLikelihood(_:)``. Undefined when shares are all alike, or so far apart (0 and 1)
  /// that no beta distribution has their variance.
  public static func byMoments(_ tallies: [Tally]) -> Derived<BetaPrior> {
    if let reason = refusal(of: tallies) { return .undefined(reason, count: tallies.count) }
    guard let summary = Summary(tallies.compactMap(\.share)), let variance = summary.variance else {
      return .undefined(.tooFewObservations(needed: 2), count: tallies.count)
    }
    let mean = summary.mean
    guard variance > 0, variance < mean * (1 - mean) else {
      return .undefined(.noVariation, count: tallies.count)
    }
    let size = mean * (1 - mean) / variance - 1
    guard let prior = BetaPrior(alpha: mean * size, beta: (1 - mean) * size) else {
      return .undefined(.noVariation, count: tallies.count)
    }
    return .defined(prior)
  }

  /// The prior under which the groups' counts are likeliest: the beta-binomial's marginal maximum
  /// likelihood (Skellam 1948, JRSS B 10:257–261; Griffiths 1973, Biometrics 29:637–648).
  ///
  /// Undefined when groups differ no more than chance makes them (the likeliest prior is then a
  /// single share for all, and so is the best estimate of each: the pooled share), and when in each
  /// group all answers are alike.
  public static func byMaximumLikelihood(_ tallies: [Tally]) -> Derived<BetaPrior> {
    if let reason = refusal(of: tallies) { return .undefined(reason, count: tallies.count) }
    guard tallies.count > 1 else {
      return .undefined(.tooFewObservations(needed: 2), count: tallies.count)
    }
    guard let prior = BetaBinomialLikelihood(tallies)?.maximum() else {
      return .undefined(.noVariation, count: tallies.count)
    }
    return .defined(prior)
  }

  private static func refusal(of tallies: [Tally]) -> UndefinedReason? {
    if tallies.isEmpty { return .noObservations }
    return tallies.allSatisfy(\.isPossible) ? nil : .invalidInput
  }
}
