internal import Languages
internal import QualityModel

/// What keeps a file from becoming a grid: E001 to E022.
enum ExchangeProblem {
  case missingSheet(GridSheet)
  case missingColumn(BilingualText, sheet: String)
  case repeatedColumn(String, first: String)
  case unreadableCell(String)
  case dateInCell
  case notANumber(String)
  case unknownWord(String, known: BilingualText, suggestion: String?)
  case missingValue(BilingualText)
  case nesting(depth: String, deepest: Int)
  case condition(String)
  case error(String)
  case ranges(String)
  case cue(String)
  case requirement(String)
  case unknownOwner(String)
  case differingTexts(other: String)
  case repeatedID(String, first: String)
  case repeatedSetting(String, first: String)
  case unknownLevel(String, criterion: String)
  case scoredText
  case tooMuch(limit: Int)
  case noCriterion
  case shape(BilingualText)

  var code: String {
    switch self {
    case .missingSheet: "E001"
    case .missingColumn: "E002"
    case .repeatedColumn: "E003"
    case .unreadableCell: "E004"
    case .dateInCell: "E005"
    case .notANumber: "E006"
    case .unknownWord: "E007"
    case .missingValue: "E008"
    case .nesting: "E009"
    case .condition: "E010"
    case .error: "E011"
    case .ranges: "E012"
    case .cue: "E013"
    case .requirement: "E014"
    case .unknownOwner: "E015"
    case .differingTexts: "E016"
    case .repeatedID, .repeatedSetting: "E017"
    case .unknownLevel: "E018"
    case .scoredText: "E019"
    case .tooMuch: "E020"
    case .noCriterion: "E021"
    case .shape: "E022"
    }
  }

  func finding(at place: Place) -> Finding {
    Finding(code: code, severity: .error, place: place, message: message, remedy: remedy)
  }
}

/// A piece of a cell short enough for a message.
func shortened(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.count > 60 ? line.prefix(60) + "…" : line
}
