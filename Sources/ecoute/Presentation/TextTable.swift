import Languages

/// A table for a terminal: columns as wide as their texts, numbers to the right.
struct TextTable {
  /// Where a column's texts stand.
  enum Alignment {
    case left
    case right
  }

  /// A column's head.
  struct Column {
    let title: String
    let alignment: Alignment

    init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  let columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The lines, heads first. Only the heads are styled.
  func lines(_ terminal: Terminal) -> [String] {
    let widths = columns.indices.map { index in
      max(displayWidth(columns[index].title), rows.map { displayWidth($0[index]) }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (index, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - displayWidth(cell))
        let isLast = index == cells.count - 1
        switch columns[index].alignment {
        case .left: text += isLast ? cell : cell + padding
        case .right: text += padding + cell
        }
        if !isLast { text += "  " }
      }
      return text
    }
    return [terminal.styled(line(columns.map(\.title)), .bold)] + rows.map(line)
  }
}

/// Columns a text takes on a terminal: marks that combine take none, wide East Asian characters two.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { total, character in
    guard let scalar = character.unicodeScalars.first else { return total }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF:
      return total + 2
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: return total
    default: return total + 1
    }
  }
}

/// The text cut to `width` columns, with a mark where something is left out.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width, width > 1 else { return text }
  var result = ""
  var used = 0
  for character in text {
    let size = displayWidth(String(character))
    if used + size > width - 1 { break }
    result.append(character)
    used += size
  }
  return result + "…"
}

/// The text broken into lines of at most `width` columns, at spaces where there are some.
func wrapped(_ text: String, to width: Int, indent: String = "") -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width {
        lines.append(indent + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(indent + line)
  }
  return lines
}
