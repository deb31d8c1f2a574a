internal import Languages
internal import QualityModel
internal import StrictXML

/// Reads evaluation grids written in XML.
public struct GridReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads a grid from a file's bytes and says everything that is wrong with it, at once.
  ///
  /// The schema is compared first, then the rules that a schema cannot say, on whatever could be
  /// read. Bytes that are not strict XML give one finding: the document is never repaired.
  ///
  /// - Parameter file: The file's name for places; nothing is read from it.
  public func read(_ bytes: [UInt8], file: String) -> GridReading {
    let document: Document
    do {
      document = try Document(
        reading: bytes, file: file, schema: try GridSchema.compiled.get())
    } catch {
      return GridReading(
        grid: nil, findings: [ReadingProblem(error).finding(file: file)], digest: nil)
    }
    let violations = document.violations.map {
      SchemaProblem($0).finding(file: file, at: $0.position)
    }
    guard document.root.name == "grid", document.root.namespace == GridSchema.namespace else {
      return GridReading(grid: nil, findings: violations, digest: nil)
    }
    let outline = GridOutline(document)
    let findings = violations + GridRules.all.flatMap { $0.findings(in: outline) }
    let sorted = findings.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    guard !sorted.contains(where: { $0.severity == .error }) else {
      return GridReading(grid: nil, findings: sorted, digest: nil)
    }
    let grid = GridAssembler(outline).grid()
    return GridReading(grid: grid, findings: sorted, digest: GridWriter().digest(of: grid))
  }
}
