import EvaluationGrids
import JSONText
import Languages
import QualityModel

/// Findings as a SARIF 2.1.0 log (OASIS, 2020), which editors and code hosts read.
struct FindingReport {
  /// The language of messages and rules.
  let language: Language
  /// Warnings taken as they are: written down as suppressed.
  let accepted: Set<String>

  /// The log of one run.
  ///
  /// - Parameter succeeded: whether every file could be read.
  func sarif(_ findings: [Finding], succeeded: Bool) -> JSONValue {
    let rules = GridRuleCatalogue.all
    let places = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    let driver: JSONValue = .object([
      ("name", .string("ecoute")), ("version", .string(ecouteVersion)),
      ("language", .string(language.rawValue)), ("rules", .array(rules.map(rule))),
    ])
    let run: JSONValue = .object([
      ("tool", .object([("driver", driver)])),
      ("invocations", .array([.object([("executionSuccessful", .bool(succeeded))])])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(findings.map { result($0, rule: places[$0.code]) })),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ])
  }

  private func rule(_ rule: GridRuleDescription) -> JSONValue {
    let full = [rule.reason, rule.remedy].compactMap { $0?[language] }.joined(separator: " ")
    return .object([
      ("id", .string(rule.code)), ("shortDescription", message(rule.title[language])),
      ("fullDescription", message(rule.reason?[language] ?? rule.title[language])),
      ("help", message(full)),
      ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
    ])
  }

  private func result(_ finding: Finding, rule: Int?) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [("ruleId", .string(finding.code))]
    if let rule { members.append(("ruleIndex", .integer(rule))) }
    members.append(("level", .string(finding.severity.rawValue)))
    members.append(
      ("message", message("\(finding.message[language]) → \(finding.remedy[language])")))
    members.append(("locations", .array([location(finding.place)])))
    if accepted.contains(finding.code) {
      members.append(("suppressions", .array([.object([("kind", .string("external"))])])))
    }
    return .object(members)
  }

  private func location(_ place: Place) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(FindingReport.uri(of: place.file)))]))
    ]
    if let line = place.line {
      var region: [(name: String, value: JSONValue)] = [("startLine", .integer(line))]
      if let column = place.column { region.append(("startColumn", .integer(column))) }
      members.append(("region", .object(region)))
    }
    return .object([("physicalLocation", .object(members))])
  }

  private func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  /// The reference that a file's name is: relative as it was named, absolute with its scheme. What
  /// an address cannot hold is written in hexadecimal.
  static func uri(of file: String) -> String {
    var uri = file.hasPrefix("/") ? "file://" : ""
    for byte in file.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
