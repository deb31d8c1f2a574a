import Statistics
import Testing

@Suite("How two scores of the same calls go together")
struct ConcordanceTests {
  @Test("A correlation has Fisher's interval")
  func correlation() throws {
    // r = 0.8, n = 5: tanh(artanh 0.8 ∓ 1.959964/√2), worked by hand with artanh 0.8 = 1.0986123.
    let pairs: [(Double, Double)] = [(1, 1), (2, 3), (3, 2), (4, 5), (5, 4)]
    let estimate = try #require(Concordance.correlation(pairs).estimate)
    #expect(estimate.value.isNear(0.8, 1e-12))
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(-0.2796, 5e-4))
    #expect(interval.upper.isNear(0.9862, 5e-4))
  }

  @Test("Scores on one line correlate fully, without an interval")
  func full() throws {
    let pairs = (1...9).map { (Double($0), 3 + 0.1 * Double($0)) }
    #expect(Concordance.correlation(pairs) == .defined(Estimate(value: 1, count: 9)))
  }

  @Test("Differences have a mean with its interval, and a typical size")
  func differences() throws {
    // Differences 2, −1, 3, 0: mean 1, s² = 10/3, √(14/4).
    let pairs: [(Double, Double)] = [(80, 82), (90, 89), (70, 73), (60, 60)]
    let mean = try #require(Concordance.meanDifference(pairs).estimate)
    #expect(mean.value.isNear(1, 1e-12))
    #expect(try #require(mean.standardError).isNear((10.0 / 12).squareRoot(), 1e-12))
    let typical = try #require(Concordance.rootMeanSquaredDifference(pairs).estimate)
    #expect(typical.value.isNear(3.5.squareRoot(), 1e-12))
  }

  @Test("The supported range leaves five calls, and one in twenty, at or beyond each end")
  func supported() {
    let twelve = (1...12).map { Double($0) }
    #expect(Concordance.supportedRange(of: twelve) == 5...8)
    #expect(Concordance.supportedRange(of: (1...9).map { Double($0) }) == nil)
    #expect(Concordance.supportedRange(of: (1...400).map { Double($0) }) == 20...381)
    #expect(Concordance.supportedRange(of: []) == nil)
    #expect(Concordance.supportedRange(of: twelve, share: .infinity) == nil)
  }

  @Test("Too few pairs, or none, are undefined with the reason")
  func undefined() {
    #expect(Concordance.correlation([]) == .undefined(.noObservations, count: 0))
    #expect(
      Concordance.correlation([(1, 2), (2, 1), (3, 3)])
        == .undefined(.tooFewObservations(needed: 4), count: 3))
    #expect(
      Concordance.correlation([(1, 2), (1, 1), (1, 3), (1, 5)])
        == .undefined(.noVariation, count: 4))
    #expect(
      Concordance.rootMeanSquaredDifference([(1, .nan)]) == .undefined(.invalidInput, count: 1))
    #expect(Concordance.rootMeanSquaredDifference([]) == .undefined(.noObservations, count: 0))
  }
}
