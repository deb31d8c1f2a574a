import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Testing

/// Expects one warning of a code at each marker, and no other of that code. What other rules say of
/// the same grid is their own tests' concern.
///
/// - Parameter says: what the English message of a marker's warning holds.
func expectWarnings(
  _ code: String, _ marked: String, shares: [String: Rational] = [:],
  agreement: [String: KnownAgreement] = [:], says: [Int: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(marked)
  let reading = GridReader().lint(source.bytes, file: "grille.xml") { _ in
    LintContext(shares: shares, agreement: agreement)
  }
  #expect(reading.grid != nil, "\(reading.lines)", sourceLocation: sourceLocation)
  let found = reading.findings.filter { $0.code == code }
  let places = found.map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" }
  let expected = source.places.values.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    .map(\.description)
  #expect(places == expected, "\(reading.lines)", sourceLocation: sourceLocation)
  for (marker, part) in says {
    guard let place = source.places[marker],
      let index = places.firstIndex(of: place.description)
    else { continue }
    let message = found[index].message.english
    #expect(message.contains(part), "\(message)", sourceLocation: sourceLocation)
  }
  for finding in found {
    #expect(finding.severity == .warning, sourceLocation: sourceLocation)
    let french = finding.message.french + finding.remedy.french
    #expect(!finding.remedy.english.isEmpty, sourceLocation: sourceLocation)
    #expect(finding.message.french != finding.message.english, sourceLocation: sourceLocation)
    for ordinary in [" :", " »", "« ", " %", " ;"] {
      #expect(!french.contains(ordinary), "\(french)", sourceLocation: sourceLocation)
    }
  }
}

/// A percentage as a share.
func percent(_ tenths: Int) -> Rational { Rational.reduced(Int128(tenths), 1000) }

extension SmallGrid {
  /// A criterion with a question of its own.
  static func asking(
    _ question: String, _ id: String, _ attributes: String = #"scale="oui-non""#,
    _ parts: String = ""
  ) -> String {
    #"<criterion id="\#(id)" \#(attributes)><question>\#(question)</question>\#(parts)</criterion>"#
  }
}
