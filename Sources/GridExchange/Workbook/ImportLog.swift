internal import Languages
internal import QualityModel
internal import Workbooks

/// What is found while a file is read.
struct ImportLog {
  let file: String
  private(set) var findings: [Finding] = []
  private(set) var leftAside: [LeftAside] = []
  private var known: Set<Finding> = []
  var origins: GridOrigins

  init(file: String) {
    self.file = file
    origins = GridOrigins(file: file)
  }

  /// Keeps a problem once, however many times it is met.
  mutating func report(_ problem: ExchangeProblem, at part: String?) {
    let finding = problem.finding(at: Place(file: file, part: part))
    if known.insert(finding).inserted { findings.append(finding) }
  }

  mutating func leave(at part: String?, fr french: String, en english: String) {
    leftAside.append(
      LeftAside(Place(file: file, part: part), .spaced(fr: french, en: english)))
  }

  var hasErrors: Bool { !findings.isEmpty }
}

/// The name of a cell for a person: `Critères!F12`.
func cellName(_ sheet: String, _ reference: CellReference) -> String {
  "\(sheet)!\(reference.text)"
}
