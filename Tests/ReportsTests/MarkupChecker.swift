/// A strict reader of the XML that the HTML files are also meant to be.
///
/// It accepts a declaration, elements with quoted attributes, text and the five references; anything
/// else is a fault.
struct MarkupChecker {
  private(set) var faults: [String] = []
  private(set) var elements: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []

  init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults = ["not UTF-8"]
      return
    }
    var open: [String] = []
    var rest = text[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst("<!DOCTYPE html>".count) }
    while let start = rest.firstIndex(of: "<") {
      check(text: rest[..<start], inStyle: open.last == "style")
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag is not closed")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes nothing") }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      let body = isEmpty ? tag.dropLast() : tag
      let name = String(body.prefix { $0 != " " })
      if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber }) {
        faults.append("<\(name)> is no element")
      }
      elements.append(name)
      readAttributes(body.dropFirst(name.count))
      if !isEmpty { open.append(name) }
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
  }

  private mutating func readAttributes(_ text: Substring) {
    var rest = text
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " }
      guard !rest.isEmpty else { return }
      guard let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\"") else {
        faults.append("attribute without a quoted value: \(rest)")
        return
      }
      let name = String(rest[..<equals])
      let value = rest[equals...].dropFirst(2)
      guard let quote = value.firstIndex(of: "\"") else {
        faults.append("attribute not closed: \(name)")
        return
      }
      check(text: value[..<quote], inStyle: false)
      attributes.append((name, String(value[..<quote])))
      rest = value[value.index(after: quote)...]
    }
  }

  private mutating func check(text: Substring, inStyle: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: continue
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFFFE, 0xFFFF:
        faults.append("character \(scalar.value) in \(text.prefix(60))")
      default: continue
      }
    }
    guard !inStyle else { return }
    for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let isReference = ["lt;", "gt;", "amp;", "quot;", "#39;"].contains { piece.hasPrefix($0) }
      if !isReference { faults.append("bare & before \(piece.prefix(20))") }
    }
  }
}
