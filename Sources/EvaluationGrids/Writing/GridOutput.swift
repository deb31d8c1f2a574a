internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// One grid on its way to XML.
struct GridOutput {
  let grid: Grid
  var writer: XMLWriter

  init(_ grid: Grid, layout: XMLWriter.Layout) {
    self.grid = grid
    writer = XMLWriter(layout: layout)
  }

  mutating func writeGrid() {
    let channels = grid.channels.map(\.rawValue).joined(separator: " ")
    writer.start(
      "grid",
      [
        ("xmlns", GridSchema.namespace), ("id", grid.id), ("version", grid.version),
        ("xml:lang", grid.language), ("channels", channels.isEmpty ? nil : channels),
      ])
    write(grid.title, as: "title")
    for dimension in grid.dimensions {
      writer.start("dimension", [("id", dimension.id)])
      write(dimension.title, as: "title")
      writer.end()
    }
    if grid.scoring != ScoringRules() { writeScoring() }
    for scale in grid.scales { write(scale.levels, id: scale.id) }
    for cause in grid.causes {
      writer.start(
        "cause",
        [("id", cause.id), ("agentScore", cause.excludesFromAgentScore ? "exclude" : nil)])
      write(cause.title, as: "title")
      writer.end()
    }
    for section in grid.sections { write(section) }
    for element in grid.metadata { writer.write(canonicalXML: element.xml) }
    writer.end()
  }

  private mutating func writeScoring() {
    let (rules, usual) = (grid.scoring, ScoringRules())
    writer.start(
      "scoring",
      [
        ("method", rules.method == usual.method ? nil : rules.method.rawValue),
        (
          "notApplicable",
          rules.notApplicable == usual.notApplicable ? nil : rules.notApplicable.rawValue
        ),
        ("decimals", rules.decimals == usual.decimals ? nil : String(rules.decimals)),
        ("rounding", rules.rounding == usual.rounding ? nil : rules.rounding.rawValue),
        ("target", rules.target?.exactText),
      ])
    for band in rules.bands {
      writer.start("band", [("id", band.id), ("from", band.from.exactText)])
      write(band.title, as: "title")
      writer.end()
    }
    writer.end()
  }

  mutating func write(_ levels: [Level], id: String? = nil) {
    writer.start("scale", [("id", id)])
    for level in levels {
      writer.start("level", [("id", level.id), ("points", level.points.exactText)])
      write(level.title, as: "title")
      writer.end()
    }
    writer.end()
  }

  private mutating func write(_ section: Section) {
    writer.start(
      "section",
      [
        ("id", section.id), ("weight", weight(section.weight)), ("dimension", section.dimension),
      ])
    write(section.title, as: "title")
    write(section.appliesWhen)
    for child in section.children {
      switch child {
      case .criterion(let criterion): write(criterion)
      case .section(let section): write(section)
      }
    }
    writer.end()
  }

  mutating func write(_ condition: Condition?) {
    guard let condition else { return }
    writer.start("appliesWhen")
    write(operand: condition)
    writer.end()
  }

  private mutating func write(operand condition: Condition) {
    switch condition {
    case .answer(let criterion, let levels):
      writer.element(
        "answer", [("criterion", criterion), ("in", levels.joined(separator: " "))])
    case .all(let conditions), .any(let conditions):
      if case .all = condition { writer.start("all") } else { writer.start("any") }
      for condition in conditions { write(operand: condition) }
      writer.end()
    case .not(let condition):
      writer.start("not")
      write(operand: condition)
      writer.end()
    }
  }

  mutating func write(
    _ text: LocalizedText, as name: String, _ attributes: [(name: String, value: String?)] = []
  ) {
    for entry in text.entries {
      let language = entry.language == grid.language ? nil : entry.language
      writer.element(name, attributes + [("xml:lang", language)], text: entry.text)
    }
  }

  func weight(_ value: Rational) -> String? {
    value == .one ? nil : value.exactText
  }
}
