import Testing

@Suite("W020: a cap that lets the target be reached")
struct CapsAboveTargetTests {
  private func grid(_ at: String, _ name: String = "customer", target: String = "target='85'")
    -> String
  {
    SmallGrid.text(
      declarations: "<scoring \(target)/>",
      criteria: SmallGrid.criterion(
        "a", "scale='oui-non'", "<error class='\(name)' when='non' effect='cap' 1️⃣at='\(at)'/>"))
  }

  @Test("A cap at the target or above it, with both figures")
  func above() {
    expectWarnings("W020", grid("85"), says: [1: "cap 85, target 85"])
    expectWarnings("W020", grid("92.5"), says: [1: "cap 92.5, target 85"])
  }

  @Test("A cap under the target, a minor error, or no target: nothing is said")
  func silent() {
    expectWarnings("W020", grid("84.9").replacing("1️⃣", with: ""))
    expectWarnings("W020", grid("90", "minor").replacing("1️⃣", with: ""))
    expectWarnings("W020", grid("90", target: "").replacing("1️⃣", with: ""))
  }
}
