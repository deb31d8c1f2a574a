public import Calendars

/// What a person says about a file that is imported, whatever it holds.
public struct ImportSettings: Sendable {
  /// How the file is written.
  public var csv: CSVOptions
  /// How its cells write dates and numbers.
  public var syntax: CellSyntax
  /// The columns given to fields.
  public var choices: [ColumnChoice]
  /// Turns a UTC time into the workspace's; without it, times with an offset are refused.
  public var localTime: (@Sendable (_ utc: CivilDateTime) -> CivilDateTime?)?

  /// Settings; by default everything that can be is detected.
  public init(
    csv: CSVOptions = CSVOptions(), syntax: CellSyntax = CellSyntax(),
    choices: [ColumnChoice] = [],
    localTime: (@Sendable (_ utc: CivilDateTime) -> CivilDateTime?)? = nil
  ) {
    self.csv = csv
    self.syntax = syntax
    self.choices = choices
    self.localTime = localTime
  }

  /// The workspace's time of a cell's time.
  func local(_ time: CellDateTime) throws(CellProblem) -> CivilDateTime {
    guard let offset = time.offsetMinutes else { return time.local }
    let second = time.local.secondOfDay - offset * 60
    let days = second >= 0 ? second / 86_400 : -1
    guard let localTime,
      let utc = CivilDateTime(
        date: time.local.date.adding(days: days), secondOfDay: second - days * 86_400),
      let local = localTime(utc)
    else { throw .unknownOffset }
    return local
  }
}
