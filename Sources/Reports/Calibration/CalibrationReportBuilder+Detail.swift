internal import Languages
internal import QualityModel
internal import Statistics

/// Everything that the first page rests on.
extension CalibrationReportBuilder {
  var detailPage: ReportPage {
    let sections = [
      criteriaSection, differencesSection, scoresSection, evaluatorsSection, driftSection,
      sidesSection, gridPairSection, decisionsSection, methodSection,
    ]
    return ReportPage(
      header: .reminder(documentTitle), blocks: sections.compactMap { $0.map(ReportBlock.section) },
      footer: [say(fr: "Document confidentiel.", en: "Confidential.")])
  }

  /// The calls behind a figure, said to be few where they are.
  func countCell(_ statistic: Statistic) -> ReportTable.Cell { countCell(statistic.count) }

  func countCell(_ count: Int) -> ReportTable.Cell {
    count < indicativeUnder
      ? .text(say(fr: "\(whole(count)), indicatif", en: "\(whole(count)), indicative"))
      : .text(whole(count))
  }

  /// A figure with its interval beside it: "3,1 (2,2 à 4,0)".
  func together(
    _ statistic: Statistic, _ style: FigureStyle, _ unit: ObservationUnit = .calls
  ) -> ReportText {
    guard let estimate = statistic.estimate else {
      return wording.comparedCell(statistic, style, unit)
    }
    let value = style.text(estimate.value, language)
    guard let interval = estimate.interval else { return "\(value)" }
    return "\(value) (\(wording.bounds(interval, style).unbroken))"
  }

  /// A scale around zero that holds every interval, in a round number of points.
  func axis(holding statistics: [Statistic], margin: Double?) -> DeviationAxis {
    let reach = statistics.compactMap(\.estimate).flatMap {
      [$0.value, $0.interval?.lower, $0.interval?.upper].compactMap { $0?.magnitude }
    }
    let wanted = max(reach.filter(\.isFinite).max() ?? 0, (margin ?? 0) * 1.4)
    let limit = [2.0, 5, 10, 15, 20, 30, 50].first { $0 >= wanted } ?? 100
    let label = FigureStyle.balance.signed(limit / 100, language)
    let opposite = FigureStyle.balance.signed(-limit / 100, language)
    return DeviationAxis(
      limit: limit, margin: margin, lowerLabel: opposite, upperLabel: label)
  }

  func deviation(_ statistic: Statistic, title: String, on axis: DeviationAxis)
    -> ReportTable.Cell
  {
    let words = wording.severityCell(statistic)
    let interval = wording.severityInterval(statistic.estimate?.interval)
    let description: ReportText = statistic.estimate == nil ? words : words + interval
    return .deviation(
      DeviationInterval(
        title: title, description: description.plainText, value: ChartMark(statistic), axis: axis))
  }
}
