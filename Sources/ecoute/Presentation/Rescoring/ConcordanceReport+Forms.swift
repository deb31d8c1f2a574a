import JSONText
import Languages
import Statistics

extension ConcordanceReport {
  /// The report for a terminal.
  func lines(_ terminal: Terminal) -> [String] {
    var table = TextTable(list.columns.map { TextTable.Column(visible($0.title), $0.alignment) })
    for row in list.rows { table.append(row.map { visible($0.text) }) }
    return (summary + [""]).map(visible) + table.lines(terminal)
      + [""] + remarks.flatMap { wrapped($0, to: 100) }.map(visible)
  }

  private func number(_ value: Double, decimals: Int = 1) -> String {
    NumberText.decimal(value, decimals: decimals, language)
  }

  private func interval(_ statistic: Statistic, decimals: Int) -> String {
    guard let interval = statistic.estimate?.interval else { return "" }
    let (low, high) = (
      number(interval.lower, decimals: decimals), number(interval.upper, decimals: decimals)
    )
    return say(
      fr: " (intervalle à 95 % : \(low) à \(high))", en: " (95 % interval: \(low) to \(high))")
  }

  private var summary: [String] {
    let same = calls.calls.count(where: \.isSameEvaluator)
    let other = calls.calls.count - same
    var lines = [
      "\(first.name) → \(second.name)",
      say(
        fr: "\(calls.calls.count) appels notés sur les deux grilles : \(same) par les mêmes "
          + "évaluateurs, \(other) par d'autres. Seulement sur la première : \(calls.firstOnly) ; "
          + "sur la seconde : \(calls.secondOnly).",
        en: "\(calls.calls.count) calls scored on both grids: \(same) by the same evaluators, "
          + "\(other) by others. On the first alone: \(calls.firstOnly); on the second: "
          + "\(calls.secondOnly)."),
    ]
    if let estimate = correlation.estimate {
      lines.append(
        say(fr: "Corrélation : ", en: "Correlation: ") + number(estimate.value, decimals: 2)
          + interval(correlation, decimals: 2))
    }
    if let estimate = difference.estimate {
      let sign = estimate.value > 0 ? "+" : ""
      lines.append(
        say(fr: "Écart moyen (seconde − première) : ", en: "Mean difference (second − first): ")
          + sign + number(estimate.value) + interval(difference, decimals: 1))
    }
    if let estimate = typicalDifference.estimate {
      lines.append(
        say(
          fr: "Écart quadratique moyen par appel (REQM) : ",
          en: "Typical difference of a call (RMSD): ")
          + number(estimate.value))
    }
    if let slope = line.slope, let intercept = line.intercept {
      let sign = intercept < 0 ? "−" : "+"
      lines.append(
        say(fr: "Droite : seconde = ", en: "Line: second = ") + number(slope, decimals: 3)
          + say(fr: " × première ", en: " × first ") + "\(sign) "
          + number(intercept.magnitude, decimals: 2))
    }
    return lines
  }

  /// What the figures do not carry.
  var remarks: [String] {
    let count = calls.calls.count
    var lines: [String] = []
    if count < ConcordanceReport.intervalsFrom {
      lines.append(
        say(
          fr: "\(count) appels : sous \(ConcordanceReport.intervalsFrom), ni erreur ni intervalle "
            + "ne sont donnés ; chiffres indicatifs.",
          en: "\(count) calls: under \(ConcordanceReport.intervalsFrom), no error nor interval is "
            + "given; figures are indicative."))
    }
    if count < ConcordanceReport.curveFrom {
      lines.append(
        say(
          fr: "La correspondance de même rang demande \(ConcordanceReport.curveFrom) appels.",
          en: "Counterparts of the same rank need \(ConcordanceReport.curveFrom) calls."))
    }
    if let supported {
      let (low, high) = (number(supported.lowerBound), number(supported.upperBound))
      lines.append(
        say(
          fr: "Étayé de \(low) à \(high) : au moins 5 appels, et un sur vingt, au bord et au-delà "
            + "de chaque côté.",
          en: "Supported from \(low) to \(high): at least 5 calls, and one in twenty, at or beyond "
            + "each end."))
    } else {
      lines.append(
        say(
          fr: "Trop peu d'appels pour dire sur quelle étendue la correspondance tient.",
          en: "Too few calls to say over what range the counterparts hold."))
    }
    if let value = correlation.estimate?.value, value < ConcordanceReport.usefulCorrelation {
      let limit = number(ConcordanceReport.usefulCorrelation, decimals: 3)
      lines.append(
        say(
          fr: "Sous une corrélation de \(limit), une note réduit de moins de moitié l'incertitude "
            + "sur l'autre (Dorans 2000) : ne convertissez pas la note d'un appel.",
          en: "Under a correlation of \(limit), one score takes away less than half of the "
            + "uncertainty of the other (Dorans 2000): do not convert the score of one call."))
    }
    return lines
  }

  /// `ecoute.concordance/1`; its members are described in the documentation of `Statistics`.
  var json: JSONValue {
    func measured(_ value: Double?) -> JSONValue {
      value.flatMap { NumberText.fixedPoint($0, decimals: 6) }.map(JSONValue.digits) ?? .null
    }
    func statistic(_ statistic: Statistic?) -> JSONValue {
      guard let statistic else { return .null }
      let estimate = statistic.estimate
      return .object([
        ("value", measured(estimate?.value)), ("n", .integer(statistic.count)),
        ("standardError", measured(estimate?.standardError)),
        (
          "interval",
          estimate?.interval.map { .array([measured($0.lower), measured($0.upper)]) } ?? .null
        ),
      ])
    }
    func grid(_ choice: GridChoice) -> JSONValue {
      .object([("id", .string(choice.id)), ("digest", .optional(choice.digest))])
    }
    let same = calls.calls.count(where: \.isSameEvaluator)
    return .object([
      ("schema", .string("ecoute.concordance/1")), ("first", grid(first)),
      ("second", grid(second)),
      (
        "calls",
        .object([
          ("both", .integer(calls.calls.count)), ("sameEvaluators", .integer(same)),
          ("otherEvaluators", .integer(calls.calls.count - same)),
          ("firstOnly", .integer(calls.firstOnly)), ("secondOnly", .integer(calls.secondOnly)),
        ])
      ),
      ("correlation", statistic(correlation)), ("meanDifference", statistic(difference)),
      ("rootMeanSquaredDifference", statistic(typicalDifference)),
      (
        "line",
        .object([("slope", measured(line.slope)), ("intercept", measured(line.intercept))])
      ),
      (
        "supportedRange",
        supported.map { .array([measured($0.lowerBound), measured($0.upperBound)]) } ?? .null
      ),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("score", measured(row.score)), ("linear", statistic(row.linear)),
              ("equipercentile", statistic(row.curve)), ("supported", .bool(row.isSupported)),
            ])
          })
      ),
    ])
  }
}
