internal import ExactNumbers
internal import QualityModel
public import Statistics

extension SurveyTally {
  /// The survey's indicator with its interval.
  ///
  /// - CSAT: the share of satisfied answers, 0 to 1, with Wilson's interval.
  /// - NPS: the share of promoters minus that of detractors, −1 to 1, with the adjusted Wald
  ///   interval.
  /// - CES: the mean answer on the survey's own scale, with Student's interval clipped to it.
  public func indicator(level: Double = 0.95) -> Statistic {
    switch definition.metric {
    case .csat:
      Proportions.wilson(successes: satisfied, of: count, level: level)
    case .nps:
      NetPromoterScore.adjustedWald(
        promoters: promoters, passives: passives, detractors: detractors, level: level)
    case .ces:
      Means.studentInterval(
        distribution.flatMap { Array(repeating: $0.answer.doubleValue, count: $0.count) },
        level: level, within: definition.minimum.doubleValue...definition.maximum.doubleValue)
    }
  }
}
