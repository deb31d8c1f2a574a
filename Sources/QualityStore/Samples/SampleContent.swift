internal import Calendars
internal import Digests
internal import ExactNumbers
internal import QualityModel

extension Sample {
  /// SHA-256 of all that the sample says, in one fixed form.
  var contentDigest: String {
    Digest.sha256Hex(
      of: CanonicalJSON.object([
        "schema": .text("ecoute.sample/1"), "id": .text(id), "title": .text(title),
        "plan": .list([.text(planID), .text(planDigest), .text(Digest.sha256Hex(of: planXML))]),
        "period": .text(period), "seed": .text(String(seed)), "day": .text(day.isoText),
        "population": .list([
          .number(populationCount), .number(eligibleCount), .text(populationDigest),
        ]), "control": .text(control.rawValue), "exclusions": exclusionsJSON,
        "shortfalls": shortfallsJSON,
        "cells": .list(
          cells.map {
            .list([
              .optional($0.agentID), .text($0.stratum), .number($0.population),
              .number($0.expectedMillionths), .number($0.drawn),
            ])
          }), "units": .list(units.map(\.json)),
      ]).bytes)
  }

  private var exclusionsJSON: CanonicalJSON {
    .list(exclusions.map { .list([.text($0.rule), .number($0.count)]) })
  }

  private var shortfallsJSON: CanonicalJSON {
    .list(
      shortfalls.map {
        .list([
          .text($0.subject.rawValue), .text($0.id), .number($0.asked), .number($0.available),
        ])
      })
  }

  /// What the journal keeps of a draw: counts and digests, no interaction and nobody's name.
  var journalDetails: CanonicalJSON {
    .object([
      "plan": .text(planID), "planDigest": .text(planDigest), "period": .text(period),
      "seed": .text(String(seed)), "units": .number(units.count { !$0.isReserve }),
      "content": .text(contentDigest),
    ])
  }
}

extension Sample {
  /// The same sample, in which units of some interactions tell neither the target that they were drawn
  /// for nor their agent: a cell and a chance would tell the agent too.
  func concealing(targetsOf calls: Set<String>, agentsOf hidden: Set<String>) -> Sample {
    Sample(
      id: id, title: title, planID: planID, planDigest: planDigest, planXML: planXML,
      period: period, seed: seed, day: day, populationCount: populationCount,
      eligibleCount: eligibleCount, populationDigest: populationDigest, control: control,
      exclusions: exclusions, cells: cells,
      units: units.map { unit in
        guard calls.contains(unit.interactionID) else { return unit }
        let hidesAgent = hidden.contains(unit.interactionID)
        return SampleUnit(
          position: unit.position, interactionID: unit.interactionID, part: unit.part,
          isReserve: unit.isReserve, target: nil, cell: hidesAgent ? nil : unit.cell,
          agentID: hidesAgent ? nil : unit.agentID, stratum: unit.stratum,
          evaluatorID: unit.evaluatorID, probability: hidesAgent ? nil : unit.probability,
          repeatOf: unit.repeatOf)
      }, shortfalls: shortfalls)
  }
}

extension SampleUnit {
  fileprivate var json: CanonicalJSON {
    .list([
      .number(position), .text(interactionID), .text(part.rawValue), .number(isReserve ? 1 : 0),
      .optional(target), .optional(cell), .optional(agentID), .text(stratum),
      .optional(evaluatorID), .optional(probability?.exactText), .optional(repeatOf),
    ])
  }
}

extension SampleReplacement {
  var journalDetails: CanonicalJSON {
    .object([
      "replaced": .number(replaced), "replacement": .optional(replacement),
      "evaluator": .optional(evaluatorID), "reason": .text(reason),
    ])
  }
}

/// Lists of words and counts as one text: fields end with a unit separator, lines with a record
/// separator, which identifiers cannot hold.
enum StoredLines {
  static func text(_ lines: [[String]]) -> String {
    lines.map { $0.map { $0 + "\u{1F}" }.joined() + "\u{1E}" }.joined()
  }

  static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\u{1E}").map { line in
      line.split(separator: "\u{1F}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }
}
