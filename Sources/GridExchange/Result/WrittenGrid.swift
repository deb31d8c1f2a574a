public import QualityModel

/// A grid written as readable XML, to know which element of it a line holds.
///
/// The readable form has one element a line, and start tags that are never broken over lines.
public struct WrittenGrid: Sendable {
  private struct Line {
    let text: Substring
    let element: GridElement
    let field: GridField?
  }

  private let lines: [Line]

  /// The text that `GridWriter().readable` gives.
  public init(readable text: String) {
    var lines: [Line] = []
    var scan = Scan()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (element, field) = scan.read(line)
      lines.append(Line(text: line, element: element, field: field))
    }
    self.lines = lines
  }

  /// The finding of the grid written, at the place in the imported file that it comes from.
  public func finding(_ finding: Finding, in origins: GridOrigins) -> Finding {
    let part = part(line: finding.place.line, column: finding.place.column)
    return Finding(
      code: finding.code, severity: finding.severity,
      place: origins.place(of: part.element, part.field), message: finding.message,
      remedy: finding.remedy)
  }

  /// The element that a line (from 1) belongs to, and the field at a column of it.
  func part(line: Int?, column: Int?) -> (element: GridElement, field: GridField?) {
    guard let line, lines.indices.contains(line - 1) else { return (.grid, nil) }
    let found = lines[line - 1]
    if let field = found.field { return (found.element, field) }
    guard let column, column > 1 else { return (found.element, nil) }
    // Columns count bytes: what comes before an attribute in a start tag may hold accents.
    let rest = found.text.utf8.dropFirst(column - 1)
    let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
    let word = String(decoding: name, as: UTF8.self)
    return (found.element, GridField(rawValue: word == "xml:lang" ? "lang" : word))
  }
}

/// The elements open at a line.
private struct Scan {
  private var open: [(name: Substring, element: GridElement, field: GridField?)] = []

  mutating func read(_ line: Substring) -> (GridElement, GridField?) {
    let current = (open.last?.element ?? .grid, open.last?.field)
    guard let start = line.firstIndex(of: "<") else { return current }
    let tag = line[line.index(after: start)...]
    if tag.hasPrefix("/") {
      if open.last?.name == tag.dropFirst().prefix(while: isName) { open.removeLast() }
      return current
    }
    guard !tag.hasPrefix("?") else { return current }
    let name = tag.prefix(while: isName)
    let id = attribute("id", in: tag)
    let (element, field) = part(name, id: id, in: current)
    let isClosed = line.hasSuffix("/>") || line.hasSuffix("</\(name)>")
    if !isClosed { open.append((name, element, field)) }
    return (element, field)
  }

  private func part(
    _ name: Substring, id: String?, in current: (element: GridElement, field: GridField?)
  ) -> (GridElement, GridField?) {
    if let field = current.field { return (current.element, field) }
    switch (name, id) {
    case ("grid", _): return (.grid, nil)
    case ("scoring", _): return (.grid, nil)
    case ("dimension", let id?): return (.dimension(id), nil)
    case ("band", let id?): return (.band(id), nil)
    case ("cause", let id?): return (.cause(id), nil)
    case ("section", let id?): return (.section(id), nil)
    case ("criterion", let id?): return (.criterion(id), nil)
    case ("scale", let id?): return (.scale(id), nil)
    case ("scale", nil):
      if case .criterion(let id) = current.element { return (.scale(id), nil) }
      return (current.element, .scale)
    case ("level", let id?):
      if case .scale(let scale) = current.element { return (.level(scale: scale, id: id), nil) }
      return (current.element, nil)
    default: return (current.element, GridField(rawValue: String(name)) ?? .metadata)
    }
  }

  private func attribute(_ name: String, in tag: Substring) -> String? {
    guard let found = tag.range(of: " \(name)=\"") else { return nil }
    return String(tag[found.upperBound...].prefix { $0 != "\"" })
  }

  private func isName(_ character: Character) -> Bool {
    !" />\n".contains(character)
  }
}

extension Substring {
  /// Where a text occurs first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
