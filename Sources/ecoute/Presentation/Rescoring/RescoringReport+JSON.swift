import Calendars
import ExactNumbers
import JSONText
import Languages
import QualityModel
import Scoring
import Statistics

extension RescoringReport {
  /// `ecoute.rescore/1`; its members are described in the documentation of `Scoring`.
  var json: JSONValue {
    .object([
      ("schema", .string("ecoute.rescore/1")),
      (
        "from",
        .object([
          ("id", .optional(mappings.first?.mapping.from.id)),
          ("versions", .array(mappings.map { .string($0.mapping.from.version) })),
        ])
      ),
      (
        "to",
        .object([
          ("id", .string(grid.grid.id)), ("version", .string(grid.grid.version)),
          ("digest", .string(grid.digest)),
        ])
      ),
      ("period", .string(period.isoText)),
      (
        "evaluations",
        .object([
          ("read", .integer(comparison.evaluations)), ("compared", .integer(comparison.compared)),
          ("losingScore", .integer(comparison.losingScore)),
          ("gainingScore", .integer(comparison.gainingScore)),
          ("alreadyOnGrid", .integer(material.alreadyThere)),
        ])
      ),
      ("coverage", .array(mappings.map { coverage($0.mapping, $0.evaluations) })),
      ("answers", answers),
      ("overall", .object(members(comparison.overall))),
      ("by", .string(by.rawValue)),
      ("groups", .array(groups.map(group))),
      ("orderKept", statistic(comparison.orderKept(groups.map(\.change)))),
      ("bands", bands(comparison.bandCrossings)),
      ("contributions", contributions),
      (
        "warnings",
        .array(
          warnings.map {
            .object([
              ("code", .string($0.code)), ("fr", .string($0.text.french)),
              ("en", .string($0.text.english)),
            ])
          })
      ),
    ])
  }

  private func exact(_ value: Rational?, decimals: Int = 6) -> JSONValue {
    value.map { .digits($0.decimalText(decimals: decimals)) } ?? .null
  }

  private func measured(_ value: Double?) -> JSONValue {
    value.flatMap { NumberText.fixedPoint($0, decimals: 6) }.map(JSONValue.digits) ?? .null
  }

  /// A figure with its count and interval, or the reason why there is none.
  private func statistic(_ statistic: Statistic) -> JSONValue {
    let estimate = statistic.estimate
    return .object([
      ("value", measured(estimate?.value)), ("n", .integer(statistic.count)),
      (
        "interval",
        estimate?.interval.map { .array([measured($0.lower), measured($0.upper)]) } ?? .null
      ),
    ])
  }

  private func coverage(_ mapping: AnswerMapping, _ evaluations: Int) -> JSONValue {
    let coverage = mapping.coverage
    return .object([
      ("version", .string(mapping.from.version)), ("evaluations", .integer(evaluations)),
      ("carriedWeight", exact(coverage.carried)), ("filledWeight", exact(coverage.filled)),
      (
        "links",
        .array(
          mapping.links.map {
            .object([
              ("from", .string($0.from)), ("to", .string($0.to)),
              ("ground", .string($0.ground.rawValue)),
            ])
          })
      ),
      (
        "notCarried",
        .array(
          mapping.losses.map { loss in
            .object([
              ("criterion", .string(loss.criterionID)), ("code", .string(loss.reason.code)),
              ("reason", .string(loss.reason.explanation[language])),
            ])
          })
      ),
      (
        "unfilled",
        .array(
          mapping.unfilled.map { criterion in
            .object([
              ("criterion", .string(criterion.criterionID)),
              ("code", .string(criterion.reason.code)),
              ("reason", .string(criterion.reason.explanation[language])),
            ])
          })
      ),
    ])
  }

  private var answers: JSONValue {
    func counts(_ counts: [AnswerAccount.Count]) -> JSONValue {
      .array(
        counts.map {
          .object([
            ("criterion", .string($0.criterionID)), ("evaluations", .integer($0.evaluations)),
          ])
        })
    }
    let answers = comparison.answers
    return .object([
      ("given", .integer(answers.given)), ("carried", .integer(answers.carried)),
      ("notCarried", counts(answers.lost)), ("unanswered", counts(answers.unanswered)),
    ])
  }

  private func members(_ change: GroupChange) -> [(name: String, value: JSONValue)] {
    [
      ("evaluations", .integer(change.evaluations)), ("calls", .integer(change.calls)),
      ("before", statistic(change.before)), ("after", statistic(change.after)),
      ("change", statistic(change.change)),
      ("changeEstablished", change.isChangeEstablished.map(JSONValue.bool) ?? .null),
    ]
  }

  private func group(_ group: RescoringMaterial.Group) -> JSONValue {
    func rank(_ standing: RankStanding?) -> JSONValue {
      guard let standing else { return .null }
      return .object([
        ("rank", .number(standing.rank)),
        (
          "range",
          .array([.integer(standing.range.lowerBound), .integer(standing.range.upperBound)])
        ),
      ])
    }
    let change = group.change
    return .object(
      [("group", .string(group.id)), ("name", .string(group.name))] + members(change) + [
        ("rankBefore", rank(change.rankBefore)), ("rankAfter", rank(change.rankAfter)),
        ("rankChangeEstablished", change.isRankChangeEstablished.map(JSONValue.bool) ?? .null),
        ("bands", bands(group.crossings)),
      ])
  }

  private func bands(_ crossings: BandCrossings) -> JSONValue {
    .object([
      ("from", .array(crossings.from.map { .optional($0) })),
      ("to", .array(crossings.to.map { .optional($0) })),
      ("counts", .array(crossings.counts.map { .array($0.map(JSONValue.integer)) })),
      ("up", .optional(crossings.moved?.up)), ("down", .optional(crossings.moved?.down)),
    ])
  }

  private var contributions: JSONValue {
    let account = comparison.contributions
    return .object([
      (
        "criteria",
        .array(
          account.lines.map { line in
            .object([
              ("from", .optional(line.from)), ("to", .optional(line.to)),
              ("before", exact(line.wonBefore)), ("after", exact(line.wonAfter)),
              ("contribution", exact(line.contribution)),
              ("exact", .string(line.contribution.exactText)),
            ])
          })
      ),
      ("limits", exact(account.limits)), ("limitsExact", .string(account.limits.exactText)),
      ("effects", exact(account.effects)), ("effectsExact", .string(account.effects.exactText)),
      ("total", exact(account.total)), ("totalExact", .optional(account.total?.exactText)),
    ])
  }
}
