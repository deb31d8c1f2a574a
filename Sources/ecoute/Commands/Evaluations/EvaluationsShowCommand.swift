import ArgumentParser
import Languages
import QualityModel
import QualityStore
import Scoring

/// `ecoute evaluations show`: what an evaluator answered, with comments and quotes.
struct EvaluationsShowCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "show", fr: "Les réponses d'une évaluation, avec commentaires et citations.",
    en: "The answers of an evaluation, with comments and quotes.",
    examples: examples(
      fr: [("une évaluation", "ecoute evaluations show EV-0042")],
      en: [("one evaluation", "ecoute evaluations show EV-0042")]))

  @OptionGroup var which: EvaluationChoice
  @OptionGroup var shared: SharedOptions

  func validate() throws { try which.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    for (index, evaluation) in try which.evaluations(workspace).enumerated() {
      if index > 0 { context.terminal.print() }
      try show(evaluation, workspace, context)
    }
    return .done
  }

  private func show(
    _ evaluation: Evaluation, _ workspace: OpenWorkspace, _ context: CommandContext
  ) throws {
    let language = context.language
    let terminal = context.terminal
    let grid = try workspace.grids.scorer(for: evaluation).grid
    let evaluator = try workspace.store.evaluator(evaluation.evaluatorID)
    let history = try EvaluationHistory(
      evaluation.id, workspace, asOf: which.moment.asOf?.utc(in: workspace))
    let standing = EvaluationStanding(evaluation, OpenDisputes(history.openDisputes))
    terminal.print(terminal.styled("\(evaluation.id) · \(evaluation.interactionID)", .bold))
    terminal.print(
      "\(grid.text(grid.title, in: language)) (\(grid.id) \(grid.version)) · "
        + "\(visible(evaluator?.name ?? evaluation.evaluatorID)) · "
        + "\(DateText.dayAndTime(evaluation.scoredAt, language)) · "
        + "\(standing.title[language]) · "
        + context.say(fr: "révision", en: "revision") + " \(evaluation.revision)")
    let answers = Dictionary(
      evaluation.answers.map { ($0.criterionID, $0) }, uniquingKeysWith: { first, _ in first })
    for criterion in grid.criteria {
      guard let answer = answers[criterion.id] else { continue }
      let words = AnswerWords(grid: grid, criterion: criterion, language: language)
      terminal.print()
      terminal.print(grid.text(criterion.question, in: language))
      var line = "  " + terminal.styled(visible(words.text(answer.value)), .bold)
      if let cause = answer.causeID { line += " (\(words.cause(cause)))" }
      terminal.print(line)
      for quote in answer.quotes { terminal.print("  " + words.quote(quote)) }
      if let comment = answer.comment {
        for line in wrapped(visible(comment), to: terminal.width - 4, indent: "    ") {
          terminal.print(terminal.styled(line, .dim))
        }
      }
    }
    if let comment = evaluation.comment {
      terminal.print()
      terminal.print(visible(comment))
    }
    terminal.print()
    for line in history.lines(context) { terminal.print(line) }
  }
}

/// Answers in words.
struct AnswerWords {
  let grid: Grid
  let criterion: Criterion
  let language: Language

  func text(_ value: Answer.Value) -> String {
    switch value {
    case .level(let id): level(id)
    case .levels(let ids) where ids.isEmpty:
      BilingualText(fr: "aucun", en: "none")[language]
    case .levels(let ids): ids.map(level).joined(separator: ", ")
    case .number(let number):
      GridWords(language: language).number(number) + (criterion.unit.map { " " + $0 } ?? "")
    case .text(let text): text
    case .notApplicable: BilingualText(fr: "sans objet", en: "N/A")[language]
    }
  }

  func cause(_ id: String) -> String {
    grid.causes.first { $0.id == id }.map { grid.text($0.title, in: language) } ?? id
  }

  func quote(_ quote: Quote) -> String {
    let time = quote.startMilliseconds.map { NumberText.clock(seconds: Double($0) / 1000) + " " }
    let words =
      language == .french ? "«\u{A0}\(quote.text)\u{A0}»" : "“\(quote.text)”"
    return (time ?? "") + visible(words)
  }

  private func level(_ id: String) -> String {
    criterion.level(id).map { grid.text($0.title, in: language) } ?? id
  }
}
