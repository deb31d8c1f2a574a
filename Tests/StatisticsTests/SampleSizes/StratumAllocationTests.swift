import Statistics
import Testing

@Suite("Dividing a sample between strata")
struct StratumAllocationTests {
  private typealias Stratum = StratumAllocation.Stratum

  private let schools = [
    Stratum(population: 4_421, deviation: 131.3462986),
    Stratum(population: 755, deviation: 107.6562536),
    Stratum(population: 1_018, deviation: 124.7170559),
  ]

  // neyman_allocation_api: Cochran (1977), eq. 5.26, with the deviations of R survey's apipop; by hand.
  @Test("Two hundred schools by Neyman and in proportion")
  func schoolsAllocation() throws {
    let neyman = try #require(StratumAllocation.neyman(200, among: schools))
    for (size, wanted) in zip(neyman, [147.208521129, 20.6053886424, 32.1860902286]) {
      #expect(size.isNear(wanted, 1e-8))
    }
    let proportional = try #require(StratumAllocation.proportional(200, among: schools))
    for (size, wanted) in zip(proportional, [142.7510494026, 24.3784307394, 32.8705198579]) {
      #expect(size.isNear(wanted, 1e-8))
    }
    #expect(StratumAllocation.whole(neyman) == [147, 21, 32])
    #expect(StratumAllocation.whole(proportional) == [143, 24, 33])
  }

  @Test("A stratum gives no more than it holds, and the others share the rest")
  func full() throws {
    let strata = [
      Stratum(population: 10, deviation: 100), Stratum(population: 100, deviation: 5),
      Stratum(population: 300, deviation: 5),
    ]
    let sizes = try #require(StratumAllocation.neyman(50, among: strata))
    #expect(sizes == [10, 10, 30])
    let all = try #require(StratumAllocation.neyman(1_000, among: strata))
    #expect(all == [10, 100, 300])
    let constant = [
      Stratum(population: 10, deviation: 1), Stratum(population: 60, deviation: 0),
      Stratum(population: 30, deviation: 0),
    ]
    #expect(StratumAllocation.neyman(40, among: constant) == [10, 20, 10])
  }

  @Test("Without deviations the division is proportional; whole sizes keep the sum")
  func whole() throws {
    let strata = [7, 11, 13, 2].map { Stratum(population: $0, deviation: 0) }
    for total in 0...33 {
      let sizes = try #require(StratumAllocation.neyman(total, among: strata))
      let whole = StratumAllocation.whole(sizes)
      #expect(whole.reduce(0, +) == total)
      for (count, stratum) in zip(whole, strata) { #expect(count <= stratum.population) }
    }
  }

  @Test("Impossible strata and totals have no division")
  func impossible() {
    #expect(StratumAllocation.neyman(5, among: []) == nil)
    #expect(StratumAllocation.neyman(-1, among: schools) == nil)
    #expect(StratumAllocation.proportional(5, among: [Stratum(population: 0, deviation: 1)]) == nil)
    #expect(StratumAllocation.neyman(5, among: [Stratum(population: 9, deviation: .nan)]) == nil)
    #expect(StratumAllocation.whole([.nan, .infinity]).count == 2)
  }
}
