internal import Digests

/// One thing that was done: who, when, what, to what.
public struct JournalEntry: Sendable, Hashable {
  /// The place in the journal, from 1.
  public let sequence: Int
  /// When, in UTC: `2026-11-22T15:04:05Z`.
  public let time: String
  /// Who.
  public let actor: String
  /// What, as in `evaluation.submit`.
  public let action: String
  /// What kind of thing it was done to, as in `evaluation`.
  public let subjectKind: String
  /// Its identifier; empty when the action is about many.
  public let subjectID: String
  /// The rest, as JSON with ordered keys.
  public let details: String
  /// The hash of the entry before; empty for the first.
  public let previousHash: String
  /// SHA-256 of all of the above.
  public let hash: String

  /// What `hash` must be: the digest of a JSON list, in which no two entries look the same.
  var expectedHash: String {
    Digest.sha256Hex(
      of: CanonicalJSON.list([
        .text("ecoute.journal/1"), .number(sequence), .text(time), .text(actor), .text(action),
        .text(subjectKind), .text(subjectID), .text(details), .text(previousHash),
      ]).bytes)
  }

  init(
    sequence: Int, time: String, actor: String, event: JournalEvent, previousHash: String
  ) {
    let unsealed = JournalEntry(
      sequence: sequence, time: time, actor: actor, action: event.action.rawValue,
      subjectKind: event.subjectKind, subjectID: event.subjectID, details: event.details.string,
      previousHash: previousHash, hash: "")
    self = unsealed.sealed(unsealed.expectedHash)
  }

  init(
    sequence: Int, time: String, actor: String, action: String, subjectKind: String,
    subjectID: String, details: String, previousHash: String, hash: String
  ) {
    self.sequence = sequence
    self.time = time
    self.actor = actor
    self.action = action
    self.subjectKind = subjectKind
    self.subjectID = subjectID
    self.details = details
    self.previousHash = previousHash
    self.hash = hash
  }

  private func sealed(_ hash: String) -> JournalEntry {
    JournalEntry(
      sequence: sequence, time: time, actor: actor, action: action, subjectKind: subjectKind,
      subjectID: subjectID, details: details, previousHash: previousHash, hash: hash)
  }
}

/// What can be written in the journal.
struct JournalEvent {
  enum Action: String, CaseIterable {
    case workspaceCreate = "workspace.create"
    case importFile = "import"
    case agentUpdate = "agent.update"
    case evaluatorUpdate = "evaluator.update"
    case interactionUpdate = "interaction.update"
    case surveyDeclare = "survey.declare"
    case gridPublish = "grid.publish"
    case draftSave = "draft.save"
    case draftDiscard = "draft.discard"
    case evaluationSubmit = "evaluation.submit"
    case evaluationCorrect = "evaluation.correct"
    case evaluationRetract = "evaluation.retract"
    case disputeRaise = "dispute.raise"
    case disputeResolve = "dispute.resolve"
    case sampleDraw = "sample.draw"
    case sampleReplace = "sample.replace"
    case calibrationOpen = "calibration.open"
    case calibrationReveal = "calibration.reveal"
    case calibrationDecide = "calibration.decide"
    case calibrationClose = "calibration.close"
    case calibrationCommit = "calibration.commit"
    case calibrationReceive = "calibration.receive"

    /// Whether the entry seals a revision of an evaluation.
    static let sealing: [Action] = [.evaluationSubmit, .evaluationCorrect, .evaluationRetract]
  }

  let action: Action
  let subjectKind: String
  let subjectID: String
  let details: CanonicalJSON

  init(_ action: Action, _ subjectKind: String, _ subjectID: String, _ details: CanonicalJSON) {
    self.action = action
    self.subjectKind = subjectKind
    self.subjectID = subjectID
    self.details = details
  }
}
