import EvaluationGrids
import Testing

@Suite("W015: disagreement on a criterion without guidance")
struct UnguidedDisagreementTests {
  private func agreement(
    _ value: Double, _ pairs: Int, _ measure: KnownAgreement.Measure = .percent
  ) -> [String: KnownAgreement] {
    ["a": KnownAgreement(measure: measure, value: value, pairs: pairs)]
  }

  private func grid(_ guidance: String = "") -> String {
    SmallGrid.text(criteria: "1️⃣" + SmallGrid.criterion("a", "scale='oui-non'", guidance))
  }

  private var unmarked: String { grid().replacing("1️⃣", with: "") }

  @Test("The figure and its n are given")
  func low() {
    expectWarnings(
      "W015", grid(), agreement: agreement(0.62, 48), says: [1: "(62%, n = 48 pairs)"])
    expectWarnings(
      "W015", grid(), agreement: agreement(0.41, 48, .alpha), says: [1: "(α = 0.41, n = 48 pairs)"])
  }

  @Test("Enough agreement, too few pairs, guidance, or no figure: nothing is said")
  func silent() {
    expectWarnings("W015", unmarked, agreement: agreement(0.8, 48))
    expectWarnings("W015", unmarked, agreement: agreement(0.667, 48, .alpha))
    expectWarnings("W015", unmarked, agreement: agreement(0.1, 29))
    expectWarnings("W015", unmarked)
    expectWarnings(
      "W015", grid("<guidance>Écouter.</guidance>").replacing("1️⃣", with: ""),
      agreement: agreement(0.1, 48))
  }
}
