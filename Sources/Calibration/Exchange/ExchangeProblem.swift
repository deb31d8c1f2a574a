public import JSONText
public import Languages
public import QualityModel

/// One thing that is wrong with a document of the other side, or that keeps one from being written.
public struct ExchangeProblem: ExplainedError, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// There is nothing in the file.
    case empty
    /// It has more bytes than are read.
    case tooLarge(limit: Int)
    /// It is no JSON, or JSON that stops midway.
    case notJSON(JSONFault)
    /// It is another document, or another version of this one; `nil` when it names none.
    case wrongSchema(found: String?, wanted: ExchangeSchema)
    /// A value that must be there is not.
    case missingValue
    /// A value is not of its form.
    case wrongValue(Expectation)
    /// A name that this version of the document does not have.
    case unknownName
    /// A value that may stand once stands twice.
    case repeated(String)
    /// The expert of a session does not take part in it.
    case expertAbsent(String)
    /// The document is about another session.
    case otherSession(found: String, wanted: String)
    /// The session has this id and says something else.
    case sessionDiffers([SessionDifference])
    /// The session written in a commitment is not that of the digest beside it.
    case inconsistentDigest
    /// It is another side's.
    case wrongSide(found: Side, wanted: Side)
    /// Its contents are those committed to, and its bytes are not those that were written.
    case rewritten
    /// The answers or the secret are not those committed to.
    case tampered
    /// The evaluator takes no part in the session.
    case evaluatorUnknown(String)
    /// The evaluator takes part for another side.
    case evaluatorOfOtherSide(String, Side)
    /// Nobody takes part for the side.
    case sideAbsent(Side)
    /// The call is none of the session's.
    case callUnknown(String)
    /// An evaluation that the session or the commitment awaits is not there.
    case evaluationMissing(evaluator: String, call: String)
    /// An evaluator has another number of evaluations than was committed to.
    case countDiffers(evaluator: String, found: Int, committed: Int)
    /// Two evaluations of one call by one evaluator.
    case evaluationRepeated(evaluator: String, call: String)
    /// An evaluation is a draft, or was taken back.
    case notSubmitted(evaluator: String, call: String)
    /// An evaluation is on another grid than its evaluator's in the session.
    case wrongGrid(found: GridVersion, wanted: GridVersion)
    /// A grid of the session is not at hand to read the answers with.
    case gridAbsent(GridVersion)
    /// The grid has no such criterion.
    case criterionUnknown(String)
    /// A criterion is answered twice.
    case criterionRepeated(String)
    /// The criterion has no such level.
    case levelUnknown(String, criterion: String)
    /// The criterion cannot be answered so: a number for a level, N/A where it is forbidden.
    case answerUnfit(criterion: String)
    /// The grid has no such cause.
    case causeUnknown(String, criterion: String)
  }

  /// What a value should have been.
  public enum Expectation: String, Sendable, Hashable, CaseIterable {
    /// An object.
    case object
    /// A list.
    case list
    /// A text of one line, not empty and not too long.
    case line
    /// A text.
    case text
    /// `true` or `false`.
    case truth
    /// A whole number, not negative.
    case count
    /// A number in digits.
    case number
    /// 64 hexadecimal digits in lower case.
    case digest
    /// A day and a time.
    case time
    /// One of the words of the document's language.
    case word
    /// A number of points from 0 to 100.
    case points
  }

  /// What is wrong.
  public let reason: Reason
  /// Where: the file, and the line or the path of the value in it.
  public let place: Place

  /// A problem at a place.
  public init(_ reason: Reason, at place: Place) {
    self.reason = reason
    self.place = place
  }
}
