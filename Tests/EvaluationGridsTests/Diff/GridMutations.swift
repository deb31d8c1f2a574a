import QualityTestSupport

/// A grid's canonical text with one thing changed: an attribute, a text, an element gone, twice
/// there or after the one that follows it.
struct GridMutations {
  private let bytes: [UInt8]
  private let elements: [Range<Int>]
  private let attributes: [(name: String, value: Range<Int>, whole: Range<Int>)]
  private let texts: [Range<Int>]
  private var random: SeededGenerator

  /// Other values that an attribute of the language can have.
  private static let values: [String: [String]] = [
    "id": ["autre"], "version": ["77.7"], "channels": ["email"], "method": ["points", "weighted"],
    "notApplicable": ["across-grid", "as-best", "forbidden"], "decimals": ["4"],
    "rounding": ["down", "half-even"], "target": ["12.5"], "from": ["0.5", "7"],
    "to": ["0.5", "7"], "points": ["9.25", "-9"], "agentScore": ["exclude", "include"],
    "weight": ["17"], "dimension": ["questioning"], "in": ["autre"], "kind": ["text", "multiple"],
    "scale": ["autre"], "max": ["0.5"], "unit": ["min"], "scored": ["false", "true"],
    "bonus": ["true", "false"], "formerly": ["jadis"], "level": ["autre"],
    "class": ["minor", "business"], "effect": ["fail-grid", "fail-section"], "at": ["33"],
    "requiredFor": ["all"], "module": ["AUTRE"], "lexicon": ["autre"], "speaker": ["customer"],
    "within": ["first 3s"], "source": ["interaction.hold"], "xml:lang": ["nl"],
  ]

  init(_ canonical: String, seed: UInt64) {
    bytes = Array(canonical.utf8)
    random = SeededGenerator(seed: seed)
    var scan = Scan(bytes)
    scan.run()
    (elements, attributes, texts) = (scan.elements, scan.attributes, scan.texts)
  }

  /// Any number of changed texts, the same for the same seed. Many are no longer grids.
  mutating func all(upTo count: Int) -> [String] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1, 2: changedAttribute()
      case 3: removedAttribute()
      case 4: changedText()
      case 5: removedElement()
      default: swappedElements()
      }
    }
  }

  private mutating func changedAttribute() -> String {
    guard let attribute = attributes.randomElement(using: &random) else { return text([]) }
    let values = Self.values[attribute.name] ?? []
    return text([(attribute.value, values.randomElement(using: &random) ?? "x")])
  }

  private mutating func removedAttribute() -> String {
    text([((attributes.randomElement(using: &random)?.whole ?? 0..<0), "")])
  }

  private mutating func changedText() -> String {
    guard let range = texts.randomElement(using: &random) else { return text([]) }
    return text([(range.upperBound..<range.upperBound, " bis")])
  }

  private mutating func removedElement() -> String {
    text([((elements.randomElement(using: &random) ?? 0..<0), "")])
  }

  private mutating func swappedElements() -> String {
    guard let one = elements.randomElement(using: &random),
      let next = elements.first(where: { $0.lowerBound == one.upperBound })
    else { return text([]) }
    return text([(one, string(next)), (next, string(one))])
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func text(_ edits: [(Range<Int>, String)]) -> String {
    var (result, end) = ("", 0)
    for (range, replacement) in edits {
      result += string(end..<range.lowerBound) + replacement
      end = range.upperBound
    }
    return result + string(end..<bytes.count)
  }

  /// Where elements, attributes and texts stand in canonical XML.
  private struct Scan {
    let bytes: [UInt8]
    var elements: [Range<Int>] = []
    var attributes: [(name: String, value: Range<Int>, whole: Range<Int>)] = []
    var texts: [Range<Int>] = []
    private var open: [Int] = []
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "<") {
          tag()
        } else {
          let start = index
          index = next(UInt8(ascii: "<"))
          texts.append(start..<index)
        }
      }
      elements.removeAll { $0.lowerBound == 0 }
    }

    private mutating func tag() {
      let start = index
      if bytes[index + 1] == UInt8(ascii: "/") {
        index = next(UInt8(ascii: ">")) + 1
        elements.append((open.popLast() ?? 0)..<index)
        return
      }
      while bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/") {
        if bytes[index] == UInt8(ascii: " ") { attribute() } else { index += 1 }
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 2
        elements.append(start..<index)
      } else {
        index += 1
        open.append(start)
      }
    }

    private mutating func attribute() {
      let start = index
      let equals = next(UInt8(ascii: "="))
      let name = String(decoding: bytes[(start + 1)..<equals], as: UTF8.self)
      index = equals + 2
      let end = next(UInt8(ascii: "\""))
      if name != "xmlns", name != "rang" {
        attributes.append((name, index..<end, start..<(end + 1)))
      }
      index = end + 1
    }

    private func next(_ byte: UInt8) -> Int {
      bytes[index...].firstIndex(of: byte) ?? bytes.count
    }
  }
}
