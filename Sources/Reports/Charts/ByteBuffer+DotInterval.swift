/// A row of dots with intervals, as high as a line of a table.
extension ByteBuffer {
  private static let scale = ChartScale(left: 5, right: 145)

  mutating func write(dots row: DotInterval) {
    let scale = ByteBuffer.scale
    write("<svg class=\"dots\" role=\"img\" viewBox=\"0 0 150 18\" width=\"150\" height=\"18\">")
    write(chartTitle: row.title, description: row.description)
    write("<path class=\"g\" d=\"M5 0V18M40 0V18M75 0V18M110 0V18M145 0V18\"/>")
    if let target = row.target {
      write(target: target, from: 0.5, to: 17.5, on: scale)
    }
    if let team = row.team {
      write(team: team, at: 13, radius: 3, on: scale)
    }
    if let value = row.value {
      write(value: value, at: 6.4, radius: 3.4, on: scale)
    }
    write("</svg>")
  }

  /// The scale that a column of rows shares, for its heading.
  mutating func writeDotsAxis() {
    write(
      """
      <svg class="dots" aria-hidden="true" viewBox="0 0 150 12" width="150" height="12">\
      <text x="5" y="10">0</text><text x="40" y="10">25</text><text x="75" y="10">50</text>\
      <text x="110" y="10">75</text><text x="143" y="10">100</text></svg>
      """)
  }
}
