import Statistics

/// The answers of 6 evaluators to 30 criteria of 50 calls, levels 1 to 5, some missing. The peer
/// `peers/calibration_python.py` makes the same ones from the same seed.
struct Panel {
  static let (criteria, raters, calls, levels) = (30, 6, 50, 5)
  private static let seed: UInt64 = 2026

  let matrices: [CategoryMatrix]

  init() {
    matrices = (0..<Panel.criteria).compactMap { criterion in
      let rows = (0..<Panel.raters).map { rater in
        (0..<Panel.calls).map { call in Panel.level(criterion, rater, call) }
      }
      return CategoryMatrix(rows, scale: CategoryScale(count: Panel.levels))
    }
  }

  /// The level, counted from 0; 6 % are missing. Two answers in three are the call's own level.
  private static func level(_ criterion: Int, _ rater: Int, _ call: Int) -> Int? {
    let own = random(UInt64(criterion * calls + call)) >> 32
    let place = UInt64(1_000_000 + (criterion * raters + rater) * calls + call)
    let random = random(place) >> 32
    if random % 100 < 6 { return nil }
    return Int((random >> 8) % 3 < 2 ? own % UInt64(levels) : (random >> 16) % UInt64(levels))
  }

  /// The number at a place of SplitMix64's sequence.
  private static func random(_ place: UInt64) -> UInt64 {
    var mixed = seed &+ (place &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The levels as numbers from 1, for statistics on numbers.
  var numbers: [RatingMatrix] {
    matrices.compactMap { matrix in
      RatingMatrix(
        (0..<matrix.raterCount).map { rater in
          (0..<matrix.itemCount).map { item in
            matrix.category(rater: rater, item: item).map { Double($0 + 1) }
          }
        })
    }
  }
}
