public import ExactNumbers
public import QualityModel

extension GridChange {
  /// A value of a property, kept in the grid's own terms.
  public enum Value: Sendable, Hashable {
    /// A number, `2` or `0.5`.
    case number(Rational)
    /// A word of the grid language: `forbidden`, `number`.
    case word(String)
    /// An id, a rank or another value that is the same in every language.
    case code(String)
    /// Ids or channels, in order.
    case list([String])
    /// Words that a person wrote.
    case text(String)
    /// A count of texts.
    case count(Int)
    /// A condition.
    case condition(Condition)
    /// The ranges of a number.
    case ranges([NumberRange])
    /// A critical error.
    case error(CriticalError)
    /// Which answers need a comment or a quote.
    case requirement(AnswerRequirement)
    /// What a transcript rule suggests.
    case cue(Cue)

    /// The value for a machine, in the words of the grid language.
    public var code: String {
      switch self {
      case .number(let number): number.exactText
      case .word(let word), .code(let word), .text(let word): word
      case .list(let ids): ids.joined(separator: " ")
      case .count(let count): String(count)
      case .condition(let condition): Value.code(condition)
      case .ranges(let ranges):
        ranges.map {
          "\($0.lower?.exactText ?? "")..\($0.upper?.exactText ?? "")=\($0.points.exactText)"
        }.joined(separator: " ")
      case .error(let error):
        "\(error.errorClass.rawValue) when \(error.levels.joined(separator: " "))"
          + " effect \(Value.code(error.effect))"
      case .requirement(.all): "all"
      case .requirement(.levels(let levels)): levels.joined(separator: " ")
      case .cue(let cue):
        "\(cue.lexicon) \(cue.speaker.rawValue) \(cue.within ?? "whole")"
          + " suggests \(cue.suggests) otherwise \(cue.otherwise ?? "none")"
      }
    }

    private static func code(_ condition: Condition) -> String {
      switch condition {
      case .answer(let criterion, let levels): "\(criterion)=\(levels.joined(separator: "|"))"
      case .all(let parts): "all(\(parts.map(code).joined(separator: ", ")))"
      case .any(let parts): "any(\(parts.map(code).joined(separator: ", ")))"
      case .not(let part): "not(\(code(part)))"
      }
    }

    private static func code(_ effect: CriticalError.Effect) -> String {
      switch effect {
      case .none: "none"
      case .cap(let limit): "cap at \(limit.exactText)"
      case .failSection: "fail-section"
      case .failGrid: "fail-grid"
      }
    }
  }
}
