import Calendars
import Languages
import QualityModel
import QualityStore
import Scoring

/// Who scores which contact on which grid, and what was answered before.
struct ScoringAssignment {
  let interaction: Interaction
  let agent: Agent?
  let evaluator: Evaluator
  let scorer: Scorer
  /// The grid to publish before anything is saved; `nil` when the workspace keeps it already.
  let unpublished: LoadedGrid?
  let gridDigest: String
  /// The id of the evaluation, the same for all its revisions.
  let evaluationID: String
  /// The draft to resume.
  let draft: Evaluation?
  /// The submitted evaluation to correct.
  let corrected: Evaluation?

  var grid: Grid { scorer.grid }

  /// The answers to begin with: the draft's, else those to correct.
  var answers: [Answer] { (draft ?? corrected)?.answers ?? [] }
  var comment: String? { (draft ?? corrected)?.comment }

  /// The evaluation with these answers, still to be saved or submitted.
  func evaluation(
    answers: [Answer], comment: String?, scoredAt: CivilDateTime
  ) -> Evaluation {
    Evaluation(
      id: evaluationID, revision: corrected?.revision ?? 1, state: .draft,
      interactionID: interaction.id, evaluatorID: evaluator.id, gridID: grid.id,
      gridVersion: grid.version, gridDigest: gridDigest, scoredAt: scoredAt, answers: answers,
      comment: comment)
  }
}

extension ScoringAssignment {
  /// What a person names on the command line.
  struct Request {
    let interaction: String
    let grid: String
    let version: String?
    let evaluator: String
    let isCorrection: Bool
  }

  /// Finds what a request names.
  ///
  /// - Throws: `ScoringAssignmentError`, `GridLibraryError`, `StoreError`.
  init(_ request: Request, in workspace: OpenWorkspace) throws {
    let store = workspace.store
    guard let interaction = try store.interaction(request.interaction) else {
      throw ScoringAssignmentError.unknownInteraction(
        request.interaction,
        closest: SpellingSuggestion.closest(
          to: request.interaction, among: try store.interactions().map(\.id)))
    }
    let evaluators = try store.evaluators()
    guard let evaluator = evaluators.first(where: { $0.id == request.evaluator }) else {
      throw ScoringAssignmentError.unknownEvaluator(
        request.evaluator, known: evaluators.map { "\($0.id) (\($0.name))" })
    }
    let repeats = try RepeatedListening(interaction.id, evaluator.id, store)
    // The evaluator's own, which a blind session does not hide from them.
    let own = try store.ownEvaluations(
      interactionID: interaction.id, evaluatorID: evaluator.id, gridID: request.grid)
    let retracted = Set(own.filter { $0.state == .retracted }.map(\.id))
    let begun = try store.drafts(
      interactionID: interaction.id, evaluatorID: evaluator.id, gridID: request.grid
    ).filter { !retracted.contains($0.id) }
    let all = own.filter { $0.state == .submitted }
    // Who asks for a correction knows of an earlier evaluation; nobody else is told of it.
    let known = repeats.current(all)
    let submitted = (known.isEmpty && request.isCorrection ? all : known)
      .max { $0.scoredAt < $1.scoredAt }
    let drafts = request.isCorrection ? begun : repeats.current(begun)
    let (id, draft) = try ScoringAssignment.place(
      request, submitted, drafts, taken: Set(own.map(\.id)), store)
    // Said before anything is answered, since the correction would be refused in the end.
    if request.isCorrection, let open = try store.disputes(evaluationID: id).first(where: \.isOpen)
    {
      throw DisputeError.correctionWhileDisputed(evaluation: id, dispute: open.id)
    }
    if let pinned = draft ?? (request.isCorrection ? submitted : nil) {
      guard (request.version ?? pinned.gridVersion) == pinned.gridVersion else {
        throw ScoringAssignmentError.begunOnAnotherVersion(
          grid: pinned.gridID, begun: pinned.gridVersion, isDraft: draft != nil)
      }
      scorer = try workspace.grids.scorer(for: pinned)
      (gridDigest, unpublished) = (pinned.gridDigest, nil)
    } else {
      let loaded = try workspace.grids.current(id: request.grid, version: request.version)
      scorer = Scorer(loaded.grid)
      (gridDigest, unpublished) = (loaded.digest, loaded)
    }
    self.interaction = interaction
    self.evaluator = evaluator
    agent = try interaction.agentID.flatMap { try store.agent($0) }
    evaluationID = id
    self.draft = draft
    corrected = request.isCorrection ? submitted : nil
  }

  /// The id of the evaluation and its draft: `contact/grid/evaluator`, with a number behind it when
  /// an earlier evaluation under that id was retracted.
  private static func place(
    _ request: Request, _ submitted: Evaluation?, _ drafts: [Evaluation], taken: Set<String>,
    _ store: Store
  ) throws -> (String, Evaluation?) {
    if request.isCorrection {
      guard let submitted else {
        throw ScoringAssignmentError.nothingToCorrect(isDraft: !drafts.isEmpty)
      }
      return (submitted.id, drafts.first { $0.id == submitted.id })
    }
    if let submitted { throw ScoringAssignmentError.alreadySubmitted(submitted.id) }
    if let draft = drafts.first { return (draft.id, draft) }
    let base = "\(request.interaction)/\(request.grid)/\(request.evaluator)"
    var (id, number) = (base, 1)
    while try taken.contains(id) || store.isKnown(id) {
      number += 1
      id = "\(base)/\(number)"
    }
    return (id, nil)
  }
}

extension Store {
  /// Whether an evaluation has this id. Of a call in a blind session nothing is told: submitting then
  /// says so if it has.
  fileprivate func isKnown(_ id: String) throws -> Bool {
    do {
      return try evaluation(id) != nil
    } catch StoreError.concealed {
      return false
    }
  }
}
