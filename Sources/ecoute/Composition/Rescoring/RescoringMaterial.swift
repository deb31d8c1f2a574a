import Calendars
import Languages
import QualityModel
import QualityStore
import Scoring

/// The past evaluations of a grid, and the same on another grid.
struct RescoringMaterial {
  /// The call of one or more evaluations, with its agent.
  struct Call {
    let interaction: Interaction?
    let agent: Agent?
  }

  /// The versions that evaluations were made on, lowest first.
  let parts: [RescoringComparison.Part]
  let calls: [Call]
  /// Evaluations already made on the other grid: nothing would change for them.
  let alreadyThere: Int
  let comparison: RescoringComparison

  /// - Parameters:
  ///   - gridID: the grid whose evaluations are read again.
  ///   - other: the grid that they are read on.
  init(
    _ workspace: OpenWorkspace, gridID: String, on other: LoadedGrid, period: Period
  ) throws {
    let columns = try workspace.store.answerColumns(
      EvaluationFilter(interactionStartedIn: period == .all ? nil : period, gridID: gridID))
    guard !columns.evaluations.isEmpty else {
      throw RescoringError.noEvaluation(
        gridID: gridID, known: try workspace.store.publishedGrids().map(\.id).distinct)
    }
    let repeats = try workspace.store.evaluationsOutsideAverages()
    var (places, ids) = ([String: Int](), [String]())
    var past: [String: PastEvaluations] = [:]
    var alreadyThere = 0
    for (evaluation, range) in zip(columns.evaluations, columns.ranges)
    where !repeats.contains(evaluation.id) {
      guard evaluation.gridDigest != other.digest else {
        alreadyThere += 1
        continue
      }
      let place = places[evaluation.interactionID] ?? ids.count
      if place == ids.count {
        places[evaluation.interactionID] = place
        ids.append(evaluation.interactionID)
      }
      if past[evaluation.gridDigest] == nil {
        past[evaluation.gridDigest] = PastEvaluations(
          try workspace.grids.scorer(for: evaluation).grid)
      }
      past[evaluation.gridDigest]?.append(range, call: place)
    }
    self.alreadyThere = alreadyThere
    parts = past.values
      .sorted { GridLibrary.isLower($0.grid.version, $1.grid.version) }
      .map { $0.rescored(on: other.grid, columns) }
    guard parts.isEmpty || parts.contains(where: { !$0.batch.mapping.links.isEmpty }) else {
      throw RescoringError.nothingInCommon(gridID, other.grid.id)
    }
    calls = try RescoringMaterial.calls(ids, workspace)
    comparison = RescoringComparison(parts, callCount: ids.count)
  }

  private static func calls(_ ids: [String], _ workspace: OpenWorkspace) throws -> [Call] {
    let interactions = Dictionary(
      try workspace.store.interactions(ids: ids).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let agents = Dictionary(
      try workspace.store.agents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ids.map { id in
      let interaction = interactions[id]
      return Call(
        interaction: interaction, agent: interaction?.agentID.flatMap { agents[$0] })
    }
  }

  /// A group of calls with what another grid changes for it.
  struct Group {
    let id: String
    let name: String
    let change: GroupChange
    let crossings: BandCrossings
  }

  /// The groups, in order of id. Calls without such a fact are in none.
  func groups(by group: RescoringGroup, _ language: Language) -> [Group] {
    let keys = calls.map { group.key($0, language) }
    let names = Dictionary(
      keys.compactMap { $0.map { ($0.id, $0.name) } }, uniquingKeysWith: { first, _ in first })
    let ids = names.keys.sorted()
    let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let groups = keys.map { key in key.flatMap { places[$0.id] } ?? -1 }
    let changes = comparison.changes(by: groups, count: ids.count)
    let crossings = comparison.crossings(by: groups, count: ids.count)
    return ids.indices.map { place in
      Group(
        id: ids[place], name: names[ids[place]] ?? ids[place], change: changes[place],
        crossings: crossings[place])
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order of first appearance.
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Nothing to read on another grid.
enum RescoringError: ExplainedError {
  case noEvaluation(gridID: String, known: [String])
  case sameGrid(id: String, version: String)
  case nothingInCommon(String, String)

  var problem: BilingualText {
    switch self {
    case .noEvaluation(let id, _):
      BilingualText(
        fr: "aucune évaluation soumise sur la grille « \(visible(id)) » dans la période",
        en: "no submitted evaluation on the grid “\(visible(id))” in the period")
    case .sameGrid(let id, let version):
      BilingualText(
        fr: "toutes ces évaluations ont déjà été faites sur la grille \(id) \(version)",
        en: "all these evaluations were already made on the grid \(id) \(version)")
    case .nothingInCommon(let id, let other):
      BilingualText(
        fr: "les grilles « \(visible(id)) » et « \(visible(other)) » n'ont aucun critère en commun",
        en: "the grids “\(visible(id))” and “\(visible(other))” have no criterion in common")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .noEvaluation(_, let known) where known.isEmpty:
      BilingualText(
        fr: "importez ou saisissez d'abord des évaluations",
        en: "import or enter evaluations first")
    case .noEvaluation(_, let known):
      BilingualText(
        fr: "grilles qui ont servi : \(known.joined(separator: ", ")) ; "
          + "nommez-en une, ou élargissez --period",
        en: "grids in use: \(known.joined(separator: ", ")); name one, or widen --period")
    case .sameGrid:
      BilingualText(
        fr: "donnez par --with une grille modifiée", en: "give a changed grid with --with")
    case .nothingInCommon:
      BilingualText(
        fr: "dites par formerly=\"ancien-id\" ce que chaque critère était, ou établissez une "
          + "correspondance (ecoute grid crosswalk)",
        en: "say with formerly=\"old-id\" what each criterion was, or make a crosswalk "
          + "(ecoute grid crosswalk)")
    }
  }
}
