import Testing

@Suite("W018: a target that says nothing")
struct IdleTargetTests {
  private func grid(_ target: String, bands: String = "", scale: String = "oui-non") -> String {
    SmallGrid.text(
      declarations: "<scoring 1️⃣target='\(target)'>\(bands)</scoring><scale id='un-a-cinq'>"
        + "<level id='un' points='1'/><level id='cinq' points='5'/></scale>",
      criteria: SmallGrid.criterion("a", "scale='\(scale)'")
        + SmallGrid.criterion("z", "scale='oui-non' scored='false'"))
  }

  private static let bands =
    "<band id='bas' from='0'><title>Bas</title></band><band id='haut' from='75'>"
    + "<title>Haut</title></band>"

  @Test("A target in the lowest band")
  func lowest() {
    expectWarnings(
      "W018", grid("70", bands: Self.bands),
      says: [1: "(70) falls in the lowest band, \"bas\", which goes up to 75"])
    expectWarnings("W018", grid("75", bands: Self.bands).replacing("1️⃣", with: ""))
  }

  @Test("A target that the worst call reaches")
  func always() {
    expectWarnings("W018", grid("20", scale: "un-a-cinq"), says: [1: "the lowest possible is 20"])
    expectWarnings("W018", grid("20.5", scale: "un-a-cinq").replacing("1️⃣", with: ""))
    expectWarnings("W018", grid("0"))
  }
}
