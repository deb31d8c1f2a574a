/// How many calls of each cell are expected, in millionths of a call, when rows (agents) and columns
/// (strata) both have a total.
///
/// Rows come first: their totals hold exactly. Within a row calls are spread as its population is.
/// When columns have totals too, rows and columns are scaled in turn (iterative proportional
/// fitting, Deming & Stephan, 1940), then what is left is moved along paths from a column with too
/// much to one with too little, as in a maximum flow: what no path can move cannot be had.
struct ExpectedCounts {
  /// A group of calls that share a row and a column.
  struct Cell {
    let row: Int
    let column: Int
    let population: Int
  }

  private static let unit = ControlledRounding.unit

  let cells: [Cell]
  private let rows: [[Int]]
  private let columns: [[Int]]
  private(set) var counts: [Int]

  init(_ cells: [Cell], rowTargets: [Int], columnTargets: [Int]?, columnCount: Int) {
    self.cells = cells
    var (rows, columns) = (
      [[Int]](repeating: [], count: rowTargets.count), [[Int]](repeating: [], count: columnCount)
    )
    for (index, cell) in cells.enumerated() {
      rows[cell.row].append(index)
      columns[cell.column].append(index)
    }
    (self.rows, self.columns) = (rows, columns)
    counts = Array(repeating: 0, count: cells.count)
    var shares = cells.map { Double($0.population) }
    if let columnTargets { fit(&shares, rowTargets, columnTargets) }
    for (row, members) in rows.enumerated() where !members.isEmpty {
      let tops = members.map { cells[$0].population * Self.unit }
      // A cell whose row has calls keeps a chance, however small.
      let floors = members.map { _ in rowTargets[row] >= members.count ? 1 : 0 }
      let shared = Apportionment.shared(
        rowTargets[row], weights: members.map { max(shares[$0], 1e-9) }, lower: floors, upper: tops)
      for (index, count) in zip(members, shared) { counts[index] = count }
    }
    if let columnTargets { move(towards: columnTargets) }
  }

  /// The expected total of a column.
  func total(ofColumn column: Int) -> Int {
    columns[column].reduce(0) { $0 + counts[$1] }
  }

  private func fit(_ shares: inout [Double], _ rowTargets: [Int], _ columnTargets: [Int]) {
    func scale(_ groups: [[Int]], _ targets: [Int]) {
      for (group, members) in groups.enumerated() {
        let sum = members.reduce(0) { $0 + shares[$1] }
        guard sum > 0 else { continue }
        let factor = Double(targets[group]) / sum
        for index in members {
          shares[index] = min(
            shares[index] * factor, Double(cells[index].population * Self.unit))
        }
      }
    }
    for _ in 0..<100 {
      scale(columns, columnTargets)
      scale(rows, rowTargets)
    }
  }

  private mutating func move(towards targets: [Int]) {
    var excess = targets.indices.map { total(ofColumn: $0) - targets[$0] }
    while let path = pathFromExcess(excess) {
      guard let start = path.first, let end = path.last else { return }
      let from = cells[start.taken].column
      let to = cells[end.given].column
      var amount = min(excess[from], -excess[to])
      for step in path { amount = min(amount, room(step)) }
      for step in path {
        counts[step.taken] -= amount
        counts[step.given] += amount
      }
      excess[from] -= amount
      excess[to] += amount
    }
  }

  /// Within one row, calls taken from one cell and given to another.
  private struct Step {
    let taken: Int
    let given: Int
  }

  private func room(_ step: Step) -> Int {
    min(counts[step.taken] - 1, cells[step.given].population * Self.unit - counts[step.given])
  }

  /// The shortest path of steps from a column with too much to one with too little.
  private func pathFromExcess(_ excess: [Int]) -> [Step]? {
    var reached = [Step?](repeating: nil, count: excess.count)
    var isReached = excess.map { $0 > 0 }
    var queue = excess.indices.filter { excess[$0] > 0 }
    var next = 0
    while next < queue.count {
      let column = queue[next]
      next += 1
      for taken in columns[column] where counts[taken] > 1 {
        for given in rows[cells[taken].row] where !isReached[cells[given].column] {
          let step = Step(taken: taken, given: given)
          guard room(step) > 0 else { continue }
          let other = cells[given].column
          isReached[other] = true
          reached[other] = step
          guard excess[other] < 0 else {
            queue.append(other)
            continue
          }
          var path = [step]
          while let first = path.first, let before = reached[cells[first.taken].column] {
            path.insert(before, at: 0)
          }
          return path
        }
      }
    }
    return nil
  }
}
