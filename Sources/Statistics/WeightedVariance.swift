/// The variance of an estimated total `Σ(e/π)` of a sample drawn apart in strata, each of a fixed
/// size, from the chances of single units (Deville 1999): in a stratum of n units
///
/// `V = Σ c (e/π − A)²`, `c = (1 − π) n / (n − 1)`, `A = Σ c e/π / Σ c`.
struct WeightedVariance {
  /// The variance; `nil` when there is one unit in all, whose chance was not 1.
  let value: Double?
  /// Satterthwaite's: `(ΣV)² / Σ(V² / (n − 1))`, as Cochran's eq. 5.16.
  let degreesOfFreedom: Double?

  init(_ observations: [WeightedMeans.Observation], residuals: [Double]) {
    var strata: [Int: [Int]] = [:]
    // Units that were certain to be observed add nothing.
    for (index, unit) in observations.enumerated() where unit.probability < 1 {
      strata[unit.stratum, default: []].append(index)
    }
    let groups = WeightedVariance.collapsed(strata.sorted { $0.key < $1.key }.map(\.value))
    var (sum, squares, freedom) = (0.0, 0.0, 0.0)
    for members in groups {
      guard members.count > 1 else {
        (value, degreesOfFreedom) = (nil, nil)
        return
      }
      let n = Double(members.count)
      let terms = members.map { index in
        (
          weight: (1 - observations[index].probability) * n / (n - 1),
          ratio: residuals[index] / observations[index].probability
        )
      }
      let weight = terms.reduce(0) { $0 + $1.weight }
      let center = weight > 0 ? terms.reduce(0) { $0 + $1.weight * $1.ratio } / weight : 0
      let part = terms.reduce(0) {
        $0 + $1.weight * ($1.ratio - center) * ($1.ratio - center)
      }
      sum += part
      squares += part * part / (n - 1)
      freedom += n - 1
    }
    value = sum
    degreesOfFreedom = squares > 0 ? sum * sum / squares : freedom > 0 ? freedom : nil
  }

  /// Strata of one unit together; one that is alone joins the smallest other.
  private static func collapsed(_ strata: [[Int]]) -> [[Int]] {
    var groups = strata.filter { $0.count > 1 }
    let single = strata.filter { $0.count == 1 }.flatMap(\.self)
    guard !single.isEmpty else { return groups }
    if single.count > 1 {
      groups.append(single)
    } else if let smallest = groups.indices.min(by: {
      (groups[$0].count, $0) < (groups[$1].count, $1)
    }) {
      groups[smallest] += single
    } else {
      groups = [single]
    }
    return groups
  }
}
