internal import Languages
internal import QualityModel
internal import StrictXML

/// G001 to G004, X001 to X004: bytes that are not a document that can be trusted.
struct ReadingProblem: GridProblem {
  let code: String
  let message: BilingualText
  let remedy: BilingualText
  private let position: Position?

  init(_ error: any Error, prefix: String = "G") {
    guard let error = error as? XMLError else {
      code = prefix + "001"
      position = nil
      message = BilingualText(same: "\(error)")
      remedy = .spaced(
        fr: "Réinstallez Ecoute : son schéma est abîmé.",
        en: "Install Ecoute again: its schema is damaged.")
      return
    }
    let number =
      switch error.reason {
      case .empty, .illFormed, .forbiddenCharacter: "001"
      case .invalidBytes, .unknownEncoding, .encodingMismatch: "002"
      case .documentType: "003"
      case .tooLarge, .tooDeep, .tooManyElements, .tooManyAttributes: "004"
      }
    code = prefix + number
    (message, remedy, position) = (error.summary, error.remedy, error.position)
  }

  func finding(file: String) -> Finding {
    finding(file: file, at: position)
  }
}
