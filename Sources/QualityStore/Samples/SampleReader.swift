internal import Calendars
internal import ExactNumbers
internal import GRDB
internal import QualityModel

/// Reads samples whole.
struct SampleReader {
  private let head: PreparedStatement
  private let cells: PreparedStatement
  private let units: PreparedStatement

  init(_ database: Database) throws {
    head = try PreparedStatement(
      database,
      """
      SELECT title, plan_id, plan_digest, plan_xml, period, seed, day, population, eligible,
        population_digest, control, exclusions, shortfalls FROM samples WHERE id = ?
      """)
    cells = try PreparedStatement(
      database,
      """
      SELECT agent_id, stratum, population, expected_millionths, drawn FROM sample_cells
      WHERE sample_id = ? ORDER BY position
      """)
    units = try PreparedStatement(
      database,
      """
      SELECT position, interaction_id, part, is_reserve, target, cell, agent_id, stratum,
        evaluator_id, probability, repeat_of FROM sample_units
      WHERE sample_id = ? ORDER BY position
      """)
  }

  /// One sample, or `nil` when there is none.
  func sample(_ id: String) throws -> Sample? {
    head.bind(id)
    defer { head.reset() }
    guard try head.step() else { return nil }
    guard let seed = UInt64(head.text(5) ?? ""),
      let control = Sample.Control(rawValue: head.text(10) ?? "")
    else { throw StoreError.unreadableValue(column: "samples") }
    return Sample(
      id: id, title: head.text(0) ?? "", planID: head.text(1) ?? "",
      planDigest: head.text(2) ?? "", planXML: head.bytes(3), period: head.text(4) ?? "",
      seed: seed, day: CalendarDate(daysSince1970: head.number(6) ?? 0),
      populationCount: head.number(7) ?? 0, eligibleCount: head.number(8) ?? 0,
      populationDigest: head.text(9) ?? "", control: control,
      exclusions: StoredLines.lines(head.text(11) ?? "").map {
        Sample.Exclusion(rule: $0.first ?? "", count: $0.last.flatMap { Int($0) } ?? 0)
      }, cells: try cells(of: id), units: try units(of: id),
      shortfalls: StoredLines.lines(head.text(12) ?? "").compactMap { fields in
        guard fields.count == 4, let subject = SampleShortfall.Subject(rawValue: fields[0]),
          let asked = Int(fields[2]), let available = Int(fields[3])
        else { return nil }
        return SampleShortfall(
          subject: subject, id: fields[1], asked: asked, available: available)
      })
  }

  private func cells(of id: String) throws -> [SampleCell] {
    cells.bind(id)
    defer { cells.reset() }
    var found: [SampleCell] = []
    while try cells.step() {
      found.append(
        SampleCell(
          agentID: cells.text(0), stratum: cells.text(1) ?? "", population: cells.number(2) ?? 0,
          expectedMillionths: cells.number(3) ?? 0, drawn: cells.number(4) ?? 0))
    }
    return found
  }

  private func units(of id: String) throws -> [SampleUnit] {
    units.bind(id)
    defer { units.reset() }
    var found: [SampleUnit] = []
    while try units.step() {
      guard let part = SamplePart(rawValue: units.text(2) ?? "") else {
        throw StoreError.unreadableValue(column: "part")
      }
      found.append(
        SampleUnit(
          position: units.number(0) ?? 0, interactionID: units.text(1) ?? "", part: part,
          isReserve: units.number(3) == 1, target: units.text(4), cell: units.number(5),
          agentID: units.text(6), stratum: units.text(7) ?? "", evaluatorID: units.text(8),
          probability: units.text(9).flatMap { Rational(storedText: $0) },
          repeatOf: units.text(10)))
    }
    return found
  }
}
