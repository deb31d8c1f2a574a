internal import Languages
internal import QualityModel
internal import StrictXML

/// P001 to P004: bytes that are not a document that can be trusted.
enum PlanReadingProblem {
  static func finding(_ error: any Error, file: String) -> Finding {
    guard let error = error as? XMLError else {
      return Finding(
        code: "P001", severity: .error, place: Place(file: file),
        message: BilingualText(same: "\(error)"),
        remedy: .spaced(
          fr: "Réinstallez Ecoute : son schéma des plans est abîmé.",
          en: "Install Ecoute again: its schema of plans is damaged."))
    }
    let code =
      switch error.reason {
      case .empty, .illFormed, .forbiddenCharacter: "P001"
      case .invalidBytes, .unknownEncoding, .encodingMismatch: "P002"
      case .documentType: "P003"
      case .tooLarge, .tooDeep, .tooManyElements, .tooManyAttributes: "P004"
      }
    return Finding(
      code: code, severity: .error,
      place: Place(file: file, line: error.position?.line, column: error.position?.column),
      message: error.summary, remedy: error.remedy)
  }
}
