internal import CLibXML2

/// A document read piece by piece, as strictly as ``Document``: for documents too large for a tree.
///
/// Each call of ``next()`` moves to the next start of an element, end of an element, or piece of
/// text. An element without content still has an end.
public final class PullReader {
  /// What the reader stands at.
  public enum Event: Sendable, Hashable {
    /// The start of an element.
    case start
    /// The end of an element.
    case end
    /// Characters; neighbouring pieces may come one by one.
    case text
  }

  private let file: String
  private let limits: ReadingLimits
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let reader: xmlTextReaderPtr
  private let watch = StreamWatch()
  private var elements = 0
  private var owesEnd = false
  // Of the elements around this place, itself included.
  private var attributeCounts: [Int] = []
  private var attributesInScope = 0
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  /// Opens a document: UTF-8, UTF-16 or, when declared, Windows-1252.
  ///
  /// - Parameter file: The file's name for messages; nothing is read from it.
  /// - Throws: `XMLError` when the document has a type declaration, control characters, an element
  ///   with more attributes than the limit, or is no text.
  public init(
    reading bytes: [UInt8], file: String, limits: ReadingLimits = ReadingLimits()
  ) throws(XMLError) {
    _ = LibraryState.prepared
    let source = try SourceText(decoding: bytes, file: file, limits: limits)
    if let position = PlaceScanner.documentType(source.bytes) {
      throw XMLError(file: file, position: position, reason: .documentType)
    }
    if let offset = AttributeCensus.offsetOfExcess(source.bytes, limit: limits.attributes) {
      throw XMLError(
        file: file, position: .of(offset: offset, in: source.bytes),
        reason: .tooManyAttributes(limit: limits.attributes))
    }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.bytes.count)
    _ = buffer.initialize(from: source.bytes)
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue)
    let opened = buffer.withMemoryRebound(to: CChar.self) { characters in
      xmlReaderForMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
    }
    guard let opened else {
      buffer.deallocate()
      throw XMLError(file: file, position: nil, reason: .illFormed(.other("out of memory")))
    }
    self.file = file
    self.limits = limits
    self.buffer = buffer
    reader = opened
    ecoute_xml_set_reader_errors(
      reader, StreamWatch.onError, Unmanaged.passUnretained(watch).toOpaque())
  }

  deinit {
    xmlFreeTextReader(reader)
    buffer.deallocate()
  }

  /// Moves on; `nil` at the end of the document.
  ///
  /// - Throws: `XMLError` where the document is not well-formed or goes beyond the limits.
  public func next() throws(XMLError) -> Event? {
    if owesEnd {
      owesEnd = false
      closeScope()
      return .end
    }
    while true {
      let outcome = xmlTextReaderRead(reader)
      if let fault = watch.fault { throw error(.illFormed(fault)) }
      guard outcome >= 0 else { throw error(.illFormed(.truncated)) }
      guard outcome == 1 else { return nil }
      switch xmlReaderTypes(UInt32(max(0, xmlTextReaderNodeType(reader)))) {
      case XML_READER_TYPE_ELEMENT:
        elements += 1
        guard elements <= limits.elements else {
          throw error(.tooManyElements(limit: limits.elements))
        }
        guard depth < limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
        try openScope()
        owesEnd = xmlTextReaderIsEmptyElement(reader) == 1
        return .start
      case XML_READER_TYPE_END_ELEMENT:
        closeScope()
        return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw error(.documentType)
      default: continue
      }
    }
  }

  /// The name of the element that starts or ends here, without a prefix.
  public var name: String { interned(xmlTextReaderConstLocalName(reader)) }

  /// The namespace of that element; empty when it is in none.
  public var namespace: String { interned(xmlTextReaderConstNamespaceUri(reader)) }

  /// The characters here.
  public var text: String { string(xmlTextReaderConstValue(reader)) ?? "" }

  /// The elements around this place, the root being at 0.
  public var depth: Int { Int(xmlTextReaderDepth(reader)) }

  /// An attribute of the element that starts here, in no namespace unless one is given.
  public func attribute(_ name: String, namespace: String? = nil) -> String? {
    let found =
      if let namespace {
        xmlTextReaderMoveToAttributeNs(reader, name, namespace)
      } else {
        xmlTextReaderMoveToAttribute(reader, name)
      }
    guard found == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return string(xmlTextReaderConstValue(reader))
  }

  /// Moves behind the end of the element that starts here.
  public func skipElement() throws(XMLError) {
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start: open += 1
      case .end: open -= 1
      case .text: break
      }
    }
  }

  /// The characters of the element that starts here, elements within left out; moves behind it.
  public func elementText() throws(XMLError) -> String {
    var (open, text) = (1, "")
    while open > 0, let event = try next() {
      switch event {
      case .start: open += 1
      case .end: open -= 1
      case .text: if open == 1 { text += self.text }
      }
    }
    return text
  }

  /// libxml2 looks for a prefix among all declarations in scope: thousands of them around millions
  /// of elements would take minutes.
  private func openScope() throws(XMLError) {
    let count = Int(xmlTextReaderAttributeCount(reader))
    attributeCounts.append(count)
    attributesInScope += count
    guard attributesInScope <= 2 * limits.attributes else {
      throw error(.tooManyAttributes(limit: limits.attributes))
    }
  }

  private func closeScope() {
    attributesInScope -= attributeCounts.popLast() ?? 0
  }

  /// libxml2 keeps one copy of each name: the same address is the same name.
  private func interned(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = string(pointer) ?? ""
    names[pointer] = name
    return name
  }

  private func error(_ reason: XMLError.Reason) -> XMLError {
    let line = Int(xmlTextReaderGetParserLineNumber(reader))
    let column = Int(xmlTextReaderGetParserColumnNumber(reader))
    let position = line > 0 ? Position(line: line, column: max(1, column)) : nil
    return XMLError(file: file, position: position, reason: reason)
  }
}

/// The first fault that libxml2 finds while a document is pulled.
private final class StreamWatch {
  var fault: IllFormedness?

  static let onError: ecoute_xml_error_sink = { data, error in
    guard let data, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    let watch = Unmanaged<StreamWatch>.fromOpaque(data).takeUnretainedValue()
    if watch.fault == nil { watch.fault = IllFormedness(error.pointee) }
  }
}
