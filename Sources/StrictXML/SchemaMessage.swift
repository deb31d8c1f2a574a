internal import CLibXML2

/// One of libxml2's schema messages, taken apart: its parts are in the sentence only.
struct SchemaMessage {
  enum Content {
    case unknownRoot
    case unexpected(expected: [String])
    case missing(expected: [String])
    case unexpectedAttribute
    case missingAttribute
    case value(SchemaViolation.ValueRule)
    case text
    case content
    case other
  }

  let attribute: String?
  let content: Content
  let words: String

  init(code: Int32, text: String) {
    words = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    let named = between("attribute '", "'", in: text).map(localName)
    let code = xmlParserErrors(UInt32(max(0, code)))
    switch code {
    case XML_SCHEMAV_CVC_ELT_1: content = .unknownRoot
    case XML_SCHEMAV_ELEMENT_CONTENT:
      let expected = SchemaMessage.names(in: between("( ", " )", in: text) ?? "")
      content =
        text.contains("Missing child")
        ? .missing(expected: expected) : .unexpected(expected: expected)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2,
      XML_SCHEMAV_CVC_TYPE_3_1_1:
      content = .unexpectedAttribute
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: content = .missingAttribute
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3: content = .text
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2, XML_SCHEMAV_CVC_TYPE_3_1_2: content = .content
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
      content = .value(.oneOf(SchemaMessage.words(in: between("the set {", "}", in: text) ?? "")))
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
      content = .value(.minimum(between("allowed ('", "'", in: text) ?? ""))
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
      content = .value(.maximum(between("allowed ('", "'", in: text) ?? ""))
    case XML_SCHEMAV_CVC_MINLENGTH_VALID: content = .value(.notEmpty)
    case XML_SCHEMAV_CVC_MAXLENGTH_VALID:
      content = .value(.longest(between("maximum length of '", "'", in: text) ?? ""))
    case XML_SCHEMAV_CVC_PATTERN_VALID:
      content = .value(.form(between("pattern '", "'.", in: text) ?? ""))
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3, XML_SCHEMAV_CVC_LENGTH_VALID,
      XML_SCHEMAV_CVC_TOTALDIGITS_VALID, XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID:
      content = .value(.form(between("type '", "'", in: text).map(localName) ?? ""))
    default: content = .other
    }
    attribute =
      switch content {
      case .unexpectedAttribute, .missingAttribute:
        between("The attribute '", "'", in: text).map(localName) ?? named
      default: named
      }
  }

  private static func names(in list: String) -> [String] {
    var names: [String] = []
    for part in list.split(separator: ", ") {
      let name = part.hasPrefix("##other") ? "##other" : localName(String(part))
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func words(in list: String) -> [String] {
    list.split(separator: ", ").map { String($0.drop { $0 == "'" }.prefix { $0 != "'" }) }
  }
}

/// What stands between the first `start` and the next `end`.
private func between(_ start: String, _ end: String, in text: String) -> String? {
  guard let opening = text.firstRange(of: start),
    let closing = text[opening.upperBound...].firstRange(of: end)
  else { return nil }
  return String(text[opening.upperBound..<closing.lowerBound])
}

/// `name` of `{namespace}name`.
private func localName(_ name: String) -> String {
  guard name.hasPrefix("{"), let brace = name.lastIndex(of: "}") else { return name }
  return String(name[name.index(after: brace)...])
}
