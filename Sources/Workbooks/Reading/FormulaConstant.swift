/// Formulas that are values: LibreOffice writes truth values so, libraries errors.
enum FormulaConstant {
  static func value(_ formula: String) -> CellValue? {
    switch formula {
    case "TRUE()", "TRUE": .boolean(true)
    case "FALSE()", "FALSE": .boolean(false)
    case "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!": .error(formula)
    default: nil
    }
  }
}
