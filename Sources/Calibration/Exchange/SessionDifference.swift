internal import ExactNumbers
internal import JSONText
public import Languages
internal import QualityModel

/// One thing that two documents of a session of the same id say differently.
public struct SessionDifference: Sendable, Hashable {
  /// What can differ.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case title, openedAt, deadline, meetingAt, tolerance, reference, blind, hidesAgent
    case interactions, participants

    /// Its name in both languages.
    public var name: BilingualText {
      switch self {
      case .title: BilingualText(fr: "le titre", en: "the title")
      case .openedAt: BilingualText(fr: "le jour d'ouverture", en: "the time of opening")
      case .deadline: BilingualText(fr: "la date limite", en: "the deadline")
      case .meetingAt: BilingualText(fr: "l'heure de la réunion", en: "the time of the meeting")
      case .tolerance: BilingualText(fr: "la tolérance", en: "the tolerance")
      case .reference: BilingualText(fr: "la référence", en: "the reference")
      case .blind: BilingualText(fr: "la notation à l'aveugle", en: "blind scoring")
      case .hidesAgent: BilingualText(fr: "le nom du conseiller caché", en: "the hidden agent")
      case .interactions: BilingualText(fr: "les appels", en: "the calls")
      case .participants:
        BilingualText(fr: "les participants et leurs grilles", en: "the participants and grids")
      }
    }
  }

  /// What differs.
  public let part: Part
  /// What the session here says, shortened; `nil` when it says nothing.
  public let here: String?
  /// What the other side's document says, shortened.
  public let there: String?

  /// A difference.
  public init(part: Part, here: String?, there: String?) {
    self.part = part
    self.here = here.map { ShownText.short($0) }
    self.there = there.map { ShownText.short($0) }
  }

  /// In words: `la date limite : 2026-10-12T18:00:00 ici, 2026-10-14T18:00:00 là-bas`.
  public var text: BilingualText {
    .spaced(
      fr: "\(part.name.french) : \(here ?? "rien") ici, \(there ?? "rien") là-bas",
      en: "\(part.name.english): \(here ?? "nothing") here, \(there ?? "nothing") there")
  }
}

extension SessionDocument {
  /// What the other side's document says otherwise, in the order of the document. Lists show the
  /// first item on which they part.
  public func differences(from other: SessionDocument) -> [SessionDifference] {
    SessionDifference.Part.allCases.compactMap { part in
      let (here, there) = (json[part.rawValue], other.json[part.rawValue])
      // Equal texts may have other bytes (é in one scalar or two): digests tell them apart.
      guard !same(here, there) else { return nil }
      if case .array(let mine) = here, case .array(let theirs) = there {
        let count = min(mine.count, theirs.count)
        let index = (0..<count).first { !same(mine[$0], theirs[$0]) } ?? count
        return SessionDifference(
          part: part, here: index < mine.count ? shown(mine[index]) : nil,
          there: index < theirs.count ? shown(theirs[index]) : nil)
      }
      return SessionDifference(part: part, here: here.flatMap(shown), there: there.flatMap(shown))
    }
  }

  private func same(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.compactText.utf8.elementsEqual(right.compactText.utf8)
  }

  private func shown(_ value: JSONValue) -> String? {
    switch value {
    case .null: return nil
    case .string(let text): return text
    case .object(let members):
      return members.compactMap { shown($0.value) }.joined(separator: " ")
    default: return value.compactText
    }
  }
}
