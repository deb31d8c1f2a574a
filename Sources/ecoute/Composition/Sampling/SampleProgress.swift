import QualityModel
import QualityStore

/// A sample with what has been listened to of it, and what has been replaced.
struct SampleProgress {
  /// An interaction to listen to now: drawn, or in the place of one that was.
  struct Item {
    let unit: SampleUnit
    /// Who is to listen to it: the evaluator of the place it takes.
    let evaluatorID: String?
    /// The evaluations that make it done.
    let evaluationIDs: [String]

    var isDone: Bool { !evaluationIDs.isEmpty }
  }

  let sample: Sample
  let replacements: [SampleReplacement]
  /// In listening order.
  let items: [Item]
  /// Places given up for which the cell had no reserve.
  let lost: [SampleUnit]

  init(_ id: String, _ store: Store) throws {
    try self.init(
      store.sample(id), replacements: store.replacements(in: id),
      listened: store.listenedInteractions(), repeats: store.repeatEvaluationIDs(),
      drawnAt: store.journalSequence(ofSample: id))
  }

  init(
    _ sample: Sample, replacements: [SampleReplacement], listened: [ListenedInteraction],
    repeats: Set<String>, drawnAt sequence: Int
  ) {
    let byInteraction = Dictionary(grouping: listened, by: \.interactionID)
    let units = Dictionary(
      sample.units.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
    let replaced = Dictionary(
      replacements.map { ($0.replaced, $0) }, uniquingKeysWith: { first, _ in first })
    var (items, lost) = ([Item](), [SampleUnit]())
    for drawn in sample.units where !drawn.isReserve {
      var unit: SampleUnit? = drawn
      var seen: Set<Int> = []
      while let current = unit, let given = replaced[current.position],
        seen.insert(current.position).inserted
      {
        unit = given.replacement.flatMap { units[$0] }
      }
      guard let unit else {
        lost.append(drawn)
        continue
      }
      let evaluations = (byInteraction[unit.interactionID] ?? []).filter { listening in
        guard drawn.evaluatorID == nil || drawn.evaluatorID == listening.evaluatorID else {
          return false
        }
        return drawn.part == .repeat
          ? listening.journalSequence > sequence : !repeats.contains(listening.evaluationID)
      }
      items.append(
        Item(
          unit: unit, evaluatorID: drawn.evaluatorID,
          evaluationIDs: evaluations.map(\.evaluationID)))
    }
    self.sample = sample
    self.replacements = replacements
    self.items = items
    self.lost = lost
  }

  /// The interaction to listen to, by its id.
  func item(_ interaction: String) -> Item? {
    items.first { $0.unit.interactionID == interaction }
  }

  /// The next reserve of an item's cell, in the order recorded, that its evaluator may listen to.
  func nextReserve(
    for item: Item, mayListen: (_ evaluator: String, _ agent: String?) -> Bool
  ) -> SampleUnit? {
    let used = Set(replacements.compactMap(\.replacement))
    return sample.units.first { unit in
      unit.isReserve && unit.part == item.unit.part && unit.cell == item.unit.cell
        && unit.target == item.unit.target && !used.contains(unit.position)
        && item.evaluatorID.map { mayListen($0, unit.agentID) } != false
    }
  }
}
