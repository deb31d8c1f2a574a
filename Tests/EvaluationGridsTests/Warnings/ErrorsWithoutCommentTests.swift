import Testing

@Suite("W014: critical errors without a comment")
struct ErrorsWithoutCommentTests {
  private func grid(_ error: String, _ requirement: String = "") -> String {
    SmallGrid.text(criteria: SmallGrid.criterion("a", "scale='oui-non'", error + requirement))
  }

  @Test("The levels that need no comment are named; a quote is not a comment")
  func critical() {
    let error = "1️⃣<error class='business' when='oui non'/>"
    expectWarnings(
      "W014", grid(error, "<comment requiredFor='non'/>"),
      says: [1: "does not ask for a comment: \"oui\""])
    expectWarnings("W014", grid(error, "<evidence requiredFor='all'/>"))
    expectWarnings(
      "W014", grid(error, "<comment requiredFor='all'/>").replacing("1️⃣", with: ""))
  }

  @Test("A minor error may go without")
  func minor() {
    expectWarnings("W014", grid("<error class='minor' when='non'/>"))
  }
}
