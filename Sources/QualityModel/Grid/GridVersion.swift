/// One version of a grid, named so that nothing else can be meant.
public struct GridVersion: Sendable, Hashable {
  /// The grid's id.
  public let id: String
  /// Its version.
  public let version: String
  /// SHA-256 of its canonical form, lower-case hexadecimal.
  public let digest: String

  /// A version of a grid.
  public init(id: String, version: String, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
  }
}
