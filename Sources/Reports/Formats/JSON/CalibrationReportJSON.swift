internal import Calendars
public import QualityModel
internal import Statistics

/// The data of a calibration report as JSON, schema `ecoute.calibration/1`: every value of the
/// report, whole, in no particular language. The article <doc:ReadingCalibrationReports> describes each
/// member.
public enum CalibrationReportJSON {
  /// The schema's name and version.
  public static let schema = "ecoute.calibration/1"

  /// The file, in UTF-8.
  public static func render(_ report: CalibrationReport) -> [UInt8] {
    JSONMembers.file { json in
      json.member("schema", schema)
      json.headMembers(of: report)
      json.member("total", object: { $0.members(of: report.total) })
      json.member("criticalErrors", optional: report.criticalErrors) { json, errors in
        json.member("sameErrors", errors.sameErrors)
        json.member("callsWithError", errors.callsWithError)
        json.member("callsInDispute", errors.callsInDispute)
      }
      json.member("sections", array: report.sections) { $0.members(of: $1) }
      json.member("criteria", array: report.criteria) { $0.members(of: $1) }
      json.member("standings", array: report.standings) { $0.members(of: $1) }
      json.member("sides", optional: report.sides) { $0.members(of: $1) }
      json.member("resolution", array: report.resolution) { $0.members(of: $1) }
      json.member("priorities", array: report.priorities) { $0.members(of: $1) }
      json.member("gridPair", optional: report.gridPair) { $0.members(of: $1) }
      json.member("decisions", array: report.decisions) { $0.members(of: $1) }
    }
  }
}

extension JSONMembers {
  fileprivate mutating func headMembers(of report: CalibrationReport) {
    member("centre", report.centre)
    member(
      "subject",
      object: { json in
        switch report.subject {
        case .session(let id):
          json.member("kind", "session")
          json.member("session", id)
          json.member("period", optional: nil as Period?) { _, _ in }
        case .period(let period):
          json.member("kind", "period")
          json.member("session", nil as String?)
          json.member("period", period)
        }
      })
    member("title", report.title)
    member("madeOn", report.madeOn)
    member("sessions", array: report.sessions) { json, session in
      json.member("id", session.id)
      json.member("title", session.title)
      json.member("openedOn", session.openedOn)
      json.member("calls", session.callCount)
      json.member("isBlind", session.isBlind)
      json.member("closingDigest", session.closingDigest)
    }
    member("grids", array: report.grids) { json, use in
      json.member("id", use.id)
      json.member("version", use.version)
      json.member("title", use.title)
      json.member("evaluations", use.evaluationCount)
    }
    member("evaluators", array: report.evaluators) { $0.members(of: $1) }
    member(
      "reference",
      object: { json in
        switch report.reference {
        case .expert(let evaluator):
          json.member("kind", "expert")
          json.member("evaluator", evaluator.id)
        case .consensus:
          json.member("kind", "consensus")
          json.member("evaluator", nil as String?)
        case .none:
          json.member("kind", "none")
          json.member("evaluator", nil as String?)
        }
      })
    member("tolerance", report.tolerance)
    member("agreementThreshold", report.agreementThreshold)
    member("replicates", report.replicates)
    // A seed may be beyond what readers of JSON keep of a number.
    member("seed", report.seed.map { String($0) })
    member("calls", report.callCount)
    member("evaluations", report.evaluationCount)
    member("missingEvaluations", report.missingEvaluationCount)
    member("omissions", array: report.omissions) { json, omission in
      json.member("reason", code: omission.reason.rawValue)
      json.member("count", omission.count)
    }
  }

  private mutating func members(of evaluator: Evaluator) {
    member("id", evaluator.id)
    member("name", evaluator.name)
    member("side", evaluator.side.rawValue)
    member("role", evaluator.role)
  }

  fileprivate mutating func members(of power: ResolvingPower) {
    switch power.figure {
    case .scoresWithinTolerance:
      member("figure", "scores-within-tolerance")
      member("criterion", nil as String?)
    case .criterion(let id):
      member("figure", "criterion")
      member("criterion", id)
    case .sides:
      member("figure", "sides")
      member("criterion", nil as String?)
    }
    member("calls", power.callCount)
    member("value", power.value)
    member("alternative", power.alternative)
    member("callsToAdd", power.callsToAdd)
  }

  fileprivate mutating func members(of priority: CalibrationPriority) {
    let (kind, id, calls): (String, String?, Int?) =
      switch priority {
      case .criterion(let id): ("criterion", id, nil)
      case .evaluator(let id): ("evaluator", id, nil)
      case .side(let id): ("side", id, nil)
      case .criticalError(let id): ("critical-error", id, nil)
      case .applicability(let id): ("applicability", id, nil)
      case .moreCalls(let count): ("more-calls", nil, count)
      }
    member("kind", kind)
    member("id", id)
    member("calls", calls)
  }
}
