public import Languages
public import QualityModel

/// What is wrong with `ecoute.yaml`: everything at once, each with its place and remedy.
public struct WorkspaceSettingsError: ExplainedError, Hashable {
  /// The errors, in order of place; at least one.
  public let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }

  /// Every error with its place.
  public var problem: BilingualText {
    BilingualText(fr: lines(.french), en: lines(.english))
  }

  /// What to do about the first.
  public var remedy: BilingualText {
    findings.first?.remedy ?? BilingualText(same: "")
  }

  private func lines(_ language: Language) -> String {
    findings.map { "\($0.place.text): \($0.message[language])" }.joined(separator: "\n")
  }
}
