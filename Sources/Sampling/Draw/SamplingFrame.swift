internal import QualityModel

/// The calls that can be drawn, in cells: one for each agent and stratum, or for each stratum when
/// the plan sets no number by agent. Rows, columns and cells are in the order of their bytes.
struct SamplingFrame {
  /// A cell with its calls, in the order of their ids.
  struct Cell {
    let row: Int
    let column: Int
    var members: [Int]
  }

  let candidates: [SamplingCandidate]
  /// The agents; one empty text when agents are not counted.
  let rows: [String]
  /// The strata: the values of each.
  let columns: [[String]]
  let cells: [Cell]
  /// The cell of each candidate.
  let cellOfMember: [Int]

  private struct Key: Hashable {
    let row: String
    let code: UInt64
  }

  /// - Parameter agents: Agents that the plan counts even when none of their calls can be drawn.
  init(
    _ candidates: [SamplingCandidate], _ random: RandomPart, agents: [String: Agent],
    counting expected: Set<String>
  ) {
    var stratification = Stratification(random.strata?.variables ?? [], agents: agents)
    let byAgent = random.agents != nil
    var members: [Key: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      let row = byAgent ? candidate.agentID ?? "" : ""
      members[Key(row: row, code: stratification.code(of: candidate)), default: []].append(index)
    }
    let rows =
      byAgent
      ? Set(members.keys.map(\.row)).union(expected).sorted(by: bytesPrecede) : [""]
    let codes = Set(members.keys.map(\.code))
    let named = codes.map { (code: $0, values: stratification.values(of: $0)) }.sorted {
      $0.values.lexicographicallyPrecedes($1.values, by: bytesPrecede)
    }
    let rowPlaces = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    let columnPlaces = Dictionary(uniqueKeysWithValues: zip(named.map(\.code), named.indices))
    var cells = members.map { key, members in
      Cell(row: rowPlaces[key.row] ?? 0, column: columnPlaces[key.code] ?? 0, members: members)
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    var cellOfMember = [Int](repeating: 0, count: candidates.count)
    for (place, cell) in cells.enumerated() {
      for member in cell.members { cellOfMember[member] = place }
    }
    self.candidates = candidates
    self.rows = rows
    columns = named.map(\.values)
    self.cells = cells
    self.cellOfMember = cellOfMember
  }

  /// How many calls each column holds.
  var columnPopulations: [Int] {
    var counts = [Int](repeating: 0, count: columns.count)
    for cell in cells { counts[cell.column] += cell.members.count }
    return counts
  }

  /// How many calls each row holds.
  var rowPopulations: [Int] {
    var counts = [Int](repeating: 0, count: rows.count)
    for cell in cells { counts[cell.row] += cell.members.count }
    return counts
  }
}
