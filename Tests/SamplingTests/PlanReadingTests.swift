import Calendars
import Languages
import QualityModel
import QualityTestSupport
import Sampling
import Testing

@Suite("Reading sampling plans")
struct PlanReadingTests {
  @Test("The example plan is without a fault")
  func example() throws {
    let reading = PlanReader().read(
      try Repository.bytes(of: "Plans/ecoutes-mensuelles.xml"), file: "plan.xml")
    #expect(reading.findings.isEmpty)
    let plan = try #require(reading.plan)
    #expect(plan.id == "ecoutes-mensuelles")
    #expect(plan.period?.isoText == "2026-10")
    #expect(plan.seed == 20_261_101)
    #expect(plan.exclusions == [.shorterThan(seconds: 30), .evaluated, .newAgents(days: 30)])
    #expect(plan.random?.agents?.others.atLeast == 5)
    #expect(plan.random?.strata?.variables == [.channel, .hour(bounds: [12])])
    #expect(plan.targeted.map(\.size) == [4, 2])
    #expect(plan.repeats?.percent == 10)
    #expect(plan.evaluators.map(\.avoidsOwnTeam) == [false, true])
    #expect(plan.title.text(in: .english, fallback: "fr") == "Monthly listening")
  }

  @Test("The schema that the program carries is the one in Plans")
  func schema() throws {
    let file = String(decoding: try Repository.bytes(of: "Plans/sampling-plan.xsd"), as: UTF8.self)
    #expect(PlanSchema.text.split(separator: "\n") == file.split(separator: "\n"))
  }

  @Test("Layout and comments do not change a plan's digest; a number does")
  func digest() {
    let plain = readPlan(planText(#"<random size="10"/>"#))
    let laidOut = readPlan(planText("<!-- dix -->\n\n  <random\n size = '10' ></random>"))
    let other = readPlan(planText(#"<random size="11"/>"#))
    #expect(plain.digest.count == 64)
    #expect(plain.digest == laidOut.digest)
    #expect(plain.digest != other.digest)
    let again = PlanReader().read(plain.canonicalXML, file: "plan.xml")
    #expect(again.plan == plain.plan && again.digest == plain.digest)
  }

  @Test("All the faults of a plan are told at once, each at its place")
  func together() {
    expectFindings(
      planText(
        """
        <exclude><channel 1️⃣lang="fr">phone</channel></exclude>
        <random size="9">
          <agents atMost="5"><agent id="A1" 2️⃣atLeast="6" atMost="4"/></agents>
          <strata>
            3️⃣<by variable="hour"/>
            <by 4️⃣variable="chanel"/>
          </strata>
        </random>
        <targeted id="t" size="2">5️⃣<survey metric="csat"/></targeted>
        """),
      [1: "P008", 2: "P011", 3: "P016", 4: "P009", 5: "P021"])
  }

  @Test(
    "Each rule has its code, its place and its remedy",
    arguments: [
      (#"<random size="5"><agents exactly="2" atMost="3"/></random>"#, "P012"),
      ("<random/>", "P013"),
      (
        #"<random size="5"><strata allocation="fixed"><by variable="channel"/>"#
          + #"<stratum count="4"><is>phone</is></stratum></strata></random>"#, "P014"
      ),
      (#"<random size="5"><agents exactly="2"/></random>"#, "P015"),
      (
        #"<random size="5"><strata><by variable="channel" bounds="3"/></strata></random>"#, "P016"
      ),
      (
        #"<random size="5"><strata><by variable="hour" bounds="12 10"/></strata></random>"#, "P017"
      ),
      (
        #"<random size="5"><strata><by variable="hour" bounds="12 25"/></strata></random>"#, "P017"
      ),
      (
        #"<random><strata allocation="fixed"><by variable="channel"/>"#
          + #"<stratum count="4"><is>phone</is><is>mobile</is></stratum></strata></random>"#, "P018"
      ),
      (
        #"<random size="5"><strata><by variable="channel"/>"#
          + #"<stratum count="4"><is>phone</is></stratum></strata></random>"#, "P019"
      ),
      (
        #"<random size="5"/><evaluators><evaluator id="E1" side="client" calls="5"/></evaluators>"#,
        "P022"
      ),
      (#"<random size="5"/><evaluators><evaluator id="E1"/></evaluators>"#, "P023"),
      ("", "P024"), (#"<repeat percent="10" afterDays="9"/>"#, "P025"),
      (
        #"<targeted id="t" size="2"><channel>chat</channel></targeted>"#
          + #"<targeted id="t" size="2"><channel>chat</channel></targeted>"#, "P010"
      ),
    ])
  func rules(parts: String, code: String) throws {
    let reading = readPlan(planText(parts))
    #expect(reading.plan == nil)
    #expect(reading.findings.map(\.code).contains(code), "\(reading.findings)")
    for finding in reading.findings {
      #expect(finding.place.line != nil && !finding.remedy.french.isEmpty)
      #expect(finding.message.french != finding.message.english)
    }
  }

  @Test("A period that cannot be read is told")
  func period() {
    let reading = readPlan(
      planText(#"<random size="5"/>"#, attributes: #"id="p" xml:lang="fr" period="octobre""#))
    #expect(reading.findings.map(\.code) == ["P020"])
  }

  @Test("The article lists every code, once and in order")
  func catalogue() throws {
    let path = "Sources/Sampling/Sampling.docc/PlanLanguage.md"
    let article = String(decoding: try Repository.bytes(of: path), as: UTF8.self)
    let codes = article.split(separator: "\n").filter { $0.hasPrefix("| P0") }
      .map { String($0.dropFirst(2).prefix(4)) }
    #expect(codes == (1...25).map { $0 < 10 ? "P00\($0)" : "P0\($0)" })
  }
}

@Suite("Hostile plans")
struct HostilePlanTests {
  private static let deep =
    String(repeating: "<a>", count: 50) + String(repeating: "</a>", count: 50)

  @Test(
    "Bytes that are no plan give a named error, never a crash",
    arguments: [
      ("", "P001"), ("   ", "P001"), ("<samplingPlan", "P001"), ("not xml", "P001"),
      (String(planText(#"<random size="5"/>"#).dropLast(30)), "P001"),
      ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "P003"),
      ("<grid xmlns='urn:ecoute:grid:1'/>", "P005"), ("<samplingPlan/>", "P005"),
      (planText(deep), "P004"),
      (planText(#"<random size="99999999999999999999"/>"#), "P009"),
      (planText(#"<random size="-3"/>"#), "P009"), (planText(#"<random size="1e3"/>"#), "P009"),
    ])
  func bytes(text: String, code: String) {
    let reading = readPlan(text)
    #expect(reading.plan == nil)
    #expect(reading.findings.first?.code == code, "\(reading.findings)")
  }

  @Test("Bytes in another encoding than they say, and too many, are refused")
  func encodings() {
    let latin = Array(planText("<random size='5'/>").utf8) + [0xE9, 0xFF]
    #expect(PlanReader().read(latin, file: "p").findings.first?.code == "P002")
    let large = Array(planText("").utf8) + [UInt8](repeating: 0x20, count: 2 << 20)
    #expect(PlanReader().read(large, file: "p").findings.first?.code == "P004")
  }
}
