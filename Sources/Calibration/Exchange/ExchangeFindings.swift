internal import QualityModel

/// What is found wrong with one document, as it is walked.
struct ExchangeFindings {
  let file: String
  private(set) var problems: [ExchangeProblem] = []
  private(set) var omitted = 0

  init(file: String) {
    self.file = file
  }

  var isEmpty: Bool { problems.isEmpty }

  /// The refusal that they make; `nil` when nothing was found.
  var refusal: ExchangeRefusal? {
    problems.isEmpty ? nil : ExchangeRefusal(problems, omitted: omitted)
  }

  mutating func add(_ reason: ExchangeProblem.Reason, at path: String? = nil) {
    guard problems.count < ExchangeRefusal.limit else {
      omitted += 1
      return
    }
    problems.append(ExchangeProblem(reason, at: Place(file: file, part: path)))
  }

  mutating func add(_ reason: ExchangeProblem.Reason, line: Int, column: Int) {
    problems.append(
      ExchangeProblem(reason, at: Place(file: file, line: line, column: column)))
  }
}
