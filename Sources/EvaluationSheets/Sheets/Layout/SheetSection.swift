internal import ExactNumbers
internal import QualityModel

/// A section of a scoring sheet; the first stands for the grid itself.
struct SheetSection: Sendable {
  /// The section; `nil` for the grid itself.
  let section: Section?
  let parent: Int?
  let depth: Int
  let row: Int
  /// The rows of the criteria that it holds itself.
  var criterionRows: [Range<Int>] = []
  /// The criteria that it holds itself, by place.
  var criteria: [Int] = []
  /// The sections that it holds itself.
  var sections: [Int] = []
  /// Holds bonuses and nothing else that counts, at any depth.
  var isBonusOnly = false

  var weight: Rational { section?.weight ?? .one }
}
