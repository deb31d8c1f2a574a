/// What a document says of itself.
enum DocumentProperties {
  /// The title, or `nil` when it has none.
  static func title(_ package: Package) throws(WorkbookError) -> String? {
    guard let reader = try part("core-properties", of: package) else { return nil }
    while let element = try reader.nextElement() {
      guard element == "title" else { continue }
      let title = try reader.elementText()
      return title.isEmpty ? nil : title
    }
    return nil
  }

  /// The document's own properties, as texts.
  static func custom(_ package: Package) throws(WorkbookError) -> [String: String] {
    guard let reader = try part("custom-properties", "customProperties", of: package) else {
      return [:]
    }
    var properties: [String: String] = [:]
    while let element = try reader.nextElement() {
      guard element == "property", let name = reader.attribute("name") else { continue }
      try reader.forEachChild { _ throws(WorkbookError) in
        properties[name] = EscapedText.decoded(try reader.elementText())
      }
    }
    return properties
  }

  private static func part(
    _ kinds: String..., of package: Package
  ) throws(WorkbookError) -> PartReader? {
    let found = package.rootRelationships.first { kinds.contains($0.kind) && !$0.isExternal }
    guard let found else { return nil }
    return try package.partIfAny(found.target)
  }
}
