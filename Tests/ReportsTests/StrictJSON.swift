import Foundation

/// The members of `ecoute.coaching-sheet/1`, decoded with none missing and none unknown.
enum StrictJSON {
  struct Sheet: Codable {
    let schema, centre, madeOn: String
    let period: PeriodMembers
    let agent: AgentMembers
    let grids: [GridMembers]
    let sample: Sample
    let score: Figure
    let sections, dimensions: [Figure]
    let accuracies: [Accuracy]
    let surveys: [Survey]
    let deliveredAgainstPerceived: Comparison
    let strengths, priorities, toConfirm: [Point]
    let conversations: Int
    let recurringTerms, distinctiveTerms: [Term]
    let activity: ActivityMembers?
  }

  struct Index: Codable {
    let schema, centre, madeOn: String
    let period: PeriodMembers
    let entries: [Entry]
  }

  struct Entry: Codable {
    let agent: AgentMembers
    let sheet: String
    let evaluations: Int
    let score: Figure
  }

  struct PeriodMembers: Codable { let id, first, last: String }
  struct AgentMembers: Codable {
    let id, name: String
    let team, site, provider, coach, startDate, endDate: String?
  }
  struct Text: Codable { let language, text: String }
  struct GridMembers: Codable {
    let id, version: String
    let title: [Text]
    let evaluations: Int
  }
  struct Sample: Codable {
    let evaluations, interactions, withoutScore: Int
    let handled: Int?
    let evaluators: [EvaluatorMembers]
  }
  struct EvaluatorMembers: Codable {
    let id, name, side: String
    let role: String?
    let evaluations: Int
  }
  struct IntervalMembers: Codable { let lower, upper, level: Double? }
  struct StatisticMembers: Codable {
    let value, standardError: Double?
    let n, missing: Int
    let interval: IntervalMembers?
    let undefined: String?
    let needed: Int?
  }
  struct Figure: Codable {
    let id: String
    let title: [Text]
    let value, team: StatisticMembers
    let target: Double?
    let previous, difference, previousDifference: StatisticMembers?
  }
  struct Accuracy: Codable {
    let errorClass: String
    let value: StatisticMembers
  }
  struct Survey: Codable {
    let survey, metric, direction: String
    let minimum, maximum: Double
    let satisfiedFrom: Double?
    let question: String?
    let value, team: StatisticMembers
    let difference: StatisticMembers?
  }
  struct Comparison: Codable {
    let pairedCalls: Int
    let correlation: StatisticMembers
  }
  struct Point: Codable {
    let criterion, gridLanguage: String
    let title, question, guidance, section: [Text]
    let value, team: StatisticMembers
    let target: Double
    let shrunken, probabilityUnderTarget, probabilityOverTeam, recoverablePoints: Double?
    let callsNeeded: Int?
    let examples: [ExampleMembers]
    let coaching: [AdviceMembers]
    let evidence: [EvidenceMembers]
  }
  struct ExampleMembers: Codable {
    let level: String?
    let text: [Text]
  }
  struct AdviceMembers: Codable {
    let module: String?
    let text: [Text]
  }
  struct EvidenceMembers: Codable {
    let interaction, date, evaluator: String
    let level, comment: String?
    let quote: QuoteMembers?
  }
  struct QuoteMembers: Codable {
    let turn, startMilliseconds: Int?
    let speaker, text: String
  }
  struct Term: Codable {
    let text: String
    let conversations, total, otherConversations, otherTotal: Int
    let adjustedProbability: Double?
  }
  struct ActivityMembers: Codable {
    let handled: Int
    let meanHandlingSeconds, teamMeanHandlingSeconds: StatisticMembers
    let difference: StatisticMembers?
  }

  struct UnknownMembers: Error { let found, expected: String }

  static func sheet(_ bytes: [UInt8]) throws -> Sheet { try decode(bytes) }
  static func index(_ bytes: [UInt8]) throws -> Index { try decode(bytes) }

  /// Decodes, encodes again and compares: a member that the structures do not know would be lost.
  static func decode<Value: Codable>(_ bytes: [UInt8]) throws -> Value {
    let value = try JSONDecoder().decode(Value.self, from: Data(bytes))
    let original = try JSONSerialization.jsonObject(with: Data(bytes))
    let again = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
    let (found, expected) = (keys(original, ""), keys(again, ""))
    guard found == expected else {
      let extra = found.subtracting(expected).sorted().joined(separator: " ")
      throw UnknownMembers(found: extra, expected: "")
    }
    return value
  }

  /// The paths of every member that is not null.
  private static func keys(_ value: Any, _ path: String) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: []) { result, member in
        result.formUnion(keys(member.value, path + "/" + member.key))
      }
    }
    if let array = value as? [Any] {
      return array.reduce(into: [path + "[]"]) { $0.formUnion(keys($1, path + "[]")) }
    }
    return value is NSNull ? [] : [path]
  }
}
