import Statistics
import Testing

@Suite("Stratified and simple samples")
struct StratifiedSampleTests {
  private typealias Stratum = StratifiedSample.Stratum

  // srs_mean_fpc_apisrs: R survey 4.1-1 svymean on apisrs (656.58, 9.2497); Lumley (2004), JSS 9(8).
  @Test("The mean of a simple sample of schools has its corrected error")
  func simple() throws {
    let sample = StratifiedSample([
      Stratum(population: 6_194, count: 200, mean: 656.585, variance: 17_682.4249)
    ])
    let mean = try #require(sample.mean().estimate)
    #expect(mean.value.isNear(656.585, 1e-9))
    #expect(try #require(mean.standardError).isNear(9.2497220394, 1e-8))
    #expect(mean.count == 200)
  }

  // stratified_mean_apistrat: R survey 4.1-1 svymean on apistrat (662.29, 9.4089).
  @Test("The mean of three strata of schools, with the normal interval and Student's")
  func mean() throws {
    let sample = StratifiedSample([
      Stratum(population: 4_421, count: 100, mean: 674.43, variance: 15_687.41929),
      Stratum(population: 755, count: 50, mean: 625.82, variance: 11_947.08939),
      Stratum(population: 1_018, count: 50, mean: 636.6, variance: 13_824.85714),
    ])
    let mean = try #require(sample.mean(.normal).estimate)
    #expect(mean.value.isNear(662.2873635777, 1e-9))
    #expect(try #require(mean.standardError).isNear(9.4089408786, 1e-8))
    let interval = try #require(mean.interval)
    #expect(interval.lower.isNear(643.8461783186, 1e-6))
    #expect(interval.upper.isNear(680.7285488367, 1e-6))
    let student = try #require(sample.mean().estimate?.interval)
    #expect(student.lower < interval.lower && student.upper > interval.upper)
  }

  // stratified_total_apistrat_enroll: R survey 4.1-1 svytotal (3687178, 114641.7).
  @Test("The total enrolment of three strata of schools")
  func total() throws {
    let sample = StratifiedSample([
      Stratum(population: 4_421, count: 100, mean: 416.78, variance: 27_576.8804),
      Stratum(population: 755, count: 50, mean: 1320.7, variance: 450_339.9286),
      Stratum(population: 1_018, count: 50, mean: 832.48, variance: 156_307.2751),
    ])
    let total = try #require(sample.total().estimate)
    #expect(total.value.isNear(3_687_177.52, 1e-6))
    #expect(try #require(total.standardError).isNear(114_641.7151881788, 1e-4))
  }

  // hajek_weighted_mean_small: weights 2, 10/3 and 10; Kish (1965); by hand.
  @Test("Three calls weighted by their chances have Hájek's mean and Kish's effective number")
  func hajek() throws {
    let result = WeightedMeans.ratio(
      [(90, 0.5), (75, 0.3), (60, 0.1)].map {
        WeightedMeans.Observation(value: $0.0, probability: $0.1, stratum: 0)
      })
    #expect(try #require(result.statistic.estimate).value.isNear(67.1739130435, 1e-9))
    #expect(try #require(result.effectiveCount).isNear(2.0424710425, 1e-9))
  }

  @Test("The same strata as weighted units give the same mean, error and interval")
  func asWeightedMeans() throws {
    let strata = [(60, [70.0, 82, 91, 64]), (25, [55, 60, 71]), (4, [90, 92])]
    let parts = strata.compactMap { Stratum(population: $0.0, values: $0.1) }
    let stratified = try #require(StratifiedSample(parts).mean().estimate)
    let weighted = try #require(
      WeightedMeans.ratio(
        strata.enumerated().flatMap { index, stratum in
          stratum.1.map {
            WeightedMeans.Observation(
              value: $0, probability: Double(stratum.1.count) / Double(stratum.0),
              stratum: index)
          }
        }
      ).statistic.estimate)
    #expect(stratified.value.isNear(weighted.value, 1e-12))
    #expect(
      try #require(stratified.standardError).isNear(
        try #require(weighted.standardError), 1e-12))
    #expect(
      try #require(stratified.interval).lower.isNear(
        try #require(weighted.interval).lower, 1e-9))
  }

  @Test("The order of strata changes nothing; a census has no error, one unit no interval")
  func edges() throws {
    let strata = [
      Stratum(population: 40, count: 4, mean: 70.1, variance: 31),
      Stratum(population: 11, count: 3, mean: 81.3, variance: 7),
      Stratum(population: 3, count: 3, mean: 60.7, variance: 2),
    ]
    #expect(StratifiedSample(strata).mean() == StratifiedSample(strata.reversed()).mean())
    let census = try #require(StratifiedSample([strata[2]]).mean().estimate)
    #expect(census.standardError == 0)
    #expect(census.interval == nil)
    let single = StratifiedSample([
      strata[0], Stratum(population: 5, count: 1, mean: 90, variance: nil),
    ])
    #expect(single.mean().estimate?.standardError == nil)
    #expect(single.mean().estimate != nil)
  }

  @Test("No stratum and impossible strata give a reason")
  func undefined() {
    #expect(StratifiedSample([]).mean() == .undefined(.noObservations, count: 0))
    for bad in [
      Stratum(population: 3, count: 4, mean: 1, variance: 1),
      Stratum(population: 3, count: 0, mean: 1, variance: 1),
      Stratum(population: .max, count: .max, mean: 1, variance: 1),
      Stratum(population: 3, count: 2, mean: .nan, variance: 1),
      Stratum(population: 3, count: 2, mean: 1, variance: -1),
    ] {
      #expect(StratifiedSample([bad]).total() == .undefined(.invalidInput, count: 0))
    }
    #expect(Stratum(population: 3, values: []) == nil)
    #expect(Stratum(population: 3, values: [.infinity]) == nil)
  }
}
