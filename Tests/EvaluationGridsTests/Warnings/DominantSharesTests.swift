import ExactNumbers
import Testing

@Suite("W007: a criterion that carries more than 40 % of the total")
struct DominantSharesTests {
  private func grid(_ count: Int) -> String {
    SmallGrid.text(
      criteria: "1️⃣" + (1...count).map { SmallGrid.criterion("c\($0)") }.joined())
  }

  @Test("The share is given; 40 % itself is allowed")
  func dominant() {
    expectWarnings(
      "W007", grid(3), shares: ["c1": percent(432), "c2": percent(284), "c3": percent(284)],
      says: [1: "alone carries 43.2% of the total"])
    expectWarnings(
      "W007", grid(3).replacing("1️⃣", with: ""),
      shares: ["c1": percent(400), "c2": percent(300), "c3": percent(300)])
  }

  @Test("A share just above 40 % is not written 40 %")
  func justAbove() {
    expectWarnings(
      "W007", grid(3),
      shares: ["c1": .reduced(4001, 10000), "c2": percent(300), "c3": percent(300)],
      says: [1: "40.01%"])
  }

  @Test("Of two criteria one has to; without shares nothing is said")
  func silent() {
    let plain = grid(2).replacing("1️⃣", with: "")
    expectWarnings("W007", plain, shares: ["c1": percent(500), "c2": percent(500)])
    expectWarnings("W007", grid(3).replacing("1️⃣", with: ""))
  }
}
