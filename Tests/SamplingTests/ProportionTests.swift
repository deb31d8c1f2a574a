import Calendars
import ExactNumbers
import QualityModel
import Sampling
import Statistics
import Testing

/// Hoeffding (JASA 58, 1963): after 10,000 draws a share is off by 0.025 or more with a probability of
/// at most 2·exp(−2 · 10,000 · 0.025²) < 8 in a million.
private let tolerance = 0.025
private let seeds = 10_000

@Suite("Shares over 10,000 seeds")
struct ProportionTests {
  private func shares(
    _ parts: String, _ material: DrawMaterial
  ) throws -> (shares: [String: Double], cells: [SampleCell], sample: Sample) {
    let reading = readPlan(planText(parts))
    var counts: [String: Int] = [:]
    var last: Sample?
    for seed in 0..<seeds {
      let sample = try SampleDraw(
        reading, period: .all, seed: UInt64(seed), day: .init(daysSince1970: 20_760)
      ).draw(from: material, id: "s")
      for unit in sample.drawnAtRandom { counts[unit.interactionID, default: 0] += 1 }
      last = sample
    }
    let sample = try #require(last)
    return (counts.mapValues { Double($0) / Double(seeds) }, sample.cells, sample)
  }

  // Numbers by agent that do not divide: 2 of 7, 2 of 5 and 2 of 3 calls, over channels and halves of
  // the day, so that nearly every expected count is rounded at random.
  @Test("Each call is drawn as often as its recorded chance says, agents and strata competing")
  func agentsAndStrata() throws {
    let population = material([("A1", 7), ("A2", 5), ("A3", 3)])
    let (shares, cells, sample) = try shares(
      """
      <random reserves="0"><agents exactly="2"/><strata allocation="equal"><by variable="channel"/>
      </strata></random>
      """, population)
    let chances = chances(of: population, cells)
    #expect(abs(chances.values.reduce(0, +) - Double(sample.drawnAtRandom.count)) < 1e-12)
    for (id, chance) in chances {
      #expect(abs((shares[id] ?? 0) - chance) < tolerance, "\(id) \(chance)")
    }
  }

  // Simple draws of 5 out of 20: (N − 1)/N · Σ (share − π)² · seeds / (π(1 − π)) is a chi-square with
  // N − 1 degrees of freedom, since every pair is as likely as another.
  @Test("Simple draws pass the chi-square test, systematic ones keep each call's chance")
  func simple() throws {
    let population = material([("A1", 20)])
    let (shares, _, _) = try shares(#"<random size="5" reserves="0"/>"#, population)
    let sum = population.candidates.reduce(0.0) {
      let distance = (shares[$1.id] ?? 0) - 0.25
      return $0 + distance * distance * Double(seeds) / (0.25 * 0.75)
    }
    let probability = try #require(ChiSquare.upperTail(sum * 19 / 20, degreesOfFreedom: 19))
    #expect(probability > 0.001 && probability < 0.999, "\(probability)")
    let spread = try self.shares(
      #"<random size="3" method="systematic" reserves="0"/>"#, material([("A1", 8)])).shares
    #expect(spread.count == 8)
    #expect(spread.values.allSatisfy { abs($0 - 3.0 / 8) < tolerance })
  }

  private func chances(of material: DrawMaterial, _ cells: [SampleCell]) -> [String: Double] {
    var chances: [String: Double] = [:]
    for candidate in material.candidates {
      let cell = cells.first {
        $0.agentID == candidate.agentID && $0.stratum == candidate.channel.rawValue
      }
      chances[candidate.id] = cell?.probability.doubleValue ?? 0
    }
    return chances
  }
}
