/// The raters of a matrix who can be compared, and what they gave.
///
/// Two raters are comparable when they rated an item in common, or through others who did: only then
/// can a difference between them be told from a difference between their items.
struct RatingPanel {
  /// What an item got: places in `raters`, and ratings counted from `origin`.
  struct Item {
    let raters: [Int]
    let values: [Double]
  }

  /// The raters' places in the matrix.
  let raters: [Int]
  /// The items that at least one of them rated.
  let items: [Item]
  /// What a spread of rounding alone could be, squared.
  let roundingVariance: Double

  /// The panel that some raters make.
  init(_ ratings: RatingMatrix, raters: [Int]) {
    self.raters = raters
    roundingVariance = ratings.roundingVariance
    let origin = ratings.smallest
    items = (0..<ratings.itemCount).compactMap { item in
      var given: [(Int, Double)] = []
      for (place, rater) in raters.enumerated() {
        let value = ratings.cells[rater * ratings.itemCount + item]
        if !value.isNaN { given.append((place, value - origin)) }
      }
      return given.isEmpty ? nil : Item(raters: given.map(\.0), values: given.map(\.1))
    }
  }

  /// The raters of a matrix in groups within which all are comparable, each in ascending order; a
  /// rater without an item in common with anyone is a group of one, and one without ratings is in none.
  static func groups(of ratings: RatingMatrix) -> [[Int]] {
    var leader = Array(0..<ratings.raterCount)
    func root(_ rater: Int) -> Int {
      var place = rater
      while leader[place] != place { place = leader[place] }
      return place
    }
    var rated = Array(repeating: false, count: ratings.raterCount)
    for item in 0..<ratings.itemCount {
      var first: Int?
      for rater in 0..<ratings.raterCount
      where !ratings.cells[rater * ratings.itemCount + item].isNaN {
        rated[rater] = true
        if let first {
          let (one, two) = (root(first), root(rater))
          leader[max(one, two)] = min(one, two)
        } else {
          first = rater
        }
      }
    }
    var members: [Int: [Int]] = [:]
    for rater in 0..<ratings.raterCount where rated[rater] {
      members[root(rater), default: []].append(rater)
    }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }
}
