import QualityTestSupport
import Testing

/// Runs the built command and checks what holds for every run: it ends in time, by itself, with a
/// status of the design, and writes no escape sequence to a pipe.
@discardableResult
func ecoute(
  _ arguments: String..., in folder: String? = nil, input: String = "",
  environment: [String: String] = ["LC_ALL": "C.UTF-8"],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ProcessRunner.Outcome {
  try ecoute(
    arguments, in: folder, input: input, environment: environment, sourceLocation: sourceLocation)
}

@discardableResult
func ecoute(
  _ arguments: [String], in folder: String? = nil, input: String = "",
  environment: [String: String] = ["LC_ALL": "C.UTF-8"],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ProcessRunner.Outcome {
  var runner = ProcessRunner.ecoute
  runner.environment = environment
  let outcome = try runner.run(arguments, input: input, in: folder)
  expectOrderly(outcome, sourceLocation)
  return outcome
}

/// What holds for every end of the command.
func expectOrderly(_ outcome: ProcessRunner.Outcome, _ sourceLocation: SourceLocation) {
  #expect(!outcome.timedOut, sourceLocation: sourceLocation)
  #expect(
    [0, 1, 2, 3, 64].contains(outcome.status), "\(outcome.errors)", sourceLocation: sourceLocation)
  #expect(
    !(outcome.output + outcome.errors).unicodeScalars.contains("\u{1B}"),
    sourceLocation: sourceLocation)
}

/// The two languages as the command line names them.
let bothLanguages = ["fr", "en"]

/// French text with its no-break spaces as plain ones, to be compared with what a test writes.
func withPlainSpaces(_ text: String) -> String {
  text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
}
