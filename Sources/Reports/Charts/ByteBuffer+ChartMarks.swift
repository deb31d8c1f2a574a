/// The marks that every chart shares. They differ by shape and weight, so that they are told apart
/// without colour: a disc on a thick line, a diamond on a thin one, a bar with a head.
extension ByteBuffer {
  /// A figure of the agent's: a disc, hollow when it is only indicative.
  mutating func write(value mark: ChartMark, at y: Double, radius: Double, on scale: ChartScale) {
    writeInterval(of: mark, at: y, on: scale, class: "vi")
    write("<circle class=\"")
    write(mark.isIndicative ? "vh" : "v")
    write("\" cx=\"")
    write(coordinate: scale.place(mark.value))
    write("\" cy=\"")
    write(coordinate: y)
    write("\" r=\"")
    write(coordinate: radius)
    write("\"/>")
  }

  /// The others' figure: a diamond.
  mutating func write(team mark: ChartMark, at y: Double, radius: Double, on scale: ChartScale) {
    writeInterval(of: mark, at: y, on: scale, class: "ti")
    let x = scale.place(mark.value)
    write("<path class=\"t\" d=\"M")
    write(x: x, y: y - radius)
    write("L")
    write(x: x + radius, y: y)
    write("L")
    write(x: x, y: y + radius)
    write("L")
    write(x: x - radius, y: y)
    write("Z\"/>")
  }

  /// The target: a bar from top to bottom with a head.
  mutating func write(target: Double, from top: Double, to bottom: Double, on scale: ChartScale) {
    let x = scale.place(target)
    write("<path class=\"o\" d=\"M")
    write(x: x, y: top)
    write("V")
    write(coordinate: bottom)
    write("\"/><path class=\"oh\" d=\"M")
    write(x: x - 3, y: top)
    write("h6l-3 4z\"/>")
  }

  private mutating func writeInterval(
    of mark: ChartMark, at y: Double, on scale: ChartScale, class name: StaticString
  ) {
    guard let lower = mark.lower, let upper = mark.upper else { return }
    write("<path class=\"")
    write(name)
    write("\" d=\"M")
    write(x: scale.place(lower), y: y)
    write("H")
    write(coordinate: scale.place(upper))
    write("\"/>")
  }

  mutating func write(x: Double, y: Double) {
    write(coordinate: x)
    write(" ")
    write(coordinate: y)
  }

  /// The name and the description that a drawing is read by.
  mutating func write(chartTitle title: String, description: String) {
    write("<title>")
    write(escaped: title)
    write("</title><desc>")
    write(escaped: description)
    write("</desc>")
  }
}
