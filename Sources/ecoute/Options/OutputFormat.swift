import ArgumentParser

/// How a list is written on the standard output.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case csv
}

/// The format of a list.
struct FormatOption: ParsableArguments {
  @Option(
    name: .long,
    help: bilingualHelp(
      fr: "Forme du résultat : table, json ou csv.", en: "Form of the result: table, json or csv.",
      value: "table|json|csv"))
  var format: OutputFormat = .table
}
