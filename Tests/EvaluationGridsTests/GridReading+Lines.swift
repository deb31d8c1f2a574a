import EvaluationGrids
import Languages
import QualityModel

extension GridReading {
  /// `line:column code message` for each finding, in English.
  var lines: [String] {
    findings.map { finding in
      let place = [finding.place.line, finding.place.column].compactMap { $0.map(String.init) }
      return "\(place.joined(separator: ":")) \(finding.code) \(finding.message.english)"
    }
  }
}

/// Reads a grid written in a test.
func readGrid(_ text: String) -> GridReading {
  GridReader().read(Array(text.utf8), file: "grille.xml")
}
