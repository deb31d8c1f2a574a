import Calendars
import EvaluationSheets
import Languages
import QualityModel
import QualityStore

/// Makes the scoring sheets of a workspace's interactions.
struct SheetMaking {
  /// A sheet with the grid it is on.
  struct Made {
    let sheet: ScoringSheet
    let grid: Grid
  }

  let workspace: OpenWorkspace
  let context: CommandContext
  let gridID: String
  let gridVersion: String?
  let evaluatorID: String?
  let isBlind: Bool

  /// The sheet of an interaction, with what the evaluator's draft already answers.
  ///
  /// - Throws: `ScoringAssignmentError`, `GridLibraryError`, `StoreError`.
  func sheet(of interactionID: String) throws -> Made {
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    guard let evaluatorID else { return try sheetThatAsks(interactionID, clock.today) }
    let assignment = try ScoringAssignment(
      ScoringAssignment.Request(
        interaction: interactionID, grid: gridID, version: gridVersion, evaluator: evaluatorID,
        isCorrection: false), in: workspace)
    if let draft = assignment.draft {
      let count = NumberText.whole(draft.answers.count, context.language)
      context.terminal.note(
        context.say(
          fr: "\(interactionID) : le brouillon est repris (réponses : \(count))",
          en: "\(interactionID): the draft is taken up (answers: \(count))"))
    }
    let identity = SheetIdentity(
      interactionID: assignment.interaction.id, evaluationID: assignment.evaluationID,
      evaluatorID: evaluatorID, gridID: assignment.grid.id, gridVersion: assignment.grid.version,
      gridDigest: assignment.gridDigest, language: context.language)
    return Made(
      sheet: ScoringSheet(
        identity: identity, call: call(assignment.interaction, assignment.agent),
        grid: assignment.grid, date: clock.today, answers: assignment.answers,
        comment: assignment.comment), grid: assignment.grid)
  }

  private func sheetThatAsks(_ id: String, _ day: CalendarDate) throws -> Made {
    guard let interaction = try workspace.store.interaction(id) else {
      throw ScoringAssignmentError.unknownInteraction(
        id,
        closest: SpellingSuggestion.closest(
          to: id, among: try workspace.store.interactions().map(\.id)))
    }
    let loaded = try workspace.grids.current(id: gridID, version: gridVersion)
    let identity = SheetIdentity(
      interactionID: id, gridID: loaded.grid.id, gridVersion: loaded.grid.version,
      gridDigest: loaded.digest, language: context.language)
    let agent = try interaction.agentID.flatMap { try workspace.store.agent($0) }
    return Made(
      sheet: ScoringSheet(
        identity: identity, call: call(interaction, agent), grid: loaded.grid, date: day),
      grid: loaded.grid)
  }

  private func call(_ interaction: Interaction, _ agent: Agent?) -> SheetCall {
    SheetCall(interaction, agent: agent, isBlind: isBlind, context.language)
  }
}
