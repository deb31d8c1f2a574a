import Foundation
import Statistics
import Testing

@Suite("Intervals hold the truth as often as they say, by simulation")
struct IntervalCoverageTests {
  /// With `ECOUTE_COVERAGE_TRIALS` set, the rows of the article's table are printed, from as many
  /// samples each.
  private static let trials = ProcessInfo.processInfo.environment["ECOUTE_COVERAGE_TRIALS"]
    .flatMap { Int($0) }

  // The range is what 20,000 samples gave each method, and what fewer samples add by chance: three
  // standard errors and a half.
  @Test("95 % intervals hold the truth about 95 times of 100", arguments: CoverageStudy.all)
  func coverage(study: CoverageStudy) {
    let isLarge = study.method == "Beta-binomial posterior"
    let trials = max(3, (Self.trials ?? 45) / (isLarge && Self.trials == nil ? 20 : 1))
    let (held, without) = study.coverage(trials: trials)
    if Self.trials != nil {
      let none = without > 0 ? String(format: "%.1f", 100 * without) : "–"
      print(
        "| \(study.method) | \(study.size) | \(study.truth) |"
          + " \(String(format: "%.1f", 100 * held)) | \(none) |")
    }
    let (low, high) = Self.range(of: study)
    let margin = 3.5 * (0.05 * 0.95 / Double(Self.trials ?? 45)).squareRoot()
    #expect((low - margin...high + margin).contains(held), "\(held)")
  }

  private static func range(of study: CoverageStudy) -> (Double, Double) {
    switch study.method {
    case "Wilson", "Adjusted Wald (NPS)": (0.91, 0.981)
    case "Student" where study.truth != "normal scores": (0.931, 0.951)
    case "Beta-binomial posterior": (0.876, 0.95)
    default: (0.941, 0.972)
    }
  }
}
