/// A document read whole and strictly: no repair, no entity beyond XML's own five, no network.
public struct Document: Sendable, Hashable {
  /// The file as the caller named it.
  public let file: String
  /// The root element.
  public let root: Element
  /// What the schema finds wrong, by place; empty when none was given or all is right.
  public let violations: [SchemaViolation]

  /// Reads a document from its bytes: UTF-8, UTF-16 or, when declared, Windows-1252.
  ///
  /// - Parameters:
  ///   - file: The file's name for messages; nothing is read from it.
  ///   - schema: A schema to compare the document with.
  /// - Throws: `XMLError` when the document is not XML that can be trusted.
  public init(
    reading bytes: [UInt8], file: String, limits: ReadingLimits = ReadingLimits(),
    schema: Schema? = nil
  ) throws(XMLError) {
    let source = try SourceText(decoding: bytes, file: file, limits: limits)
    if let position = PlaceScanner.documentType(source.bytes) {
      throw XMLError(file: file, position: position, reason: .documentType)
    }
    let places = try Document.places(source, file: file, limits: limits)
    let tree = try ParsedTree(source, file: file, limits: limits)
    let (root, index) = try tree.rootElement(places, file: file)
    self.file = file
    self.root = root
    violations = schema?.violations(of: tree, index: index) ?? []
  }
  private static func places(
    _ source: SourceText, file: String, limits: ReadingLimits
  ) throws(XMLError) -> [PlaceScanner.ElementPlace] {
    do {
      return try PlaceScanner.scan(source.bytes, limits: limits)
    } catch {
      switch error {
      case .elements:
        throw XMLError(
          file: file, position: nil, reason: .tooManyElements(limit: limits.elements))
      case .attributes(let position):
        throw XMLError(
          file: file, position: position, reason: .tooManyAttributes(limit: limits.attributes))
      }
    }
  }
}
