internal import QualityModel
internal import StrictXML

extension DocumentProblem {
  /// P001 to P009: what reading and the schema say of a plan.
  func finding(file: String) -> Finding {
    Finding(
      code: code, severity: .error,
      place: Place(file: file, line: position?.line, column: position?.column), message: message,
      remedy: remedy)
  }
}
