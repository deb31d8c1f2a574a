public import QualityModel

/// How the answers made on one grid read on another.
///
/// A criterion of the second grid takes the answers of the one of the same id, else of the one it
/// was formerly, else of the one that was formerly it (so that an older version can be tried too).
/// Levels go by id, numbers as they are. Nothing is guessed: what has no exact counterpart is not
/// carried, and ``losses`` and ``unfilled`` say why. A criterion without an answer is absent from
/// the score, even where an answer is required.
public struct AnswerMapping: Sendable {
  /// The grid that answers were made on.
  public let from: Grid
  /// The grid that they are read on.
  public let to: Grid
  /// The criteria that go together, in the second grid's order.
  public let links: [CriterionLink]
  /// What answers of the first grid have no counterpart, in its order.
  public let losses: [AnswerLoss]
  /// The criteria of the second grid that no answer fills, in its order.
  public let unfilled: [UnfilledCriterion]

  let source: Scorer
  let target: Scorer
  /// By criterion of the second grid: the place of the first grid's whose answers it takes.
  let sources: [Int?]

  /// The mapping between two grids.
  public init(from: Grid, to: Grid) {
    (self.from, self.to) = (from, to)
    source = Scorer(from)
    target = Scorer(to)
    let old = source.plan
    let new = target.plan
    var links: [CriterionLink] = []
    var unfilled: [UnfilledCriterion] = []
    var sources: [Int?] = []
    var reasons: [Int: UncarriedReason] = [:]
    for plan in new.criteria {
      let criterion = plan.criterion
      let candidates = AnswerMapping.candidates(for: criterion, old, new)
      guard let place = candidates.first, candidates.count == 1 else {
        let ids = candidates.map { old.criteria[$0].criterion.id }
        for place in candidates { reasons[place] = .joined(with: ids, in: criterion.id) }
        unfilled.append(
          UnfilledCriterion(
            criterionID: criterion.id, reason: ids.isEmpty ? .new : .severalFormer(ids)))
        sources.append(nil)
        continue
      }
      let former = old.criteria[place].criterion
      if let reason = AnswerMapping.obstacle(former, criterion) {
        reasons[place] = reason
        unfilled.append(
          UnfilledCriterion(criterionID: criterion.id, reason: .incompatible(former.id, reason)))
        sources.append(nil)
      } else {
        links.append(
          CriterionLink(
            from: former.id, to: criterion.id,
            ground: former.id == criterion.id ? .sameID : .formerID))
        sources.append(place)
      }
    }
    (self.links, self.unfilled, self.sources) = (links, unfilled, sources)
    losses = AnswerMapping.losses(old, new, sources, reasons)
  }

  /// The places of the old criteria whose answers a new one could take.
  private static func candidates(
    for criterion: Criterion, _ old: GridPlan, _ new: GridPlan
  ) -> [Int] {
    if let place = old.indexByID[criterion.id] { return [place] }
    let named = criterion.formerly.filter { new.indexByID[$0] == nil }
      .compactMap { old.indexByID[$0] }
    let naming = old.criteria.indices.filter { place in
      let former = old.criteria[place].criterion
      return former.formerly.contains(criterion.id) && new.indexByID[former.id] == nil
    }
    var seen: Set<Int> = []
    return (named + naming).filter { seen.insert($0).inserted }
  }

  /// Why no answer of one criterion can be one of another, if so.
  private static func obstacle(_ old: Criterion, _ new: Criterion) -> UncarriedReason? {
    switch (old.kind, new.kind) {
    case (.number, .number):
      old.unit == new.unit ? nil : .unitChanged(from: old.unit, to: new.unit)
    case (.text, .text), (.choice, .choice), (.multiple, .multiple), (.choice, .multiple),
      (.multiple, .choice):
      nil
    default: .kindChanged(from: old.kind, to: new.kind)
    }
  }

  private static func losses(
    _ old: GridPlan, _ new: GridPlan, _ sources: [Int?], _ reasons: [Int: UncarriedReason]
  ) -> [AnswerLoss] {
    old.criteria.indices.flatMap { place -> [AnswerLoss] in
      let former = old.criteria[place].criterion
      func loss(_ reason: UncarriedReason) -> AnswerLoss {
        AnswerLoss(criterionID: former.id, reason: reason)
      }
      let targets = sources.indices.filter { sources[$0] == place }.map { new.criteria[$0] }
      guard !targets.isEmpty else { return [loss(reasons[place] ?? .noCounterpart)] }
      return targets.flatMap { target -> [AnswerLoss] in
        let criterion = target.criterion
        var found: [AnswerLoss] = []
        if former.kind == .multiple, criterion.kind == .choice {
          found.append(loss(.severalLevelsToOne(criterion.id)))
        }
        found += former.levels.filter { criterion.level($0.id) == nil }
          .map { loss(.levelAbsent($0.id, in: criterion.id)) }
        if former.allowsNotApplicable, !criterion.allowsNotApplicable {
          found.append(loss(.notApplicableForbidden(in: criterion.id)))
        }
        return found
      }
    }
  }

  /// The answers as the second grid reads them; those that it cannot are left out.
  ///
  /// Comments, causes and quotes go with their answers.
  public func carried(_ answers: [Answer]) -> [Answer] {
    let given = source.plan.answersByIndex(answers)
    return target.plan.criteria.indices.compactMap { index in
      guard let place = sources[index], let answer = given[place],
        let value = carried(answer.value, from: place, to: index)
      else { return nil }
      return Answer(
        criterionID: target.plan.criteria[index].criterion.id, value: value,
        causeID: answer.causeID, comment: answer.comment, quotes: answer.quotes)
    }
  }

  /// A value of an old criterion as a new one's; `nil` when either does not accept it.
  func carried(_ value: Answer.Value, from place: Int, to index: Int) -> Answer.Value? {
    let new = target.plan.criteria[index]
    let carried: Answer.Value? =
      switch (value, new.criterion.kind) {
      case (.level(let id), .multiple): .levels([id])
      case (.levels(let ids), .choice): Set(ids).count == 1 ? .level(ids[0]) : nil
      default: value
      }
    do throws(AnswerFault) {
      _ = try source.plan.criteria[place].mark(of: value)
      guard let carried else { return nil }
      _ = try new.mark(of: carried)
      return carried
    } catch {
      return nil
    }
  }
}
