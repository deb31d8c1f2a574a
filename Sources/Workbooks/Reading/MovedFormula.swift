/// A formula that several cells share, as the one of another cell: relative references move along.
enum MovedFormula {
  static func text(_ formula: String, rows: Int, columns: Int) -> String {
    var result = ""
    var rest = formula[...]
    while let first = rest.first {
      if first == "\"" || first == "'" || first == "[" {
        result += take(&rest, until: first == "[" ? "]" : first)
      } else if isWord(first) {
        let word = rest.prefix(while: isWord)
        rest = rest.dropFirst(word.count)
        // `SUM(`, `Notes!` and `2024.Notes!` are names.
        if rest.first == "(" || rest.first == "!" {
          result += word
        } else {
          result += moved(word, &rest, rows, columns)
        }
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// What is quoted or in brackets, with both ends.
  private static func take(_ rest: inout Substring, until end: Character) -> Substring {
    let start = rest.startIndex
    let inside = rest.dropFirst().prefix { $0 != end }
    rest = rest[inside.endIndex...].dropFirst()
    return rest.base[start..<rest.startIndex]
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "$" || character == "_"
      || character == "."
  }

  private static func moved(
    _ word: Substring, _ rest: inout Substring, _ rows: Int, _ columns: Int
  ) -> String {
    if let cell = Corner(word), cell.column != nil, cell.row != nil {
      return cell.moved(rows, columns)
    }
    // Whole columns `A:C` and whole rows `2:5`.
    guard rest.first == ":", let first = Corner(word) else { return String(word) }
    let other = rest.dropFirst().prefix(while: isWord)
    guard let last = Corner(other), (first.row == nil) == (last.row == nil),
      (first.column == nil) == (last.column == nil)
    else { return String(word) }
    rest = rest[other.endIndex...]
    return first.moved(rows, columns) + ":" + last.moved(rows, columns)
  }
}

/// A cell, column or row as a formula writes it: `B$7`, `$A`, `12`.
private struct Corner {
  var column: Int?
  var row: Int?
  let fixesColumn: Bool
  let fixesRow: Bool

  init?(_ text: Substring) {
    var rest = text.utf8[...]
    var (letters, digits) = ([UInt8](), [UInt8]())
    var marks = [rest.first == 36]
    if marks[0] { rest = rest.dropFirst() }
    while let byte = rest.first, (65...90).contains(byte & 0xDF), byte >= 65 {
      letters.append(byte & 0xDF)
      rest = rest.dropFirst()
    }
    if !letters.isEmpty, rest.first == 36 {
      marks.append(true)
      rest = rest.dropFirst()
    } else {
      marks.append(letters.isEmpty && marks[0])
    }
    while let byte = rest.first, (48...57).contains(byte) {
      digits.append(byte)
      rest = rest.dropFirst()
    }
    guard rest.isEmpty, letters.count <= 3, digits.count <= 7, !(letters + digits).isEmpty else {
      return nil
    }
    let name =
      String(decoding: (letters.isEmpty ? [65] : letters), as: UTF8.self)
      + (digits.isEmpty ? "1" : String(decoding: digits, as: UTF8.self))
    guard let cell = CellReference(name) else { return nil }
    column = letters.isEmpty ? nil : cell.column
    row = digits.isEmpty ? nil : cell.row
    (fixesColumn, fixesRow) = (marks[0] && !letters.isEmpty, marks[1])
  }

  func moved(_ rows: Int, _ columns: Int) -> String {
    var text = ""
    if let column {
      let target = fixesColumn ? column : column + columns
      guard (0..<CellReference.columnLimit).contains(target) else { return "#REF!" }
      text += (fixesColumn ? "$" : "") + CellReference.letters(ofColumn: target)
    }
    if let row {
      let target = fixesRow ? row : row + rows
      guard (0..<CellReference.rowLimit).contains(target) else { return "#REF!" }
      text += (fixesRow ? "$" : "") + "\(target + 1)"
    }
    return text
  }
}
