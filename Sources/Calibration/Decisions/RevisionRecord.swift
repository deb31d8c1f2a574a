internal import Calendars
internal import Languages
internal import QualityModel

/// What changed between two versions, as metadata of the grid: the grid language has no notes of
/// its own, and keeps elements of other namespaces as they are.
///
/// Trainings and criteria that stay are left out: a grid is handed to others, and says nothing of
/// people but who follows a change.
struct RevisionRecord {
  let from: String
  let notes: [ChangeNote]

  /// The element in the canonical form that a grid reads back: attributes by name, no layout.
  var element: ForeignElement {
    let namespace = GridDraft.recordNamespace
    let head =
      "<revision xmlns=\"\(namespace)\" from=\"\(RevisionRecord.escaped(from, inTag: true))\""
    let body = notes.map(RevisionRecord.xml).joined()
    return ForeignElement(
      namespace: namespace, xml: body.isEmpty ? head + "/>" : "\(head)>\(body)</revision>")
  }

  private static func xml(_ note: ChangeNote) -> String {
    let decision = note.decision
    let attributes: [(String, String?)] = [
      ("criterion", decision.criterionID), ("due", decision.dueOn?.isoText),
      ("owner", decision.owner),
    ]
    var xml = "<note"
    for case (let name, let value?) in attributes {
      let text = escaped(value, inTag: true)
      if !text.isEmpty { xml += " \(name)=\"\(text)\"" }
    }
    xml += "><change xml:lang=\"en\">\(escaped(note.change.english))</change>"
    xml += "<change xml:lang=\"fr\">\(escaped(note.change.french))</change>"
    let reason = escaped(decision.reason)
    if !reason.isEmpty { xml += "<reason>\(reason)</reason>" }
    return xml + "</note>"
  }

  /// A text as the canonical form writes it: inside a tag quotes are escaped, outside `>` is.
  private static func escaped(_ text: String, inTag: Bool = false) -> String {
    var escaped = ""
    for scalar in GridWords.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">" where !inTag: escaped += "&gt;"
      case "\"" where inTag: escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
