public import ArgumentParser
public import Calendars

/// The period that figures are computed over.
struct PeriodOption: ParsableArguments {
  @Option(
    name: .long,
    help: bilingualHelp(
      fr: "Période : 2026-10, 2026-Q4, 2026-W45, 2026-09-01..2026-11-22 ou all.",
      en: "Period: 2026-10, 2026-Q4, 2026-W45, 2026-09-01..2026-11-22 or all.",
      value: "période", "period"))
  var period: Period = .all
}

extension Period: ExpressibleByArgument {
  /// The value that a word on the command line stands for.
  public init?(argument: String) {
    self.init(parsing: argument)
  }

  /// The period as it is typed, for the help.
  public var defaultValueDescription: String { isoText }
}
