public import ExactNumbers
public import QualityModel

/// The answers to one survey, counted. Tallies of parts add up to the tally of the whole.
public struct SurveyTally: Sendable, Hashable {
  /// The survey.
  public let definition: SurveyDefinition
  private var counts: [Rational: Int] = [:]

  /// The tally of some answers. Answers outside the scale are left out.
  ///
  /// - Throws: `SurveyDefinitionError` when the declaration makes no sense.
  public init(
    _ definition: SurveyDefinition, answers: some Sequence<Rational> = []
  ) throws(SurveyDefinitionError) {
    try definition.validate()
    self.definition = definition
    for answer in answers { add(answer) }
  }

  /// Counts an answer; one outside the scale is left out.
  public mutating func add(_ answer: Rational) {
    guard definition.isOnScale(answer) else { return }
    counts[answer, default: 0] += 1
  }

  /// Adds the answers of another tally; those outside this survey's scale are left out.
  public mutating func add(_ other: SurveyTally) {
    for (answer, count) in other.counts where definition.isOnScale(answer) {
      counts[answer, default: 0] += count
    }
  }

  /// The number of answers.
  public var count: Int { counts.values.reduce(0, +) }

  /// How often each answer was given, from the lowest.
  public var distribution: [(answer: Rational, count: Int)] {
    counts.map { (answer: $0.key, count: $0.value) }.sorted { $0.answer < $1.answer }
  }

  /// CSAT: answers at the threshold or on its good side.
  public var satisfied: Int { count { definition.isSatisfied($0) } }

  /// NPS: answers 9 and 10.
  public var promoters: Int { count { $0 >= 9 } }

  /// NPS: answers 7 and 8.
  public var passives: Int { count { $0 >= 7 && $0 < 9 } }

  /// NPS: answers 0 to 6.
  public var detractors: Int { count { $0 < 7 } }

  private func count(_ holds: (Rational) -> Bool) -> Int {
    counts.reduce(0) { holds($1.key) ? $0 + $1.value : $0 }
  }
}
