/// A row of dots with intervals, as high as a line of a table.
extension ByteBuffer {
  private static let scale = ChartScale(left: 5, right: 165)

  mutating func write(dots row: DotInterval) {
    let scale = ByteBuffer.scale
    write("<svg class=\"dots\" role=\"img\" viewBox=\"0 0 170 20\" width=\"170\" height=\"20\">")
    write(chartTitle: row.title, description: row.description)
    write("<path class=\"g\" d=\"M5 0V20M45 0V20M85 0V20M125 0V20M165 0V20\"/>")
    if let target = row.target {
      write(target: target, from: 0.5, to: 19.5, on: scale)
    }
    if let team = row.team {
      write(team: team, at: 14.5, radius: 3, on: scale)
    }
    if let value = row.value {
      write(value: value, at: 7, radius: 3.4, on: scale)
    }
    write("</svg>")
  }

  /// The scale that a column of rows shares, for its heading.
  mutating func writeDotsAxis() {
    write(
      """
      <svg class="dots" aria-hidden="true" viewBox="0 0 170 12" width="170" height="12">\
      <text x="5" y="10">0</text><text x="45" y="10">25</text><text x="85" y="10">50</text>\
      <text x="125" y="10">75</text><text x="163" y="10">100</text></svg>
      """)
  }
}
