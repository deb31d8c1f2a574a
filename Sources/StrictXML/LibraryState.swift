internal import CLibXML2

/// What libxml2 keeps for the whole process: no file and no network is ever opened through it.
enum LibraryState {
  static let prepared: Void = {
    xmlInitParser()
    ecoute_xml_silence()
    xmlSetExternalEntityLoader(loader)
  }()

  /// Serves the one schema that others import, the XML namespace's, and nothing else.
  private static let loader: xmlExternalEntityLoader = { url, _, context in
    guard let url, String(cString: url).hasSuffix("xml.xsd") else { return nil }
    return xmlNewStringInputStream(context, LibraryState.namespaceSchema)
  }

  nonisolated(unsafe) private static let namespaceSchema: UnsafePointer<xmlChar> = {
    let bytes = Array(XMLNamespaceSchema.text.utf8) + [0]
    let copy = UnsafeMutablePointer<xmlChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return UnsafePointer(copy)
  }()
}

func string(_ characters: UnsafePointer<xmlChar>?) -> String? {
  guard let characters else { return nil }
  let buffer = UnsafeBufferPointer(start: characters, count: Int(xmlStrlen(characters)))
  return String(decoding: buffer, as: UTF8.self)
}
