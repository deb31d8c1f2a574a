/// Variance components of `rating = μ + item + rater + rest`, all random and normal, by restricted
/// maximum likelihood, gaps allowed; and each rater's predicted deviation, drawn toward 0 by as much
/// as chance explains (Henderson 1975, Biometrics 31:423–447; Robinson 1991, Statistical Science
/// 6:15–32).
///
/// Raters are thought of as a sample of all who could rate. **Positive is lenient, negative is
/// harsh.** With few raters their variance is badly known: ``RaterDeviations`` is the figure to report.
public struct RandomRaterEffects: Sendable, Hashable {
  /// The variances of the model, in squared units of the ratings, 0 or more.
  public struct Variances: Sendable, Hashable {
    /// Between items.
    public let items: Double
    /// Between raters: their severities.
    public let raters: Double
    /// What is left of a rating.
    public let residual: Double
  }

  /// The variances; `nil` when the predictions are undefined.
  public let variances: Variances?
  /// The predicted deviation of each rater of the matrix from all raters' mean, its prediction error
  /// and interval: Student's with k − 1 degrees of freedom, k raters, by which their variance is known.
  /// No interval when it is estimated at 0, which draws every rater to 0, or when nothing is left over.
  public let predictions: [Statistic]

  /// The components and predictions of a matrix. Raters who share no item with another are left out, as
  /// by ``RaterDeviations``; so is nothing else, an item with one rating being worth something here.
  public init(_ ratings: RatingMatrix, level: Double = 0.95) {
    let panels = RatingPanel.groups(of: ratings).filter { $0.count > 1 }
    let counts = (0..<ratings.raterCount).map { ratings.ratingCount(of: $0) }
    let isComputable = level > 0 && level < 1 && ratings.roundingVariance.isFinite
    let members = panels.first ?? []
    let panel = RatingPanel(ratings, raters: members)
    let fit: RandomRaterFit
    if !isComputable {
      fit = .undefined(.invalidInput)
    } else if panels.count != 1 {
      fit = .undefined(.disconnected)
    } else {
      fit = RandomRaterFit.fit(panel)
    }
    guard case .defined(let variances, let values, let errors) = fit else {
      self.variances = nil
      let reason = fit.reason ?? .invalidInput
      predictions = counts.map { .undefined($0 == 0 ? .noObservations : reason, count: $0) }
      return
    }
    self.variances = variances
    predictions = counts.indices.map { rater in
      guard let place = members.firstIndex(of: rater) else {
        let reason = counts[rater] == 0 ? UndefinedReason.noObservations : .disconnected
        return .undefined(reason, count: counts[rater])
      }
      return Means.Difference(
        value: values[place], error: errors[place], freedom: Double(members.count - 1),
        count: counts[rater], missing: ratings.itemCount - counts[rater], level: level
      ).statistic
    }
  }
}
