/// Groups in the order that their answers support: by the posterior mean of their share, with a prior
/// that all groups together tell (empirical Bayes; Efron & Morris 1975, JASA 70:311–319). Three good
/// answers out of three do not come first.
public struct EmpiricalBayesRanking: Sendable, Hashable {
  /// What to rank by, highest first.
  public enum Key: Sendable, Hashable, CaseIterable {
    /// The posterior mean, the order to show.
    case posteriorMean
    /// The lower bound of Wilson's interval, which rewards many answers.
    case wilsonLowerBound
    /// The raw share, which rewards few: to show what ranking by it would do.
    case rawShare
  }

  /// A group.
  public struct Entry: Sendable, Hashable {
    /// Its answers.
    public let tally: Tally
    /// Its raw share.
    public let share: Double
    /// Its posterior mean, standard deviation and interval.
    public let posterior: Estimate
    /// The lower bound of Wilson's interval of its raw share.
    public let wilsonLowerBound: Double
    /// Whether it has fewer answers than a ranking takes: shown, with the mention, without a rank.
    public let isIndicative: Bool
  }

  /// What all groups together tell of a group's share.
  public let prior: BetaPrior
  /// The groups, in the order given.
  public let entries: [Entry]

  /// The ranking of groups, with a prior by maximum likelihood. Undefined as
  /// ``BetaPrior/byMaximumLikelihood(_:)`` is: when groups differ no more than chance makes them,
  /// there is nothing to rank.
  /// - Parameters:
  ///   - tallies: the groups; none may be empty.
  ///   - minimum: the answers below which a group is indicative.
  ///   - level: of the intervals.
  public static func ranking(
    of tallies: [Tally], minimum: Int = 10, level: Double = 0.95
  ) -> Derived<EmpiricalBayesRanking> {
    let prior: BetaPrior
    switch BetaPrior.byMaximumLikelihood(tallies) {
    case .defined(let value): prior = value
    case .undefined(let reason, let count): return .undefined(reason, count: count)
    }
    let entries = tallies.compactMap { tally -> Entry? in
      guard let share = tally.share,
        let posterior = prior.posterior(tally, level: level).estimate,
        let wilson = Proportions.wilson(
          successes: tally.successes, of: tally.total, level: level
        ).estimate?.interval
      else { return nil }
      return Entry(
        tally: tally, share: share, posterior: posterior, wilsonLowerBound: wilson.lower,
        isIndicative: tally.total < minimum)
    }
    guard entries.count == tallies.count else {
      return .undefined(.invalidInput, count: tallies.count)
    }
    return .defined(EmpiricalBayesRanking(prior: prior, entries: entries))
  }

  /// The places of the groups in the order given, the highest first; of two that are equal, the one
  /// with more answers, then the first given.
  public func order(by key: Key = .posteriorMean) -> [Int] {
    func value(_ entry: Entry) -> Double {
      switch key {
      case .posteriorMean: entry.posterior.value
      case .wilsonLowerBound: entry.wilsonLowerBound
      case .rawShare: entry.share
      }
    }
    return entries.indices.sorted { first, second in
      let (one, two) = (entries[first], entries[second])
      let (a, b) = (value(one), value(two))
      if a != b { return a > b }
      return one.tally.total != two.tally.total
        ? one.tally.total > two.tally.total : first < second
    }
  }
}
