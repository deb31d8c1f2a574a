internal import Languages
internal import QualityModel
internal import StrictXML

/// G001 to G004: bytes that are not a document that can be trusted.
struct ReadingProblem: GridProblem {
  let code: String
  let message: BilingualText
  let remedy: BilingualText
  private let position: Position?

  init(_ error: any Error) {
    guard let error = error as? XMLError else {
      code = "G001"
      position = nil
      message = BilingualText(same: "\(error)")
      remedy = .spaced(
        fr: "Réinstallez Ecoute : son schéma des grilles est abîmé.",
        en: "Install Ecoute again: its schema of grids is damaged.")
      return
    }
    code =
      switch error.reason {
      case .empty, .illFormed, .forbiddenCharacter: "G001"
      case .invalidBytes, .unknownEncoding, .encodingMismatch: "G002"
      case .documentType: "G003"
      case .tooLarge, .tooDeep, .tooManyElements, .tooManyAttributes: "G004"
      }
    (message, remedy, position) = (error.summary, error.remedy, error.position)
  }

  func finding(file: String) -> Finding {
    finding(file: file, at: position)
  }
}
