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
      case .point: write("<circle class=\"pt\" cx=\"12\" cy=\"6\" r=\"3\"/>")
      case .signal: write("<path class=\"ps\" d=\"M12 .5L17.5 6L12 11.5L6.5 6Z\"/>")
      case .centre: write("<path class=\"lc\" d=\"M0 6H24\"/>")
      case .limit: write("<path class=\"ll\" d=\"M0 6H24\"/>")
      case .margin: write("<path class=\"band\" d=\"M0 1H24V11H0Z\"/>")
      }
      write("</svg><span>")
      write(text: entry.text)
      write("</span></li>")
    }
    write("</ul>")
  }
}
