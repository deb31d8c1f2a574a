import Testing

@Suite("W005: two criteria that punish the same lexicon")
struct SharedLexiconsTests {
  private func grid(_ first: String, _ second: String) -> String {
    SmallGrid.text(
      criteria: SmallGrid.criterion("a", "scale='oui-non'", "<cue \(first)/>")
        + SmallGrid.criterion("b", "scale='oui-non'", "<cue \(second)/>"))
  }

  @Test("The same phrases suggest a bad level twice, found or missing")
  func punished() {
    expectWarnings(
      "W005", grid("lexicon='jurons' suggests='non'", "1️⃣lexicon='jurons' suggests='non'"),
      says: [1: "already takes points under criterion \"a\""])
    expectWarnings(
      "W005",
      grid(
        "lexicon='accueil' suggests='oui' otherwise='non'",
        "1️⃣lexicon='accueil' suggests='oui' otherwise='non'"))
  }

  @Test("A good level suggested twice punishes nobody")
  func praised() {
    expectWarnings(
      "W005", grid("lexicon='accueil' suggests='oui'", "lexicon='accueil' suggests='oui'"))
    expectWarnings(
      "W005", grid("lexicon='accueil' suggests='non'", "lexicon='accueil' suggests='oui'"))
  }

  @Test("Another speaker or another moment is another thing; anyone holds everyone")
  func distinguished() {
    let first = "lexicon='jurons' suggests='non' speaker='agent'"
    expectWarnings("W005", grid(first, "lexicon='jurons' suggests='non' speaker='customer'"))
    expectWarnings("W005", grid(first, "1️⃣lexicon='jurons' suggests='non' speaker='any'"))
    expectWarnings(
      "W005",
      grid("\(first) within='first 20s'", "lexicon='jurons' suggests='non' within='last 60s'"))
  }

  @Test("Two cues of one criterion are its own affair")
  func alone() {
    expectWarnings(
      "W005",
      SmallGrid.text(
        criteria: SmallGrid.criterion(
          "a", "scale='oui-non'",
          "<cue lexicon='j' suggests='non'/><cue lexicon='j' suggests='non'/>")))
  }
}
