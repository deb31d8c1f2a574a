/// What a document may weigh before it is refused.
public struct ReadingLimits: Sendable, Hashable {
  /// The most bytes.
  public let bytes: Int
  /// The most elements inside each other, the root included.
  public let depth: Int

  /// Limits; the defaults are 4 MiB and 32 levels.
  public init(bytes: Int = 4 << 20, depth: Int = 32) {
    self.bytes = bytes
    self.depth = depth
  }
}
