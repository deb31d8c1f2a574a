import QualityTestSupport
import Statistics
import Testing

@Suite("Funnel plots")
struct FunnelPlotTests {
  // funnel_limits_spiegelhalter_p074: Spiegelhalter (2005), appendix A.1.1, overall rate of 7.4 % (QSHC
  // 2002;11:390); scipy.stats.binom.
  @Test(
    "Binomial and normal limits at 7.4 %",
    arguments: [
      (50, 0.0008402059, 0.1446948212, 0, 0.1992030586, 0.0014421439, 0.1465578561),
      (100, 0.0216907974, 0.1246464425, 0.0014793902, 0.160698402, 0.0226938479, 0.1253061521),
      (500, 0.0508276162, 0.0967777385, 0.0393213926, 0.111537411, 0.0510551912, 0.0969448088),
    ])
  func limits(
    total: Int, low95: Double, high95: Double, low998: Double, high998: Double, normalLow: Double,
    normalHigh: Double
  ) throws {
    let inner = try #require(FunnelLimits.limits(target: 0.074, of: total, level: 0.95))
    #expect(inner.lower.isNear(low95, 1e-9))
    #expect(inner.upper.isNear(high95, 1e-9))
    let outer = try #require(FunnelLimits.limits(target: 0.074, of: total, level: 0.998))
    #expect(outer.lower.isNear(low998, 1e-9))
    #expect(outer.upper.isNear(high998, 1e-9))
    let normal = try #require(
      FunnelLimits.limits(target: 0.074, of: total, level: 0.95, method: .normal))
    #expect(normal.lower.isNear(normalLow, 1e-9))
    #expect(normal.upper.isNear(normalHigh, 1e-9))
  }

  @Test("Limits stay within 0…1, hold the target of groups that are not tiny, and narrow with size")
  func lawful() throws {
    for target in [0.001, 0.074, 0.5, 0.93, 0.999] {
      for method in [FunnelLimits.Method.binomial, .normal] {
        var width = Double.infinity
        for total in [1, 3, 10, 40, 160, 640, 10_000, 1_000_000] {
          let limits = try #require(
            FunnelLimits.limits(target: target, of: total, level: 0.95, method: method))
          #expect(0 <= limits.lower && limits.lower <= limits.upper && limits.upper <= 1)
          guard Double(total) * min(target, 1 - target) >= 1 else { continue }
          #expect(limits.contains(target), "\(target) \(method) \(total)")
          #expect(limits.upper - limits.lower < width, "\(target) \(method) \(total)")
          width = limits.upper - limits.lower
        }
      }
    }
  }

  @Test("Impossible targets, sizes and levels have no limits")
  func impossible() {
    for target in [0, 1, -0.1, .nan] {
      #expect(FunnelLimits.limits(target: target, of: 10, level: 0.95) == nil)
    }
    #expect(FunnelLimits.limits(target: 0.5, of: 0, level: 0.95) == nil)
    #expect(FunnelLimits.limits(target: 0.5, of: 10, level: 1) == nil)
  }

  // funnel_overdispersion_rats: Spiegelhalter (2005), §A.3, by numpy on the rat data.
  @Test("Overdispersion of the rat tumours, winsorised at a tenth")
  func overdispersion() throws {
    let found = try #require(Overdispersion.estimate(RatTumours.all).value)
    #expect(found.target.isNear(0.1535365152, 1e-9))
    #expect(found.factor.isNear(1.6022671047, 1e-9))
    #expect(try #require(found.scores.max()).isNear(3.2462729762, 1e-9))
    #expect(try #require(found.scores.min()).isNear(-1.9046567647, 1e-9))
    #expect(found.isPresent)
    let reversed = try #require(Overdispersion.estimate(RatTumours.all.reversed()).value)
    #expect(reversed.factor == found.factor)
    #expect(reversed.varianceBetween == found.varianceBetween)
  }

  // By hand: 30, 50 and 70 of 100 against 0.5, σ = 0.05, z = −4, 0, 4; φ = 32/3;
  // w = 400, Σw − Σw²/Σw = 800, τ² = (32 − 2)/800.
  @Test("Three groups by hand: φ and τ², and the limits that they widen")
  func byHand() throws {
    let groups = [30, 50, 70].map { Tally($0, of: 100) }
    let found = try #require(Overdispersion.estimate(groups, winsorizing: 0).value)
    #expect(found.factor.isNear(32.0 / 3, 1e-12))
    #expect(found.varianceBetween.isNear(0.0375, 1e-12))
    let plain = try #require(FunnelPlot.plot(groups).value)
    #expect(plain.points.map(\.standing) == [.exceptional, .expected, .exceptional])
    #expect(plain.overdispersion == nil)
    for widening in [FunnelPlot.Widening.multiplicative, .additive] {
      let wide = try #require(FunnelPlot.plot(groups, widening: widening).value)
      #expect(wide.points.map(\.standing) == [.expected, .expected, .expected])
      #expect(wide.points[0].inner.lower >= 0)
      #expect(wide.overdispersion?.isPresent == true)
    }
  }

  @Test("Groups that chance explains keep the plain limits")
  func noOverdispersion() throws {
    let groups = [49, 50, 51].map { Tally($0, of: 100) }
    let plain = try #require(FunnelPlot.plot(groups).value)
    let widened = try #require(FunnelPlot.plot(groups, widening: .additive).value)
    #expect(plain.points == widened.points)
    #expect(widened.overdispersion?.varianceBetween == 0)
  }

  @Test("Between the two limits is a warning")
  func warning() throws {
    let plot = try #require(
      FunnelPlot.plot([Tally(7, of: 50), Tally(8, of: 50), Tally(11, of: 50)], target: 0.074).value)
    #expect(plot.points.map(\.standing) == [.expected, .warning, .exceptional])
  }

  @Test("One group, an impossible one and a share of 0 give a reason")
  func undefined() {
    #expect(FunnelPlot.plot([]) == .undefined(.noObservations, count: 0))
    #expect(
      FunnelPlot.plot([Tally(1, of: 2)]) == .undefined(.tooFewObservations(needed: 2), count: 1))
    let good = Tally(1, of: 2)
    #expect(FunnelPlot.plot([good, Tally(3, of: 2)]) == .undefined(.invalidInput, count: 2))
    #expect(FunnelPlot.plot([good, good], target: 1) == .undefined(.invalidInput, count: 2))
    #expect(
      Overdispersion.estimate([good, good], winsorizing: 0.5)
        == .undefined(.invalidInput, count: 2))
    #expect(
      FunnelPlot.plot([Tally(0, of: 5), Tally(0, of: 9)]) == .undefined(.noVariation, count: 2))
  }
}
