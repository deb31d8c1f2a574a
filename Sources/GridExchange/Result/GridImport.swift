public import Languages
public import QualityModel

/// What came of importing a grid: the grid, or everything that keeps it from being made; and, either
/// way, what the grid language could not carry.
public struct GridImport: Sendable, Hashable {
  /// The grid; `nil` when there is an error among the findings. The rules of the grid language are
  /// not checked here: write it as XML and read it with `GridReader`.
  public let grid: Grid?
  /// What is wrong, each at its cell or path.
  public let findings: [Finding]
  /// What the file holds and the grid does not.
  public let leftAside: [LeftAside]
  /// Where each part of the grid was read.
  public let origins: GridOrigins

  init(grid: Grid?, findings: [Finding], leftAside: [LeftAside], origins: GridOrigins) {
    self.grid = findings.contains { $0.severity == .error } ? nil : grid
    self.findings = findings
    self.leftAside = leftAside
    self.origins = origins
  }
}

/// Something in the imported file that the grid does not hold, or holds in another form.
public struct LeftAside: Sendable, Hashable {
  /// Where it is.
  public let place: Place
  /// What it is and what became of it.
  public let what: BilingualText

  init(_ place: Place, _ what: BilingualText) {
    self.place = place
    self.what = what
  }
}
