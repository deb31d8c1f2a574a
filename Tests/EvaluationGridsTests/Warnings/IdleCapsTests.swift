import Testing

@Suite("W009: a cap that never bites")
struct IdleCapsTests {
  private func grid(_ at: String, scoring: String = "", more: String = "") -> String {
    SmallGrid.text(
      declarations: scoring,
      criteria: SmallGrid.criterion(
        "a", "scale='oui-non'", "<error class='minor' when='non' effect='cap' 1️⃣at='\(at)'/>")
        + SmallGrid.criterion("b") + more)
  }

  @Test("The points lost already bring the total to the cap, or under")
  func idle() {
    let shares = ["a": percent(300), "b": percent(700)]
    expectWarnings("W009", grid("70"), shares: shares, says: [1: "never exceeds 70"])
    expectWarnings("W009", grid("69.9").replacing("1️⃣", with: ""), shares: shares)
    expectWarnings("W009", grid("70").replacing("1️⃣", with: ""))
  }

  @Test("The level of the error counts: one that still gives points leaves more")
  func partial() {
    let criterion =
      "<criterion id='a'><question>Q ?</question><scale><level id='x' points='0'/>"
      + "<level id='y' points='1'/><level id='z' points='2'/></scale>"
      + "<error class='minor' when='x y' effect='cap' 1️⃣at='80'/></criterion>"
    let shares = ["a": percent(400), "b": percent(600)]
    let text = SmallGrid.text(criteria: criterion + SmallGrid.criterion("b"))
    expectWarnings("W009", text, shares: shares, says: [1: "never exceeds 80"])
    expectWarnings(
      "W009", text.replacing("at='80'", with: "at='79'").replacing("1️⃣", with: ""), shares: shares)
  }

  @Test("With deductions the points lost are exact without shares")
  func deductions() {
    let scoring = "<scoring method='deductions'/>"
    expectWarnings("W009", grid("99", scoring: scoring), says: [1: "never exceeds 99"])
    expectWarnings("W009", grid("98", scoring: scoring).replacing("1️⃣", with: ""))
  }

  @Test("A criterion that is not scored loses nothing: only a cap at 100 is idle")
  func unscored() {
    let cap = { (at: String) in
      SmallGrid.text(
        criteria: SmallGrid.criterion("b")
          + SmallGrid.criterion(
            "a", "scale='oui-non' scored='false'",
            "<error class='minor' when='non' effect='cap' 1️⃣at='\(at)'/>"))
    }
    expectWarnings("W009", cap("100"))
    expectWarnings("W009", cap("90").replacing("1️⃣", with: ""))
  }

  @Test("A bonus can lift the total: nothing is said")
  func bonus() {
    expectWarnings(
      "W009",
      grid("70", more: SmallGrid.criterion("c", "scale='oui-non' bonus='true'"))
        .replacing("1️⃣", with: ""),
      shares: ["a": percent(300), "b": percent(700), "c": percent(50)])
  }

  @Test("Another error of the same levels is more severe")
  func outdone() {
    for effect in ["effect='fail-grid'", "effect='cap' at='40'"] {
      expectWarnings(
        "W009",
        SmallGrid.text(
          criteria: SmallGrid.criterion(
            "a", "scale='oui-non'",
            "<error class='minor' when='non' effect='cap' 1️⃣at='50'/>"
              + "<error class='business' when='non' \(effect)/>")),
        says: [1: "at least as severe"])
    }
  }
}
