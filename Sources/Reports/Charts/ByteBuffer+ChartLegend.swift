/// The marks with their meaning, in words beside each.
extension ByteBuffer {
  mutating func write(legend entries: [ChartLegendEntry]) {
    let scale = ChartScale(left: 0, right: 24)
    write("<ul class=\"legend\">")
    for entry in entries {
      write("<li><svg aria-hidden=\"true\" viewBox=\"0 0 24 12\" width=\"24\" height=\"12\">")
      switch entry.mark {
      case .value, .indicative:
        let mark = ChartMark(
          value: 50, lower: 5, upper: 95, isIndicative: entry.mark == .indicative)
        write(value: mark, at: 6, radius: 3.4, on: scale)
      case .team:
        write(
          team: ChartMark(value: 50, lower: 5, upper: 95, isIndicative: false), at: 6, radius: 3.4,
          on: scale)
      case .target: write(target: 50, from: 0.5, to: 11.5, on: scale)
      }
      write("</svg><span>")
      write(text: entry.text)
      write("</span></li>")
    }
    write("</ul>")
  }
}
