internal import ExactNumbers
internal import Workbooks

/// Computes the formulas of a sheet as a spreadsheet program does, in floating point.
struct FormulaEvaluator {
  private let formulas: [CellReference: Formula]
  private let cells: [CellReference: CellValue]
  private var known: [CellReference: FormulaValue] = [:]

  init(formulas: [CellReference: Formula], cells: [CellReference: CellValue]) {
    self.formulas = formulas
    self.cells = cells
  }

  /// The value of a cell.
  mutating func value(of cell: CellReference) -> FormulaValue {
    if let value = known[cell] { return value }
    let value = formulas[cell].map { evaluate($0) } ?? FormulaValue(cells[cell] ?? .empty)
    known[cell] = value
    return value
  }

  private mutating func evaluate(_ formula: Formula) -> FormulaValue {
    switch formula {
    case .number(let number): return .number(number.doubleValue)
    case .text(let text): return .text(text)
    case .cell(let cell): return value(of: cell)
    case .sum(let ranges): return .number(sum(of: ranges))
    case .call(let function, let arguments): return call(function, arguments)
    case .binary(let sign, let left, let right):
      let values = (evaluate(left), evaluate(right))
      return FormulaValue.combined(sign, values.0, values.1)
    case .lookup(let cell, let column, let list):
      let title = FormulaValue.trimmed(value(of: cell).textValue)
      return .number(list.number(ofTitle: title, column))
    }
  }

  /// As `SUM`, which passes over texts and empty cells.
  private mutating func sum(of ranges: [CellRange]) -> Double {
    var sum = 0.0
    for range in ranges {
      for row in range.first.row...range.last.row {
        for column in range.first.column...range.last.column {
          if case .number(let number) = value(of: CellReference(row: row, column: column)) {
            sum += number
          }
        }
      }
    }
    return sum
  }

  private mutating func call(
    _ function: Formula.Function, _ arguments: [Formula]
  ) -> FormulaValue {
    if function == .condition {
      return evaluate(evaluate(arguments[0]).isTrue ? arguments[1] : arguments[2])
    }
    var values: [FormulaValue] = []
    for argument in arguments { values.append(evaluate(argument)) }
    return FormulaValue.result(of: function, values)
  }
}
