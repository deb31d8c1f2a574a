internal import ExactNumbers
public import Languages
public import QualityModel
internal import StrictXML

/// Writes crosswalks as XML that a person reads, corrects and confirms.
public struct CrosswalkWriter: Sendable {
  /// The language of the comments.
  public let language: Language

  /// A writer.
  public init(language: Language) {
    self.language = language
  }

  /// The crosswalk, indented, with the questions of both grids above each link.
  ///
  /// - Parameter grids: The grids that it is between. Without them, no questions.
  public func readable(_ crosswalk: Crosswalk, between grids: GridPair?) -> String {
    var writer = XMLWriter(layout: .readable)
    writer.start("crosswalk", [("xmlns", CrosswalkSchema.namespace)])
    comment(say(fr: introductionFrench, en: introductionEnglish), &writer)
    for side in Crosswalk.Side.allCases {
      let grid = crosswalk[side]
      writer.element(
        side.rawValue, [("grid", grid.id), ("version", grid.version), ("digest", grid.digest)])
    }
    for link in crosswalk.links { write(link, grids, &writer) }
    for alone in crosswalk.unmatched {
      writer.element(
        "only", [("in", alone.side.rawValue), ("criterion", alone.criterionID)], text: alone.reason)
    }
    if let grids { writeForgotten(crosswalk, grids, &writer) }
    writer.end()
    return writer.text
  }

  private func write(_ link: CrosswalkLink, _ grids: GridPair?, _ writer: inout XMLWriter) {
    if let grids {
      for side in Crosswalk.Side.allCases {
        for id in link.criteria(side) {
          guard let criterion = grids.criterion(id, side) else { continue }
          let question = grids[side].text(criterion.question, in: language)
          comment("\(side.rawValue.uppercased()), \(id) : \(question)", &writer)
        }
      }
    }
    writer.start(
      "link",
      [
        ("a", link.a.joined(separator: " ")), ("b", link.b.joined(separator: " ")),
        ("origin", link.origin == .person ? nil : link.origin.rawValue),
        ("similarity", link.similarity?.exactText),
        ("status", link.isConfirmed ? "confirmed" : "proposed"),
      ])
    if let note = link.note { writer.element("note", text: note) }
    for rule in link.toB { write(rule, "toB", isNamed: link.b.count > 1, &writer) }
    for rule in link.toA { write(rule, "toA", isNamed: link.a.count > 1, &writer) }
    writer.end()
  }

  private func write(
    _ rule: AnswerRule, _ name: String, isNamed: Bool, _ writer: inout XMLWriter
  ) {
    writer.start(
      name,
      [
        ("criterion", isNamed ? rule.criterionID : nil), ("combine", rule.combination?.rawValue),
        ("copy", rule.copies ? "true" : nil),
      ])
    for link in rule.levels {
      writer.element(
        "level",
        [("criterion", link.criterionID), ("id", link.level)] + becomes(link.answer, link.origin))
    }
    for range in rule.ranges {
      writer.element(
        "range",
        [("from", range.lower?.exactText), ("to", range.upper?.exactText)]
          + becomes(range.answer, range.origin))
    }
    writer.end()
  }

  private func becomes(
    _ answer: LinkedAnswer, _ origin: CrosswalkLink.Origin
  ) -> [(name: String, value: String?)] {
    let origin = origin == .person ? nil : origin.rawValue
    return switch answer {
    case .levels(let levels): [("becomes", levels.joined(separator: " ")), ("origin", origin)]
    case .number(let number): [("becomesNumber", number.exactText), ("origin", origin)]
    }
  }

  /// Criteria that nothing is said of, as remarks: only a person can say that they are alone.
  private func writeForgotten(
    _ crosswalk: Crosswalk, _ grids: GridPair, _ writer: inout XMLWriter
  ) {
    var isFirst = true
    for side in Crosswalk.Side.allCases {
      let name = side.rawValue.uppercased()
      let said = Set(
        crosswalk.links.flatMap { $0.criteria(side) }
          + crosswalk.unmatched.filter { $0.side == side }.map(\.criterionID))
      for criterion in grids[side].criteria where !said.contains(criterion.id) {
        if isFirst { comment(say(fr: forgottenFrench, en: forgottenEnglish), &writer) }
        isFirst = false
        let question = grids[side].text(criterion.question, in: language)
        comment("\(name), \(criterion.id) : \(question)", &writer)
      }
    }
  }

  private func comment(_ text: String, _ writer: inout XMLWriter) {
    // Two hyphens would end the comment.
    writer.write(canonicalXML: "<!-- \(text.replacing("-", with: "‐", after: "-")) -->")
  }

  private func say(fr french: String, en english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  private var introductionFrench: String {
    "Chaque lien est une proposition. Relisez-le, corrigez ce que deviennent les niveaux, puis "
      + "écrivez status=\"confirmed\" ; retirez ceux qui sont faux. Vérifiez par « ecoute grid "
      + "crosswalk check »."
  }

  private var forgottenFrench: String {
    "Sans proposition. Ajoutez un lien, ou <only in=\"a\" criterion=\"…\">raison</only> pour chacun :"
  }

  private var forgottenEnglish: String {
    "Nothing proposed. Add a link, or <only in=\"a\" criterion=\"…\">reason</only> for each:"
  }

  private var introductionEnglish: String {
    "Each link is a proposal. Read it, correct what levels become, then write "
      + "status=\"confirmed\"; remove those that are wrong. Check with `ecoute grid crosswalk check`."
  }
}

extension String {
  /// The text with every `character` that follows another replaced, and one at its end.
  fileprivate func replacing(
    _ character: Character, with other: Character, after previous: Character
  ) -> String {
    var result = ""
    for letter in self {
      result.append(letter == character && result.last == previous ? other : letter)
    }
    if result.last == previous { result.append(" ") }
    return result
  }
}
