/// What a document may weigh before it is refused.
public struct ReadingLimits: Sendable, Hashable {
  /// The most bytes.
  public let bytes: Int
  /// The most elements inside each other, the root included.
  public let depth: Int
  /// The most elements in all: a tree weighs fifty times its bytes when they are small.
  public let elements: Int
  /// The most attributes of one element, namespace declarations included: libxml2 compares each
  /// with all the others.
  public let attributes: Int

  /// Limits; the defaults are 4 MiB, 32 levels, 100,000 elements and 256 attributes.
  public init(
    bytes: Int = 4 << 20, depth: Int = 32, elements: Int = 100_000, attributes: Int = 256
  ) {
    self.bytes = bytes
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
  }
}
