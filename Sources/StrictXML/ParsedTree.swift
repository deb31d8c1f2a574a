internal import CLibXML2

/// A libxml2 tree, owned: freed with this object.
final class ParsedTree {
  let document: xmlDocPtr
  /// Nodes taken out of the document while a schema looks for further violations.
  var detached: [xmlNodePtr] = []

  init(_ source: SourceText, file: String, limits: ReadingLimits) throws(XMLError) {
    _ = LibraryState.prepared
    let watch = ParserWatch(maximumDepth: limits.depth)
    guard let context = xmlNewParserCtxt() else {
      throw XMLError(file: file, position: nil, reason: .illFormed(.other("out of memory")))
    }
    defer { xmlFreeParserCtxt(context) }
    context.pointee._private = Unmanaged.passUnretained(watch).toOpaque()
    ecoute_xml_set_parser_errors(context, ParserWatch.onError)
    context.pointee.sax.pointee.startElementNs = ParserWatch.onStartElement
    context.pointee.sax.pointee.internalSubset = ParserWatch.onDocumentType
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue)
    let parsed = source.bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8",
        options)
    }
    withExtendedLifetime(watch) {}
    if let failure = watch.failure {
      xmlFreeDoc(parsed)
      let position = failure.offset.map { Position.of(offset: $0, in: source.bytes) }
      throw XMLError(file: file, position: position, reason: failure.reason)
    }
    guard let parsed else {
      throw XMLError(file: file, position: nil, reason: .illFormed(.other("no document")))
    }
    document = parsed
  }

  deinit {
    for node in detached { xmlFreeNode(node) }
    xmlFreeDoc(document)
  }
}

/// The first reason to refuse a document while libxml2 reads it.
private final class ParserWatch {
  struct Failure {
    let reason: XMLError.Reason
    let offset: Int?
  }

  let maximumDepth: Int
  var failure: Failure?

  init(maximumDepth: Int) {
    self.maximumDepth = maximumDepth
  }

  static func of(_ context: xmlParserCtxtPtr) -> ParserWatch? {
    context.pointee._private.map {
      Unmanaged<ParserWatch>.fromOpaque($0).takeUnretainedValue()
    }
  }

  func refuse(_ reason: XMLError.Reason, _ context: xmlParserCtxtPtr, offset: Int?) {
    if failure == nil { failure = Failure(reason: reason, offset: offset) }
    xmlStopParser(context)
  }

  /// How far the parser has read, in bytes of the source.
  static func offset(_ context: xmlParserCtxtPtr) -> Int? {
    guard let input = context.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return nil }
    return current - base + Int(input.pointee.consumed)
  }

  static let onError: ecoute_xml_error_sink = { data, error in
    guard let data, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    let context = xmlParserCtxtPtr(OpaquePointer(data))
    guard let watch = ParserWatch.of(context), watch.failure == nil else { return }
    watch.failure = Failure(
      reason: .illFormed(IllFormedness(error.pointee)), offset: ParserWatch.offset(context))
  }

  static let onDocumentType: internalSubsetSAXFunc = { data, _, _, _ in
    guard let data else { return }
    let context = xmlParserCtxtPtr(OpaquePointer(data))
    ParserWatch.of(context)?.refuse(.documentType, context, offset: ParserWatch.offset(context))
  }

  static let onStartElement: startElementNsSAX2Func = {
    data, name, prefix, uri, namespaceCount, namespaces, count, defaulted, attributes in
    guard let data else { return }
    let context = xmlParserCtxtPtr(OpaquePointer(data))
    if let watch = ParserWatch.of(context), Int(context.pointee.nodeNr) >= watch.maximumDepth {
      watch.refuse(
        .tooDeep(limit: watch.maximumDepth), context, offset: ParserWatch.tagStart(context))
      return
    }
    xmlSAX2StartElementNs(
      data, name, prefix, uri, namespaceCount, namespaces, count, defaulted, attributes)
  }

  /// Where the tag being read starts: the parser stands at its end, and `<` is in no attribute.
  private static func tagStart(_ context: xmlParserCtxtPtr) -> Int? {
    guard let end = offset(context), let input = context.pointee.input,
      let base = input.pointee.base, var cursor = input.pointee.cur
    else { return nil }
    let current = cursor
    while cursor > base, cursor.pointee != UInt8(ascii: "<") { cursor -= 1 }
    return end - (current - cursor)
  }
}

extension IllFormedness {
  /// libxml2's error in our terms.
  init(_ error: xmlError) {
    let first = error.str1.map { String(cString: $0) } ?? ""
    let second = error.str2.map { String(cString: $0) } ?? ""
    let words = error.message.map { String(cString: $0) } ?? ""
    switch xmlParserErrors(UInt32(max(0, error.code))) {
    case XML_ERR_TAG_NAME_MISMATCH:
      self = .mismatchedTag(opened: first, openedOnLine: Int(error.int1), closed: second)
    case XML_ERR_TAG_NOT_FINISHED where !first.isEmpty:
      self = .unclosedElement(first, openedOnLine: Int(error.int1))
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED,
      XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_XMLDECL_NOT_FINISHED:
      self = .truncated
    case XML_ERR_DOCUMENT_END: self = .contentAfterRoot
    case XML_ERR_DOCUMENT_EMPTY: self = .noRootElement
    case XML_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute(first)
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_LT_IN_ATTRIBUTE:
      self = .faultyAttribute(first.isEmpty ? nil : first)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .unknownEntity(first)
    case XML_ERR_NAME_REQUIRED where words.contains("EntityRef"), XML_ERR_ENTITYREF_SEMICOL_MISSING:
      self = .bareAmpersand
    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .unknownPrefix(first)
    default: self = .other(words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "?")
    }
  }
}
