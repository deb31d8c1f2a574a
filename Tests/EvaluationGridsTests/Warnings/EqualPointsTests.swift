import Testing

@Suite("W010: levels or ranges that are worth the same")
struct EqualPointsTests {
  private static let levels =
    "<scale id='e'><level id='x' points='0'/><level id='y' points='1'/>"
    + "<level id='z' 1️⃣points='1.0'/></scale>"

  @Test("Two levels of a scale that a scored choice uses, said once")
  func levels() {
    expectWarnings(
      "W010",
      SmallGrid.text(
        declarations: Self.levels,
        criteria: SmallGrid.criterion("a", "scale='e'") + SmallGrid.criterion("b", "scale='e'")),
      says: [1: "levels \"y\" and \"z\" are both worth 1"])
  }

  @Test("A list of reasons and a list to tick may have equal points")
  func lists() {
    for attributes in ["scored='false'", "kind='multiple'"] {
      expectWarnings(
        "W010",
        SmallGrid.text(
          declarations: Self.levels.replacing("1️⃣", with: ""),
          criteria: SmallGrid.criterion("a", "scale='e' \(attributes)")))
    }
  }

  @Test("Two ranges that touch and are worth the same")
  func ranges() {
    expectWarnings(
      "W010",
      SmallGrid.text(
        criteria: SmallGrid.criterion(
          "n", "kind='number'",
          "<range to='60' points='2'/><range from='60' to='90' 1️⃣points='2'/>"
            + "<range from='90' points='0'/>")))
  }
}
