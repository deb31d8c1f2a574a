import Foundation
import QualityTestSupport
import Testing

@Suite("A calibration session, as people run it")
struct CalibrateSessionTests {
  @Test("A session goes from its opening to its digest, and each step says what comes next")
  func life() throws {
    let centre = try CalibrationWorkspace()
    try centre.open("--deadline", "2099-11-30", "--meeting", "2099-12-02T10:00")
    #expect(FileManager.default.fileExists(atPath: centre.file("S1.session.json")))
    let calendar = try String(contentsOfFile: centre.file("S1.ics"), encoding: .utf8)
    // 10:00 in Paris in December is 09:00 in UTC.
    #expect(calendar.contains("DTSTART:20991202T090000Z\r\n"))

    for (contact, evaluator) in [("C-03", "E1"), ("C-04", "E1"), ("C-03", "E3")] {
      #expect(try centre.score(contact, by: evaluator, "oui", "non").status == 0)
    }
    let early = try centre.calibrate("reveal", "S1")
    #expect(early.status == 2)
    #expect(early.errors.contains("E3 (1)"))
    #expect(try centre.score("C-04", by: "E3", "oui", "oui").status == 0)
    #expect(try centre.calibrate("reveal", "S1").status == 0)

    let closed = try centre.calibrate("close", "S1")
    #expect(closed.status == 0)
    #expect(closed.output.trimmingCharacters(in: .newlines).count == 64)
    #expect(try centre.calibrate("show", "S1").output.contains("closed"))
    #expect(try ecoute("audit", "verify", in: centre.folder).status == 0)
  }

  @Test("Until the reveal, others' answers are not shown and no figure counts them")
  func blindness() throws {
    let centre = try CalibrationWorkspace()
    try centre.open()
    #expect(try centre.score("C-03", by: "E1", "oui", "oui").status == 0)
    let list = try ecoute("evaluations", "list", "--lang", "en", in: centre.folder)
    #expect(!list.output.contains("C-03"))
    #expect(list.errors.contains("1 evaluation left out: in a blind calibration session"))
    let shown = try ecoute("evaluations", "show", "C-03/court/E1", in: centre.folder)
    #expect(shown.status == 2)
    #expect(try centre.calibrate("reveal", "S1", "--reason", "E3 was away").status == 0)
    let after = try ecoute("evaluations", "list", in: centre.folder)
    #expect(after.output.contains("C-03/court/E1"))
    // Blind answers measure evaluators: no average counts them, even once revealed.
    let average = try ecoute(
      "evaluations", "average", "--by", "agent", "--format", "json", in: centre.folder)
    #expect(!average.output.contains("A2"))
  }

  @Test("A participant's filled sheet comes in; another's is refused by its name")
  func sheets() throws {
    let centre = try CalibrationWorkspace()
    try centre.open()
    #expect(try centre.calibrate("sheet", "S1").status == 0)
    let sheet = centre.file("E1/court-1-0-2.xlsx")
    #expect(FileManager.default.fileExists(atPath: sheet))
    let refused = try centre.calibrate("submit", "S1", "--evaluator", "E3", sheet)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("a sheet of E1"))
    let nothing = try centre.calibrate("submit", "S1", "--evaluator", "E1", sheet)
    #expect(nothing.errors.contains("E1: 2 calls left to submit"))
    let stranger = try centre.calibrate("submit", "S1", "--evaluator", "E2", sheet)
    #expect(stranger.errors.contains("E2 does not take part in the session S1"))
  }

  @Test("Rehearsals change nothing")
  func rehearsals() throws {
    let centre = try CalibrationWorkspace()
    let empty = try centre.state()
    let outcome = try centre.calibrate(
      "open", "C-03", "--grid", "court", "--participant", "E1", "--participant", "E3", "--dry-run")
    #expect(outcome.status == 0)
    #expect(try centre.state() == empty)
    try centre.open()
    #expect(try centre.score("C-03", by: "E1", "oui", "oui").status == 0)
    let before = try centre.state()
    #expect(
      try centre.calibrate("reveal", "S1", "--reason", "for the test", "--dry-run").status == 0)
    #expect(try centre.calibrate("sheet", "S1", "--dry-run").status == 0)
    #expect(try centre.state() == before)
    #expect(!FileManager.default.fileExists(atPath: centre.file("E1")))
  }

  @Test(
    "What a session lacks is said in both languages",
    arguments: [
      (["open", "C-03", "--participant", "E1", "--participant", "E3"], "--grid", "--grid"),
      (
        ["open", "C-03", "--grid", "court", "--participant", "E1"],
        "deux participants", "two participants"
      ),
      (
        ["open", "C-03", "--grid", "court", "--participant", "E1", "--participant", "E9"],
        "E9", "E9"
      ),
      (
        ["open", "C-99", "--grid", "court", "--participant", "E1", "--participant", "E3"],
        "C-99", "C-99"
      ),
      (["show", "S9"], "inconnue", "unknown"),
      (
        ["open", "--already-scored", "--grid", "court"],
        "deux évaluateurs", "two evaluators"
      ),
    ])
  func mistakes(arguments: [String], french: String, english: String) throws {
    let centre = try CalibrationWorkspace()
    for (language, expected) in [("fr", french), ("en", english)] {
      var environment = ["LC_ALL": "C.UTF-8"]
      environment["LC_ALL"] = language == "fr" ? "fr_FR.UTF-8" : "C.UTF-8"
      let outcome = try ecoute(
        ["calibrate"] + arguments + ["--lang", language], in: centre.folder,
        environment: environment)
      #expect(outcome.status == 2 || outcome.status == 64)
      #expect(withPlainSpaces(outcome.errors).contains(expected), "\(outcome.errors)")
    }
  }

  @Test("Calls that several people scored make a session at once, with nothing blind")
  func alreadyScored() throws {
    let centre = try CalibrationWorkspace()
    for evaluator in ["E1", "E3"] {
      #expect(try centre.score("C-05", by: evaluator, "oui", "non").status == 0)
    }
    #expect(try centre.score("C-06", by: "E1", "oui", "non").status == 0)
    let outcome = try centre.calibrate(
      "open", "--already-scored", "--grid", "court", "--id", "S2", "--reference", "E1")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("1 call × 2 participants"))
    #expect(try centre.calibrate("show", "S2").output.contains("revealed"))
    // They were ordinary evaluations, and still count in averages.
    let average = try ecoute("evaluations", "average", "--by", "agent", in: centre.folder)
    #expect(average.output.contains("A2"))
  }
}
