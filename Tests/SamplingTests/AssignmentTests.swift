import Calendars
import QualityModel
import Sampling
import Testing

@Suite("Evaluators and repeats")
struct AssignmentTests {
  private func centre() -> DrawMaterial {
    var centre = material([("A1", 30), ("A2", 30), ("A3", 30)])
    centre.agents = [
      Agent(id: "A1", name: "A1", team: "Nord", coach: "Hélène Faure"),
      Agent(id: "A2", name: "A2", team: "Nord", coach: "Hélène Faure"),
      Agent(id: "A3", name: "A3", team: "Sud", coach: "Rachid Ouazzani"),
    ]
    centre.evaluators = [
      Evaluator(id: "E1", name: "Catherine Morel", side: .client),
      Evaluator(id: "E3", name: "Hélène Faure", side: .provider),
      Evaluator(id: "E4", name: "Rachid Ouazzani", side: .provider),
    ]
    return centre
  }

  private func counts(_ sample: Sample) -> [String: Int] {
    Dictionary(grouping: sample.units.filter { !$0.isReserve }) { $0.evaluatorID ?? "" }
      .mapValues(\.count)
  }

  @Test("Numbers are exact, shares divide the rest, and nobody listens to a team of theirs")
  func quotas() throws {
    for seed in 1...30 {
      let sample = try draw(
        """
        <random><agents exactly="6"/></random>
        <evaluators><evaluator id="E1" calls="4"/>
        <evaluator side="provider" share="1" ownTeam="forbidden"/></evaluators>
        """, centre(), seed: UInt64(seed))
      // 12 calls of Nord: E4 and E1 only; 6 of Sud: E3 and E1 only.
      #expect(sample.shortfalls.map(\.subject) == [.evaluator, .unassigned])
      for unit in sample.units where !unit.isReserve {
        #expect(unit.evaluatorID != "E3" || unit.agentID == "A3")
        #expect(unit.evaluatorID != "E4" || unit.agentID != "A3")
      }
      #expect(counts(sample)["E1"] == 4)
    }
  }

  @Test("Calls change hands until every number is met, when that is possible at all")
  func chains() throws {
    for seed in 1...50 {
      let sample = try draw(
        """
        <random><agents exactly="4"/></random>
        <evaluators><evaluator id="E1" calls="4"/>
        <evaluator id="E3" calls="4"><exceptTeam>Nord</exceptTeam></evaluator>
        <evaluator id="E4" calls="4"><exceptAgent>A3</exceptAgent></evaluator></evaluators>
        """, centre(), seed: UInt64(seed))
      #expect(sample.shortfalls.isEmpty)
      #expect(counts(sample) == ["E1": 4, "E3": 4, "E4": 4])
    }
  }

  @Test("An evaluator gets back calls that they scored long enough ago, and only those")
  func repeats() throws {
    var centre = centre()
    func earlier(_ id: Int, _ evaluator: String, _ days: Int) -> DrawMaterial.EarlierEvaluation {
      .init(
        id: "V\(id)", interactionID: "old-\(id)", evaluatorID: evaluator, agentID: "A1",
        day: CalendarDate(daysSince1970: 20_760 - days))
    }
    centre.earlier =
      (1...5).map { earlier($0, "E1", 30) } + (6...9).map { earlier($0, "E1", 27) }
      + (10...12).map { earlier($0, "E3", 90) }
    let sample = try draw(
      """
      <random size="20"/><repeat percent="10" afterDays="28"/>
      <evaluators><evaluator id="E1" calls="20"/></evaluators>
      """, centre)
    let repeats = sample.units.filter { $0.part == .repeat }
    #expect(repeats.count == 2)
    #expect(repeats.allSatisfy { $0.evaluatorID == "E1" && $0.probability == nil })
    #expect(repeats.allSatisfy { ["V1", "V2", "V3", "V4", "V5"].contains($0.repeatOf ?? "") })
    #expect(counts(sample) == ["E1": 22])
    centre.earlier = []
    let none = try draw(
      """
      <random size="20"/><repeat percent="10" afterDays="28"/>
      <evaluators><evaluator id="E1" calls="20"/></evaluators>
      """, centre)
    #expect(
      none.shortfalls
        == [SampleShortfall(subject: .target, id: "repeat E1", asked: 2, available: 0)])
  }
}
