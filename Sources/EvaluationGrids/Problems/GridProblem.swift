internal import Languages
internal import QualityModel
internal import StrictXML

/// Something that can be wrong with a grid. The families of problems are this protocol's types;
/// `EvaluationGrids.docc/GridProblems.md` lists their codes.
protocol GridProblem {
  var code: String { get }
  var severity: Finding.Severity { get }
  var message: BilingualText { get }
  var remedy: BilingualText { get }
}

extension GridProblem {
  var severity: Finding.Severity { .error }

  func finding(file: String, at position: Position?) -> Finding {
    Finding(
      code: code, severity: severity,
      place: Place(file: file, line: position?.line, column: position?.column), message: message,
      remedy: remedy)
  }
}

/// G001 to G009, X001 to X009: what reading and the schema say of a document.
extension DocumentProblem: GridProblem {
  func finding(file: String) -> Finding { finding(file: file, at: position) }
}
