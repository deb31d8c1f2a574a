/// The columns where sections add up what they hold: once for the total of the grid, once for
/// their own scores, where sections that weigh nothing in the total count equally.
struct SectionColumns {
  /// What weighs in it, by the grid's weights.
  let base: SheetColumn
  /// What its worth is divided by.
  let sum: SheetColumn
  /// What it is worth to the section around it.
  let worth: SheetColumn
  /// What it carries of the section around it: shares, or points in the pool.
  let carried: SheetColumn
  /// What it loses if it is failed.
  let stake: SheetColumn
  /// What failed sections take away from it.
  let removed: SheetColumn
  /// The weight of what was really answered.
  let bearing: SheetColumn
  /// Whether sections of no weight can count equally.
  let isPart: Bool

  static let total = SectionColumns(
    base: .totalBase, sum: .totalSum, worth: .totalWorth, carried: .totalCarried,
    stake: .totalStake, removed: .totalRemoved, bearing: .totalBearing, isPart: false)
  static let part = SectionColumns(
    base: .partBase, sum: .partSum, worth: .partWorth, carried: .partCarried, stake: .partStake,
    removed: .partRemoved, bearing: .partBearing, isPart: true)
}
