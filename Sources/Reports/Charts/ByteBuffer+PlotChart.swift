/// Points on two axes. Marks differ by shape and line by dash, so that they are told apart in grey.
extension ByteBuffer {
  mutating func write(plot chart: PlotChart) {
    let frame = PlotFrame(chart)
    write("<svg class=\"plot\" role=\"img\" viewBox=\"0 0 330 190\">")
    write(chartTitle: chart.title, description: chart.description)
    write(band: chart.margin, in: frame)
    write(gridOf: chart, in: frame)
    for line in chart.lines { write(line, in: frame) }
    write(labelsOf: chart.lines, in: frame)
    if chart.joinsPoints { write(pathThrough: chart.points, in: frame) }
    for point in chart.points { write(point, in: frame) }
    write("</svg>")
  }

  private mutating func write(band margin: Double?, in frame: PlotFrame) {
    guard let margin, margin > 0 else { return }
    write("<path class=\"band\" d=\"M")
    write(x: PlotFrame.left, y: frame.y(margin))
    write("H")
    write(coordinate: PlotFrame.right)
    write("V")
    write(coordinate: frame.y(-margin))
    write("H")
    write(coordinate: PlotFrame.left)
    write("Z\"/>")
  }

  private mutating func write(gridOf chart: PlotChart, in frame: PlotFrame) {
    for tick in chart.upright.ticks {
      let y = frame.y(tick.value)
      write(tick.value == 0 ? "<path class=\"z\" d=\"M" : "<path class=\"g\" d=\"M")
      write(x: PlotFrame.left, y: y)
      write("H")
      write(coordinate: PlotFrame.right)
      write("\"/>")
      write(label: tick.label, class: "en", x: PlotFrame.left - 4, y: y + 3)
    }
    for tick in chart.across.ticks {
      write(label: tick.label, class: "mi", x: frame.x(tick.value), y: PlotFrame.bottom + 12)
    }
    write(label: chart.upright.title, class: "st", x: 2, y: 9)
    write(label: chart.across.title, class: "en", x: PlotFrame.right, y: PlotFrame.bottom + 25)
  }

  private mutating func write(label: String, class name: StaticString, x: Double, y: Double) {
    write("<text class=\"")
    write(name)
    write("\" x=\"")
    write(coordinate: x)
    write("\" y=\"")
    write(coordinate: y)
    write("\">")
    write(escaped: label)
    write("</text>")
  }

  private mutating func write(_ line: PlotChart.Line, in frame: PlotFrame) {
    write(line.kind == .centre ? "<path class=\"lc\" d=\"M" : "<path class=\"ll\" d=\"M")
    write(x: PlotFrame.left, y: frame.y(line.value))
    write("H")
    write(coordinate: PlotFrame.right)
    write("\"/>")
  }

  /// Labels at the lines' ends, from top to bottom, none over another.
  private mutating func write(labelsOf lines: [PlotChart.Line], in frame: PlotFrame) {
    var free = PlotFrame.top
    for line in lines.sorted(by: { $0.value > $1.value }) {
      let y = max(frame.y(line.value) + 3, free)
      write(label: line.label, class: "st", x: PlotFrame.right + 4, y: y)
      free = y + 10
    }
  }

  private mutating func write(pathThrough points: [PlotChart.Point], in frame: PlotFrame) {
    guard points.count > 1 else { return }
    write("<path class=\"jo\" d=\"")
    for (index, point) in points.enumerated() {
      write(index == 0 ? "M" : "L")
      write(x: frame.x(point.x), y: frame.y(point.y.value))
    }
    write("\"/>")
  }

  private mutating func write(_ point: PlotChart.Point, in frame: PlotFrame) {
    let (x, y) = (frame.x(point.x), frame.y(point.y.value))
    if let lower = point.y.lower, let upper = point.y.upper {
      write("<path class=\"ti\" d=\"M")
      write(x: x, y: frame.y(upper))
      write("V")
      write(coordinate: frame.y(lower))
      write("\"/>")
    }
    guard point.isSignal else {
      write("<circle class=\"pt\" cx=\"")
      write(coordinate: x)
      write("\" cy=\"")
      write(coordinate: y)
      write("\" r=\"3\"/>")
      return
    }
    write("<path class=\"ps\" d=\"M")
    write(x: x, y: y - 5.5)
    write("L")
    write(x: x + 5.5, y: y)
    write("L")
    write(x: x, y: y + 5.5)
    write("L")
    write(x: x - 5.5, y: y)
    write("Z\"/>")
  }
}

/// Where the axes of a plot lie in its drawing.
private struct PlotFrame {
  static let left = 34.0
  static let right = 294.0
  static let top = 16.0
  static let bottom = 160.0

  private let across: ChartScale
  private let upright: ChartScale

  init(_ chart: PlotChart) {
    across = ChartScale(
      left: PlotFrame.left + 6, right: PlotFrame.right - 6, lower: chart.across.lower,
      upper: chart.across.upper)
    upright = ChartScale(
      left: PlotFrame.bottom, right: PlotFrame.top, lower: chart.upright.lower,
      upper: chart.upright.upper)
  }

  func x(_ value: Double) -> Double { across.place(value) }
  func y(_ value: Double) -> Double { upright.place(value) }
}
