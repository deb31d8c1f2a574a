import Statistics
import Testing

@Suite("Charts of shares")
struct PChartTests {
  private static let cans = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
    7, 13, 9, 6,
  ].map { Tally($0, of: 50) }

  // p_chart_montgomery_orange_juice: Montgomery, Example 7.1; NIST e-Handbook 6.3.3.2 (0.2313, 0.0524,
  // 0.4102, samples 15 and 23); R qcc 2.7.
  @Test("Limits and the samples beyond them are the published ones")
  func published() throws {
    let chart = try #require(PChart.chart(of: Self.cans).value)
    #expect(chart.center.isNear(0.2313333333, 1e-9))
    for point in chart.points {
      #expect(point.lowerLimit.isNear(0.0524275481, 1e-9))
      #expect(point.upperLimit.isNear(0.4102391186, 1e-9))
      #expect(!point.isRough)
    }
    #expect(chart.beyond == [14, 22])
    #expect(chart.signals([.beyondThreeSigma]).map(\.place) == [14, 22])
  }

  // p_chart_montgomery_revised: the same without samples 15 and 23; R qcc 2.7.
  @Test("Revised limits leave two samples out and keep them on the chart")
  func revised() throws {
    let chart = try #require(PChart.chart(of: Self.cans, excluding: [14, 22]).value)
    #expect(chart.center.isNear(0.215, 1e-9))
    #expect(chart.points[0].lowerLimit.isNear(0.04070284, 1e-8))
    #expect(chart.points[0].upperLimit.isNear(0.38929716, 1e-8))
    #expect(chart.baselineCount == 28)
    // Sample 21 (20 of 50) is now beyond, as Montgomery notes.
    #expect(chart.beyond == [14, 20, 22])
  }

  // p_chart_limits_clipped_small_n: constructed, by hand 0.8 ± 3 √(0.16/5).
  @Test("Limits of small samples stop at 1 and are said to be rough")
  func clipped() throws {
    let chart = try #require(
      PChart.chart(of: [4, 5, 4, 3].map { Tally($0, of: 5) }).value)
    #expect(chart.center.isNear(0.8, 1e-12))
    for point in chart.points {
      #expect(point.lowerLimit.isNear(0.2633436854, 1e-9))
      #expect(point.upperLimit == 1)
      #expect(point.isRough)
    }
  }

  @Test("Each sample has the limits of its own size")
  func variable() throws {
    let chart = try #require(
      PChart.chart(of: [Tally(5, of: 50), Tally(30, of: 200), Tally(65, of: 250)]).value)
    #expect(chart.center.isNear(0.2, 1e-12))
    // 0.2 ± 3 √(0.16/n).
    #expect(chart.points[0].upperLimit.isNear(0.2 + 1.2 / 50.0.squareRoot(), 1e-12))
    #expect(chart.points[2].lowerLimit.isNear(0.2 - 1.2 / 250.0.squareRoot(), 1e-12))
    #expect(chart.points.allSatisfy { (0...1).contains($0.lowerLimit) && $0.upperLimit <= 1 })
  }

  @Test("What cannot make limits gives a reason")
  func undefined() {
    #expect(PChart.chart(of: []) == .undefined(.noObservations, count: 0))
    #expect(
      PChart.chart(of: [Tally(1, of: 2)])
        == .undefined(.tooFewObservations(needed: 2), count: 1))
    #expect(
      PChart.chart(of: [Tally(0, of: 9), Tally(0, of: 8)]) == .undefined(.noVariation, count: 2))
    for bad in [Tally(1, of: 0), Tally(-1, of: 4), Tally(5, of: 4), Tally(0, of: -4)] {
      #expect(PChart.chart(of: [Tally(1, of: 2), bad]) == .undefined(.invalidInput, count: 2))
    }
    let enormous = PChart.chart(of: [Tally(1, of: .max), Tally(.max, of: .max)]).value
    #expect(enormous?.center.isNear(0.5, 1e-9) == true)
  }
}
