public import Calendars
public import ExactNumbers

/// What a session decided about one criterion, or about people, with who does it and by when.
public struct CalibrationDecision: Sendable, Hashable {
  /// What is decided.
  public enum Kind: Sendable, Hashable {
    /// The criterion stays as it is.
    case keep
    /// Its texts change; what is not given stays.
    case reword(question: LocalizedText?, guidance: LocalizedText?)
    /// It becomes several criteria, each with its id and its question; they share its weight.
    case split(into: [Part])
    /// Others become one with it; it keeps its id.
    case merge(with: [String], question: LocalizedText?)
    /// Its weight among its siblings becomes another.
    case weight(Rational)
    /// A level's points, its name or both change.
    case level(id: String, points: Rational?, title: LocalizedText?)
    /// People are trained on it; evaluators by id.
    case train([String])
  }

  /// One of the criteria that another is split into.
  public struct Part: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// Its question.
    public let question: LocalizedText

    /// A part.
    public init(id: String, question: LocalizedText) {
      self.id = id
      self.question = question
    }
  }

  /// The criterion; `nil` for a training that is about none in particular.
  public let criterionID: String?
  /// What is decided.
  public let kind: Kind
  /// Why, in words.
  public let reason: String
  /// Who does it.
  public let owner: String?
  /// By when.
  public let dueOn: CalendarDate?

  /// A decision.
  public init(
    criterionID: String?, kind: Kind, reason: String, owner: String? = nil,
    dueOn: CalendarDate? = nil
  ) {
    self.criterionID = criterionID
    self.kind = kind
    self.reason = reason
    self.owner = owner
    self.dueOn = dueOn
  }
}
