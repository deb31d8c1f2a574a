extension Element {
  /// The element in one fixed form: namespaces as default declarations where they change,
  /// attributes by namespace then name, no comments, no layout of its own, characters as they were.
  public var canonicalXML: String {
    var output: [UInt8] = []
    write(into: &output, inherited: nil)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(into output: inout [UInt8], inherited: String?) {
    output += "<\(name)".utf8
    if namespace != inherited {
      write("xmlns", namespace ?? "", into: &output)
    }
    let sorted = attributes.sorted {
      ($0.namespace ?? "", $0.name) < ($1.namespace ?? "", $1.name)
    }
    var prefixes: [String] = []
    for attribute in sorted {
      var prefix = ""
      if attribute.namespace == xmlNamespace {
        prefix = "xml:"
      } else if let namespace = attribute.namespace {
        if !prefixes.contains(namespace) {
          prefixes.append(namespace)
          write("xmlns:n\(prefixes.count)", namespace, into: &output)
        }
        prefix = "n\(prefixes.count):"
      }
      write(prefix + attribute.name, attribute.value, into: &output)
    }
    guard !children.isEmpty else {
      output += "/>".utf8
      return
    }
    output += ">".utf8
    for child in children {
      switch child {
      case .element(let element): element.write(into: &output, inherited: namespace)
      case .text(let text): XMLEscape.appendText(text, to: &output)
      }
    }
    output += "</\(name)>".utf8
  }

  private func write(_ attribute: String, _ value: String, into output: inout [UInt8]) {
    output += " \(attribute)=\"".utf8
    XMLEscape.appendAttribute(value, to: &output)
    output += "\"".utf8
  }
}
