public import ExactNumbers

/// The part of a sample that an interaction was drawn for.
public enum SamplePart: String, Sendable, Hashable, CaseIterable {
  /// Drawn at random: stands for the population.
  case random
  /// Chosen for its risk: stands for itself alone.
  case targeted
  /// Scored before by the same evaluator, who is not told.
  case `repeat`
}

/// A group of interactions that had the same chance: those of an agent in a stratum, or those of a
/// stratum when the plan sets no number by agent.
public struct SampleCell: Sendable, Hashable {
  /// The agent; `nil` when the plan sets no number by agent.
  public let agentID: String?
  /// The stratum's values, joined; empty when the plan has no strata.
  public let stratum: String
  /// How many interactions it holds.
  public let population: Int
  /// How many are expected to be drawn, in millionths.
  public let expectedMillionths: Int
  /// How many were drawn.
  public let drawn: Int

  /// The chance of each of its interactions, exact.
  public var probability: Rational {
    Rational(expectedMillionths, over: population * 1_000_000) ?? .zero
  }

  /// A cell.
  public init(
    agentID: String?, stratum: String, population: Int, expectedMillionths: Int, drawn: Int
  ) {
    self.agentID = agentID
    self.stratum = stratum
    self.population = population
    self.expectedMillionths = expectedMillionths
    self.drawn = drawn
  }
}

/// One interaction of a sample.
public struct SampleUnit: Sendable, Hashable {
  /// Its place, from 1: the order to listen in, then the order of the reserves.
  public let position: Int
  /// The interaction.
  public let interactionID: String
  /// What it was drawn for.
  public let part: SamplePart
  /// Whether it only takes the place of one that cannot be listened to.
  public let isReserve: Bool
  /// The targeted part, for those.
  public let target: String?
  /// The place of its cell, from 0, for the random part.
  public let cell: Int?
  /// The agent who handled it.
  public let agentID: String?
  /// The stratum's values, joined.
  public let stratum: String
  /// Who is to listen to it; `nil` when anyone may.
  public let evaluatorID: String?
  /// The chance it had of being drawn, for the random part.
  public let probability: Rational?
  /// The evaluation that a repeat is compared with.
  public let repeatOf: String?

  /// A unit.
  public init(
    position: Int, interactionID: String, part: SamplePart, isReserve: Bool = false,
    target: String? = nil, cell: Int? = nil, agentID: String?, stratum: String = "",
    evaluatorID: String? = nil, probability: Rational? = nil, repeatOf: String? = nil
  ) {
    self.position = position
    self.interactionID = interactionID
    self.part = part
    self.isReserve = isReserve
    self.target = target
    self.cell = cell
    self.agentID = agentID
    self.stratum = stratum
    self.evaluatorID = evaluatorID
    self.probability = probability
    self.repeatOf = repeatOf
  }
}

/// An interaction of a sample that could not be listened to, and what took its place.
public struct SampleReplacement: Sendable, Hashable {
  /// The place of the interaction given up.
  public let replaced: Int
  /// The place of the reserve that takes its place; `nil` when its cell had none left.
  public let replacement: Int?
  /// Who was to listen to it.
  public let evaluatorID: String?
  /// Why, in words.
  public let reason: String

  /// A replacement.
  public init(replaced: Int, replacement: Int?, evaluatorID: String?, reason: String) {
    self.replaced = replaced
    self.replacement = replacement
    self.evaluatorID = evaluatorID
    self.reason = reason
  }
}
