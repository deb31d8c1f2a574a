import Statistics
import Testing

@Suite("Ranking by what answers support")
struct EmpiricalBayesRankingTests {
  private static let names = Array("KLMNOPQRST")
  private static let agents = [
    Tally(3, of: 3), Tally(45, of: 60), Tally(70, of: 80), Tally(28, of: 40),
    Tally(
      95,
      of:
        120), Tally(12, of: 20), Tally(0, of: 2), Tally(55, of: 60), Tally(33, of: 50),
    Tally(
      18,
      of: 25),
  ]

  // shrinkage_agents_ranking_public: constructed; R VGAM 1.1-7 betabinomial (18.38893, 5.852283), here
  // the root of the score by mpmath at 30 digits.
  @Test("Ten agents: three perfect answers out of three come fourth, not first")
  func agents() throws {
    let ranking = try #require(EmpiricalBayesRanking.ranking(of: Self.agents).value)
    #expect(ranking.prior.alpha.isNear(18.389072875587783, 1e-6))
    #expect(ranking.prior.beta.isNear(5.852320411294936, 1e-6))
    let expected = [
      0.7851680956, 0.7524694285, 0.8479268146, 0.7221056525, 0.786106334, 0.6868923229,
      0.7007658903, 0.8711759098, 0.6921889676, 0.7389935723,
    ]
    for (entry, wanted) in zip(ranking.entries, expected) {
      #expect(entry.posterior.value.isNear(wanted, 1e-5))
    }
    func names(_ key: EmpiricalBayesRanking.Key) -> String {
      String(ranking.order(by: key).map { Self.names[$0] })
    }
    #expect(names(.posteriorMean) == "RMOKLTNQSP")
    #expect(names(.wilsonLowerBound) == "RMOLNTSKPQ")
    #expect(names(.rawShare) == "KRMOLTNSPQ")
    #expect(names(.posteriorMean).first != "K")
  }

  @Test("Agents with fewer answers than the minimum are indicative")
  func indicative() throws {
    let ranking = try #require(EmpiricalBayesRanking.ranking(of: Self.agents).value)
    #expect(ranking.entries.indices.filter { ranking.entries[$0].isIndicative } == [0, 6])
    for entry in ranking.entries {
      #expect(entry.posterior.interval?.contains(entry.posterior.value) == true)
      #expect(entry.wilsonLowerBound <= entry.share)
    }
  }

  @Test(
    "The posterior mean lies between the raw share and the prior's mean; the order given is no matter"
  )
  func laws() throws {
    let ranking = try #require(EmpiricalBayesRanking.ranking(of: Self.agents).value)
    let mean = ranking.prior.mean
    for entry in ranking.entries {
      let (low, high) = (min(mean, entry.share), max(mean, entry.share))
      #expect((low - 1e-12...high + 1e-12).contains(entry.posterior.value))
    }
    let reversed = try #require(
      EmpiricalBayesRanking.ranking(of: Self.agents.reversed()).value)
    #expect(reversed.prior == ranking.prior)
    #expect(reversed.order().map { 9 - $0 } == ranking.order())
  }

  @Test("Agents whom chance alone tells apart are not ranked")
  func refused() {
    #expect(
      EmpiricalBayesRanking.ranking(of: [8, 9, 10].map { Tally($0, of: 12) })
        == .undefined(.noVariation, count: 3))
    #expect(EmpiricalBayesRanking.ranking(of: []) == .undefined(.noObservations, count: 0))
  }
}
