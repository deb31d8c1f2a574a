import Activity
import ArgumentParser
import QualityModel
import QualityStore
import Tables

/// `ecoute import people`.
struct ImportPeopleCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "people", fr: "Les conseillers et les évaluateurs.", en: "Agents and evaluators.",
    examples: examples(
      fr: [
        ("deux fichiers", "ecoute import people conseillers.csv evaluateurs.csv"),
        ("une colonne à nommer", "ecoute import people rh.csv --map team=\"Équipe RH\""),
      ],
      en: [
        ("two files", "ecoute import people agents.csv evaluators.csv"),
        ("a column to name", "ecoute import people hr.csv --map team=\"HR team\""),
      ]))

  /// What every row is.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case agent
    case evaluator
  }

  @OptionGroup var files: ImportOptions

  @Option(
    help: bilingualHelp(
      fr:
        "Ce que sont les lignes (sinon : la colonne kind, ou evaluator s'il y a une colonne side).",
      en: "What the rows are (else the kind column, or evaluator when there is a side column).",
      value: "agent|evaluator"))
  var kind: Kind?

  @OptionGroup var shared: SharedOptions

  func validate() throws { try files.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let settings = try files.settings(CentreClock(timeZone: workspace.settings.timeZone))
    let importer = PeopleImporter(kind: kind.flatMap { Person.Kind(rawValue: $0.rawValue) })
    return try TableImportRun(
      context: context, extent: files.extent, options: settings.csv
    ).run(files.files) {
      try importer.read($0, settings: settings, progress: $1)
    } write: { rows, request in
      try workspace.store.importPeople(rows, request)
    }
  }
}

extension Store {
  /// Imports people of both kinds, each row with its line.
  func importPeople(
    _ rows: [ImportedRow<Person>], _ request: ImportRequest
  ) throws -> ImportOutcome {
    try importPeople(
      agents: rows.compactMap { row in
        if case .agent(let agent) = row.value { ImportedRow(agent, line: row.line) } else { nil }
      },
      evaluators: rows.compactMap { row in
        if case .evaluator(let evaluator) = row.value {
          ImportedRow(evaluator, line: row.line)
        } else {
          nil
        }
      }, request)
  }
}
