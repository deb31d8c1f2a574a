internal import StrictXML

/// One part of a workbook, pulled; its faults are the workbook's.
final class PartReader {
  let file: String
  let part: String
  private let reader: PullReader

  init(
    _ bytes: [UInt8], part: String, file: String, limits: WorkbookReader.Limits
  ) throws(WorkbookError) {
    self.file = file
    self.part = part
    let limits = ReadingLimits(
      bytes: limits.bytes, depth: 24, elements: 1_000_000 + 3 * limits.cells, attributes: 64)
    do throws(XMLError) {
      reader = try PullReader(reading: bytes, file: part, limits: limits)
    } catch {
      throw WorkbookError(.faultyXML(error), file: file)
    }
  }

  func next() throws(WorkbookError) -> PullReader.Event? {
    do throws(XMLError) {
      return try reader.next()
    } catch {
      throw WorkbookError(.faultyXML(error), file: file)
    }
  }

  /// Moves to the next element that starts; `nil` at the end of the part.
  func nextElement() throws(WorkbookError) -> String? {
    while let event = try next() {
      if event == .start { return name }
    }
    return nil
  }

  /// Gives each element inside the one that starts here to `body`, which must read past its end,
  /// and moves behind the end.
  func forEachChild(_ body: (String) throws(WorkbookError) -> Void) throws(WorkbookError) {
    while let event = try next() {
      switch event {
      case .start: try body(name)
      case .end: return
      case .text: break
      }
    }
  }

  /// The local name, when the element is of spreadsheets, properties or packages.
  var name: String { isKnown ? reader.name : "" }
  var text: String { reader.text }

  func attribute(_ name: String) -> String? { reader.attribute(name) }

  /// The relationship that the element names.
  var relationship: String? {
    reader.attribute("id", namespace: Namespaces.relationships)
      ?? reader.attribute("id", namespace: Namespaces.strictRelationships)
  }

  /// Whether white space at both ends belongs to the text.
  var preservesSpace: Bool { reader.attribute("space", namespace: xmlNamespace) == "preserve" }

  func skipElement() throws(WorkbookError) {
    do throws(XMLError) {
      try reader.skipElement()
    } catch {
      throw WorkbookError(.faultyXML(error), file: file)
    }
  }

  func elementText() throws(WorkbookError) -> String {
    do throws(XMLError) {
      return try reader.elementText()
    } catch {
      throw WorkbookError(.faultyXML(error), file: file)
    }
  }

  // Nearly all elements of a part are in one namespace: comparing with the last is comparing
  // addresses.
  private var lastNamespace = (name: "", isKnown: false)

  private var isKnown: Bool {
    let namespace = reader.namespace
    if namespace != lastNamespace.name {
      lastNamespace = (namespace, Namespaces.known.contains(namespace))
    }
    return lastNamespace.isKnown
  }
}

/// Namespaces of workbooks, those of ISO 29500 strict beside those that everyone writes.
enum Namespaces {
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// Elements of other namespaces are extensions: none of them is read.
  static let known: Set<String> = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
    "http://purl.org/dc/elements/1.1/",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  ]
}
