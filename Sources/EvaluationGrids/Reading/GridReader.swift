internal import Languages
public import QualityModel
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
    read(bytes, file: file, warnings: { _, _ in [] })
  }

  /// Reads a grid and, when it has no error, says what its author should look at.
  ///
  /// - Parameters:
  ///   - file: The file's name for places; nothing is read from it.
  ///   - context: What else is known of the grid: shares, agreement.
  /// - Returns: The grid with warnings among its findings, by place; or its errors alone.
  public func lint(
    _ bytes: [UInt8], file: String, context: (Grid) -> LintContext
  ) -> GridReading {
    read(bytes, file: file) { outline, grid in
      WarningRules.findings(in: LintedGrid(outline, grid, context(grid)))
    }
  }

  private func read(
    _ bytes: [UInt8], file: String, warnings: (GridOutline, Grid) -> [Finding]
  ) -> GridReading {
    let document: Document
    do {
      document = try Document(
        reading: bytes, file: file, schema: try GridSchema.compiled.get())
    } catch {
      return GridReading(
        grid: nil, findings: [GridSchema.language.problem(reading: error).finding(file: file)],
        digest: nil)
    }
    let violations = document.violations.map {
      GridSchema.language.problem($0).finding(file: file)
    }
    guard document.root.name == "grid", document.root.namespace == GridSchema.namespace else {
      return GridReading(grid: nil, findings: violations, digest: nil)
    }
    let outline = GridOutline(document)
    let findings = violations + GridRules.all.flatMap { $0.findings(in: outline) }
    guard findings.isEmpty else {
      return GridReading(grid: nil, findings: sorted(findings), digest: nil)
    }
    let grid = GridAssembler(outline).grid()
    return GridReading(
      grid: grid, findings: sorted(warnings(outline, grid)), digest: GridWriter().digest(of: grid))
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { ($0.place, $0.code) < ($1.place, $1.code) }
  }
}
