import Testing

@Suite("W011: lopsided scales")
struct LopsidedScalesTests {
  private func grid(_ points: [String]) -> String {
    let levels = points.enumerated().map { "<level id='l\($0)' points='\($1)'/>" }.joined()
    return SmallGrid.text(
      declarations: "1️⃣<scale id='e'>\(levels)</scale>",
      criteria: SmallGrid.criterion("a", "scale='e'"))
  }

  @Test("One level above the middle for three under it, and the other way round")
  func lopsided() {
    expectWarnings(
      "W011", grid(["0", "1", "2", "10"]),
      says: [
        1: "only one of the 4 levels of scale \"e\" lies above the middle (5 points), against 3"
      ])
    expectWarnings("W011", grid(["0", "8", "9", "10"]), says: [1: "lies below the middle"])
    expectWarnings("W011", grid(["-9", "-5", "-3", "-2", "5"]), says: [1: "(−2 points)"])
  }

  @Test("Two on each side, one at the middle, or three levels in all are balanced enough")
  func balanced() {
    for points in [["0", "1", "2.5", "3"], ["0", "1", "5", "10"], ["0", "3", "10"]] {
      expectWarnings("W011", grid(points).replacing("1️⃣", with: ""))
    }
  }
}
