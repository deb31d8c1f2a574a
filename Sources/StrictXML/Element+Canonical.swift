extension Element {
  /// The element in one fixed form: namespaces as default declarations where they change,
  /// attributes by namespace then name, no comments, no layout of its own, characters as they were.
  public var canonicalXML: String {
    var output = ""
    write(into: &output, inherited: nil)
    return output
  }

  private func write(into output: inout String, inherited: String?) {
    output += "<\(name)"
    if namespace != inherited {
      output += " xmlns=\"\(XMLEscape.attribute(namespace ?? ""))\""
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
          output += " xmlns:n\(prefixes.count)=\"\(XMLEscape.attribute(namespace))\""
        }
        prefix = "n\(prefixes.count):"
      }
      output += " \(prefix)\(attribute.name)=\"\(XMLEscape.attribute(attribute.value))\""
    }
    guard !children.isEmpty else {
      output += "/>"
      return
    }
    output += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(into: &output, inherited: namespace)
      case .text(let text): output += XMLEscape.text(text)
      }
    }
    output += "</\(name)>"
  }
}
