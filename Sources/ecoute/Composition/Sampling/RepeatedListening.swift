import QualityModel
import QualityStore

/// A contact that a sample put back among an evaluator's calls is scored again from nothing: what
/// they answered the first time is neither shown nor corrected.
struct RepeatedListening {
  private let earlier: Set<String>

  /// - Throws: `StoreError`.
  init(_ interaction: String, _ evaluator: String, _ store: Store) throws {
    guard
      let sequence = try store.lastRepeat(interactionID: interaction, evaluatorID: evaluator)
    else {
      earlier = []
      return
    }
    earlier = Set(
      try store.listenedInteractions().filter {
        $0.interactionID == interaction && $0.evaluatorID == evaluator
          && $0.journalSequence < sequence
      }.map(\.evaluationID))
  }

  /// The evaluations without those from before the contact was put back.
  func current(_ evaluations: [Evaluation]) -> [Evaluation] {
    earlier.isEmpty ? evaluations : evaluations.filter { !earlier.contains($0.id) }
  }
}
