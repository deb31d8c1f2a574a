internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Makes sections that nest out of rows that have a depth.
enum OutlineBuilder {
  private struct Open {
    let row: CriterionRow
    let depth: Int
    var children: [Section.Child] = []
  }

  static func sections(_ rows: [CriterionRow], draft: inout GridDraft) -> [Section] {
    var (open, done): ([Open], [Section]) = ([], [])
    func close(to depth: Int) {
      while let last = open.last, last.depth >= depth {
        open.removeLast()
        let section = Section(
          id: last.row.id, weight: last.row.weight, dimension: last.row.dimension,
          title: draft.text(last.row.element, .title), appliesWhen: last.row.condition,
          children: last.children)
        if open.isEmpty {
          done.append(section)
        } else {
          open[open.count - 1].children.append(.section(section))
        }
      }
    }
    for row in rows {
      let deepest = (open.last?.depth ?? 0) + 1
      let usual = row.kind == .section ? open.last?.depth ?? 1 : max(deepest, 2)
      let depth = row.depth ?? usual
      guard depth >= (row.kind == .section ? 1 : 2), depth <= deepest else {
        draft.log.report(.nesting(depth: String(depth), deepest: deepest), at: row.depthPlace)
        continue
      }
      close(to: depth)
      if case .criterion(let kind) = row.kind {
        open[open.count - 1].children.append(.criterion(criterion(row, kind, draft: &draft)))
      } else {
        open.append(Open(row: row, depth: depth))
      }
    }
    close(to: 1)
    return done
  }

  private static func criterion(
    _ row: CriterionRow, _ kind: Criterion.Kind, draft: inout GridDraft
  ) -> Criterion {
    let levels = draft.levels(of: row.scale ?? row.id)
    let ids = levels.map(\.id)
    return Criterion(
      id: row.id, kind: kind, scaleID: row.scale, levels: levels, maximum: row.maximum,
      unit: row.unit, ranges: row.ranges, weight: row.weight, isScored: row.isScored,
      isBonus: row.isBonus, allowsNotApplicable: row.allowsNotApplicable,
      formerly: row.formerly, title: draft.text(row.element, .title),
      question: draft.text(row.element, .question),
      guidance: draft.text(row.element, .guidance), examples: draft.texts.examples(of: row.id),
      errors: row.errors, comment: requirement(row.comment, ids, draft: &draft),
      evidence: requirement(row.evidence, ids, draft: &draft),
      coaching: draft.texts.coaching(of: row.id), appliesWhen: row.condition, cues: row.cues,
      measure: row.measure, metadata: draft.metadata[row.element] ?? [])
  }

  private static func requirement(
    _ cell: (text: String, place: String)?, _ levels: [String], draft: inout GridDraft
  ) -> AnswerRequirement? {
    guard let cell else { return nil }
    let requirement = RequirementText.requirement(cell.text, levels: levels)
    if requirement == nil { draft.log.report(.requirement(cell.text), at: cell.place) }
    return requirement
  }
}
