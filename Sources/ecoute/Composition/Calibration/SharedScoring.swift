import Calendars
import QualityModel
import QualityStore

/// The calls of a period that several evaluators scored on one version of a grid.
struct SharedScoring {
  let grid: GridVersion
  private let evaluators: [String: Set<String>]
  private let order: [String]

  /// - Parameter wanted: The grid; without one, the only version that two evaluators used on a call.
  init(_ workspace: OpenWorkspace, grid wanted: LoadedGrid?, period: Period) throws {
    let columns = try workspace.store.answerColumns(
      EvaluationFilter(
        interactionStartedIn: period == .all ? nil : period, gridID: wanted?.grid.id))
    let left = try workspace.store.evaluationsOutsideAverages()
    var found: [GridVersion: [String: Set<String>]] = [:]
    for evaluation in columns.evaluations where !left.contains(evaluation.id) {
      let grid = GridVersion(
        id: evaluation.gridID, version: evaluation.gridVersion, digest: evaluation.gridDigest)
      guard wanted.map({ $0.digest == grid.digest }) ?? true else { continue }
      found[grid, default: [:]][evaluation.interactionID, default: []]
        .insert(evaluation.evaluatorID)
    }
    let shared = found.mapValues { $0.filter { $0.value.count > 1 } }.filter { !$0.value.isEmpty }
    guard shared.count < 2 else {
      throw SessionOpeningError.severalGrids(
        shared.keys.map { "\($0.id)@\($0.version)" }.sorted())
    }
    guard let (grid, evaluators) = shared.first else {
      throw SessionOpeningError.nothingShared(wanted?.grid.id ?? "–")
    }
    self.grid = grid
    self.evaluators = evaluators
    let starts = Dictionary(
      try workspace.store.interactions(ids: Array(evaluators.keys)).map { ($0.id, $0.start) },
      uniquingKeysWith: { first, _ in first })
    order = evaluators.keys.sorted { left, right in
      guard let one = starts[left], let two = starts[right], one != two else {
        return left < right
      }
      return one < two
    }
  }

  /// Who scored a call that somebody else scored too.
  var evaluatorIDs: [String] {
    Set(evaluators.values.flatMap(\.self)).sorted()
  }

  /// The calls, oldest first.
  func calls(ofAtLeastTwoOf people: Set<String>) -> [String] {
    order.filter { (evaluators[$0] ?? []).intersection(people).count > 1 }
  }
}
