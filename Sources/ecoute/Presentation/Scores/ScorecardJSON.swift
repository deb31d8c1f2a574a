import Calendars
import ExactNumbers
import JSONText
import QualityModel

/// A scorecard for a machine: `ecoute.scorecard/1`. Every score is given exactly, as a decimal or a
/// fraction in a text, and rounded by the grid's rule as a number.
struct ScorecardJSON {
  let evaluation: Evaluation
  let grid: Grid
  let card: Scorecard

  var value: JSONValue {
    .object([
      ("schema", .string("ecoute.scorecard/1")),
      ("evaluation", .string(evaluation.id)), ("revision", .integer(evaluation.revision)),
      ("state", .string(evaluation.state.rawValue)),
      ("interaction", .string(evaluation.interactionID)),
      ("evaluator", .string(evaluation.evaluatorID)),
      (
        "grid",
        .object([
          ("id", .string(grid.id)), ("version", .string(grid.version)),
          ("digest", .string(evaluation.gridDigest)),
        ])
      ),
      ("scoredAt", .string(evaluation.scoredAt.isoText)),
      ("raw", score(card.raw)), ("final", score(card.final)), ("agent", score(card.agent)),
      ("band", .optional(card.band)),
      ("notApplicableShare", exact(card.notApplicableShare)),
      ("effects", .array(card.effects.map(effect))), ("errors", .array(card.errors.map(error))),
      ("sections", .array(card.sections.map(part))),
      ("dimensions", .array(card.dimensions.map(part))),
      ("criteria", .array(card.criteria.map(criterion))),
    ])
  }

  private func score(_ value: Rational?) -> JSONValue {
    guard let value else { return .null }
    let rules = grid.scoring
    return .object([
      ("exact", .string(value.exactText)),
      (
        "rounded", .digits(value.decimalText(decimals: rules.decimals, rule: rules.rounding))
      ),
    ])
  }

  private func exact(_ value: Rational?) -> JSONValue {
    .optional(value?.exactText)
  }

  private func part(_ part: PartScore) -> JSONValue {
    .object([("id", .string(part.id)), ("score", score(part.score)), ("raw", score(part.raw))])
  }

  private func criterion(_ criterion: CriterionScore) -> JSONValue {
    .object([
      ("criterion", .string(criterion.criterionID)), ("section", .string(criterion.sectionID)),
      ("standing", .string(criterion.standing.rawValue)), ("points", exact(criterion.points)),
      ("best", exact(criterion.best)), ("share", exact(criterion.effectiveShare)),
      ("won", exact(criterion.won)), ("lost", exact(criterion.lost)),
      ("excludedFromAgentScore", .bool(criterion.excludedFromAgentScore)),
    ])
  }

  private func error(_ error: FoundError) -> JSONValue {
    .object([
      ("criterion", .string(error.criterionID)), ("class", .string(error.errorClass.rawValue)),
      ("level", .string(error.level)), ("effect", name(error.effect)), ("at", limit(error.effect)),
    ])
  }

  private func effect(_ effect: AppliedEffect) -> JSONValue {
    .object([
      ("effect", name(effect.effect)), ("at", limit(effect.effect)),
      ("criteria", .array(effect.criterionIDs.map(JSONValue.string))),
      ("section", .optional(effect.sectionID)), ("before", score(effect.before)),
      ("after", score(effect.after)),
    ])
  }

  /// The effect by its name in the grid language.
  private func name(_ effect: CriticalError.Effect) -> JSONValue {
    switch effect {
    case .none: .string("none")
    case .cap: .string("cap")
    case .failSection: .string("fail-section")
    case .failGrid: .string("fail-grid")
    }
  }

  private func limit(_ effect: CriticalError.Effect) -> JSONValue {
    if case .cap(let limit) = effect { exact(limit) } else { .null }
  }
}
