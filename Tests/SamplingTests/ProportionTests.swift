import Calendars
import QualityModel
import Statistics
import Testing

@testable import Sampling

/// Hoeffding (JASA 58, 1963): after 10,000 draws a share is off by 0.025 or more with a probability of
/// at most 2·exp(−2 · 10,000 · 0.025²) < 8 in a million.
private let tolerance = 0.025
private let seeds = 10_000

@Suite("Shares over 10,000 seeds")
struct ProportionTests {
  /// How often each call is drawn, and its chance as the manifest has it. What does not depend on
  /// the seed is made once.
  private func shares(_ parts: String, _ material: DrawMaterial) throws -> [(
    share: Double, chance: Double
  )] {
    let part = try #require(readPlan(planText(parts)).plan?.random)
    let frame = SamplingFrame(material.candidates, part, agents: [:], counting: [])
    let allocation = Allocation(frame, part)
    #expect(allocation.shortfalls.isEmpty)
    let expected = zip(frame.cells, allocation.expected).map {
      ControlledRounding.Cell(row: $0.row, column: $0.column, count: $1)
    }
    var counts = [Int](repeating: 0, count: material.candidates.count)
    for seed in 0..<seeds {
      var random = RandomBits(seed: UInt64(seed))
      let rounded = ControlledRounding.rounded(
        expected, rows: frame.rows.count, columns: frame.columns.count, &random)
      for (cell, count) in zip(frame.cells, rounded) {
        let draw = CellDraw(
          cell.members, count: count, reserves: 0, part.method, frame.candidates, &random)
        for member in draw.drawn { counts[member] += 1 }
      }
    }
    return counts.indices.map { member in
      let cell = frame.cellOfMember[member]
      return (
        Double(counts[member]) / Double(seeds),
        Double(allocation.expected[cell]) / 1e6 / Double(frame.cells[cell].members.count)
      )
    }
  }

  // Numbers by agent that do not divide: 2 of 7, 2 of 5 and 2 of 3 calls over three strata with the
  // same total, so that nearly every expected count is rounded at random.
  @Test("Each call is drawn as often as its recorded chance says, agents and strata competing")
  func agentsAndStrata() throws {
    let found = try shares(
      """
      <random reserves="0"><agents exactly="2"/><strata allocation="equal">
      <by variable="channel"/><by variable="hour" bounds="12"/></strata></random>
      """, material([("A1", 7), ("A2", 5), ("A3", 4)]))
    #expect(abs(found.reduce(0) { $0 + $1.chance } - 6) < 1e-12)
    #expect(abs(found.reduce(0) { $0 + $1.share } - 6) < 1e-9)
    #expect(Set(found.map { Int($0.chance * 1000) }).count > 4)
    for (share, chance) in found {
      #expect(abs(share - chance) < tolerance, "\(share) \(chance)")
    }
  }

  // Simple draws of 5 out of 20: (N − 1)/N · Σ (share − π)² · seeds / (π(1 − π)) is a chi-square with
  // N − 1 degrees of freedom, since every pair is as likely as another.
  @Test("Simple draws pass the chi-square test, systematic ones keep each call's chance")
  func simple() throws {
    let found = try shares(#"<random size="5" reserves="0"/>"#, material([("A1", 20)]))
    let sum = found.reduce(0.0) {
      $0 + ($1.share - 0.25) * ($1.share - 0.25) * Double(seeds) / (0.25 * 0.75)
    }
    let probability = try #require(ChiSquare.upperTail(sum * 19 / 20, degreesOfFreedom: 19))
    #expect(probability > 0.001 && probability < 0.999, "\(probability)")
    let spread = try shares(
      #"<random size="3" method="systematic" reserves="0"/>"#, material([("A1", 8)]))
    #expect(spread.allSatisfy { abs($0.share - 3.0 / 8) < tolerance })
  }
}
