internal import ExactNumbers
internal import Workbooks

/// What a cell of a scoring sheet computes. The same value is written as a spreadsheet formula and
/// computed here, so that a sheet shows its figures before any program recalculates it.
indirect enum Formula: Sendable, Hashable {
  /// The functions used: those that every spreadsheet program has had for twenty years.
  enum Function: String, Sendable, Hashable {
    case condition = "IF"
    case all = "AND"
    case any = "OR"
    case not = "NOT"
    case greatest = "MAX"
    case least = "MIN"
    case round = "ROUND"
    case roundDown = "ROUNDDOWN"
    case absolute = "ABS"
    case trimmed = "TRIM"
    case length = "LEN"
    case isNumber = "ISNUMBER"
  }

  /// What stands between two values.
  enum Operator: String, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case joined = "&"
    case equals = "="
    case above = ">"
    case atLeast = ">="
    case below = "<"
  }

  /// What is taken from the line of a list that a cell names.
  enum ListColumn: Int, Sendable, Hashable {
    case title
    case place
    case points
  }

  case number(Rational)
  case text(String)
  case cell(CellReference)
  case sum([CellRange])
  case binary(Operator, Formula, Formula)
  case call(Function, [Formula])
  /// The place, from 1, or the points of the line whose title a cell holds; 0 when none does.
  case lookup(CellReference, ListColumn, AnswerList)
}

extension Formula {
  static func whole(_ number: Int) -> Formula { .number(Rational(number)) }
  static let none = Formula.whole(0)
  static let one = Formula.whole(1)

  static func + (left: Formula, right: Formula) -> Formula { .binary(.plus, left, right) }
  static func - (left: Formula, right: Formula) -> Formula { .binary(.minus, left, right) }
  static func * (left: Formula, right: Formula) -> Formula { .binary(.times, left, right) }
  static func / (left: Formula, right: Formula) -> Formula { .binary(.over, left, right) }

  func equals(_ other: Formula) -> Formula { .binary(.equals, self, other) }
  func equals(_ number: Int) -> Formula { .binary(.equals, self, .whole(number)) }
  func above(_ number: Int) -> Formula { .binary(.above, self, .whole(number)) }
  func atLeast(_ other: Formula) -> Formula { .binary(.atLeast, self, other) }
  func below(_ other: Formula) -> Formula { .binary(.below, self, other) }
  func joined(_ other: Formula) -> Formula { .binary(.joined, self, other) }

  static func choose(_ test: Formula, _ then: Formula, _ otherwise: Formula) -> Formula {
    .call(.condition, [test, then, otherwise])
  }

  /// 1 when a test holds, else 0.
  static func flag(_ test: Formula) -> Formula { .choose(test, .one, .none) }

  static func all(_ tests: [Formula]) -> Formula {
    tests.isEmpty ? .one.equals(1) : tests.count == 1 ? tests[0] : .call(.all, tests)
  }

  static func any(_ tests: [Formula]) -> Formula {
    tests.isEmpty ? .one.equals(0) : tests.count == 1 ? tests[0] : .call(.any, tests)
  }

  /// The terms added up; 0 when there are none.
  static func total(_ terms: [Formula]) -> Formula {
    guard let first = terms.first else { return .none }
    return terms.dropFirst().reduce(first, +)
  }

  /// Whether a cell holds anything but spaces.
  static func isFilled(_ cell: CellReference) -> Formula {
    .call(.length, [.call(.trimmed, [.cell(cell)])]).above(0)
  }

  /// Whether a cell holds a text, spaces at its ends and case aside.
  static func holds(_ cell: CellReference, _ text: String) -> Formula {
    Formula.call(.trimmed, [.cell(cell)]).equals(.text(text))
  }
}
