/// The mean squares of a balanced table of agents × calls × raters.
struct ThreeWaySquares {
  /// The total sum of squares.
  let total: Double
  /// What rounding alone could make of a mean square.
  let rounding: Double
  private let n: [Double]
  /// Sums of squared deviations of the means of p, t, r, pt, pr, tr from the grand mean, each times
  /// the number of scores behind a mean.
  private let sums: [Double]

  /// `scores` has `counts` agents, calls and raters everywhere.
  init(_ scores: [[[Double]]], counts: [Int]) {
    let whole = Double(counts.reduce(1, *))
    let origin = scores.joined().joined().min() ?? 0
    let size = scores.joined().joined().map(\.magnitude).max() ?? 0
    func mean(_ values: [Double]) -> Double {
      values.map { $0 - origin }.sorted().reduce(0, +) / Double(values.count)
    }
    let (p, t, r) = (0..<counts[0], 0..<counts[1], 0..<counts[2])
    let grand = mean(scores.flatMap { $0.flatMap { $0 } })
    func squares(_ means: [Double]) -> Double {
      let weight = whole / Double(means.count)
      return weight * means.map { ($0 - grand) * ($0 - grand) }.sorted().reduce(0, +)
    }
    n = counts.map(Double.init)
    sums = [
      squares(p.map { p in mean(scores[p].flatMap { $0 }) }),
      squares(t.map { t in mean(p.flatMap { scores[$0][t] }) }),
      squares(r.map { r in mean(p.flatMap { p in t.map { scores[p][$0][r] } }) }),
      squares(p.flatMap { p in t.map { mean(scores[p][$0]) } }),
      squares(p.flatMap { p in r.map { r in mean(t.map { scores[p][$0][r] }) } }),
      squares(t.flatMap { t in r.map { r in mean(p.map { scores[$0][t][r] }) } }),
    ]
    total = squares(scores.flatMap { $0.flatMap { $0.map { $0 - origin } } })
    rounding = (size * 1e-12) * (size * 1e-12)
  }

  /// The variance of each source of a design, from its expected mean squares.
  func components(
    _ design: GeneralizabilityStudy.Design
  ) -> [(GeneralizabilityStudy.Source, Double)] {
    let (p, t, r) = (n[0], n[1], n[2])
    let (sp, st, sr, spt, spr, str) = (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5])
    switch design {
    case .crossed:
      let rest =
        (total - spt - spr - str + sp + st + sr) / ((p - 1) * (t - 1) * (r - 1))
      let (mp, mt, mr) = (sp / (p - 1), st / (t - 1), sr / (r - 1))
      let mpt = (spt - sp - st) / ((p - 1) * (t - 1))
      let mpr = (spr - sp - sr) / ((p - 1) * (r - 1))
      let mtr = (str - st - sr) / ((t - 1) * (r - 1))
      return [
        (.agent, (mp - mpt - mpr + rest) / (t * r)), (.call, (mt - mpt - mtr + rest) / (p * r)),
        (.rater, (mr - mpr - mtr + rest) / (p * t)), (.agentByCall, (mpt - rest) / r),
        (.agentByRater, (mpr - rest) / t), (.callByRater, (mtr - rest) / p), (.residual, rest),
      ]
    case .ratersWithinTasks:
      let rest = (total - spt - str + st) / (t * (p - 1) * (r - 1))
      let (mp, mt) = (sp / (p - 1), st / (t - 1))
      let mpt = (spt - sp - st) / ((p - 1) * (t - 1))
      let mrt = (str - st) / (t * (r - 1))
      return [
        (.agent, (mp - mpt) / (t * r)), (.call, (mt - mpt - mrt + rest) / (p * r)),
        (.rater, (mrt - rest) / p), (.agentByCall, (mpt - rest) / r), (.residual, rest),
      ]
    case .callsWithinAgents:
      let rest = (total - spt - spr + sp) / (p * (t - 1) * (r - 1))
      let (mp, mr) = (sp / (p - 1), sr / (r - 1))
      let mtp = (spt - sp) / (p * (t - 1))
      let mpr = (spr - sp - sr) / ((p - 1) * (r - 1))
      return [
        (.agent, (mp - mtp - mpr + rest) / (t * r)), (.call, (mtp - rest) / r),
        (.rater, (mr - mpr) / (p * t)), (.agentByRater, (mpr - rest) / t), (.residual, rest),
      ]
    }
  }
}
