internal import CLibXML2

/// Which element of ours a node of libxml2's is.
typealias NodeIndex = [UnsafeRawPointer: Element]

extension ParsedTree {
  /// The tree as values, and which node is which value.
  func rootElement(
    _ places: [PlaceScanner.ElementPlace], file: String
  ) throws(XMLError) -> (Element, NodeIndex) {
    var builder = ElementBuilder(places: places)
    guard let root = xmlDocGetRootElement(document) else {
      throw XMLError(file: file, position: nil, reason: .empty)
    }
    return (builder.element(root), builder.index)
  }
}

private struct ElementBuilder {
  let places: [PlaceScanner.ElementPlace]
  var next = 0
  var index: NodeIndex = [:]
  private var namespaces: [xmlNsPtr: String] = [:]

  init(places: [PlaceScanner.ElementPlace]) {
    self.places = places
  }

  mutating func element(_ node: xmlNodePtr) -> Element {
    let place = next < places.count ? places[next] : nil
    next += 1
    let position = place?.position ?? Position(line: xmlGetLineNo(node), column: 1)
    var children: [Element.Node] = []
    var text = ""
    var cursor = node.pointee.children
    while let child = cursor {
      switch child.pointee.type {
      case XML_ELEMENT_NODE:
        if !text.isEmpty { children.append(.text(text)) }
        text = ""
        children.append(.element(element(child)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        text += string(child.pointee.content) ?? ""
      default: break
      }
      cursor = child.pointee.next
    }
    if !text.isEmpty { children.append(.text(text)) }
    let element = Element(
      namespace: namespace(node.pointee.ns), name: string(node.pointee.name) ?? "",
      position: position, attributes: attributes(of: node, place, default: position),
      children: children)
    index[UnsafeRawPointer(node)] = element
    return element
  }

  private mutating func attributes(
    of node: xmlNodePtr, _ place: PlaceScanner.ElementPlace?, default position: Position
  ) -> [Attribute] {
    var attributes: [Attribute] = []
    var cursor = node.pointee.properties
    while let attribute = cursor {
      let positions = place?.attributes ?? []
      attributes.append(
        Attribute(
          namespace: namespace(attribute.pointee.ns), name: string(attribute.pointee.name) ?? "",
          value: string(attribute.pointee.children?.pointee.content) ?? "",
          position: attributes.count < positions.count ? positions[attributes.count] : position))
      cursor = attribute.pointee.next
    }
    return attributes
  }

  /// One string for each declaration, so that comparing two is mostly comparing addresses.
  private mutating func namespace(_ pointer: xmlNsPtr?) -> String? {
    guard let pointer else { return nil }
    if let known = namespaces[pointer] { return known }
    let name = string(pointer.pointee.href)
    namespaces[pointer] = name
    return name
  }
}
