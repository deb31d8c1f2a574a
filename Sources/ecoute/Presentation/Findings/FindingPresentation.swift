import JSONText
import Languages
import QualityModel

/// Findings written as compilers do, so that editors can jump to them:
/// `file:line:column: error G012: message`, then the remedy.
struct FindingPresentation {
  let language: Language
  let terminal: Terminal

  func lines(_ finding: Finding) -> [String] {
    let (label, style): (String, Terminal.Style) =
      switch (finding.severity, language) {
      case (.error, .french): ("erreur", .red)
      case (.error, .english): ("error", .red)
      case (.warning, .french): ("avertissement", .yellow)
      case (.warning, .english): ("warning", .yellow)
      }
    let colon = language == .french ? " :" : ":"
    let head = terminal.styled("\(label) \(finding.code)\(colon)", style, .bold)
    return [
      "\(visible(finding.place.text)): \(head) \(visible(finding.message[language]))",
      "  → \(visible(finding.remedy[language]))",
    ]
  }

  /// The findings for a machine: `ecoute.findings/1`.
  static func json(_ findings: [Finding]) -> JSONValue {
    .object([
      ("schema", .string("ecoute.findings/1")),
      (
        "findings",
        .array(
          findings.map { finding in
            .object([
              ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
              ("file", .string(finding.place.file)), ("line", .optional(finding.place.line)),
              ("column", .optional(finding.place.column)),
              ("message", texts(finding.message)), ("remedy", texts(finding.remedy)),
            ])
          })
      ),
    ])
  }

  static func texts(_ text: BilingualText) -> JSONValue {
    .object([("fr", .string(text.french)), ("en", .string(text.english))])
  }
}
