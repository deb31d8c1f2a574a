import ExactNumbers
import Testing

@Suite("W017: a weight on a criterion that fails the grid")
struct WeightWithoutStakeTests {
  private func grid(_ attributes: String, _ effect: String = "fail-grid") -> String {
    SmallGrid.text(
      criteria: SmallGrid.criterion("z") + "1️⃣"
        + SmallGrid.criterion(
          "a", "scale='oui-non' \(attributes)",
          "<error class='compliance' when='non' effect='\(effect)'/>"))
  }

  @Test("The points that every other call wins anyway are given")
  func weighted() {
    expectWarnings(
      "W017", grid("weight='2'"), shares: ["z": percent(333), "a": percent(667)],
      says: [1: "carries 66.7%"])
  }

  @Test("Another effect, no weight, or no shares: nothing is said")
  func silent() {
    let shares = ["z": percent(500), "a": percent(500)]
    expectWarnings("W017", grid("", "fail-section").replacing("1️⃣", with: ""), shares: shares)
    expectWarnings("W017", grid("").replacing("1️⃣", with: ""), shares: ["a": .zero])
    expectWarnings("W017", grid("").replacing("1️⃣", with: ""))
  }

  @Test("A middle level that does not fail the grid makes the weight count")
  func graded() {
    let criterion =
      "<criterion id='a'><question>Q ?</question><scale><level id='x' points='0'/>"
      + "<level id='y' points='1'/><level id='z' points='2'/></scale>"
      + "<error class='compliance' when='x' effect='fail-grid'/></criterion>"
    expectWarnings(
      "W017", SmallGrid.text(criteria: SmallGrid.criterion("b") + criterion),
      shares: ["a": percent(500), "b": percent(500)])
  }
}
