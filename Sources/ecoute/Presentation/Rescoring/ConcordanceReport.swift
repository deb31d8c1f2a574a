import JSONText
import Languages
import Statistics

/// The scores of two grids side by side, from calls scored on both.
struct ConcordanceReport {
  /// Fewer calls give no line at all, no interval, no curve.
  static let fewestCalls = 3
  static let intervalsFrom = 10
  static let curveFrom = 30
  /// Under this correlation, knowing one score halves the uncertainty of the other no more: the
  /// reduction is 1 − √(1 − r²) (Dorans 2000, *Distinctions among classes of linkages*).
  static let usefulCorrelation = 0.866

  /// One score of the first grid with its counterparts, held within 0 to 100.
  struct Row {
    let score: Double
    let linear: Statistic
    /// `nil` where there are too few calls for a curve.
    let curve: Statistic?
    /// Whether enough calls lie around this score.
    let isSupported: Bool
  }

  let calls: SharedCalls
  let first: GridChoice
  let second: GridChoice
  let language: Language
  let rows: [Row]
  let line: LinearEquating
  let correlation: Statistic
  let difference: Statistic
  let typicalDifference: Statistic
  let supported: ClosedRange<Double>?

  init(
    _ calls: SharedCalls, _ first: GridChoice, _ second: GridChoice, step: Int,
    language: Language
  ) throws(ConcordanceError) {
    let pairs = calls.pairs
    guard pairs.count >= ConcordanceReport.fewestCalls else {
      throw .tooFewCalls(
        pairs.count, needed: ConcordanceReport.fewestCalls, first: first.name, second: second.name)
    }
    line = LinearEquating(pairs)
    if line.slope == nil {
      throw .noVariation(Set(pairs.map(\.0)).count == 1 ? first.name : second.name)
    }
    (self.calls, self.first, self.second, self.language) = (calls, first, second, language)
    correlation = ConcordanceReport.withEnoughCalls(Concordance.correlation(pairs))
    difference = ConcordanceReport.withEnoughCalls(Concordance.meanDifference(pairs))
    typicalDifference = Concordance.rootMeanSquaredDifference(pairs)
    supported = Concordance.supportedRange(of: pairs.map(\.0))
    rows = ConcordanceReport.rows(pairs, line, supported, step: step)
  }

  /// The counterparts of the multiples of `step` among the scores observed.
  private static func rows(
    _ pairs: [(Double, Double)], _ line: LinearEquating, _ supported: ClosedRange<Double>?,
    step: Int
  ) -> [Row] {
    let (low, high) = (pairs.map(\.0).min() ?? 0, pairs.map(\.0).max() ?? 0)
    let scores = stride(from: 0, through: 100, by: step).map(Double.init)
      .filter { low <= $0 && $0 <= high }
    let curve =
      pairs.count >= curveFrom ? EquipercentileEquating(pairs).estimates(at: scores) : []
    return scores.indices.map { place in
      Row(
        score: scores[place], linear: held(withEnoughCalls(line.estimate(at: scores[place]))),
        curve: curve.isEmpty ? nil : held(curve[place]),
        isSupported: supported?.contains(scores[place]) ?? false)
    }
  }

  /// The same without interval nor error where there are too few calls to trust them.
  private static func withEnoughCalls(_ statistic: Statistic) -> Statistic {
    guard let estimate = statistic.estimate, estimate.count < intervalsFrom else {
      return statistic
    }
    return .defined(Estimate(value: estimate.value, count: estimate.count))
  }

  /// Held within the scale of scores.
  private static func held(_ statistic: Statistic) -> Statistic {
    guard let estimate = statistic.estimate else { return statistic }
    func held(_ value: Double) -> Double { min(max(value, 0), 100) }
    return .defined(
      Estimate(
        value: held(estimate.value), count: estimate.count, missing: estimate.missing,
        standardError: estimate.standardError,
        interval: estimate.interval.map {
          Interval(lower: held($0.lower), upper: held($0.upper), level: $0.level)
        }))
  }

  func say(fr french: String, en english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  /// The counterparts as a list.
  var list: ResultList {
    var list = ResultList(
      schema: "ecoute.concordance-rows/1",
      columns: [
        .init("score", first.name, .right),
        .init("linear", say(fr: "\(second.name), droite", en: "\(second.name), line"), .right),
        .init("linearError", say(fr: "± (err. type)", en: "± (std. err.)"), .right),
        .init("linearInterval", say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
        .init("equipercentile", say(fr: "Même rang", en: "Same rank"), .right),
        .init("equipercentileError", say(fr: "± (err. type)", en: "± (std. err.)"), .right),
        .init("equipercentileInterval", say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
        .init("supported", say(fr: "Étayé ?", en: "Supported?")),
      ])
    for row in rows {
      let (linear, curve) = (row.linear.estimate, row.curve?.estimate)
      list.append([
        .number(row.score, decimals: 0, language),
        .number(linear?.value, decimals: 1, language),
        .number(linear?.standardError, decimals: 1, language),
        .interval(linear?.interval, decimals: 1, language),
        .number(curve?.value, decimals: 1, language),
        .number(curve?.standardError, decimals: 1, language),
        .interval(curve?.interval, decimals: 1, language),
        .init(
          text: row.isSupported ? say(fr: "oui", en: "yes") : say(fr: "non", en: "no"),
          value: .bool(row.isSupported)),
      ])
    }
    return list
  }
}
