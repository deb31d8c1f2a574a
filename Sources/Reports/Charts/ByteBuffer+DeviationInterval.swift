/// A deviation with its interval around zero, as high as a line of a table.
extension ByteBuffer {
  mutating func write(deviation row: DeviationInterval) {
    let scale = ByteBuffer.scale(of: row.axis)
    write("<svg class=\"dots\" role=\"img\" viewBox=\"0 0 150 18\" width=\"150\" height=\"18\">")
    write(chartTitle: row.title, description: row.description)
    write(marginOf: row.axis, on: scale)
    write("<path class=\"g\" d=\"M5 0V18M145 0V18\"/><path class=\"z\" d=\"M75 0V18\"/>")
    if let value = row.value {
      write(value: value, at: 9, radius: 3.6, on: scale)
    }
    write("</svg>")
  }

  private static func scale(of axis: DeviationAxis) -> ChartScale {
    ChartScale(left: 5, right: 145, lower: -axis.limit, upper: axis.limit)
  }

  private mutating func write(marginOf axis: DeviationAxis, on scale: ChartScale) {
    guard let margin = axis.margin, margin > 0 else { return }
    let left = scale.place(-margin)
    write("<path class=\"band\" d=\"M")
    write(x: left, y: 0)
    write("H")
    write(coordinate: scale.place(margin))
    write("V18H")
    write(coordinate: left)
    write("Z\"/>")
  }

  /// The scale that a column of deviations shares, for its heading.
  mutating func write(axisOf axis: DeviationAxis) {
    write("<svg class=\"dots\" aria-hidden=\"true\" viewBox=\"0 0 150 12\" width=\"150\"")
    write(" height=\"12\"><text class=\"st\" x=\"2\" y=\"10\">")
    write(escaped: axis.lowerLabel)
    write("</text><text x=\"75\" y=\"10\">0</text><text class=\"en\" x=\"148\" y=\"10\">")
    write(escaped: axis.upperLabel)
    write("</text></svg>")
  }
}
