import Statistics
import Testing

struct BenjaminiHochbergTests {
  @Test("The fifteen probabilities of the 1995 paper keep four discoveries at 5 %")
  func paper() {
    // Benjamini & Hochberg (1995), JRSS B 57:289–300; adjusted values: statsmodels multipletests.
    let adjusted = BenjaminiHochberg.adjusted([
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262,
      0.5719, 0.6528, 0.759, 1.0,
    ])
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571429, 0.0638571429, 0.0645, 0.0765, 0.486,
      0.5811818182, 0.714875, 0.7532307692, 0.8132142857, 1.0,
    ]
    #expect(adjusted.count == expected.count)
    for (value, wanted) in zip(adjusted, expected) { #expect(value.isNear(wanted, 1e-9)) }
    #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
  }

  @Test("Values come back in the order given")
  func order() {
    #expect(BenjaminiHochberg.adjusted([0.5, 0.01, 0.04]) == [0.5, 0.03, 0.06])
  }

  @Test("What is not a probability is no evidence")
  func invalid() {
    #expect(BenjaminiHochberg.adjusted([.nan, 0.01, 2, -1]) == [1, 0.04, 1, 1])
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
  }
}
