import Testing

@Suite("W013: critical errors without evidence")
struct ErrorsWithoutEvidenceTests {
  private func grid(_ error: String, _ requirement: String = "") -> String {
    SmallGrid.text(criteria: SmallGrid.criterion("a", "scale='oui-non'", error + requirement))
  }

  @Test(
    "Each class but minor wants a quoted turn for its levels",
    arguments: [
      "customer", "business", "compliance",
    ])
  func critical(name: String) {
    let error = "1️⃣<error class='\(name)' when='non'/>"
    expectWarnings("W013", grid(error), says: [1: "\"non\""])
    expectWarnings("W013", grid(error, "<evidence requiredFor='oui'/>"))
    for enough in ["all", "non", "oui non"] {
      expectWarnings(
        "W013", grid(error, "<evidence requiredFor='\(enough)'/>").replacing("1️⃣", with: ""))
    }
  }

  @Test("A minor error may go without")
  func minor() {
    expectWarnings("W013", grid("<error class='minor' when='non'/>"))
  }
}
