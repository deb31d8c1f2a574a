public import ArgumentParser
import Digests
import ExactNumbers
import QualityModel
import QualityStore
import Surveys
import Tables

/// `ecoute import surveys`.
struct ImportSurveysCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "surveys", fr: "Les réponses à une enquête : CSAT, NPS ou CES.",
    en: "The answers to a survey: CSAT, NPS or CES.",
    examples: examples(
      fr: [
        (
          "une satisfaction de 0 à 10, satisfait à partir de 7",
          "ecoute import surveys csat.csv --survey csat --metric csat --scale 0..10 "
            + "--direction higher --satisfied-from 7"
        ),
        (
          "un effort où 1 est le mieux",
          "ecoute import surveys ces.csv --survey ces --metric ces --scale 1..5 --direction lower"
        ),
      ],
      en: [
        (
          "a satisfaction from 0 to 10, satisfied from 7",
          "ecoute import surveys csat.csv --survey csat --metric csat --scale 0..10 "
            + "--direction higher --satisfied-from 7"
        ),
        (
          "an effort where 1 is best",
          "ecoute import surveys ces.csv --survey ces --metric ces --scale 1..5 --direction lower"
        ),
      ]))

  /// Which end of the scale is good.
  enum Direction: String, ExpressibleByArgument, CaseIterable {
    case higher
    case lower
  }

  @OptionGroup var files: ImportOptions

  @Option(
    help: bilingualHelp(
      fr: "Identifiant de l'enquête.", en: "The survey's id.", value: "id"))
  var survey: String

  @Option(
    help: bilingualHelp(
      fr: "Indicateur : csat, nps ou ces.", en: "Indicator: csat, nps or ces.",
      value: "csat|nps|ces"))
  var metric: SurveyDefinition.Metric

  @Option(
    help: bilingualHelp(
      fr: "Échelle : la plus basse et la plus haute réponse, 0..10.",
      en: "Scale: the lowest and the highest answer, 0..10.", value: "min..max"))
  var scale: AnswerScale

  @Option(
    help: bilingualHelp(
      fr: "Le bon bout de l'échelle : higher (haut) ou lower (bas).",
      en: "The good end of the scale: higher or lower.", value: "higher|lower"))
  var direction: Direction

  @Option(
    help: bilingualHelp(
      fr: "Pour csat : la réponse à partir de laquelle un client est satisfait.",
      en: "For csat: the answer from which a customer is satisfied.", value: "réponse", "answer"))
  var satisfiedFrom: ExactArgument?

  @Option(
    help: bilingualHelp(
      fr: "La question telle qu'elle est posée.", en: "The question as asked.", value: "texte",
      "text"))
  var question: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws { try files.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let settings = try files.settings(CentreClock(timeZone: workspace.settings.timeZone))
    let definition = SurveyDefinition(
      id: survey, metric: metric, minimum: scale.minimum, maximum: scale.maximum,
      direction: direction == .higher ? .higherIsBetter : .lowerIsBetter,
      satisfiedFrom: satisfiedFrom?.value, question: question)
    let importer = try SurveyImporter(definition, digest: { Digest.sha256Hex(of: $0) })
    return try TableImportRun(
      context: context, extent: files.extent, options: settings.csv
    ).run(files.files) {
      try importer.read($0, settings: settings, progress: $1)
    } write: { rows, request in
      try workspace.store.importSurveyResponses(
        rows.map { ImportedRow($0.value.response, line: $0.line) }, definition: definition,
        request)
    }
  }
}

extension SurveyDefinition.Metric: ExpressibleByArgument {}

/// A scale as it is typed: `0..10`, `1..5`, `-1..1`.
struct AnswerScale: ExpressibleByArgument {
  let minimum: Rational
  let maximum: Rational

  init?(argument: String) {
    guard let separator = argument.firstRange(of: ".."),
      let minimum = Rational(decimal: argument[..<separator.lowerBound]),
      let maximum = Rational(decimal: argument[separator.upperBound...]), minimum < maximum
    else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// A number as it is typed, with a point or a comma.
struct ExactArgument: ExpressibleByArgument {
  let value: Rational

  init?(argument: String) {
    guard let value = Rational(decimal: argument.replacing(",", with: ".")) else { return nil }
    self.value = value
  }
}
