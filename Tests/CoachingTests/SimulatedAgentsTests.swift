import Coaching
import QualityModel
import Testing

/// Agents whose true levels are known, since the test draws their calls from them. Seeds are fixed:
/// the rates are the same on every run.
struct SimulatedAgentsTests {
  private struct Rates {
    var agents = 0
    var found = 0
    var withPriority = 0
  }

  /// Teams in which `weak` agents have one criterion at `weakness` and every other level lies near
  /// `level`; all calls are scored on 15 criteria.
  private func simulate(
    teams: Int, agents: Int, calls: Int, level: Double, weakness: Double?, seed: UInt64
  ) -> Rates {
    var rates = Rates()
    var draws = SeededDraws(seed: seed)
    for team in 0..<teams {
      var fixture = Fixture()
      fixture.agents = (0..<agents).map { Agent(id: "a\($0)", name: "a\($0)") }
      for agent in 0..<agents {
        let weakCriterion = (team + agent * 4) % fixture.criteria
        let levels = (0..<fixture.criteria).map { criterion -> Double in
          if let weakness, criterion == weakCriterion { return weakness }
          return min(1, level + Double.random(in: -0.05...0.05, using: &draws))
        }
        for call in 0..<calls {
          fixture.add(
            "a\(agent)", call: "\(agent)-\(call)", day: call,
            levels: levels.enumerated().map { criterion, level in
              draws.place(level: level, steps: criterion.isMultiple(of: 2) ? 3 : 1)
            })
        }
      }
      let coaching = TeamCoaching(fixture.material)
      for agent in 0..<agents {
        guard let sheet = coaching.sheet(for: "a\(agent)") else { continue }
        rates.agents += 1
        let weak = "c\((team + agent * 4) % fixture.criteria)"
        if sheet.priorities.contains(where: { $0.criterion.id == weak }) { rates.found += 1 }
        if !sheet.priorities.isEmpty { rates.withPriority += 1 }
      }
    }
    return rates
  }

  @Test(
    "A criterion at 45 % where others are near 90 % is among the two priorities nine times in ten")
  func planted() {
    let rates = simulate(teams: 25, agents: 4, calls: 12, level: 0.9, weakness: 0.45, seed: 1)
    #expect(rates.agents == 100)
    #expect(rates.found >= 90, "found \(rates.found) of \(rates.agents)")
  }

  @Test("Fewer than one agent in ten is given a priority without having a weakness")
  func withoutWeakness() {
    let rates = simulate(teams: 25, agents: 4, calls: 12, level: 0.9, weakness: nil, seed: 2)
    #expect(rates.agents == 100)
    #expect(rates.withPriority < 10, "\(rates.withPriority) of \(rates.agents)")
  }
}
