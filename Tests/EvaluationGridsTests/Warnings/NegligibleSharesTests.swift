import ExactNumbers
import Testing

@Suite("W008: a criterion that carries less than 1 % of the total")
struct NegligibleSharesTests {
  @Test("The share is given; 1 % itself, bonuses and what weighs nothing are left alone")
  func negligible() {
    expectWarnings(
      "W008",
      SmallGrid.text(
        criteria: SmallGrid.criterion("a") + "1️⃣" + SmallGrid.criterion("b")
          + SmallGrid.criterion("c") + SmallGrid.criterion("d", "scale='oui-non' weight='0'")
          + SmallGrid.criterion("e", "scale='oui-non' bonus='true'") + "2️⃣"
          + SmallGrid.criterion("f")),
      shares: [
        "a": percent(980), "b": percent(4), "c": percent(10), "d": .zero, "e": percent(5),
        "f": .reduced(99_99, 1_000_000),
      ],
      says: [1: "carries only 0.4% of the total", 2: "carries only 0.9999%"])
  }

  @Test("A grid of 150 equal criteria is one remark, not 150")
  func longGrid() {
    let ids = (1...150).map { "c\($0)" }
    expectWarnings(
      "W008",
      "1️⃣" + SmallGrid.text(criteria: ids.map { SmallGrid.criterion($0) }.joined()),
      shares: Dictionary(uniqueKeysWithValues: ids.map { ($0, Rational.reduced(1, 150)) }),
      says: [1: "150 criteria carry less than 1% of the total each, the least (\"c1\") 0.7%"])
  }
}
