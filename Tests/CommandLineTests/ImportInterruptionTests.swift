import QualityTestSupport
import Testing

@Suite("Imports that cannot end", .serialized)
struct ImportInterruptionTests {
  /// Enough contacts for an import to last, and to need more room than a workspace takes.
  private static let contacts: String = {
    var text = "interaction,channel,direction,agent,start,reason\n"
    for number in 0..<8_000 {
      let (minute, second) = (number / 60 % 60, number % 60)
      let time = "10:\(minute < 10 ? "0" : "")\(minute):\(second < 10 ? "0" : "")\(second)"
      text += "I-\(number),phone,inbound,A101,2026-10-01T\(time),facture \(number)\n"
    }
    return text
  }()

  @Test("On a full disk the import fails by name, and the workspace is as it was")
  func fullDisk() throws {
    let workspace = try TestWorkspace()
    try workspace.folder.write("contacts.csv", Self.contacts)
    let before = try workspace.state()
    // Files may not grow past 384 KiB (768 blocks of 512 bytes): a write fails as on a full disk.
    for (preparation, language) in [("trap '' XFSZ; ", "fr"), ("", "en")] {
      let outcome = try ProcessRunner("/bin/sh").run(
        [
          "-c", preparation + "ulimit -f 768; exec \"$0\" \"$@\"", ProcessRunner.ecoute.program,
          "import", "interactions", "../contacts.csv", "--lang", language,
        ], in: workspace.path)
      #expect(outcome.status == 2, "\(outcome.errors)")
      #expect(
        outcome.errors.contains(
          language == "fr" ? "disque plein ou quota atteint" : "the disk is full or a quota"))
      #expect(outcome.errors.contains("\n  → "))
      #expect(!outcome.output.contains("="))
      #expect(try workspace.state() == before)
    }
    #expect(try workspace.isWhole())
    #expect(try workspace.importInteractions(ImportBalanceTests.twoContacts).status == 0)
  }

  @Test("Killed in the middle, the import leaves the workspace as it was")
  func killed() throws {
    let workspace = try TestWorkspace()
    try workspace.folder.write("contacts.csv", Self.contacts)
    let before = try workspace.state()
    let clock = ContinuousClock()
    var whole: ProcessRunner.Outcome?
    // A dry run does all the work but the last write: how long an import takes here and now.
    let time = try clock.measure {
      whole = try workspace.run("import", "interactions", "../contacts.csv", "--dry-run")
    }
    #expect(whole?.status == 0)
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    var interrupted = 0
    for part in [0.3, 0.6, 0.85, 1.0] {
      var runner = ProcessRunner.ecoute
      runner.timeLimit = seconds * part
      let outcome = try runner.run(
        ["import", "interactions", "../contacts.csv"], in: workspace.path)
      #expect(try workspace.isWhole())
      guard outcome.timedOut, try workspace.state() == before else {
        // It ended first: then everything is in, and there is nothing left to interrupt.
        let again = try workspace.run("import", "interactions", "../contacts.csv", "--lang", "en")
        #expect(again.output.contains("(0 new, 0 updated, 8,000 known)"), "\(again.output)")
        break
      }
      interrupted += 1
    }
    #expect(interrupted > 0)
    let last = try workspace.run("import", "interactions", "../contacts.csv")
    #expect(last.status == 0)
    #expect(last.output.contains("read 8,000 = accepted"))
    #expect(try workspace.isWhole())
  }
}
