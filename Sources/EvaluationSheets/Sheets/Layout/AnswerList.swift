internal import ExactNumbers
internal import Workbooks

/// A list that cells are chosen from, on the hidden sheet of lists.
struct AnswerList: Sendable, Hashable {
  /// A line: what is chosen, its place among the levels (0 for what is none), its points.
  struct Line: Sendable, Hashable {
    let title: String
    var place = 0
    var points = Rational.zero
  }

  let lines: [Line]
  /// The column of the titles; places and points are beside it.
  let column: Int

  /// The cells of a column of the list, as formulas and validations name them.
  func range(_ part: Formula.ListColumn) -> String {
    let first = CellReference(row: 1, column: column + part.rawValue)
    let last = CellReference(row: max(1, lines.count), column: column + part.rawValue)
    return "\(SheetNames.lists)!\(CellRange(first, last).absoluteText)"
  }

  /// What `SUMPRODUCT` adds up: nothing, or the one line of that title.
  func number(ofTitle title: String, _ part: Formula.ListColumn) -> Double {
    let wanted = title.lowercased()
    guard let line = lines.first(where: { $0.title.lowercased() == wanted }) else { return 0 }
    return part == .place ? Double(line.place) : line.points.doubleValue
  }
}

/// The lists of a workbook, each written once however many cells use it.
struct AnswerLists: Sendable {
  private(set) var lists: [AnswerList] = []

  /// The list of these lines.
  mutating func list(_ lines: [AnswerList.Line]) -> AnswerList {
    if let known = lists.first(where: { $0.lines == lines }) { return known }
    let list = AnswerList(lines: lines, column: lists.count * 3)
    lists.append(list)
    return list
  }

  /// The list of these titles.
  mutating func list(ofTitles titles: [String]) -> AnswerList {
    list(titles.map { AnswerList.Line(title: $0) })
  }

  /// The hidden sheet that holds them.
  var sheet: Sheet {
    var sheet = Sheet(name: SheetNames.lists)
    sheet.isHidden = true
    sheet.isProtected = true
    for list in lists {
      for (offset, line) in list.lines.enumerated() {
        sheet[offset + 1, list.column] = Cell(.text(line.title))
        sheet[offset + 1, list.column + 1] = Cell(.number(Double(line.place)))
        sheet[offset + 1, list.column + 2] = Cell(.number(line.points.doubleValue))
      }
    }
    return sheet
  }
}
