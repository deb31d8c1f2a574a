internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

extension TeamCoaching {
  func sample(of subject: Subject) -> EvaluationSample {
    let evaluations = subject.calls.evaluations
    var counts: [String: Int] = [:]
    for scored in evaluations { counts[scored.evaluation.evaluatorID, default: 0] += 1 }
    let shares = counts.map { id, count in
      EvaluationSample.Share(evaluator: evaluator(id), count: count)
    }
    .sorted { ($1.count, $0.evaluator.id) < ($0.count, $1.evaluator.id) }
    return EvaluationSample(
      evaluations: evaluations.count, interactions: subject.calls.calls.count,
      handled: material.interactions.isEmpty
        ? nil : handled[subject.agent.id]?.count ?? 0,
      withoutScore: evaluations.count { $0.scorecard.final == nil }, shares: shares)
  }

  /// The evaluator with an id; the id stands for a name that is not known.
  func evaluator(_ id: String) -> Evaluator {
    material.evaluators.first { $0.id == id } ?? Evaluator(id: id, name: id, side: .neutral)
  }

  func gridsUsed(by subject: Subject) -> [GridUse] {
    var counts: [String: [String: Int]] = [:]
    for scored in subject.calls.evaluations {
      counts[scored.evaluation.gridID, default: [:]][scored.evaluation.gridVersion, default: 0] += 1
    }
    return counts.flatMap { id, versions in
      versions.map { version, count in
        GridUse(
          id: id, version: version,
          title: catalogue.contents(id, version: version)?.title ?? LocalizedText(),
          evaluationCount: count)
      }
    }
    .sorted {
      ($1.evaluationCount, $0.id, $0.version) < ($0.evaluationCount, $1.id, $1.version)
    }
  }

  func score(of subject: Subject) -> ComparedFigure {
    let compared = subject.compared(\.score)
    return ComparedFigure(
      id: "score", title: LocalizedText(BilingualText(fr: "Note globale", en: "Overall score")),
      compared: compared, target: subject.mainGrid.map { target(of: $0) })
  }

  func sections(of subject: Subject) -> [ComparedFigure] {
    guard let grid = subject.mainGrid else { return [] }
    return grid.sections.compactMap { section in
      guard isScored(section) else { return nil }
      let key = EvaluatedCall.SectionKey(grid: grid.id, section: section.id)
      let compared = subject.compared { $0.sections[key] }
      return ComparedFigure(
        id: section.id, title: section.title, compared: compared,
        target: target(of: grid))
    }
  }

  private func isScored(_ section: Section) -> Bool {
    section.allCriteria.contains { $0.isScored && !$0.isBonus && $0.kind != .text }
  }

  func dimensions(of subject: Subject) -> [ComparedFigure] {
    let seen = Set(subject.calls.evaluations.flatMap { $0.scorecard.dimensions.map(\.id) })
    let standard = StandardDimension.allCases.map(\.rawValue)
    let ordered =
      standard.filter(seen.contains) + seen.filter { !standard.contains($0) }.sorted()
    return ordered.map { id in
      let compared = subject.compared { $0.dimensions[id] }
      return ComparedFigure(
        id: id, title: dimensionTitle(id), compared: compared,
        target: subject.mainGrid.map { target(of: $0) })
    }
  }

  private func dimensionTitle(_ id: String) -> LocalizedText {
    let declared = catalogue.newest.keys.sorted().lazy.compactMap { grid in
      catalogue.newest[grid]?.dimensions.first { $0.id == id }?.title
    }
    if let title = declared.first { return title }
    guard let standard = StandardDimension(rawValue: id) else {
      return LocalizedText(BilingualText(same: id))
    }
    return LocalizedText(standard.title)
  }

  /// For each class of critical error that the grids used know: the share of calls without one. A
  /// call scored by several people has the error when at least half of them found it.
  func accuracies(of subject: Subject) -> [ErrorAccuracy] {
    [ErrorClass.customer, .business, .compliance].compactMap { errorClass in
      var (accurate, total) = (0, 0)
      for call in subject.calls.calls {
        let able = call.evaluations.filter { knows($0, errorClass) }
        guard !able.isEmpty else { continue }
        total += 1
        if able.count(where: { $0.hasOwnError(of: errorClass) }) * 2 < able.count { accurate += 1 }
      }
      guard total > 0 else { return nil }
      return ErrorAccuracy(
        errorClass: errorClass, value: Proportions.wilson(successes: accurate, of: total))
    }
  }

  private func knows(_ scored: ScoredEvaluation, _ errorClass: ErrorClass) -> Bool {
    catalogue.contents(scored.evaluation.gridID, version: scored.evaluation.gridVersion)?
      .errorClasses.contains(errorClass) ?? false
  }
}

extension ScoredEvaluation {
  /// Whether an error of the class was found that the agent answers for.
  fileprivate func hasOwnError(of errorClass: ErrorClass) -> Bool {
    scorecard.errors.contains { error in
      error.errorClass == errorClass
        && scorecard.criteria.first { $0.criterionID == error.criterionID }?
          .excludedFromAgentScore != true
    }
  }
}

extension ComparedFigure {
  fileprivate init(
    id: String, title: LocalizedText, compared: LevelComparison, target: Rational?
  ) {
    self.init(
      id: id, title: title, value: compared.own, team: compared.team, target: target,
      previous: compared.previous, difference: compared.difference,
      previousDifference: compared.previousDifference)
  }
}

extension LocalizedText {
  init(_ text: BilingualText) {
    self.init([
      Entry(language: "fr", text: text.french), Entry(language: "en", text: text.english),
    ])
  }
}
