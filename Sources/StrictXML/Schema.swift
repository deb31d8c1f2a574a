internal import CLibXML2

/// An XML schema (XSD 1.0), compiled once and shared by any number of readers.
public final class Schema: Sendable {
  /// A schema that cannot be compiled.
  public struct CompilationError: Error, Sendable, Hashable {
    /// libxml2's messages.
    public let messages: [String]
  }

  let text: String
  nonisolated(unsafe) private let pointer: xmlSchemaPtr

  /// Compiles a schema. It may import `xml.xsd`, the schema of `xml:lang`, and nothing else.
  public init(text: String) throws(CompilationError) {
    _ = LibraryState.prepared
    self.text = text
    let log = MessageLog()
    let bytes = Array(text.utf8)
    let compiled = bytes.withUnsafeBytes { buffer -> xmlSchemaPtr? in
      let characters = buffer.bindMemory(to: CChar.self).baseAddress
      guard let context = xmlSchemaNewMemParserCtxt(characters, Int32(buffer.count)) else {
        return nil
      }
      defer { xmlSchemaFreeParserCtxt(context) }
      ecoute_xml_set_schema_parser_errors(
        context, MessageLog.onError, Unmanaged.passUnretained(log).toOpaque())
      return xmlSchemaParse(context)
    }
    withExtendedLifetime(log) {}
    guard let compiled, log.messages.isEmpty else {
      xmlSchemaFree(compiled)
      throw CompilationError(messages: log.messages)
    }
    pointer = compiled
  }

  deinit {
    xmlSchemaFree(pointer)
  }

  func messages(on tree: ParsedTree) -> [ValidationLog.Entry] {
    guard let context = xmlSchemaNewValidCtxt(pointer) else { return [] }
    defer { xmlSchemaFreeValidCtxt(context) }
    let log = ValidationLog()
    ecoute_xml_set_schema_errors(
      context, ValidationLog.onError, Unmanaged.passUnretained(log).toOpaque())
    xmlSchemaValidateDoc(context, tree.document)
    return withExtendedLifetime(log) { log.entries }
  }
}

private final class MessageLog {
  var messages: [String] = []

  static let onError: ecoute_xml_error_sink = { data, error in
    guard let data, let error, let message = error.pointee.message else { return }
    Unmanaged<MessageLog>.fromOpaque(data).takeUnretainedValue().messages.append(
      "\(error.pointee.line): \(String(cString: message))")
  }
}

/// What libxml2 says of one document, up to a thousand messages.
final class ValidationLog {
  struct Entry {
    let node: xmlNodePtr
    let code: Int32
    let message: SchemaMessage
  }

  private(set) var entries: [Entry] = []

  static let onError: ecoute_xml_error_sink = { data, error in
    guard let data, let error, let text = error.pointee.message, let place = error.pointee.node
    else { return }
    let log = Unmanaged<ValidationLog>.fromOpaque(data).takeUnretainedValue()
    guard log.entries.count < 1000 else { return }
    let node = xmlNodePtr(OpaquePointer(place))
    let owner = node.pointee.type == XML_ATTRIBUTE_NODE ? node.pointee.parent : node
    guard let owner else { return }
    log.entries.append(
      Entry(
        node: owner, code: error.pointee.code,
        message: SchemaMessage(code: error.pointee.code, text: String(cString: text))))
  }
}
