internal import ExactNumbers
internal import JSONText
internal import Languages
internal import QualityModel

/// A value of a JSON document with its path, and the names in it that have been looked at.
final class JSONNode {
  let value: JSONValue
  let path: String
  private var seen: Set<String> = []
  private var children: [String: JSONNode] = [:]

  init(_ value: JSONValue, path: String = "$") {
    self.value = value
    self.path = path
  }

  /// A member that is there and is not null.
  func member(_ name: String) -> JSONNode? {
    seen.insert(name)
    if let known = children[name] { return known }
    guard let value = value[name] else { return nil }
    if case .null = value { return nil }
    let node = JSONNode(value, path: "\(path).\(name)")
    children[name] = node
    return node
  }

  /// Looks past members that mean nothing for a grid.
  func pass(_ names: String...) { seen.formUnion(names) }

  /// The members that nobody looked at and that say something.
  var unread: [JSONNode] {
    (value.members ?? []).filter { !seen.contains($0.name) && !$0.value.saysNothing }
      .map { JSONNode($0.value, path: "\(path).\($0.name)") }
  }

  var items: [JSONNode] {
    guard case .array(let values) = value else { return [] }
    return values.enumerated().map { JSONNode($1, path: "\(path)[\($0)]") }
  }

  /// The text, its white space collapsed; `nil` when it is none or is empty.
  var text: String? {
    guard case .string(let text) = value else { return nil }
    let words = CellText.collapsed(text)
    return words.isEmpty ? nil : words
  }

  var flag: Bool? { if case .bool(let flag) = value { flag } else { nil } }
}

extension JSONValue {
  fileprivate var saysNothing: Bool {
    switch self {
    case .null, .bool(false): true
    case .string(let text): text.isEmpty
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    case .bool, .integer, .number, .digits: false
    }
  }
}

/// A form on its way to a grid: reads values of the type expected and names what is not.
struct FormLog {
  var log: ImportLog

  mutating func list(_ node: JSONNode?) -> [JSONNode] {
    guard let node else { return [] }
    guard case .array = node.value else {
      wrong(node, fr: "une liste", en: "a list")
      return []
    }
    return node.items
  }

  mutating func text(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    guard case .string = node.value else {
      wrong(node, fr: "un texte", en: "a text")
      return nil
    }
    return node.text
  }

  mutating func flag(_ node: JSONNode?) -> Bool {
    guard let node else { return false }
    guard let flag = node.flag else {
      wrong(node, fr: "vrai ou faux", en: "true or false")
      return false
    }
    return flag
  }

  mutating func number(_ node: JSONNode?) -> Rational? {
    guard let node else { return nil }
    guard let number = node.value.exactNumber else {
      wrong(node, fr: "un nombre", en: "a number")
      return nil
    }
    return number
  }

  mutating func wrong(_ node: JSONNode, fr french: String, en english: String) {
    log.report(
      .shape(BilingualText(fr: "\(french) est attendu ici", en: "\(english) is expected here")),
      at: node.path)
  }

  mutating func missing(_ name: String, in node: JSONNode) {
    log.report(
      .shape(BilingualText(fr: "« \(name) » manque ici", en: "“\(name)” is missing here")),
      at: node.path)
  }

  mutating func leave(_ node: JSONNode, fr french: String, en english: String) {
    log.leave(at: node.path, fr: french, en: english)
  }

  /// Names what nobody read in an object.
  mutating func leaveUnread(in node: JSONNode) {
    for child in node.unread {
      log.leave(at: child.path, fr: "champ non repris", en: "a field that is not carried")
    }
  }
}
