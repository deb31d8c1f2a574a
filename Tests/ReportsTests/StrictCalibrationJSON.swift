import Foundation

/// The members of `ecoute.calibration/1`, decoded with none missing and none unknown.
enum StrictCalibrationJSON {
  struct Report: Codable {
    let schema, centre, madeOn: String
    let subject: Subject
    let title: String?
    let sessions: [Session]
    let grids: [StrictJSON.GridMembers]
    let evaluators: [EvaluatorMembers]
    let reference: Reference
    let tolerance: Double?
    let agreementThreshold: Double
    let replicates: Int?
    let seed: String?
    let calls, evaluations, missingEvaluations: Int
    let omissions: [Omission]
    let total: Part
    let criticalErrors: Errors?
    let sections: [Part]
    let criteria: [Criterion]
    let standings: [Standing]
    let sides: Sides?
    let resolution: [Power]
    let priorities: [Priority]
    let gridPair: GridPair?
    let decisions: [Decision]
  }

  typealias Figure = StrictJSON.StatisticMembers
  typealias Text = StrictJSON.Text

  struct Subject: Codable {
    let kind: String
    let session: String?
    let period: StrictJSON.PeriodMembers?
  }
  struct Session: Codable {
    let id, title, openedOn: String
    let calls: Int
    let isBlind: Bool
    let closingDigest: String?
  }
  struct EvaluatorMembers: Codable {
    let id, name, side: String
    let role: String?
  }
  struct Reference: Codable {
    let kind: String
    let evaluator: String?
  }
  struct Omission: Codable {
    let reason: String
    let count: Int
  }
  struct Part: Codable {
    let id: String
    let title: [Text]
    let withinTolerance, pairsWithinTolerance, meanGap, reliability: Figure
    let scores: [CallMembers]
    let againstReference: [Against]
  }
  struct CallMembers: Codable {
    let interaction: String
    let scores: [Score]
  }
  struct Score: Codable {
    let evaluator: String
    let score: Double?
  }
  struct Against: Codable {
    let evaluator: String
    let bias, lowerLimit, upperLimit: Figure
    let points: [PointMembers]
  }
  struct PointMembers: Codable {
    let interaction: String
    let mean, difference: Double?
  }
  struct Errors: Codable {
    let sameErrors: Figure
    let callsWithError, callsInDispute: Int
  }
  struct Criterion: Codable {
    let criterion, section, reading: String
    let title: [Text]
    let levels: [Level]
    let errorClasses: [String]
    let isScored, hasGuidance: Bool
    let calls, answers, notApplicable, splitApplicability: Int
    let agreement, pointsAtStake: Figure
    let coefficients: [Coefficient]
    let confusion: Confusion?
    let direction: Figure?
    let directionTest: String?
    let directionProbability: Double?
    let differences: [Difference]
  }
  struct Level: Codable {
    let id: String
    let title: [Text]
  }
  struct Coefficient: Codable {
    let coefficient: String
    let value: Figure
  }
  struct Confusion: Codable {
    let axes: String
    let categories: [String]
    let counts: [[Int]]
  }
  struct Difference: Codable {
    let interaction: String
    let points: Double?
    let answers: [Given]
  }
  struct Given: Codable {
    let evaluator: String
    let answer: AnswerMembers?
  }
  struct AnswerMembers: Codable {
    let kind: String
    let levels: [String]
    let number: Double?
    let text, cause, comment: String?
    let quotes: [StrictJSON.QuoteMembers]
  }
  struct Standing: Codable {
    let evaluator, reading: String
    let calls: Int
    let deviation, predictedDeviation, withinTolerance: Figure
    let adjustedProbability: Double?
    let sections: [SectionMembers]
    let againstReference: Figure?
    let criticalErrors: Detection?
    let notApplicableShare, othersNotApplicableShare, repeatability, repeatedAnswers: Figure
    let drift: Drift?
  }
  struct SectionMembers: Codable {
    let section: String
    let deviation: Figure
    let adjustedProbability: Double?
  }
  struct Detection: Codable { let found, missed, invented: Int }
  struct Drift: Codable {
    let centre, lowerLimit, upperLimit: Double?
    let points: [DriftPoint]
  }
  struct DriftPoint: Codable {
    let session, openedOn: String
    let deviation: Figure
    let isSignal: Bool
  }
  struct Sides: Codable {
    let margin, threshold: Double?
    let parts: [SidePart]
    let agents: [Effect]
  }
  struct SidePart: Codable {
    let id, equivalence: String
    let title: [Text]
    let difference: Figure
    let equivalenceInterval: Bounds?
    let equivalenceProbability: Double?
  }
  struct Bounds: Codable { let lower, upper, level: Double? }
  struct Effect: Codable {
    let agent: StrictJSON.AgentMembers
    let byProvider, byClient: Double?
    let byClientInterval: Bounds?
    let n: Int
    let crossesThreshold: Bool
  }
  struct Power: Codable {
    let figure: String
    let criterion: String?
    let calls: Int
    let value, alternative: Double?
    let callsToAdd: Int?
  }
  struct Priority: Codable {
    let kind: String
    let id: String?
    let calls: Int?
  }
  struct GridPair: Codable {
    let first, second: Version
    let criteria: [Criterion]
    let unlinkedFirst, unlinkedSecond: [String]
    let calls: Int
    let difference, correlation: Figure
    let concordance: [Row]
  }
  struct Version: Codable { let id, version, digest: String }
  struct Row: Codable { let second, first, standardError: Double? }
  struct Decision: Codable {
    let criterion: String?
    let kind, reason: String
    let question, guidance, levelTitle: [Text]
    let parts: [PartMembers]
    let with, evaluators: [String]
    let weight, points: Double?
    let level, owner, dueOn: String?
  }
  struct PartMembers: Codable {
    let id: String
    let question: [Text]
  }

  static func report(_ bytes: [UInt8]) throws -> Report { try StrictJSON.decode(bytes) }
}
