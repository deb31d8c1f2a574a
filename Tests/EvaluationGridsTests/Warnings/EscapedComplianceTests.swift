import Testing

@Suite("W016: a compliance error that N/A avoids")
struct EscapedComplianceTests {
  private func grid(_ attributes: String, _ name: String = "compliance") -> String {
    SmallGrid.text(
      criteria: "1️⃣"
        + SmallGrid.criterion(
          "a", "scale='oui-non' \(attributes)", "<error class='\(name)' when='non'/>"))
  }

  @Test("N/A by default is asked about; forbidden, or allowed in so many words, is an answer")
  func escaped() {
    expectWarnings(
      "W016", grid(""), says: [1: "can be answered N/A though the grid does not say so"])
    for word in ["forbidden", "allowed"] {
      expectWarnings("W016", grid("notApplicable='\(word)'").replacing("1️⃣", with: ""))
    }
  }

  @Test("Other classes of error are not concerned")
  func others() {
    expectWarnings("W016", grid("", "customer").replacing("1️⃣", with: ""))
  }
}
