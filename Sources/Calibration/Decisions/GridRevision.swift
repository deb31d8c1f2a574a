internal import ExactNumbers
public import QualityModel

/// What the decisions of a calibration make of a grid: the draft of its next version.
///
/// Nothing moves that nobody decided. The parts of a split criterion share its weight, a merged
/// criterion takes the weights of those it takes in: the shares of all others stay to the last
/// digit. A level changed for one criterion gives that criterion a scale of its own unless all that
/// use the scale change alike. Ids that disappear are written in `formerly`.
///
/// A new weight is a weight among siblings: it moves their shares within the section (within the
/// whole grid under the method `points`), which is what was decided.
public struct GridRevision: Sendable, Hashable {
  /// The grid as it is.
  public let grid: Grid
  /// The decisions, in the order in which they were written.
  public let decisions: [CalibrationDecision]
  /// The draft's version; `nil` gives the next by the rule of ``GridDraft/changesScores``.
  public let version: String?

  /// A revision.
  public init(grid: Grid, decisions: [CalibrationDecision], version: String? = nil) {
    self.grid = grid
    self.decisions = decisions
    self.version = version
  }

  /// The draft.
  ///
  /// - Throws: `DecisionRefusal` with everything that keeps the decisions from being applied.
  public func draft() throws(DecisionRefusal) -> GridDraft {
    var book = DecisionBook(grid)
    for (index, decision) in decisions.enumerated() {
      book.add(decision, number: index + 1)
    }
    if let refusal = book.refusal { throw refusal }
    var edit = GridEdit(grid, book)
    let sections = edit.sections()
    if let refusal = edit.refusal { throw refusal }
    let next = try nextVersion(edit)
    let edited = Grid(
      id: grid.id, version: grid.version, language: grid.language, channels: grid.channels,
      title: grid.title, dimensions: grid.dimensions, scoring: grid.scoring,
      scales: edit.scales, causes: grid.causes, sections: sections, metadata: grid.metadata)
    let notes = decisions.enumerated().map { index, decision in
      ChangeNote(
        decision: decision, change: ChangeWords(grid: grid).text(of: decision),
        followUps: edit.followUps[index + 1] ?? [])
    }
    guard edited != grid || version != nil else {
      return GridDraft(grid: grid, notes: notes, changesScores: false, changesGrid: false)
    }
    let record = RevisionRecord(from: grid.version, notes: notes.filter(\.isChange))
    return GridDraft(
      grid: edited.with(version: next, metadata: grid.metadata + [record.element]),
      notes: notes, changesScores: edit.changesScores, changesGrid: edited != grid)
  }

  private func nextVersion(_ edit: GridEdit) throws(DecisionRefusal) -> String {
    guard let current = VersionNumber(grid.version) else {
      throw DecisionRefusal(.versionForm(grid.version))
    }
    guard let version else {
      guard let next = current.next(major: edit.changesScores) else {
        throw DecisionRefusal(.versionForm(grid.version))
      }
      return next.text
    }
    guard let wanted = VersionNumber(version) else {
      throw DecisionRefusal(.versionForm(version))
    }
    guard current < wanted else {
      throw DecisionRefusal(.versionNotAfter(version, current: grid.version))
    }
    return version
  }
}

extension Grid {
  fileprivate func with(version: String, metadata: [ForeignElement]) -> Grid {
    Grid(
      id: id, version: version, language: language, channels: channels, title: title,
      dimensions: dimensions, scoring: scoring, scales: scales, causes: causes,
      sections: sections, metadata: metadata)
  }
}
