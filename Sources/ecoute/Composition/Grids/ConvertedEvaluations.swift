import Calendars
import ExactNumbers
import JSONText
import Languages
import QualityModel
import Scoring
import Tables

/// Evaluations carried over to another grid, with the score on both and what was lost.
struct ConvertedEvaluations {
  /// One of them.
  struct Entry {
    let evaluation: Evaluation
    let converted: ConvertedAnswers
    let before: Rational?
    let after: Rational?
    /// Whether every criterion that the other grid requires has an answer.
    let isComplete: Bool
  }

  let from: GridVersion
  let to: GridVersion
  /// The side of `to` in the crosswalk.
  let destination: Crosswalk.Side
  let entries: [Entry]

  init(
    evaluations: [Evaluation], converter: AnswerConverter, crosswalk: Crosswalk,
    to destination: Crosswalk.Side, source: Scorer, target: Scorer
  ) {
    self.destination = destination
    from = crosswalk[destination.other]
    to = crosswalk[destination]
    entries = evaluations.map { evaluation in
      let converted = converter.convert(evaluation.answers)
      return Entry(
        evaluation: evaluation, converted: converted,
        before: source.scorecard(for: evaluation.answers).final,
        after: target.scorecard(for: converted.answers).final,
        isComplete: !converted.losses.contains { $0.reason == .unanswered })
    }
  }

  func sentence(_ context: CommandContext) -> String {
    let (count, whole) = (entries.count, entries.count(where: \.isComplete))
    let losses = entries.reduce(0) { $0 + $1.converted.losses.count }
    return context.say(
      fr: "\(count) évaluation\(count > 1 ? "s" : "") portée\(count > 1 ? "s" : "") de "
        + "\(from.id) \(from.version) sur \(to.id) \(to.version), dont \(whole) "
        + "complète\(whole > 1 ? "s" : "") ; \(losses) perte\(losses > 1 ? "s" : "")",
      en: "\(count) evaluation\(count == 1 ? "" : "s") carried from \(from.id) \(from.version) to "
        + "\(to.id) \(to.version), \(whole) of them complete; \(losses) "
        + "loss\(losses == 1 ? "" : "es")")
  }

  /// `ecoute.grid-conversion/1`.
  var json: JSONValue {
    .object([
      ("schema", .string("ecoute.grid-conversion/1")), ("from", json(from)), ("to", json(to)),
      ("items", .array(entries.map(json))),
    ])
  }

  private func json(_ grid: GridVersion) -> JSONValue {
    .object([
      ("grid", .string(grid.id)), ("version", .string(grid.version)),
      ("digest", .string(grid.digest)),
    ])
  }

  private func json(_ entry: Entry) -> JSONValue {
    .object([
      ("evaluation", .string(entry.evaluation.id)),
      ("revision", .integer(entry.evaluation.revision)),
      ("interaction", .string(entry.evaluation.interactionID)),
      ("evaluator", .string(entry.evaluation.evaluatorID)), ("scoreFrom", score(entry.before)),
      ("scoreTo", score(entry.after)), ("complete", .bool(entry.isComplete)),
      (
        "answers",
        .array(
          entry.converted.answers.map { answer in
            .object([
              ("criterion", .string(answer.criterionID)), ("answer", .string(answer.value.cell)),
              ("cause", .optional(answer.causeID)), ("comment", .optional(answer.comment)),
            ])
          })
      ),
      (
        "losses",
        .array(
          entry.converted.losses.map { loss in
            .object([
              ("side", .string(loss.side.rawValue)), ("criterion", .string(loss.criterionID)),
              ("reason", .string(loss.code)),
              (
                "text",
                .object([
                  ("fr", .string(loss.explanation.french)),
                  ("en", .string(loss.explanation.english)),
                ])
              ),
            ])
          })
      ),
    ])
  }

  private func score(_ score: Rational?) -> JSONValue {
    score.map { .digits($0.decimalText(decimals: 6)) } ?? .null
  }

  /// A row an answer, in the columns that evaluations are imported by, then a row a loss.
  var csv: [UInt8] {
    let head = [
      "row", "evaluation", "interaction", "evaluator", "grid", "version", "scored_at", "criterion",
      "answer", "cause", "comment", "loss", "score_from", "score_to",
    ]
    return CSVWriter(style: .standard).bytes(of: [head] + entries.flatMap(rows))
  }

  private func rows(_ entry: Entry) -> [[String]] {
    let evaluation = entry.evaluation
    let scores = [entry.before, entry.after].map { $0?.decimalText(decimals: 6) ?? "" }
    func row(_ kind: String, _ grid: GridVersion, _ cells: [String]) -> [String] {
      [
        kind, evaluation.id, evaluation.interactionID, evaluation.evaluatorID, grid.id,
        grid.version, evaluation.scoredAt.isoText,
      ] + cells + scores
    }
    return entry.converted.answers.map { answer in
      row(
        "answer", to,
        [
          answer.criterionID, answer.value.cell, answer.causeID ?? "", answer.comment ?? "", "",
        ])
    }
      + entry.converted.losses.map { loss in
        let grid = loss.side == destination ? to : from
        return row("loss", grid, [loss.criterionID, "", "", "", loss.code])
      }
  }
}

extension Answer.Value {
  /// The value as answer files write it.
  fileprivate var cell: String {
    switch self {
    case .level(let level): level
    case .levels(let levels): levels.joined(separator: " ")
    case .number(let number): number.exactText
    case .text(let text): text
    case .notApplicable: "N/A"
    }
  }
}
