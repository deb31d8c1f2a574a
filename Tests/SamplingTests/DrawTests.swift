import Calendars
import ExactNumbers
import Languages
import QualityModel
import Sampling
import Testing

@Suite("Drawing a sample")
struct DrawTests {
  private let agents = [("A1", 37), ("A2", 12), ("A3", 5), ("A4", 88)]

  private let byAgent = """
    <random><agents exactly="5"/>
      <strata><by variable="channel"/><by variable="hour" bounds="12"/></strata></random>
    """

  private func inclusionSum(_ sample: Sample) -> Rational {
    sample.cells.reduce(.zero) { $0 + $1.probability * Rational($1.population) }
  }

  @Test("The same plan, calls and seed give the same sample, in whatever order the calls come")
  func deterministic() throws {
    let forward = material(agents)
    var backward = forward
    backward.candidates.reverse()
    let sample = try draw(byAgent, forward, seed: 42)
    #expect(try draw(byAgent, backward, seed: 42) == sample)
    #expect(try draw(byAgent, forward, seed: 43).units != sample.units)
  }

  // Pins the generator and every step: a change here changes samples that people have published.
  @Test("A seed's sample does not change from one version to the next")
  func pinned() throws {
    let sample = try draw(#"<random size="4" reserves="0"/>"#, material([("A1", 30)]), seed: 2026)
    #expect(
      sample.units.map(\.interactionID) == ["A1-1027", "A1-1017", "A1-1009", "A1-1024"])
  }

  @Test("Chances of the whole population add up to the sample's size, exactly")
  func sums() throws {
    for parts in [
      byAgent, #"<random size="23"><strata><by variable="channel"/></strata></random>"#,
      #"<random size="30"><agents atLeast="3" atMost="12"/></random>"#,
      """
      <random size="24"><agents atLeast="2"/><strata allocation="equal" minimum="3">
      <by variable="channel"/><by variable="hour" bounds="12"/></strata></random>
      """,
    ] {
      let sample = try draw(parts, material(agents))
      #expect(sample.shortfalls.isEmpty, "\(parts) \(sample.shortfalls)")
      #expect(inclusionSum(sample) == Rational(sample.drawnAtRandom.count), "\(parts)")
      #expect(sample.cells.reduce(0) { $0 + $1.population } == sample.eligibleCount)
      for unit in sample.units where unit.part == .random {
        let cell = try #require(unit.cell)
        #expect(unit.probability == sample.cells[cell].probability)
        #expect(sample.cells[cell].probability <= 1 && !sample.cells[cell].probability.isZero)
      }
    }
  }

  @Test("Each agent has the number asked, and each cell its expected number rounded up or down")
  func rounding() throws {
    for seed in 1...50 {
      let sample = try draw(byAgent, material(agents), seed: UInt64(seed))
      let counts = Dictionary(grouping: sample.drawnAtRandom) { $0.agentID ?? "" }
        .mapValues(\.count)
      #expect(counts == ["A1": 5, "A2": 5, "A3": 5, "A4": 5])
      for cell in sample.cells {
        let expected = cell.expectedMillionths
        #expect(cell.drawn >= expected / 1_000_000)
        #expect(cell.drawn <= (expected + 999_999) / 1_000_000)
      }
      for (_, cells) in Dictionary(grouping: sample.cells, by: \.stratum) {
        let expected = cells.reduce(0) { $0 + $1.expectedMillionths }
        let drawn = cells.reduce(0) { $0 + $1.drawn }
        #expect(drawn >= expected / 1_000_000 && drawn <= (expected + 999_999) / 1_000_000)
      }
    }
  }

  @Test("Fixed counts of strata and exact numbers of agents hold together")
  func bothMargins() throws {
    let parts = """
      <random><agents exactly="5"/><strata allocation="fixed"><by variable="channel"/>
      <stratum count="13"><is>email</is></stratum><stratum count="7"><is>phone</is></stratum>
      </strata></random>
      """
    let sample = try draw(parts, material([("A1", 37), ("A2", 30), ("A3", 40), ("A4", 88)]))
    #expect(sample.shortfalls.isEmpty)
    let strata = Dictionary(grouping: sample.drawnAtRandom, by: \.stratum).mapValues(\.count)
    #expect(strata == ["email": 13, "phone": 7])
    let counts = Dictionary(grouping: sample.drawnAtRandom) { $0.agentID ?? "" }
    #expect(counts.values.allSatisfy { $0.count == 5 })
  }

  @Test("What cannot be had is named, with how many there are")
  func shortfalls() throws {
    let few = try draw(byAgent, material([("A1", 37), ("A104", 3)]))
    #expect(
      few.shortfalls
        == [SampleShortfall(subject: .agent, id: "A104", asked: 5, available: 3)])
    #expect(few.shortfalls[0].message.english == "agent A104 has 3 calls, 5 asked")
    #expect(few.shortfalls[0].message.french == "le conseiller A104 a 3 appels, 5 demandés")
    #expect(few.drawnAtRandom.count == 8)
    let total = try draw(#"<random size="50"/>"#, material([("A1", 37)]))
    #expect(
      total.shortfalls == [SampleShortfall(subject: .total, id: "", asked: 50, available: 37)])
    let minimum = try draw(
      #"<random size="20"><strata minimum="9"><by variable="channel"/></strata></random>"#,
      material([("A1", 20)]))
    #expect(
      minimum.shortfalls
        == [SampleShortfall(subject: .stratum, id: "email", asked: 9, available: 7)])
    let fixed = try draw(
      """
      <random><strata allocation="fixed"><by variable="channel"/>
      <stratum count="2"><is>chat</is></stratum><stratum count="4"><is>phone</is></stratum>
      </strata></random>
      """, material([("A1", 20)]))
    #expect(
      fixed.shortfalls == [SampleShortfall(subject: .stratum, id: "chat", asked: 2, available: 0)])
  }

  @Test("A stratum that the agents' numbers cannot fill is named with what is possible")
  func competing() throws {
    // A1 and A2 have 5 calls each; of A2's none by e-mail. E-mails can be 5 at most.
    var material = material([("A1", 30), ("A2", 30)])
    material.candidates.removeAll { $0.agentID == "A2" && $0.channel == .email }
    let sample = try draw(
      """
      <random><agents exactly="5"/><strata allocation="fixed"><by variable="channel"/>
      <stratum count="7"><is>email</is></stratum><stratum count="3"><is>phone</is></stratum>
      </strata></random>
      """, material)
    #expect(sample.shortfalls.map(\.subject) == [.stratum])
    #expect(sample.shortfalls.first?.id == "email")
    #expect(sample.shortfalls.first?.asked == 7)
    #expect((sample.shortfalls.first?.available ?? 9) <= 5)
  }

  @Test("Excluded calls are counted under the first rule that holds, and never drawn")
  func exclusions() throws {
    var material = material([("A1", 20), ("A2", 20)])
    material.agents[1] = Agent(
      id: "A2", name: "A2", startDate: CalendarDate(year: 2026, month: 10, day: 1))
    let sample = try draw(
      """
      <exclude><shorterThan seconds="100"/><channel>email</channel><newAgents days="10"/></exclude>
      <random size="10"/>
      """, material)
    #expect(sample.populationCount == 40)
    #expect(
      sample.eligibleCount == 40 - sample.exclusions.reduce(0) { $0 + $1.count })
    #expect(sample.exclusions.map(\.rule) == ["shorterThan", "channel", "newAgents"])
    #expect(sample.exclusions.map(\.count) == [8, 10, 4])
  }

  @Test("Targeted calls bear the signs asked, have no chance recorded, and are not drawn twice")
  func targeted() throws {
    var material = material([("A1", 40)])
    material.answers = [
      "A1-1005": [.init(metric: .csat, value: 2)], "A1-1006": [.init(metric: .csat, value: 9)],
      "A1-1007": [.init(metric: .nps, value: 2)],
    ]
    let sample = try draw(
      """
      <random size="5"/>
      <targeted id="csat" size="1"><survey metric="csat" atMost="4"/></targeted>
      <targeted id="hold" size="3"><holdLongerThan seconds="30"/></targeted>
      <targeted id="again" size="2"><repeatedContact withinDays="40"/></targeted>
      """, material)
    let parts = Dictionary(grouping: sample.units.filter { !$0.isReserve }) { $0.target ?? "" }
    #expect(parts["hold"]?.count == 3 && parts["again"]?.count == 2)
    #expect(sample.units.filter { $0.part == .targeted }.allSatisfy { $0.probability == nil })
    let ids = sample.units.map(\.interactionID)
    #expect(Set(ids).count == ids.count)
    let isDrawn = sample.drawnAtRandom.contains { $0.interactionID == "A1-1005" }
    #expect(isDrawn || parts["csat"]?.map(\.interactionID) == ["A1-1005"])
  }

  @Test("A plan that names people who are not there is refused")
  func unknownPeople() {
    #expect(throws: DrawError.unknownPeople(["A9", "E9"])) {
      try draw(
        """
        <exclude><agent>A9</agent></exclude><random size="2"/>
        <evaluators><evaluator id="E9" calls="2"/></evaluators>
        """, material([("A1", 9)]))
    }
  }

  @Test("Nothing to draw from gives an empty sample and says so")
  func empty() throws {
    let sample = try draw(#"<random size="4"/>"#, DrawMaterial(candidates: []))
    #expect(sample.units.isEmpty)
    #expect(sample.shortfalls.map(\.available) == [0])
  }
}
