internal import Calendars
public import Languages
public import QualityModel

/// The draft of the next version of a grid, with what changed and why.
public struct GridDraft: Sendable, Hashable {
  /// The namespace of the record of changes that a draft carries among its metadata.
  public static let recordNamespace = "urn:ecoute:revision:1"

  /// The draft; the grid itself, version included, when nothing in it changes.
  public let grid: Grid
  /// One note a decision, in the decisions' order.
  public let notes: [ChangeNote]
  /// Whether the same listening could give another score: a criterion was split or merged, a weight
  /// or the points of a level changed. The version's first number goes up then (3.1 → 4.0), so that
  /// scores of one first number compare; otherwise the second does (3.0 → 3.1).
  public let changesScores: Bool
  /// Whether anything in the grid changed.
  public let changesGrid: Bool

  /// A draft.
  public init(grid: Grid, notes: [ChangeNote], changesScores: Bool, changesGrid: Bool) {
    self.grid = grid
    self.notes = notes
    self.changesScores = changesScores
    self.changesGrid = changesGrid
  }
}

/// What one decision did: what changed, why, who follows it and until when.
public struct ChangeNote: Sendable, Hashable {
  /// The decision.
  public let decision: CalibrationDecision
  /// What changed, one sentence without its final point.
  public let change: BilingualText
  /// What a person should look at before publishing the draft, whole sentences.
  public let followUps: [BilingualText]

  /// A note.
  public init(decision: CalibrationDecision, change: BilingualText, followUps: [BilingualText]) {
    self.decision = decision
    self.change = change
    self.followUps = followUps
  }

  /// Whether the decision is about the grid rather than about people, and other than to keep.
  var isChange: Bool {
    switch decision.kind {
    case .keep, .train: false
    default: true
    }
  }

  /// The whole note: what changed, the reason, who follows it and until when.
  public var text: BilingualText {
    func sentences(_ language: Language) -> String {
      var parts = ["\(change[language])."]
      let reason = GridWords.cleaned(decision.reason)
      if !reason.isEmpty {
        parts.append((language == .french ? "Motif : " : "Reason: ") + reason.closed)
      }
      let owner = GridWords.cleaned(decision.owner ?? "")
      if !owner.isEmpty {
        parts.append((language == .french ? "Responsable : " : "Owner: ") + owner.closed)
      }
      if let due = decision.dueOn {
        let label = language == .french ? "Échéance : " : "Due: "
        parts.append("\(label)\(DateText.day(due, language)).")
      }
      return parts.joined(separator: " ")
    }
    return .spaced(fr: sentences(.french), en: sentences(.english))
  }
}

extension String {
  /// The text with a final point, unless it ends a sentence already.
  fileprivate var closed: String {
    last.map { ".!?…".contains($0) } ?? true ? self : self + "."
  }
}
