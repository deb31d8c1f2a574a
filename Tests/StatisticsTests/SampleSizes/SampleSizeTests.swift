import Statistics
import Testing

@Suite("Sample sizes")
struct SampleSizeTests {
  // krejcie_morgan_p: Krejcie & Morgan (1970), Educ. Psychol. Meas. 30:607–610, table (10, 80, 278, 370);
  // digits by its formula.
  @Test(
    "Krejcie and Morgan's table",
    arguments: [
      (10, 9.7710506233, 10), (100, 79.5073483751, 80), (1_000, 277.7094931675, 278),
      (10_000, 369.9280561682, 370),
    ])
  func krejcieMorgan(population: Int, exact: Double, printed: Int) throws {
    let size = try #require(SampleSize.krejcieMorgan(population: population))
    #expect(size.exact.isNear(exact, 1e-9))
    #expect(size.count == printed)
    #expect(Int(size.exact.rounded()) == printed)
  }

  // sample_size_mean_calls_120_sd12_e5, sample_size_mean_calls_inf: Cochran (1977), eq. 4.9–4.10, by hand.
  @Test(
    "A mean within 5 points of 120 calls takes 19; within 2 of a billion, 97",
    arguments: [
      (120, 12, 5, 22.1268028072, 18.6820239703, 19),
      (1_000_000_000, 10, 2, 96.0364705174, 96.0364612944, 97),
    ])
  func mean(
    population: Int, deviation: Double, margin: Double, uncorrected: Double, exact: Double,
    count: Int
  ) throws {
    let size = try #require(
      SampleSize.forMean(margin: margin, deviation: deviation, population: population))
    #expect(size.uncorrected.isNear(uncorrected, 1e-9))
    #expect(size.exact.isNear(exact, 1e-9))
    #expect(size.count == count)
  }

  @Test("A share within 5 points takes 385, and never more than there are")
  func share() throws {
    // 1.959964² · 0.25 / 0.0025 = 384.15.
    let free = try #require(SampleSize.forShare(margin: 0.05))
    #expect(free.exact.isNear(384.1458820694124, 1e-9))
    #expect(free.count == 385)
    for population in [1, 2, 7, 40, 384, 385, 100_000] {
      let size = try #require(SampleSize.forShare(margin: 0.05, population: population))
      #expect((1...min(385, population)).contains(size.count))
    }
  }

  @Test("The size drawn gives the margin asked for")
  func roundTrip() throws {
    for population in [30, 120, 5_000] {
      let size = try #require(
        SampleSize.forMean(margin: 4, deviation: 11, population: population))
      let sample = StratifiedSample([
        StratifiedSample.Stratum(
          population: population, count: size.count, mean: 80, variance: 121)
      ])
      let interval = try #require(sample.mean(.normal).estimate?.interval)
      #expect(interval.upper - 80 <= 4.001)
    }
  }

  @Test("Impossible wishes have no size")
  func impossible() {
    #expect(SampleSize.forShare(margin: 0) == nil)
    #expect(SampleSize.forShare(margin: .nan) == nil)
    #expect(SampleSize.forShare(margin: 0.1, expecting: 1.2) == nil)
    #expect(SampleSize.forShare(margin: 0.1, population: 0) == nil)
    #expect(SampleSize.forShare(margin: 0.1, level: 1) == nil)
    #expect(SampleSize.forShare(margin: 1e-200) == nil)
    #expect(SampleSize.forMean(margin: 5, deviation: -1) == nil)
    #expect(SampleSize.forMean(margin: 5, deviation: .infinity) == nil)
    #expect(SampleSize.krejcieMorgan(population: -4) == nil)
    #expect(SampleSize.forShare(margin: 0.5, expecting: 0, population: 40)?.count == 1)
  }
}
