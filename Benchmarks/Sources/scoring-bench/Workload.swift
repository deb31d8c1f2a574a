import ExactNumbers
import QualityModel

/// A grid of 30 criteria in 6 sections, and the codes of many evaluations on it. The peer
/// `peers/scoring_numpy.py` makes the same ones from the same seed.
struct Workload {
  static let criterionCount = 30
  static let agentCount = 1000
  static let seed: UInt64 = 2026

  let grid: Grid
  let codes: [UInt8]
  let agents: [UInt32]

  init(evaluations: Int) {
    grid = Workload.grid
    codes = (0..<evaluations * Workload.criterionCount).map { place in
      let random = Workload.random(UInt64(place)) >> 32
      // 8 % of N/A, and the better levels more often than the worse.
      let level = random % 100 < 8 ? 127 : max(random >> 8 & 3, random >> 12 & 3)
      return UInt8(level)
    }
    let first = UInt64(evaluations * Workload.criterionCount)
    agents = (0..<evaluations).map { row in
      UInt32(Workload.random(first + UInt64(row)) >> 32) % UInt32(Workload.agentCount)
    }
  }

  /// The number at a place of SplitMix64's sequence.
  static func random(_ place: UInt64) -> UInt64 {
    var mixed = seed &+ (place &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let sectionWeights = [15, 20, 20, 15, 20, 10]

  private static var grid: Grid {
    let text = LocalizedText("x", language: "fr")
    let levels = (0..<4).map { Level(id: "n\($0)", points: Rational($0), title: text) }
    let sections = sectionWeights.enumerated().map { section, weight in
      let criteria = (0..<5).map { place -> Section.Child in
        let index = section * 5 + place
        return .criterion(
          Criterion(
            id: "c\(index)", levels: levels, weight: Rational(index % 3 + 1), question: text,
            errors: errors(index)))
      }
      return Section(id: "s\(section)", weight: Rational(weight), title: text, children: criteria)
    }
    return Grid(id: "banc", version: "1", language: "fr", title: text, sections: sections)
  }

  private static func errors(_ index: Int) -> [CriticalError] {
    let effect: CriticalError.Effect? =
      switch index {
      case 3: .cap(at: 50)
      case 11: .cap(at: 70)
      case 17: .failSection
      case 29: .failGrid
      default: nil
      }
    return effect.map { [CriticalError(errorClass: .customer, levels: ["n0"], effect: $0)] } ?? []
  }
}
