import Statistics
import Testing

@Suite("Charts of individual values with moving ranges")
struct XmRChartTests {
  private static let flow = [
    49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
  ]
  private static let jets = [
    78.4, 80.1, 84.4, 79.1, 80.4, 83.5, 73.8, 83.5, 75, 76.8, 70.5, 80.3, 82.4, 79.4, 86.4, 90.5,
    77.7, 82.5, 79.9, 83.2,
  ]

  // xmr_nist_flowrate: NIST/SEMATECH e-Handbook 6.3.2.2 (50.81, 45.8159, 55.8041), R qcc 2.7 xbar.one.
  // xmr_sas_jets: SAS/QC SHEWHART IRCHART getting started (data), limits by R qcc 2.7.
  @Test(
    "Limits are the published ones",
    arguments: [
      (flow, 50.81, 1.8777777778, 1.6646966115, 45.8159101655, 55.8040898345, 6.1352516791),
      (jets, 80.39, 5.3263157895, 4.7219111609, 66.2242665174, 94.5557334826, 17.4026385218),
    ])
  func published(
    values: [Double], center: Double, range: Double, sigma: Double, lower: Double, upper: Double,
    rangeLimit: Double
  ) throws {
    let chart = try #require(XmRChart.chart(of: values).value)
    #expect(chart.center.isNear(center, 1e-9))
    #expect(chart.meanMovingRange.isNear(range, 1e-9))
    #expect(chart.sigma.isNear(sigma, 1e-9))
    #expect(chart.lowerLimit.isNear(lower, 1e-9))
    #expect(chart.upperLimit.isNear(upper, 1e-9))
    #expect(chart.movingRangeLimit.isNear(rangeLimit, 1e-9))
    #expect(chart.baselineCount == values.count)
    #expect(chart.beyond.isEmpty)
    #expect(chart.signals().isEmpty)
  }

  @Test("The exact constant brings the limits nearer by three parts in ten thousand")
  func exactConstant() throws {
    let tabled = try #require(XmRChart.chart(of: Self.flow).value)
    let exact = try #require(XmRChart.chart(of: Self.flow, constant: .exact).value)
    // 1.128 · √π / 2.
    #expect((exact.sigma / tabled.sigma).isNear(1.128 * Double.pi.squareRoot() / 2, 1e-12))
  }

  @Test("A value with a known cause leaves the limits, with the ranges that touch it")
  func excluded() throws {
    var spoilt = Self.flow
    spoilt.insert(90, at: 4)
    let all = try #require(XmRChart.chart(of: spoilt).value)
    let revised = try #require(XmRChart.chart(of: spoilt, excluding: [4]).value)
    #expect(revised.center.isNear(50.81, 1e-9))
    // The nine ranges but the one between 51.3 and 47.8: (16.9 − 3.5) / 8.
    #expect(revised.meanMovingRange.isNear(1.675, 1e-9))
    #expect(revised.upperLimit < all.upperLimit)
    #expect(revised.beyond == [4])
    #expect(revised.jumps == [3, 4])
    #expect(revised.signals([.beyondThreeSigma]).map(\.place) == [4])
    #expect(revised.values.count == 11)
    #expect(revised.baselineCount == 10)
  }

  @Test("Limits stop at the ends of the scale")
  func clipped() throws {
    let chart = try #require(XmRChart.chart(of: [96, 82, 99, 88, 100], within: 0...100).value)
    #expect(chart.upperLimit == 100)
    #expect(chart.lowerLimit > 0)
  }

  @Test("Too little, no variation and values that are not finite give a reason")
  func undefined() {
    #expect(XmRChart.chart(of: []) == .undefined(.noObservations, count: 0))
    #expect(XmRChart.chart(of: [80]) == .undefined(.tooFewObservations(needed: 2), count: 1))
    #expect(
      XmRChart.chart(of: [80, 81, 82], excluding: [1])
        == .undefined(.tooFewObservations(needed: 2), count: 2))
    #expect(XmRChart.chart(of: [80, 80, 80]) == .undefined(.noVariation, count: 3))
    #expect(XmRChart.chart(of: [80, .nan]) == .undefined(.invalidInput, count: 2))
    #expect(
      XmRChart.chart(of: [.greatestFiniteMagnitude, -.greatestFiniteMagnitude])
        == .undefined(.invalidInput, count: 2))
  }
}
