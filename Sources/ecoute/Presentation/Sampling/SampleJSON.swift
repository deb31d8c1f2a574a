import Calendars
import ExactNumbers
import JSONText
import QualityModel

/// The manifest of a draw for a machine: `ecoute.sample/1`.
struct SampleJSON {
  let sample: Sample

  /// A chance as an exact fraction, `5/96`.
  static func fraction(_ probability: Rational) -> String {
    probability.parts.map { "\($0.numerator)/\($0.denominator)" } ?? probability.exactText
  }

  var document: JSONValue {
    .object([
      ("schema", .string("ecoute.sample/1")), ("sample", .string(sample.id)),
      ("title", .string(sample.title)),
      (
        "plan",
        .object([("id", .string(sample.planID)), ("digest", .string(sample.planDigest))])
      ), ("period", .string(sample.period)),
      // As text: a reader that takes numbers for floating point would change it.
      ("seed", .string(String(sample.seed))), ("day", .string(sample.day.isoText)),
      ("generator", .string("xoshiro256**")),
      (
        "population",
        .object([
          ("interactions", .integer(sample.populationCount)),
          ("eligible", .integer(sample.eligibleCount)),
          ("digest", .string(sample.populationDigest)),
          (
            "excluded",
            .array(
              sample.exclusions.map {
                .object([("rule", .string($0.rule)), ("count", .integer($0.count))])
              })
          ),
        ])
      ), ("control", .string(sample.control.rawValue)),
      (
        "shortfalls",
        .array(
          sample.shortfalls.map {
            .object([
              ("subject", .string($0.subject.rawValue)), ("id", .string($0.id)),
              ("asked", .integer($0.asked)), ("available", .integer($0.available)),
            ])
          })
      ), ("cells", .array(sample.cells.map(cell))), ("units", .array(sample.units.map(unit))),
    ])
  }

  private func cell(_ cell: SampleCell) -> JSONValue {
    .object([
      ("agent", .optional(cell.agentID)), ("stratum", .string(cell.stratum)),
      ("interactions", .integer(cell.population)),
      (
        "expected",
        .digits(
          (Rational(cell.expectedMillionths, over: 1_000_000) ?? .zero).decimalText(decimals: 6))
      ), ("drawn", .integer(cell.drawn)),
      ("probability", .string(Self.fraction(cell.probability))),
    ])
  }

  private func unit(_ unit: SampleUnit) -> JSONValue {
    .object([
      ("order", .integer(unit.position)), ("interaction", .string(unit.interactionID)),
      ("part", .string(unit.part.rawValue)), ("reserve", .bool(unit.isReserve)),
      ("target", .optional(unit.target)), ("cell", .optional(unit.cell)),
      ("agent", .optional(unit.agentID)), ("stratum", .string(unit.stratum)),
      ("evaluator", .optional(unit.evaluatorID)),
      ("probability", .optional(unit.probability.map(Self.fraction))),
      (
        "probabilityDecimal",
        unit.probability.map { .digits($0.decimalText(decimals: 12)) } ?? .null
      ), ("repeatOf", .optional(unit.repeatOf)),
    ])
  }
}
