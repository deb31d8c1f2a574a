public import ArgumentParser
public import Calendars
public import QualityModel

extension Dispute.Role: ExpressibleByArgument {}

extension Side: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// The day that a word on the command line stands for.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}
