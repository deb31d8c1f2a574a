internal import Languages

/// Axes of plots, with round ticks.
extension CalibrationReportBuilder {
  /// An axis with zero in its middle that holds some figures.
  func symmetricAxis(holding values: [Double], title: ReportText) -> PlotChart.Axis {
    let reach = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    let limit = [2.0, 5, 10, 15, 20, 30, 40, 60, 80].first { $0 >= reach } ?? 100
    return axis(from: -limit, to: limit, signed: true, title: title)
  }

  /// An axis with at most six round steps.
  func axis(from lower: Double, to upper: Double, signed: Bool, title: ReportText)
    -> PlotChart.Axis
  {
    let width = upper - lower
    let step = [1.0, 2, 2.5, 5, 10, 20, 25, 40, 50].first { width / $0 <= 6 } ?? 100
    var ticks: [PlotChart.Axis.Tick] = []
    var value = (lower / step).rounded(.up) * step
    while value <= upper + 1e-9, ticks.count < 20 {
      let text = wording.plain(value)
      ticks.append(.init(value, signed && value > 0 ? "+" + text : text))
      value += step
    }
    return PlotChart.Axis(title: title.plainText, lower: lower, upper: upper, ticks: ticks)
  }
}
