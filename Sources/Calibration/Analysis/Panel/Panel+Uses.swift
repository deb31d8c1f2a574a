internal import Calendars
internal import QualityModel

extension Panel {
  /// The sessions behind the report.
  var sessionUses: [SessionUse] {
    sessions.enumerated().map { index, use in
      SessionUse(
        id: use.session.id, title: use.session.title, openedOn: use.session.openedAt.date,
        callCount: calls.count { $0.session == index }, isBlind: use.session.isBlind,
        closingDigest: use.closingDigest)
    }
  }

  /// The evaluations compared on each grid.
  var gridCounts: [GridVersion: Int] {
    var counts: [GridVersion: Int] = [:]
    for cell in cells.joined() {
      if let cell { counts[cell.evaluation.gridUsed, default: 0] += 1 }
    }
    return counts
  }

  /// The sessions' grids, each once, in their order.
  var gridOrder: [GridVersion] {
    sessions.flatMap(\.session.grids).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The grids behind the report, those of most evaluations first.
  func gridUses(_ grids: [GridVersion: Grid]) -> [GridUse] {
    let counts = gridCounts
    return gridOrder.enumerated()
      .map { (place: $0.offset, version: $0.element, count: counts[$0.element] ?? 0) }
      .filter { $0.count > 0 }
      .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
      .map { use in
        GridUse(
          id: use.version.id, version: use.version.version,
          title: grids[use.version]?.title ?? LocalizedText(), evaluationCount: use.count)
      }
  }

  /// What answers are compared with, named.
  var referenceUse: ReferenceUse {
    switch reference {
    case .expert(let place): .expert(evaluators[place])
    case .consensus: .consensus
    case .none: .none
    }
  }

  /// What is left out, with why; nothing where there is none.
  func omissions(_ compared: ComparedGrid?) -> [CalibrationOmission] {
    let scored = cells.joined().compactMap { $0 }
    let counts: [(CalibrationOmission.Reason, Int)] = [
      (.scoredOnce, scoredOnceCount),
      (.withoutScore, scored.count { $0.scorecard.final == nil }),
      (.freeText, compared?.freeTextCount ?? 0),
      (
        .otherGrid,
        otherGridCount + scored.count { compared?.covers($0.evaluation.gridUsed) != true }
      ),
    ]
    return counts.filter { $0.1 > 0 }.map { CalibrationOmission(reason: $0.0, count: $0.1) }
  }
}
