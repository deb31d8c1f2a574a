import EvaluationGrids
import ExactNumbers
import JSONText
import Languages

/// The differences between two grids, grouped by what they touch.
struct GridDifferencePresentation {
  /// The shares moved by other changes that are told one by one; the others are counted.
  private static let sharesShown = 5

  let difference: GridDifference
  let context: CommandContext

  func lines() -> [String] {
    var lines = [side("−", difference.before), side("+", difference.after)]
    if difference.changes.isEmpty {
      lines.append(context.say(fr: "Aucune différence.", en: "No difference."))
    }
    for effect in GridChange.Effect.allCases {
      let changes = difference.changes(effect)
      guard !changes.isEmpty else { continue }
      lines.append("")
      lines.append(
        context.terminal.styled("\(title(effect)) (\(changes.count))", .bold))
      let (others, own) = (changes.filter(isOfOthers), changes.filter { !isOfOthers($0) })
      let told = own + others.prefix(GridDifferencePresentation.sharesShown)
      lines += told.map { "  \(visible($0.summary[context.language]))" }
      let rest = changes.count - told.count
      if rest > 0 {
        lines.append(
          context.say(
            fr: "  … et la part de \(rest) autre\(rest > 1 ? "s critères" : " critère")"
              + " (toutes par --format json)",
            en: "  … and the share of \(rest) other criteri\(rest > 1 ? "a" : "on")"
              + " (all of them with --format json)"))
      }
    }
    return lines
  }

  private func isOfOthers(_ change: GridChange) -> Bool { change.kind == .shareChanged }

  private func side(_ mark: String, _ side: GridDifference.Side) -> String {
    "\(mark) \(side.id) \(side.version) · SHA-256 \(side.digest)"
  }

  private func title(_ effect: GridChange.Effect) -> String {
    switch effect {
    case .score: context.say(fr: "Ce qui touche la note", en: "What touches the score")
    case .observation:
      context.say(fr: "Ce qui touche l'observation", en: "What touches the observation")
    case .wording: context.say(fr: "Les mots et l'ordre", en: "Words and order")
    }
  }

  /// `ecoute.grid-diff/1`.
  var json: JSONValue {
    .object([
      ("schema", .string("ecoute.grid-diff/1")),
      ("before", json(difference.before)), ("after", json(difference.after)),
      ("changes", .array(difference.changes.map(json))),
    ])
  }

  private func json(_ side: GridDifference.Side) -> JSONValue {
    .object([
      ("id", .string(side.id)), ("version", .string(side.version)),
      ("digest", .string(side.digest)),
    ])
  }

  private func json(_ change: GridChange) -> JSONValue {
    .object([
      ("kind", .string(change.kind.rawValue)), ("effect", .string(change.effect.rawValue)),
      ("part", .string(change.subject.part.rawValue)), ("id", .string(change.subject.id)),
      ("holder", .optional(change.subject.holder)), ("field", .optional(change.field?.rawValue)),
      ("language", .optional(change.language)), ("before", .optional(change.before?.code)),
      ("after", .optional(change.after?.code)), ("shareBefore", share(change.shares?.before)),
      ("shareAfter", share(change.shares?.after)),
      (
        "text",
        .object([
          ("fr", .string(change.summary.french)), ("en", .string(change.summary.english)),
        ])
      ),
    ])
  }

  private func share(_ share: Rational?) -> JSONValue {
    share.map { .digits($0.decimalText(decimals: 6)) } ?? .null
  }
}
