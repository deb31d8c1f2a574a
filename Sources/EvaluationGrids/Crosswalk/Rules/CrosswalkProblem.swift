internal import Languages
internal import QualityModel

/// X004, X010 to X023: what a schema cannot say of a crosswalk.
enum CrosswalkProblem: GridProblem {
  case tooManyLinks(limit: Int)
  case unknownCriterion(String, grid: String, suggestion: String?)
  case criterionOutsideLink(String)
  case unnamedCriterion(side: String)
  case unknownLevel(String, criterion: String, levels: [String], suggestion: String?)
  case levelOfNone(String)
  case levelLinkedTwice(String, criterion: String, firstLine: Int)
  case answeredTwice(String, firstLine: Int)
  case missingLevels([String], criterion: String, target: String)
  case cannotConvert(from: [String], to: String)
  case uselessPart(String, target: String)
  case severalLevels(String)
  case notANumber(String)
  case notALevel(String)
  case combinationMissing(String)
  case combinationUseless(String)
  case rangesApart(String)
  case numberOutsideRanges(String, criterion: String)
  case linkedAndAlone(String)
  case aloneTwice(String)
  case otherGrid(String, actual: String)
  case otherDigest(String, actual: String)
  case proposal(a: String, b: String)
  case forgotten(String, grid: String)
  case oneWay(String, grid: String)

  var code: String {
    switch self {
    case .tooManyLinks: "X004"
    case .unknownCriterion, .criterionOutsideLink, .unnamedCriterion: "X010"
    case .unknownLevel, .levelOfNone: "X011"
    case .levelLinkedTwice: "X012"
    case .answeredTwice: "X013"
    case .missingLevels: "X014"
    case .cannotConvert, .uselessPart, .severalLevels, .notANumber, .notALevel: "X015"
    case .combinationMissing, .combinationUseless: "X016"
    case .rangesApart: "X017"
    case .numberOutsideRanges: "X018"
    case .linkedAndAlone, .aloneTwice: "X019"
    case .otherGrid, .otherDigest: "X020"
    case .proposal: "X021"
    case .forgotten: "X022"
    case .oneWay: "X023"
    }
  }

  var severity: Finding.Severity {
    switch self {
    case .proposal, .forgotten, .oneWay: .warning
    default: .error
    }
  }
}
