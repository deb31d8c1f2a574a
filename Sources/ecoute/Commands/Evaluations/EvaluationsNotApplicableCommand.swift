import ArgumentParser
import Languages
import QualityModel
import QualityStore
import Statistics

/// `ecoute evaluations not-applicable`: who answers N/A more than others, where, and what it costs.
struct EvaluationsNotApplicableCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "not-applicable", fr: "Qui répond « sans objet » plus que les autres, et où.",
    en: "Who answers N/A more than the others, and where.",
    examples: examples(
      fr: [
        ("par évaluateur et critère", "ecoute evaluations not-applicable --period 2026-10"),
        ("le poids perdu, par évaluateur", "ecoute evaluations not-applicable --by evaluator"),
      ],
      en: [
        ("by evaluator and criterion", "ecoute evaluations not-applicable --period 2026-10"),
        ("the weight lost, by evaluator", "ecoute evaluations not-applicable --by evaluator"),
      ]))

  /// What the table is by, when it is not by both.
  enum Group: String, ExpressibleByArgument, CaseIterable {
    case evaluator
    case criterion
  }

  @Option(
    help: bilingualHelp(
      fr: "Par evaluator ou criterion (sinon : par les deux).",
      en: "By evaluator or criterion (else by both).", value: "evaluator|criterion"))
  var by: Group?

  @OptionGroup var selection: EvaluationSelection
  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let filter = try selection.filter(in: workspace)
    // The others are compared with: an evaluator asked for is picked out at the end.
    var everyone = filter
    everyone.evaluatorID = nil
    let book = try ScoreBook(workspace, everyone)
    try context.sayConcealed(everyone, in: workspace)
    let names = Dictionary(
      try workspace.store.evaluators().map { ($0.id, $0.name) }
    ) { first, _ in first }
    let lists = NotApplicableLists(context: context, names: names, evaluator: filter.evaluatorID)
    let grids = Dictionary(book.entries.map { ($0.grid.id, $0.grid) }) { first, _ in first }
    let list =
      switch by {
      case nil: lists.both(NotApplicableTable(book.entries).rows, grids)
      case .criterion: lists.criteria(NotApplicableTable(book.entries).criterionRows, grids)
      case .evaluator: lists.evaluators(NotApplicableWeight(book.entries).rows)
      }
    list.write(
      output.format, context,
      ifEmpty: context.say(
        fr: "Aucun critère qui puisse être sans objet n'a été noté.",
        en: "No criterion that can be N/A was scored."))
    if output.format == .table, !list.rows.isEmpty, by != .criterion {
      context.terminal.print()
      context.terminal.print(context.terminal.styled(lists.method, .dim))
    }
    try selection.moment.asOf?.sayWhatIsOfToday(workspace, context)
    return .done
  }
}
