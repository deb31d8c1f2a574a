internal import Digests
internal import QualityModel
internal import StrictXML

/// Reads sampling plans written in XML.
public struct PlanReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads a plan from a file's bytes and says everything that is wrong with it, at once.
  ///
  /// - Parameter file: The file's name for places; nothing is read from it.
  public func read(_ bytes: [UInt8], file: String) -> PlanReading {
    let document: Document
    do {
      document = try Document(
        reading: bytes, file: file, limits: ReadingLimits(bytes: 1 << 20, elements: 20_000),
        schema: try PlanSchema.compiled.get())
    } catch {
      return refused([PlanSchema.language.problem(reading: error).finding(file: file)])
    }
    let violations = document.violations.map {
      PlanSchema.language.problem($0).finding(file: file)
    }
    guard document.root.name == "samplingPlan", document.root.namespace == PlanSchema.namespace
    else { return refused(violations) }
    let broken = PlanRules(root: document.root).problems.map { problem, position in
      problem.finding(file: file, at: position)
    }
    let findings = (violations + broken).sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    guard findings.isEmpty else { return refused(findings) }
    let plan = PlanAssembler(root: document.root).plan()
    let canonical = Array(CanonicalPlan.element(document.root).utf8)
    return PlanReading(
      plan: plan, findings: [], canonicalXML: canonical, digest: Digest.sha256Hex(of: canonical))
  }

  private func refused(_ findings: [Finding]) -> PlanReading {
    PlanReading(plan: nil, findings: findings, canonicalXML: [], digest: "")
  }
}

/// A plan in one fixed form: no layout, no comments, attributes in order.
private enum CanonicalPlan {
  static func element(_ root: Element) -> String {
    var text = ""
    write(root, isRoot: true, to: &text)
    return text
  }

  private static func write(_ element: Element, isRoot: Bool, to output: inout String) {
    output += "<\(element.name)"
    if isRoot { output += " xmlns=\"\(PlanSchema.namespace)\"" }
    for attribute in element.attributes.sorted(by: { $0.name < $1.name }) {
      let name = attribute.namespace == xmlNamespace ? "xml:\(attribute.name)" : attribute.name
      output += " \(name)=\"\(escaped(attribute.words))\""
    }
    output += ">"
    let children = element.elements
    if children.isEmpty { output += escaped(element.words) }
    for child in children { write(child, isRoot: false, to: &output) }
    output += "</\(element.name)>"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
