internal import Languages
internal import QualityModel
internal import Statistics

/// What every part of a calibration report says in the same way.
extension Wording {
  /// A figure of a report with at most two decimals: "5", "7,5".
  func plain(_ value: Double) -> String {
    let decimals = (0..<2).first { places in
      let scale = places == 0 ? 1.0 : 10
      return ((value * scale).rounded() - value * scale).magnitude < 1e-9 * scale
    }
    return NumberText.decimal(value, decimals: decimals ?? 2, language)
  }

  /// "3,2 points"; what it is worth without its sign.
  func points(_ value: Double) -> String {
    counted(FigureStyle.points.text(value.magnitude, language), of: value)
  }

  /// "5 points", with as many decimals as it has.
  func plainPoints(_ value: Double) -> String {
    counted(plain(value.magnitude), of: value)
  }

  private func counted(_ number: String, of value: Double) -> String {
    let shown = (value.magnitude * 10).rounded() / 10
    let isMany = language == .french ? shown >= 2 : shown != 1
    return number + "\u{A0}" + (isMany ? "points" : "point")
  }

  /// Whether a deviation reads as nothing, to a tenth of a point.
  func readsAsNothing(_ value: Double) -> Bool { (value * 10).rounded() == 0 }

  /// "plus sévère de 3,2 points", "3.2 points harsher": lower scores are harsher.
  func severity(_ value: Double) -> ReportText {
    guard value.isFinite, !readsAsNothing(value) else {
      return say(fr: "sans écart", en: "no difference")
    }
    let points = points(value)
    return value < 0
      ? say(fr: "plus sévère de \(points)", en: "\(points) harsher")
      : say(fr: "plus indulgent de \(points)", en: "\(points) more lenient")
  }

  /// "Sur 24 appels", "Sur 6 appels, à titre indicatif": what a figure rests on, before it.
  func onCalls(_ count: Int) -> ReportText {
    let calls = ObservationUnit.calls.counted(count, language)
    return count < indicativeUnder
      ? say(
        fr: "Sur \(calls), à titre indicatif", en: "On \(calls), as an indication")
      : say(fr: "Sur \(calls)", en: "On \(calls)")
  }

  /// " (intervalle à 95 % : 19 % à 81 %)"; " (sans intervalle)".
  func between(_ interval: Interval?, _ style: FigureStyle) -> ReportText {
    guard let interval else { return say(fr: " (sans intervalle)", en: " (no interval)") }
    let level = NumberText.percent(share: interval.level, language)
    let bounds = bounds(interval, style)
    return say(fr: " (intervalle à \(level) : \(bounds))", en: " (\(level) interval: \(bounds))")
  }

  /// The interval of a deviation in words: "de 1,2 à 5,1 points" on one side of zero, otherwise with
  /// the direction of each bound.
  func severityInterval(_ interval: Interval?) -> ReportText {
    guard let interval else { return say(fr: " (sans intervalle)", en: " (no interval)") }
    let level = NumberText.percent(share: interval.level, language)
    let bounds: ReportText
    if interval.lower > 0 || interval.upper < 0 {
      let near = min(interval.lower.magnitude, interval.upper.magnitude)
      let far = max(interval.lower.magnitude, interval.upper.magnitude)
      let from = FigureStyle.points.text(near, language)
      bounds = say(fr: "de \(from) à \(points(far))", en: "\(from) to \(points(far))")
    } else {
      let (lower, upper) = (bound(interval.lower), bound(interval.upper))
      bounds = say(fr: "de \(lower) à \(upper)", en: "from \(lower) to \(upper)")
    }
    return say(fr: " (intervalle à \(level) : \(bounds))", en: " (\(level) interval: \(bounds))")
  }

  /// "7,0 points plus sévère", "0,6 point plus indulgent": a bound within an interval.
  private func bound(_ value: Double) -> ReportText {
    guard value.isFinite, !readsAsNothing(value) else {
      return say(fr: "aucun écart", en: "no difference")
    }
    let points = points(value)
    return value < 0
      ? say(fr: "\(points) plus sévère", en: "\(points) harsher")
      : say(fr: "\(points) plus indulgent", en: "\(points) more lenient")
  }

  /// Signed bounds in a cell: "−7,0 à +0,6".
  func signedBounds(_ interval: Interval?) -> ReportText {
    guard let interval else { return "–" }
    let lower = FigureStyle.points.signed(interval.lower, language)
    let upper = FigureStyle.points.signed(interval.upper, language)
    return say(fr: "\(lower) à \(upper)", en: "\(lower) to \(upper)")
  }

  /// A severity in a cell, or why there is none.
  func severityCell(_ statistic: Statistic, _ unit: ObservationUnit = .calls) -> ReportText {
    switch statistic {
    case .defined(let estimate): severity(estimate.value)
    case .undefined(let why, let count): comparisonReason(why, count: count, unit)
    }
  }

  /// Why nothing can be compared, in a few words without a capital.
  func comparisonReason(
    _ why: UndefinedReason, count: Int, _ unit: ObservationUnit
  ) -> ReportText {
    switch why {
    case .noObservations:
      say(fr: "rien à comparer", en: "nothing to compare")
    case .noVariation:
      say(
        fr: "toutes les valeurs sont identiques, aucun écart à mesurer",
        en: "all values are the same, no difference to measure")
    case .tooFewObservations, .noPairs, .disconnected, .unbounded, .invalidInput:
      reason(why, count: count, unit)
    }
  }

  /// A figure in a cell, or why it cannot be given.
  func comparedCell(
    _ statistic: Statistic, _ style: FigureStyle, _ unit: ObservationUnit = .calls
  ) -> ReportText {
    switch statistic {
    case .defined(let estimate): ReportText(words: style.text(estimate.value, language))
    case .undefined(let why, let count): comparisonReason(why, count: count, unit)
    }
  }

  /// "p = 0,03", "p < 0,001".
  func probability(_ value: Double) -> ReportText {
    guard value >= 0.001 else {
      return "p < \(NumberText.decimal(0.001, decimals: 3, language))"
    }
    return "p = \(NumberText.decimal(value, decimals: value < 0.1 ? 3 : 2, language))"
  }
}
