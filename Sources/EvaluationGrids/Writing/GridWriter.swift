internal import Digests
public import QualityModel
internal import StrictXML

/// Writes grids as XML. What is written reads back as an equal grid.
public struct GridWriter: Sendable {
  /// A writer.
  public init() {}

  /// The grid as one fixed text: fixed order, no comments, no layout, no value that is a default,
  /// only what means something. Two grids that mean the same have the same canonical form.
  public func canonical(_ grid: Grid) -> String {
    write(grid, layout: .canonical).text
  }

  /// The grid as a person edits it: the same elements, one a line, indented.
  public func readable(_ grid: Grid) -> String {
    write(grid, layout: .readable).text
  }

  /// SHA-256 of the canonical form, 64 hexadecimal digits.
  public func digest(of grid: Grid) -> String {
    Digest.sha256Hex(of: write(grid, layout: .canonical).bytes)
  }

  private func write(_ grid: Grid, layout: XMLWriter.Layout) -> XMLWriter {
    var output = GridOutput(grid, layout: layout)
    output.writeGrid()
    return output.writer
  }
}
