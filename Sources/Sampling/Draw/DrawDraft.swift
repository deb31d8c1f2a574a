internal import Calendars
internal import Digests
internal import ExactNumbers
internal import QualityModel

/// A sample while it is drawn, step by step.
struct DrawDraft {
  /// A call taken, before it has its place in the listening order.
  struct Taken {
    let interactionID: String
    let part: SamplePart
    let agentID: String?
    var target: String?
    var cell: Int?
    var stratum = ""
    var evaluatorID: String?
    var probability: Rational?
    var repeatOf: String?
  }

  let plan: SamplingPlan
  let material: DrawMaterial
  let day: CalendarDate
  let eligible: [SamplingCandidate]
  let exclusions: [Sample.Exclusion]
  var cells: [SampleCell] = []
  var shortfalls: [SampleShortfall] = []
  private(set) var populationDigest = ""
  var taken: [Taken] = []
  var reserves: [Taken] = []
  var random: RandomBits
  private let agents: [String: Agent]
  private let expectedAgents: Set<String>

  init(_ plan: SamplingPlan, _ material: DrawMaterial, seed: UInt64, day: CalendarDate) {
    self.plan = plan
    self.material = material
    self.day = day
    random = RandomBits(seed: seed)
    agents = Dictionary(
      material.agents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let (all, exclusions, seen) = Eligibility(plan, agents: agents).sorted(material.candidates)
    let isInOrder = zip(all, all.dropFirst()).allSatisfy { bytesPrecede($0.id, $1.id) }
    eligible = isInOrder ? all : all.sorted { bytesPrecede($0.id, $1.id) }
    self.exclusions = exclusions
    expectedAgents = seen.union((plan.random?.agents?.named ?? [:]).keys)
  }

  /// The random part: expected counts, their rounding, then the calls of each cell.
  mutating func drawRandom() {
    guard let part = plan.random else {
      populationDigest = digest(cellOf: { _ in -1 })
      return
    }
    let frame = SamplingFrame(eligible, part, agents: agents, counting: expectedAgents)
    populationDigest = digest(cellOf: { frame.cellOfMember[$0] })
    let allocation = Allocation(frame, part)
    shortfalls += allocation.shortfalls
    let counts = ControlledRounding.rounded(
      zip(frame.cells, allocation.expected).map {
        ControlledRounding.Cell(row: $0.row, column: $0.column, count: $1)
      }, rows: frame.rows.count, columns: frame.columns.count, &random)
    for (place, cell) in frame.cells.enumerated() {
      let summary = SampleCell(
        agentID: part.agents == nil ? nil : frame.rows[cell.row],
        stratum: Allocation.name(frame.columns[cell.column]), population: cell.members.count,
        expectedMillionths: allocation.expected[place], drawn: counts[place])
      cells.append(summary)
      let draw = CellDraw(
        cell.members, count: counts[place], reserves: part.reserves, part.method, eligible, &random)
      func taken(_ member: Int) -> Taken {
        Taken(
          interactionID: eligible[member].id, part: .random, agentID: eligible[member].agentID,
          cell: place, stratum: summary.stratum, probability: summary.probability)
      }
      self.taken += draw.drawn.map(taken)
      reserves += draw.reserves.map(taken)
    }
  }

  private func digest(cellOf cell: (Int) -> Int) -> String {
    var bytes: [UInt8] = []
    for (index, candidate) in eligible.enumerated() {
      bytes += candidate.id.utf8
      bytes += "\t\(cell(index))\n".utf8
    }
    return Digest.sha256Hex(of: bytes)
  }

  /// The targeted parts, from calls that the others left.
  mutating func drawTargeted() {
    guard !plan.targeted.isEmpty else { return }
    let selection = RiskSelection(material, isNeeded: plan.historyDays > 0)
    var used = Set((taken + reserves).map(\.interactionID))
    for part in plan.targeted {
      var found = selection.matching(part, in: eligible).filter { !used.contains($0.id) }
      let count = min(part.size, found.count)
      if count < part.size {
        shortfalls.append(
          SampleShortfall(subject: .target, id: part.id, asked: part.size, available: count))
      }
      let spare = min(found.count - count, count * (plan.random?.reserves ?? 2))
      random.bringForward(count + spare, of: &found)
      for (place, candidate) in found.prefix(count + spare).enumerated() {
        used.insert(candidate.id)
        let unit = Taken(
          interactionID: candidate.id, part: .targeted, agentID: candidate.agentID, target: part.id)
        if place < count { taken.append(unit) } else { reserves.append(unit) }
      }
    }
  }

  /// Gives each call an evaluator, when the plan names some.
  mutating func assign() {
    guard !plan.evaluators.isEmpty else { return }
    let roster = EvaluatorRoster(
      plan, evaluators: material.evaluators, agents: material.agents)
    let capacities = roster.capacities(total: taken.count)
    var order = Array(taken.indices)
    random.bringForward(order.count, of: &order)
    let assignment = EvaluatorAssignment(
      roster, agents: taken.map(\.agentID), order: order, capacities: capacities)
    var given = [Int](repeating: 0, count: capacities.count)
    for (call, seat) in assignment.seats.enumerated() {
      guard let seat else { continue }
      taken[call].evaluatorID = roster.seats[seat].evaluator.id
      given[seat] += 1
    }
    for (seat, count) in given.enumerated() where count < capacities[seat] {
      shortfalls.append(
        SampleShortfall(
          subject: .evaluator, id: roster.seats[seat].evaluator.id, asked: capacities[seat],
          available: count))
    }
    let served = given.reduce(0, +)
    if served < taken.count {
      shortfalls.append(
        SampleShortfall(subject: .unassigned, id: "", asked: taken.count, available: served))
    }
  }

  /// Calls that each evaluator scored long enough ago, to be scored again.
  mutating func addRepeats() {
    guard let part = plan.repeats else { return }
    let used = Set(taken.map(\.interactionID))
    let assigned = Dictionary(grouping: taken.compactMap(\.evaluatorID)) { $0 }.mapValues(\.count)
    for evaluator in assigned.keys.sorted(by: bytesPrecede) {
      let wanted = ((assigned[evaluator] ?? 0) * part.percent + 50) / 100
      var candidates = material.earlier.filter {
        $0.evaluatorID == evaluator && !used.contains($0.interactionID)
          && day.daysSince1970 - $0.day.daysSince1970 >= part.afterDays
      }.sorted { bytesPrecede($0.id, $1.id) }
      // A call scored on two grids is put back once.
      var seen: Set<String> = []
      candidates.removeAll { !seen.insert($0.interactionID).inserted }
      if candidates.count < wanted {
        shortfalls.append(
          SampleShortfall(
            subject: .target, id: "repeat \(evaluator)", asked: wanted,
            available: candidates.count))
      }
      random.bringForward(wanted, of: &candidates)
      taken += candidates.prefix(wanted).map {
        Taken(
          interactionID: $0.interactionID, part: .repeat, agentID: $0.agentID,
          evaluatorID: evaluator, repeatOf: $0.id)
      }
    }
  }

  /// The calls in an order that tells nothing of why each was drawn, then the reserves.
  mutating func units() -> [SampleUnit] {
    random.bringForward(taken.count, of: &taken)
    return (taken + reserves).enumerated().map { place, unit in
      SampleUnit(
        position: place + 1, interactionID: unit.interactionID, part: unit.part,
        isReserve: place >= taken.count, target: unit.target, cell: unit.cell,
        agentID: unit.agentID, stratum: unit.stratum, evaluatorID: unit.evaluatorID,
        probability: unit.probability, repeatOf: unit.repeatOf)
    }
  }
}
