import Foundation
import QualityTestSupport
import Testing

/// The client's workspace opens the session; the provider's takes it from the file. Each scores,
/// seals, keeps the other's seal, opens, and verifies.
@Suite("Two companies that share no server")
struct CalibrateExchangeTests {
  /// Both workspaces with their answers given, sealed, and the seals exchanged.
  private func sealed() throws -> (client: CalibrationWorkspace, provider: CalibrationWorkspace) {
    let (client, provider) = (try CalibrationWorkspace(), try CalibrationWorkspace())
    try client.open()
    #expect(try provider.calibrate("open", "--from", client.file("S1.session.json")).status == 0)
    for contact in ["C-03", "C-04"] {
      #expect(try client.score(contact, by: "E1", "oui", "non").status == 0)
      #expect(try provider.score(contact, by: "E3", "oui", "oui").status == 0)
    }
    #expect(try client.calibrate("commit", "S1", "--side", "client").status == 0)
    #expect(try provider.calibrate("commit", "S1", "--side", "provider").status == 0)
    let (mine, theirs) = ("S1.client.seal.json", "S1.provider.seal.json")
    #expect(
      try client.calibrate("commit", "S1", "--received", provider.file(theirs)).status == 0)
    #expect(try provider.calibrate("commit", "S1", "--received", client.file(mine)).status == 0)
    return (client, provider)
  }

  @Test("Answers sealed before the exchange are verified after it, on both sides")
  func exchange() throws {
    let (client, provider) = try sealed()
    // What was sealed is what will be opened.
    let late = try ecoute(
      "score", "C-03", "--grid", "court", "--evaluator", "E1", "--answers", "-", "--correct",
      "second thoughts", in: client.folder,
      input: "criterion,answer\naccueil,oui\nsuite,oui\n")
    #expect(late.status == 2)
    #expect(try client.calibrate("reveal", "S1").errors.contains("stays blind here"))
    #expect(try provider.calibrate("reveal", "S1").status == 0)
    #expect(
      try ecoute("evaluations", "list", in: client.folder).output.contains("C-03") == false)
    let taken = try client.calibrate(
      "reveal", "S1", "--received", provider.file("S1.provider.answers.json"))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.errors.contains("nothing changed"))
    #expect(
      try provider.calibrate(
        "reveal", "S1", "--received", client.file("S1.client.answers.json")
      ).status == 0)
    for centre in [client, provider] {
      let list = try ecoute("evaluations", "list", in: centre.folder).output
      #expect(list.contains("C-03/court/E1"))
      #expect(list.contains("C-03/court/E3"))
      #expect(try ecoute("audit", "verify", in: centre.folder).status == 0)
    }
  }

  @Test("An answer changed after the seal is named, and nothing comes in")
  func tampering() throws {
    let (client, provider) = try sealed()
    #expect(try provider.calibrate("reveal", "S1").status == 0)
    let path = provider.file("S1.provider.answers.json")
    let honest = try String(contentsOfFile: path, encoding: .utf8)
    #expect(honest.contains("\"oui\""))
    try honest.replacing("\"oui\"", with: "\"non\"", maxReplacements: 1)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let before = try client.state()
    let refused = try client.calibrate("reveal", "S1", "--received", path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("S1.provider.answers.json"))
    #expect(try client.state() == before)
    try honest.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try client.calibrate("reveal", "S1", "--received", path).status == 0)
  }

  @Test("Without the other side's seal, one's own answers are not handed out")
  func order() throws {
    let centre = try CalibrationWorkspace()
    try centre.open()
    for (contact, evaluator) in [("C-03", "E1"), ("C-04", "E1")] {
      #expect(try centre.score(contact, by: evaluator, "oui", "non").status == 0)
    }
    #expect(try centre.calibrate("commit", "S1", "--side", "client").status == 0)
    let refused = try centre.calibrate("reveal", "S1")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("the provider's seal is not here"))
    #expect(!FileManager.default.fileExists(atPath: centre.file("S1.client.answers.json")))
  }

  @Test("A seal is not made of missing answers unless that is said")
  func gaps() throws {
    let centre = try CalibrationWorkspace()
    try centre.open()
    #expect(try centre.score("C-03", by: "E1", "oui", "non").status == 0)
    #expect(try centre.calibrate("commit", "S1", "--side", "client").status == 2)
    #expect(
      try centre.calibrate("commit", "S1", "--side", "client", "--incomplete").status == 0)
  }

  @Test("Every side cannot be sealed in one workspace, nor then opened while it is blind")
  func everySide() throws {
    let centre = try CalibrationWorkspace()
    try centre.open()
    #expect(try centre.calibrate("commit", "S1", "--side", "client", "--incomplete").status == 0)
    let refused = try centre.calibrate("commit", "S1", "--side", "provider", "--incomplete")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("nobody would be left to exchange with"))
  }

  @Test("A lost seal is written again, the same")
  func lostSeal() throws {
    let centre = try CalibrationWorkspace()
    try centre.open()
    #expect(try centre.calibrate("commit", "S1", "--side", "client", "--incomplete").status == 0)
    let path = centre.file("S1.client.seal.json")
    let seal = try Data(contentsOf: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path)
    #expect(try centre.calibrate("commit", "S1", "--side", "client").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == seal)
    #expect(try centre.calibrate("show", "S1").output.contains("client (sealed here)"))
  }

  @Test("An id that both companies gave does not stop the exchange; a rehearsal takes nothing in")
  func sameIDs() throws {
    let (client, provider) = (try CalibrationWorkspace(), try CalibrationWorkspace())
    try client.open()
    #expect(try provider.calibrate("open", "--from", client.file("S1.session.json")).status == 0)
    for (centre, evaluator) in [(client, "E1"), (provider, "E3")] {
      var rows = "evaluation,interaction,evaluator,grid,version,date,criterion,answer\n"
      for (place, contact) in ["C-03", "C-04"].enumerated() {
        for criterion in ["accueil", "suite"] {
          rows +=
            "EV-\(place),\(contact),\(evaluator),court,1.0,2026-10-05,\(criterion),oui\n"
        }
      }
      let outcome = try ecoute(
        "import", "evaluations", "-", in: centre.folder, input: rows)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try client.calibrate("commit", "S1", "--side", "client").status == 0)
    #expect(try provider.calibrate("commit", "S1", "--side", "provider").status == 0)
    #expect(
      try client.calibrate("commit", "S1", "--received", provider.file("S1.provider.seal.json"))
        .status == 0)
    #expect(
      try provider.calibrate("commit", "S1", "--received", client.file("S1.client.seal.json"))
        .status == 0)
    #expect(try provider.calibrate("reveal", "S1").status == 0)
    let answers = provider.file("S1.provider.answers.json")
    let before = try client.state()
    #expect(
      try client.calibrate("reveal", "S1", "--received", answers, "--dry-run").status == 0)
    #expect(try client.state() == before)
    let taken = try client.calibrate("reveal", "S1", "--received", answers)
    #expect(taken.status == 0, "\(taken.errors)")
    // The client's own answers are written to send, too.
    #expect(FileManager.default.fileExists(atPath: client.file("S1.client.answers.json")))
    #expect(try ecoute("evaluations", "list", in: client.folder).output.contains("S1/E3/C-03"))
  }
}
