/// A bar to the figure, its interval over it, the target across, the others' figure under it.
extension ByteBuffer {
  mutating func write(bullet chart: BulletChart) {
    let scale = ChartScale(left: 10, right: 630)
    write("<svg class=\"bullet\" role=\"img\" viewBox=\"0 0 640 74\">")
    write(chartTitle: chart.title, description: chart.description)
    write(
      """
      <path class="g" d="M10 16V60M134 16V60M258 16V60M382 16V60M506 16V60M630 16V60"/>\
      <text x="10" y="72">0</text><text x="134" y="72">20</text><text x="258" y="72">40</text>\
      <text x="382" y="72">60</text><text x="506" y="72">80</text><text x="626" y="72">100</text>
      """)
    if let value = chart.value {
      write("<path class=\"bar\" d=\"M10 24H")
      write(coordinate: scale.place(value.value))
      write("V40H10Z\"/>")
    }
    if let target = chart.target {
      write(target: target, from: 14, to: 60, on: scale)
      let x = min(max(scale.place(target), 60), 580)
      write("<text class=\"ol\" x=\"")
      write(coordinate: x)
      write("\" y=\"10\">")
      write(escaped: chart.targetLabel)
      write("</text>")
    }
    if let team = chart.team {
      write(team: team, at: 51, radius: 5, on: scale)
    }
    if let value = chart.value {
      write(value: value, at: 32, radius: 5.5, on: scale)
    }
    write("</svg>")
  }
}
