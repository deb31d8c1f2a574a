internal import Languages
public import QualityModel
internal import StrictXML

/// Reads crosswalks written in XML.
public struct CrosswalkReader: Sendable {
  /// The most links and remarks that a crosswalk can hold.
  public static let linkLimit = 5000

  /// A reader.
  public init() {}

  /// The grids that a crosswalk says it is between, so that they can be found before it is read;
  /// `nil` when the document does not say.
  public func references(
    _ bytes: [UInt8], file: String
  ) -> (a: GridVersion, b: GridVersion)? {
    guard let document = try? Document(reading: bytes, file: file) else { return nil }
    let outline = CrosswalkOutline(document)
    guard outline.isCrosswalk, let a = outline.reference(.a), let b = outline.reference(.b) else {
      return nil
    }
    return (a, b)
  }

  /// Reads a crosswalk from a file's bytes and says everything that is wrong with it, at once: the
  /// schema first, then the rules that a schema cannot say.
  ///
  /// - Parameters:
  ///   - file: The file's name for places; nothing is read from it.
  ///   - grids: The grids that it is between. Without them, what depends on their criteria and
  ///     levels is not checked.
  public func read(_ bytes: [UInt8], file: String, between grids: GridPair?) -> CrosswalkReading {
    let document: Document
    do {
      document = try Document(
        reading: bytes, file: file, schema: try CrosswalkSchema.compiled.get())
    } catch {
      return CrosswalkReading(
        crosswalk: nil,
        findings: [CrosswalkSchema.language.problem(reading: error).finding(file: file)])
    }
    let violations = document.violations.map {
      CrosswalkSchema.language.problem($0).finding(file: file)
    }
    let outline = CrosswalkOutline(document)
    guard outline.isCrosswalk else {
      return CrosswalkReading(crosswalk: nil, findings: violations)
    }
    guard outline.links.count + outline.unmatched.count <= CrosswalkReader.linkLimit else {
      let problem = CrosswalkProblem.tooManyLinks(limit: CrosswalkReader.linkLimit)
      return CrosswalkReading(
        crosswalk: nil, findings: [outline.finding(problem, outline.root)])
    }
    let findings = violations + CrosswalkRules.all.flatMap { $0.findings(in: outline, grids) }
    let sorted = findings.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    guard !sorted.contains(where: { $0.severity == .error }),
      let a = outline.reference(.a), let b = outline.reference(.b)
    else { return CrosswalkReading(crosswalk: nil, findings: sorted) }
    return CrosswalkReading(
      crosswalk: Crosswalk(
        a: a, b: b, links: outline.links.map(\.link), unmatched: outline.unmatched.map(\.value)),
      findings: sorted)
  }
}
