import Languages
import QualityModel
import Sampling

/// A sampling plan read from a file.
struct SamplingPlanFile {
  /// What a plan can weigh.
  static let byteLimit = 16 << 20

  let name: String
  let reading: PlanReading
  let plan: SamplingPlan

  /// - Throws: `InputFileError`, `SamplingPlanFileError` when the plan has errors.
  init(_ name: String) throws {
    self.name = name
    reading = PlanReader().read(
      try InputFile(name: name).bytes(limit: Self.byteLimit), file: name)
    guard let plan = reading.plan else {
      throw SamplingPlanFileError.invalid(name, findings: reading.findings)
    }
    self.plan = plan
  }
}

/// A plan that cannot be drawn.
enum SamplingPlanFileError: ExplainedError {
  case invalid(String, findings: [Finding])
  case noPeriod(String)

  var problem: BilingualText {
    switch self {
    case .invalid(let name, let findings):
      let count = findings.count
      return .spaced(
        fr: "\(visible(name)) : \(count) erreur\(count > 1 ? "s" : "") dans le plan"
          + (findings.first.map { ", la première : \($0.message.french)" } ?? ""),
        en: "\(visible(name)): \(count) error\(count == 1 ? "" : "s") in the plan"
          + (findings.first.map { ", the first: \($0.message.english)" } ?? ""))
    case .noPeriod(let name):
      return .spaced(
        fr: "\(visible(name)) : le plan ne dit pas sur quelle période tirer",
        en: "\(visible(name)): the plan does not say which period to draw from")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .invalid(let name, _):
      .spaced(
        fr: "voyez-les toutes par « ecoute sample check \(visible(name)) »",
        en: "see all of them with `ecoute sample check \(visible(name))`")
    case .noPeriod:
      .spaced(fr: "ajoutez --period 2026-10", en: "add --period 2026-10")
    }
  }
}
