/// Rounds a table of expected counts at random, up or down, so that each count keeps its expectation
/// exactly, and each row and each column also is its expected total rounded up or down: the
/// controlled rounding of Cox (JASA 82:520–524, 1987).
///
/// The cells that are not whole are the edges of a graph whose vertices are the rows and the columns,
/// with one row and one column more that take up what margins lack to be whole. Every vertex then has
/// two such edges or none, so that a walk closes. Round the circle, what one edge gains the next
/// loses, until one of them is whole; the two ways are chosen with the chances that leave every
/// expectation as it was.
struct ControlledRounding {
  /// A cell that is not empty. Counts are in millionths.
  struct Cell {
    let row: Int
    let column: Int
    var count: Int
  }

  static let unit = 1_000_000

  /// The whole counts of the cells, in their order. The total is whole.
  static func rounded(
    _ cells: [Cell], rows: Int, columns: Int, _ random: inout RandomBits
  ) -> [Int] {
    var graph = FractionGraph(cells, rows: rows, columns: columns)
    graph.makeWhole(&random)
    return cells.indices.map { graph.edges[$0].count / unit }
  }
}

private struct FractionGraph {
  struct Edge {
    let ends: (Int, Int)
    var count: Int

    var fraction: Int { count % ControlledRounding.unit }
  }

  private(set) var edges: [Edge]
  private var touching: [[Int]]

  /// Vertices are rows, the spare row, columns, the spare column.
  init(_ cells: [ControlledRounding.Cell], rows: Int, columns: Int) {
    let (spareRow, spareColumn) = (rows, rows + 1 + columns)
    edges = cells.map { Edge(ends: ($0.row, rows + 1 + $0.column), count: $0.count) }
    var sums = [Int](repeating: 0, count: spareColumn + 1)
    for edge in edges {
      sums[edge.ends.0] += edge.count
      sums[edge.ends.1] += edge.count
    }
    let unit = ControlledRounding.unit
    for vertex in 0..<spareColumn where vertex != spareRow && sums[vertex] % unit != 0 {
      edges.append(
        Edge(
          ends: vertex < rows ? (vertex, spareColumn) : (spareRow, vertex),
          count: unit - sums[vertex] % unit))
    }
    touching = Array(repeating: [], count: spareColumn + 1)
    for (index, edge) in edges.enumerated() where edge.fraction != 0 {
      touching[edge.ends.0].append(index)
      touching[edge.ends.1].append(index)
    }
  }

  mutating func makeWhole(_ random: inout RandomBits) {
    for start in touching.indices {
      // The walk so far: vertices, and between them edges. Where it closes, the circle is rounded
      // and the walk goes on from where it began.
      var vertices = [start]
      var path: [Int] = []
      var places = [start: 0]
      while let vertex = vertices.last {
        guard let edge = openEdge(at: vertex, except: path.last) else { break }
        let (one, other) = edges[edge].ends
        let next = one == vertex ? other : one
        path.append(edge)
        guard let place = places[next] else {
          places[next] = vertices.count
          vertices.append(next)
          continue
        }
        round(Array(path[place...]), &random)
        for left in vertices[(place + 1)...] { places[left] = nil }
        vertices.removeSubrange((place + 1)...)
        path.removeSubrange(place...)
      }
    }
  }

  private mutating func openEdge(at vertex: Int, except previous: Int?) -> Int? {
    // Edges that have become whole leave the end of the list for good.
    while let last = touching[vertex].last, edges[last].fraction == 0 {
      touching[vertex].removeLast()
    }
    return touching[vertex].last { $0 != previous && edges[$0].fraction != 0 }
  }

  private mutating func round(_ circle: [Int], _ random: inout RandomBits) {
    let unit = ControlledRounding.unit
    var (up, down) = (unit, unit)
    for (place, edge) in circle.enumerated() {
      let fraction = edges[edge].fraction
      let room = unit - fraction
      up = min(up, place % 2 == 0 ? room : fraction)
      down = min(down, place % 2 == 0 ? fraction : room)
    }
    let step = random.below(up + down) < down ? up : -down
    for (place, edge) in circle.enumerated() {
      edges[edge].count += place % 2 == 0 ? step : -step
    }
  }
}
