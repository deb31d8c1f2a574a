import Testing

@Suite("W019: an error on the best level")
struct ErrorsOnBestLevelTests {
  private func grid(_ attributes: String, when: String) -> String {
    SmallGrid.text(
      criteria: SmallGrid.criterion("z")
        + SmallGrid.criterion(
          "a", "scale='oui-non' \(attributes)", "<error class='minor' 1️⃣when='\(when)'/>"))
  }

  @Test("The level is named, alone or among others")
  func best() {
    expectWarnings("W019", grid("", when: "oui"), says: [1: "\"oui\", the best level"])
    expectWarnings("W019", grid("", when: "non oui"))
  }

  @Test("A lesser level, and a criterion that only records, are right")
  func right() {
    expectWarnings("W019", grid("", when: "non").replacing("1️⃣", with: ""))
    expectWarnings("W019", grid("scored='false'", when: "oui").replacing("1️⃣", with: ""))
  }
}
