import Calendars
import Languages
import QualityModel
import QualityTestSupport
import Sampling
import Testing

/// A plan around what a test is about.
func planText(
  _ parts: String, attributes: String = #"id="p" xml:lang="fr" period="2026-10""#
) -> String {
  """
  <samplingPlan xmlns="urn:ecoute:sampling-plan:1" \(attributes)>
    <title>Plan</title>
    \(parts)
  </samplingPlan>
  """
}

func readPlan(_ text: String) -> PlanReading {
  PlanReader().read(Array(text.utf8), file: "plan.xml")
}

/// Expects one finding at each marker, of the code given for it, and no other.
func expectFindings(
  _ marked: String, _ codes: [Int: String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(marked)
  let reading = PlanReader().read(source.bytes, file: "plan.xml")
  let expected = source.places.sorted { $0.key < $1.key }.map { marker, place in
    "\(place) \(codes[marker] ?? "?")"
  }
  let found = reading.findings.map { finding in
    "\(finding.place.line ?? 0):\(finding.place.column ?? 0) \(finding.code)"
  }
  #expect(found == expected, "\(reading.findings)", sourceLocation: sourceLocation)
  #expect(reading.plan == nil, sourceLocation: sourceLocation)
  for finding in reading.findings {
    #expect(!finding.message.french.isEmpty && finding.message.french != finding.message.english)
    #expect(!finding.remedy.french.isEmpty && finding.remedy.french != finding.remedy.english)
    #expect(!finding.message.french.contains(" :") && !finding.message.french.contains(" »"))
  }
}

/// Calls of October 2026: `agents` with so many calls each, on two channels and two halves of a day.
func candidates(_ agents: [(String, Int)]) -> [SamplingCandidate] {
  agents.flatMap { agent, count in
    (0..<count).compactMap { index -> SamplingCandidate? in
      guard let day = CalendarDate(year: 2026, month: 10, day: index % 28 + 1),
        let start = CivilDateTime(date: day, hour: index % 2 == 0 ? 9 : 15, minute: index % 60)
      else { return nil }
      return SamplingCandidate(
        id: "\(agent)-\(index + 1000)", channel: index % 3 == 0 ? .email : .phone, agentID: agent,
        start: start, durationSeconds: 60 + index * 10, holdSeconds: index,
        customerReference: "K\(index % 7)")
    }
  }
}

func material(_ agents: [(String, Int)]) -> DrawMaterial {
  var material = DrawMaterial(candidates: candidates(agents))
  material.agents = agents.map { Agent(id: $0.0, name: $0.0, team: "T\($0.0.suffix(1))") }
  return material
}

func draw(
  _ parts: String, _ material: DrawMaterial, seed: UInt64 = 1
) throws -> Sample {
  let reading = readPlan(planText(parts))
  try #require(reading.plan != nil, "\(reading.findings)")
  return try SampleDraw(
    reading, period: .all, seed: seed, day: CalendarDate(daysSince1970: 20_760)
  ).draw(from: material, id: "s")
}

extension Sample {
  /// The interactions drawn at random.
  var drawnAtRandom: [SampleUnit] { units.filter { $0.part == .random && !$0.isReserve } }
}
