public import Languages

/// A language of XML documents, as problems with its documents name it to the person who wrote one.
public struct DocumentLanguage: Sendable, Hashable {
  /// What the codes of its problems begin with: `G`.
  public let codePrefix: String
  /// A document of it with its article: `une grille`, `a grid`.
  public let document: BilingualText
  /// How its documents start: `<grid xmlns="…">`.
  public let start: String
  /// The file of its schema.
  public let schemaFile: String
  /// Some of the elements that text goes in: `<title>, <question>…`.
  public let textElements: String
  /// What its attributes hold, where the schema's own words say little to a person.
  public let valueForms: [ValueForm]

  /// A language of documents.
  public init(
    codePrefix: String, document: BilingualText, start: String, schemaFile: String,
    textElements: String, valueForms: [ValueForm]
  ) {
    self.codePrefix = codePrefix
    self.document = document
    self.start = start
    self.schemaFile = schemaFile
    self.textElements = textElements
    self.valueForms = valueForms + [.language]
  }

  /// What is wrong with a document that could not be read: families 001 to 004.
  ///
  /// - Parameter error: What reading it against its schema threw.
  public func problem(reading error: any Error) -> DocumentProblem {
    guard let error = error as? XMLError else {
      return DocumentProblem(
        code: codePrefix + "001", message: BilingualText(same: "\(error)"),
        remedy: bilingual(
          "Réinstallez Ecoute : son schéma est abîmé.",
          "Install Ecoute again: its schema is damaged."),
        position: nil)
    }
    return DocumentProblem(
      code: codePrefix + error.reason.family, message: error.summary, remedy: error.remedy,
      position: error.position)
  }

  /// What the schema refuses in a document: families 005 to 009.
  public func problem(_ violation: SchemaViolation) -> DocumentProblem {
    DocumentProblem(
      code: codePrefix + violation.kind.family, message: violation.message(in: self),
      remedy: violation.remedy(in: self), position: violation.position)
  }
}

/// Something wrong with a document, told to the person who wrote it.
public struct DocumentProblem: Sendable, Hashable {
  /// The prefix of the document's language and the family: `G005`.
  public let code: String
  /// What is wrong, without the place.
  public let message: BilingualText
  /// What to do about it.
  public let remedy: BilingualText
  /// Where, when it is known.
  public let position: Position?
}

extension XMLError.Reason {
  fileprivate var family: String {
    switch self {
    case .empty, .illFormed, .forbiddenCharacter: "001"
    case .invalidBytes, .unknownEncoding, .encodingMismatch: "002"
    case .documentType: "003"
    case .tooLarge, .tooDeep, .tooManyElements, .tooManyAttributes: "004"
    }
  }
}

extension SchemaViolation.Kind {
  fileprivate var family: String {
    switch self {
    case .unknownRoot: "005"
    case .unexpectedElement, .unexpectedContent, .unexpectedText: "006"
    case .missingElement: "007"
    case .unexpectedAttribute, .missingAttribute: "008"
    case .invalidValue, .other: "009"
    }
  }
}
