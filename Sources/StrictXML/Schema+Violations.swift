internal import CLibXML2
internal import Languages

extension Schema {
  /// Everything in a tree that the schema refuses, by place.
  ///
  /// libxml2 stops looking at an element's children after the first that does not fit. So what does
  /// not fit is put right in the tree (renamed, completed or taken out) and the tree is looked at
  /// again, until nothing new is found. The values read from the tree are not touched.
  func violations(of tree: ParsedTree, index: NodeIndex) -> [SchemaViolation] {
    var search = ViolationSearch(schema: self, tree: tree, index: index)
    // A large document is looked at fewer times: an attacker chooses its faults.
    let rounds = max(4, min(64, (8 << 20) / max(1, index.count * 256)))
    for _ in 0..<rounds {
      guard search.lookAgain() else { break }
    }
    return search.found.sorted { $0.position < $1.position }
  }

  /// The names a schema declares, for suggestions.
  func declaredNames(of kind: String) -> [String] {
    guard let document = try? Document(reading: Array(text.utf8), file: "") else { return [] }
    var (names, waiting) = ([String](), [document.root])
    while let element = waiting.popLast() {
      if element.name == kind, let name = element.attribute("name")?.value, !names.contains(name) {
        names.append(name)
      }
      waiting.append(contentsOf: element.elements)
    }
    return names.sorted()
  }
}

private struct ViolationSearch {
  private struct Key: Hashable {
    let node: UnsafeRawPointer
    let attribute: String?
    let code: Int32
  }

  private struct Gap: Hashable {
    let parent: UnsafeRawPointer
    let expected: [String]
  }

  let schema: Schema
  let tree: ParsedTree
  let index: NodeIndex
  var found: [SchemaViolation] = []
  private var seen: Set<Key> = []
  private var gaps: Set<Gap> = []
  private var repaired = false
  private lazy var attributeNames = schema.declaredNames(of: "attribute")
  private lazy var elementNames = schema.declaredNames(of: "element")

  init(schema: Schema, tree: ParsedTree, index: NodeIndex) {
    self.schema = schema
    self.tree = tree
    self.index = index
  }

  /// Validates once more; `true` when something was put right, so that more may come to light.
  mutating func lookAgain() -> Bool {
    repaired = false
    var valuesSeen: Set<Key> = []
    for entry in schema.messages(on: tree) {
      let node = UnsafeRawPointer(entry.node)
      guard let element = index[node] else { continue }
      // One bad value can break both a facet and its type: the first message says it best.
      if case .value = entry.message.content {
        let value = Key(node: node, attribute: entry.message.attribute, code: 0)
        guard valuesSeen.insert(value).inserted else { continue }
      }
      let key = Key(node: node, attribute: entry.message.attribute, code: entry.code)
      guard seen.insert(key).inserted else { continue }
      report(entry, on: element)
    }
    return repaired
  }

  private mutating func report(_ entry: ValidationLog.Entry, on element: Element) {
    let name = entry.message.attribute
    let attribute = name.flatMap { name in element.attributes.first { $0.name == name } }
    switch entry.message.content {
    case .unknownRoot: add(.unknownRoot, element, entry)
    case .unexpected(let expected): reportUnexpected(entry, element, expected)
    case .missing(let expected):
      guard gaps.insert(Gap(parent: entry.node, expected: expected)).inserted else { return }
      add(.missingElement(expected: expected), element, entry)
    case .unexpectedAttribute:
      let suggestion = SpellingSuggestion.closest(to: name ?? "", among: attributeNames)
      add(
        .unexpectedAttribute(name ?? "", suggestion: suggestion), element, entry,
        at: attribute?.position)
    case .missingAttribute: add(.missingAttribute(name ?? ""), element, entry)
    case .value(let rule):
      add(
        .invalidValue(attribute: name, value: attribute?.value ?? element.text, rule: rule),
        element, entry, at: attribute?.position)
    case .text: add(.unexpectedText, element, entry)
    case .content: add(.unexpectedContent, element, entry)
    case .other: add(.other(entry.message.words), element, entry, at: attribute?.position)
    }
  }

  private mutating func reportUnexpected(
    _ entry: ValidationLog.Entry, _ element: Element, _ expected: [String]
  ) {
    guard let parent = entry.node.pointee.parent else { return }
    repaired = true
    let isNew = gaps.insert(Gap(parent: parent, expected: expected)).inserted
    let names = expected.filter { $0 != "##other" }
    if let meant = SpellingSuggestion.closest(to: element.name, among: names) {
      add(.unexpectedElement(suggestion: meant, expected: expected), element, entry)
      xmlNodeSetName(entry.node, meant)
    } else if let missing = requiredBefore(entry.node, parent, names, element) {
      add(.missingElement(expected: names), index[UnsafeRawPointer(parent)] ?? element, entry)
      let node = xmlNewDocNode(tree.document, entry.node.pointee.ns, missing, nil)
      xmlAddPrevSibling(entry.node, node)
    } else {
      if isNew {
        let suggestion =
          elementNames.contains(element.name)
          ? nil : SpellingSuggestion.closest(to: element.name, among: elementNames)
        add(.unexpectedElement(suggestion: suggestion, expected: expected), element, entry)
      }
      xmlUnlinkNode(entry.node)
      tree.detached.append(entry.node)
    }
  }

  /// The one element that must come first, when the parent has none of its name and `node` itself
  /// is an element that the schema knows.
  private mutating func requiredBefore(
    _ node: xmlNodePtr, _ parent: xmlNodePtr, _ names: [String], _ element: Element
  ) -> String? {
    guard let owner = index[UnsafeRawPointer(parent)],
      !owner.elements.contains(where: { names.contains($0.name) }),
      elementNames.contains(element.name)
    else { return nil }
    // Optional elements come before the required one in libxml2's list.
    return names.last
  }

  private mutating func add(
    _ kind: SchemaViolation.Kind, _ element: Element, _ entry: ValidationLog.Entry,
    at position: Position? = nil
  ) {
    let parent = entry.node.pointee.parent.flatMap { index[UnsafeRawPointer($0)]?.name }
    found.append(
      SchemaViolation(
        element: element.name, parent: parent, position: position ?? element.position, kind: kind))
  }
}
