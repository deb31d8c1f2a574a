import Testing

@Suite("W004: a band that no score reaches")
struct UnreachableBandsTests {
  private static let fromOne =
    "<scale id='un-a-cinq'><level id='un' points='1'/><level id='cinq' points='5'/></scale>"

  private func scoring(_ attributes: String = "", _ second: Int) -> String {
    "<scoring \(attributes)>1️⃣<band id='bas' from='0'><title>Bas</title></band>"
      + "<band id='haut' from='\(second)'><title>Haut</title></band></scoring>"
  }

  private func grid(_ criteria: String, _ attributes: String = "", upTo second: Int) -> String {
    SmallGrid.text(
      declarations: scoring(attributes, second) + Self.fromOne,
      criteria: SmallGrid.criterion("z", "scale='oui-non' scored='false'") + criteria)
  }

  @Test("A scale from 1 to 5 leaves nothing under 20 %")
  func fromOne() {
    let criteria = SmallGrid.criterion("a", "scale='un-a-cinq'")
    expectWarnings("W004", grid(criteria, upTo: 20), says: [1: "the lowest possible is 20"])
    expectWarnings("W004", grid(criteria, upTo: 21).replacing("1️⃣", with: ""))
  }

  @Test("Points to lose that add up to 12 leave nothing under 88")
  func deductions() {
    let criteria =
      "<criterion id='a' weight='2'><question>Q ?</question><scale>"
      + "<level id='x' points='-6'/><level id='y' points='0'/></scale></criterion>"
    expectWarnings(
      "W004", grid(criteria, "method='deductions'", upTo: 88),
      says: [1: "the lowest possible is 88"])
    expectWarnings(
      "W004", grid(criteria, "method='deductions'", upTo: 89).replacing("1️⃣", with: ""))
  }

  @Test("Without N/A nor condition the lowest score is exact, from the shares")
  func exact() {
    let criteria =
      SmallGrid.criterion("a", "scale='un-a-cinq' notApplicable='forbidden'")
      + SmallGrid.criterion(
        "b", "notApplicable='forbidden'",
        "<scale><level id='x' points='1'/>"
          + "<level id='y' points='2'/></scale>")
    expectWarnings(
      "W004", grid(criteria, upTo: 35), shares: ["a": percent(500), "b": percent(500)],
      says: [1: "the lowest possible is 35"])
    // With N/A the first alone may count, and 20 % is reached.
    expectWarnings(
      "W004",
      grid(criteria.replacing(" notApplicable='forbidden'", with: ""), upTo: 35)
        .replacing("1️⃣", with: ""),
      shares: ["a": percent(500), "b": percent(500)])
  }

  @Test("An effect reaches the band that answers do not")
  func effects() {
    for effect in ["effect='fail-grid'", "effect='fail-section'", "effect='cap' at='10'"] {
      let error = "<error class='minor' when='un' \(effect)/>"
      expectWarnings(
        "W004",
        grid(SmallGrid.criterion("a", "scale='un-a-cinq'", error), upTo: 20)
          .replacing("1️⃣", with: ""))
    }
  }
}
