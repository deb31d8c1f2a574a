public import Languages

/// An evaluation grid: what is observed, how it is answered, what it is worth.
public struct Grid: Sendable, Hashable {
  /// The grid's id; `(id, version)` is published once.
  public let id: String
  /// Dotted numbers, `3.0`.
  public let version: String
  /// The language of texts that name none (BCP 47).
  public let language: String
  /// The channels the grid is meant for; empty means any.
  public let channels: [Channel]
  /// The grid's name.
  public let title: LocalizedText
  /// Dimensions declared by the grid beyond the standard ones.
  public let dimensions: [DimensionDeclaration]
  /// How answers become a score.
  public let scoring: ScoringRules
  /// Scales declared for use by reference.
  public let scales: [Scale]
  /// Causes an evaluator can give when the best level is missed.
  public let causes: [Cause]
  /// The sections, in reading order.
  public let sections: [Section]
  /// The client's own metadata.
  public let metadata: [ForeignElement]

  /// A grid from its parts. Parts are taken as they are: `EvaluationGrids` checks them.
  public init(
    id: String, version: String, language: String, channels: [Channel] = [],
    title: LocalizedText, dimensions: [DimensionDeclaration] = [],
    scoring: ScoringRules = ScoringRules(), scales: [Scale] = [], causes: [Cause] = [],
    sections: [Section], metadata: [ForeignElement] = []
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.channels = channels
    self.title = title
    self.dimensions = dimensions
    self.scoring = scoring
    self.scales = scales
    self.causes = causes
    self.sections = sections
    self.metadata = metadata
  }

  /// A text of the grid for a reader: their language, else the grid's, else the first, else empty.
  public func text(_ text: LocalizedText, in language: Language) -> String {
    text.text(in: language, fallback: self.language) ?? ""
  }

  /// Every criterion, in reading order.
  public var criteria: [Criterion] {
    sections.flatMap(\.allCriteria)
  }

  /// The criterion with an id.
  public func criterion(_ id: String) -> Criterion? {
    criteria.first { $0.id == id }
  }
}

/// A dimension declared by a grid.
public struct DimensionDeclaration: Sendable, Hashable {
  /// The id that sections refer to.
  public let id: String
  /// The dimension's name.
  public let title: LocalizedText

  /// A declaration.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// The dimensions that every grid can use without declaring them.
public enum StandardDimension: String, Sendable, Hashable, CaseIterable {
  /// Tone of voice or of writing.
  case tone
  /// Empathy.
  case empathy
  /// Active listening.
  case activeListening = "active-listening"
  /// Resolution of the customer's request.
  case resolution
  /// Relevance of the questions asked.
  case questioning
  /// Law and contract.
  case compliance
  /// The centre's procedure.
  case process

  /// The dimension's name in both languages.
  public var title: BilingualText {
    switch self {
    case .tone: BilingualText(fr: "Ton", en: "Tone")
    case .empathy: BilingualText(fr: "Empathie", en: "Empathy")
    case .activeListening: BilingualText(fr: "Écoute active", en: "Active listening")
    case .resolution: BilingualText(fr: "Résolution", en: "Resolution")
    case .questioning: BilingualText(fr: "Questionnement", en: "Questioning")
    case .compliance: BilingualText(fr: "Conformité", en: "Compliance")
    case .process: BilingualText(fr: "Procédure", en: "Process")
    }
  }
}

/// Metadata of another namespace that a client keeps in its grid. Kept, never interpreted.
public struct ForeignElement: Sendable, Hashable {
  /// The element's namespace.
  public let namespace: String
  /// The element in canonical XML.
  public let xml: String

  /// An element of another namespace.
  public init(namespace: String, xml: String) {
    self.namespace = namespace
    self.xml = xml
  }
}

/// Why the best level was missed.
public struct Cause: Sendable, Hashable {
  /// The id that answers refer to.
  public let id: String
  /// Whether an answer with this cause is left out of the agent's score.
  public let excludesFromAgentScore: Bool
  /// The cause's name.
  public let title: LocalizedText

  /// A cause.
  public init(id: String, excludesFromAgentScore: Bool = false, title: LocalizedText) {
    self.id = id
    self.excludesFromAgentScore = excludesFromAgentScore
    self.title = title
  }
}
