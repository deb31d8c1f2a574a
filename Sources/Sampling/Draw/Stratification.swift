internal import Calendars
internal import QualityModel

/// Tells calls apart by the variables of a plan.
struct Stratification {
  /// What joins the values of a stratum.
  static let separator = " | "

  private let variables: [StratumVariable]
  private let agents: [String: Agent]
  private var codes: [[String: UInt64]]
  private var values: [[String]]

  init(_ variables: [StratumVariable], agents: [String: Agent]) {
    self.variables = variables
    self.agents = agents
    codes = Array(repeating: [:], count: variables.count)
    values = Array(repeating: [], count: variables.count)
  }

  /// A number for the stratum of a call, the same for the same values.
  mutating func code(of candidate: SamplingCandidate) -> UInt64 {
    var code: UInt64 = 0
    for index in variables.indices {
      let value = value(variables[index], candidate)
      if let known = codes[index][value] {
        code = code << 16 | known
      } else {
        let new = UInt64(values[index].count) & 0xFFFF
        codes[index][value] = new
        values[index].append(value)
        code = code << 16 | new
      }
    }
    return code
  }

  /// The values of a stratum, in the order of the variables.
  func values(of code: UInt64) -> [String] {
    variables.indices.map { index in
      let shift = UInt64(16 * (variables.count - 1 - index))
      return values[index][Int(code >> shift & 0xFFFF)]
    }
  }

  private func value(_ variable: StratumVariable, _ candidate: SamplingCandidate) -> String {
    switch variable {
    case .channel: candidate.channel.rawValue
    case .reason: candidate.reason ?? Self.unknown
    case .product: candidate.product ?? Self.unknown
    case .queue: candidate.queue ?? Self.unknown
    case .campaign: candidate.campaign ?? Self.unknown
    case .team: candidate.agentID.flatMap { agents[$0]?.team } ?? Self.unknown
    case .site: candidate.agentID.flatMap { agents[$0]?.site } ?? Self.unknown
    case .weekday: Self.weekdays[candidate.start.date.isoWeekday - 1]
    case .hour(let bounds): Self.band(candidate.start.hour, bounds, unit: "h")
    case .duration(let bounds):
      candidate.durationSeconds.map { Self.band($0, bounds, unit: "s") } ?? Self.unknown
    }
  }

  private static let unknown = "–"
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `<12h`, `12–18h`, `≥18h`.
  private static func band(_ value: Int, _ bounds: [Int], unit: String) -> String {
    guard let first = bounds.first, value >= first else { return "<\(bounds.first ?? 0)\(unit)" }
    let index = bounds.lastIndex { $0 <= value } ?? 0
    guard index + 1 < bounds.count else { return "≥\(bounds[index])\(unit)" }
    return "\(bounds[index])–\(bounds[index + 1])\(unit)"
  }
}

/// Texts in the order of their bytes: the same everywhere.
func bytesPrecede(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
