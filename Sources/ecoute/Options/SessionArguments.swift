import ArgumentParser
import Calendars
import ExactNumbers
import QualityModel

/// A moment on the centre's clock by which something is due: a day means its end.
struct DueMoment: ExpressibleByArgument {
  let local: CivilDateTime

  /// `2026-11-30` is that day to its end, `2026-11-30T18:00` that minute.
  init?(argument: String) {
    guard let time = CivilDateTime(iso: argument) else { return nil }
    let isDay = CalendarDate(iso: argument) != nil
    local = isDay ? CivilDateTime(date: time.date, secondOfDay: 86_399) ?? time : time
  }
}

/// A moment on the centre's clock at which people meet: a time is needed.
struct MeetingMoment: ExpressibleByArgument {
  let local: CivilDateTime

  /// `2026-12-02T10:00`.
  init?(argument: String) {
    guard CalendarDate(iso: argument) == nil, let time = CivilDateTime(iso: argument) else {
      return nil
    }
    local = time
  }
}

/// A participant named on the command line: `E1`, or `E1=client` to say the side.
struct ParticipantName: ExpressibleByArgument {
  let id: String
  let side: Side?

  /// A participant on the side that they are known to be on.
  init(_ id: String) {
    self.id = id
    side = nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty else { return nil }
    id = String(first)
    guard parts.count == 2 else {
      side = nil
      return
    }
    guard let named = Side(rawValue: String(parts[1])) else { return nil }
    side = named
  }
}

/// What answers are compared with: `consensus`, `none`, or an evaluator.
struct ReferenceName: ExpressibleByArgument {
  let reference: CalibrationSession.Reference

  init?(argument: String) {
    switch argument {
    case "": return nil
    case "consensus": reference = .consensus
    case "none": reference = .none
    default: reference = .expert(argument)
    }
  }
}

/// A number of points, 0 to 100, with a decimal point or comma.
struct PointCount: ExpressibleByArgument {
  let points: Rational

  init?(argument: String) {
    guard let points = Rational(decimal: argument.replacing(",", with: ".")), points >= .zero,
      points <= 100
    else { return nil }
    self.points = points
  }
}
