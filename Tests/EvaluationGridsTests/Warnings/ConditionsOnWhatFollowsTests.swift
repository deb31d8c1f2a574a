import Testing

@Suite("W021: a condition on a question asked later")
struct ConditionsOnWhatFollowsTests {
  private func when(_ id: String, marked: Bool = false) -> String {
    "<appliesWhen><not><answer \(marked ? "1️⃣" : "")criterion='\(id)' in='oui'/></not></appliesWhen>"
  }

  @Test("A criterion that looks at one further on")
  func criterion() {
    expectWarnings(
      "W021",
      SmallGrid.text(
        criteria: SmallGrid.criterion("a", "scale='oui-non'", when("b", marked: true))
          + SmallGrid.criterion("b")
          + SmallGrid.criterion("c", "scale='oui-non'", when("b"))),
      says: [1: "\"a\" depends on \"b\", asked after it"])
  }

  @Test("A section that looks at a later one")
  func section() {
    let section = { (id: String, condition: String) in
      "<section id='\(id)'><title>T</title>\(condition)\(SmallGrid.criterion("in-\(id)"))</section>"
    }
    expectWarnings(
      "W021",
      SmallGrid.text(
        sections: section("t", when("in-u", marked: true)) + section("u", "")
          + section("v", when("in-u"))),
      says: [1: "section \"t\" depends on \"in-u\""])
  }
}
