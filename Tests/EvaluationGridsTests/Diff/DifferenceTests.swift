import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import Testing

@Suite("Differences between two versions of a grid")
struct DifferenceTests {
  private static func version(_ criteria: String, _ declarations: String = "") -> String {
    SmallGrid.text(declarations: declarations, criteria: criteria)
  }

  private func changes(
    _ old: String, _ new: String,
    shares: (before: [String: Rational], after: [String: Rational]) = ([:], [:])
  ) throws -> [GridChange] {
    let (one, two) = (readGrid(old), readGrid(new))
    let first = try #require(one.grid, "\(one.lines)")
    let second = try #require(two.grid, "\(two.lines)")
    return GridDifference(from: first, to: second, shares: shares).changes
  }

  /// Sentences in English with their effects.
  private func lines(_ old: String, _ new: String) throws -> [String] {
    try changes(old, new).map { "\($0.effect.rawValue): \($0.summary.english)" }
  }

  private func withCriteria(_ criteria: String...) -> String {
    Self.version(criteria.joined())
  }

  @Test("A weight is told with the share of the total, in both languages")
  func weight() throws {
    let old = withCriteria(SmallGrid.criterion("c", #"scale="oui-non" weight="2""#))
    let new = withCriteria(SmallGrid.criterion("c", #"scale="oui-non" weight="3""#))
    // The design's own figures: 6.1 % becomes 8.9 %.
    let shares = (before: ["c": share(61)], after: ["c": share(89)])
    let change = try #require(try changes(old, new, shares: shares).first)
    #expect(change.kind == .changed && change.field == .weight && change.effect == .score)
    #expect(
      change.summary.english
        == "criterion “c”: weight 2 → 3 (share of the total 6.1% → 8.9%)")
    #expect(
      plain(change.summary.french)
        == "critère « c » : poids 2 → 3 (part du total 6,1 % → 8,9 %)")
  }

  @Test("A share that others moved is told apart, the largest move first")
  func shareOfOthers() throws {
    let rest = SmallGrid.criterion("d") + SmallGrid.criterion("e")
    let old = withCriteria(SmallGrid.criterion("c"), rest)
    let new = withCriteria(SmallGrid.criterion("c", #"scale="oui-non" weight="3""#), rest)
    let shares = (
      before: ["c": share(100), "d": share(400), "e": share(500)],
      after: ["c": share(300), "d": share(350), "e": share(350)]
    )
    let found = try changes(old, new, shares: shares)
    #expect(found.map(\.kind) == [.changed, .shareChanged, .shareChanged])
    #expect(found.map(\.subject.id) == ["c", "e", "d"])
    #expect(
      found[1].summary.english
        == "criterion “e”: share of the total 50.0% → 35.0%, through other changes")
  }

  @Test("Shares too close for one decimal are written with as many as tell them apart")
  func closeShares() throws {
    let one = SmallGrid.criterion("c")
    let shares = (
      before: ["c": Rational.reduced(1, 8)], after: ["c": Rational.reduced(12_512, 100_000)]
    )
    let found = try changes(
      withCriteria(one), Self.version(one, #"<scoring target="80"/>"#),
      shares: shares)
    #expect(
      found.last?.summary.english
        == "criterion “c”: share of the total 12.50% → 12.51%, through other changes")
  }

  @Test("Criteria are renamed, merged and split by their former ids")
  func identities() throws {
    let (a, b, c) = (
      SmallGrid.criterion("a"), SmallGrid.criterion("b"), SmallGrid.criterion("c")
    )
    let renamed = SmallGrid.criterion("z", #"scale="oui-non" formerly="a""#)
    #expect(
      try lines(withCriteria(a), withCriteria(renamed)) == [
        "wording: criterion “z”: renamed, “a” → “z”",
        "wording: criterion “z”: former ids none → “a”",
      ])
    let merged = SmallGrid.criterion("z", #"scale="oui-non" formerly="a b""#)
    let found = try changes(withCriteria(a, b, c), withCriteria(merged, c))
    #expect(found.map(\.kind).contains(.merged))
    #expect(
      found.last?.summary.english == "criterion “b”: merged into “z”"
        && found.last?.effect == .score)
    let split = withCriteria(renamed, SmallGrid.criterion("y", #"scale="oui-non" formerly="a""#))
    #expect(try lines(withCriteria(a), split).contains("score: criterion “y”: split off from “a”"))
    // The other way round, the later version still says who was who.
    #expect(
      try lines(withCriteria(renamed), withCriteria(a)).contains(
        "wording: criterion “a”: renamed, “z” → “a”"))
  }

  @Test("A criterion that changes section is moved, one that changes rank is reordered")
  func places() throws {
    let other = { (criteria: String) in
      "<section id='t'><title>T</title>\(criteria)</section>"
    }
    let (a, b, c) = (
      SmallGrid.criterion("a"), SmallGrid.criterion("b"), SmallGrid.criterion("c")
    )
    let old = SmallGrid.text(criteria: a + b, sections: other(c))
    #expect(
      try lines(old, SmallGrid.text(criteria: a, sections: other(c + b))) == [
        "score: criterion “b”: moves from “s” to “t”"
      ])
    #expect(
      try lines(withCriteria(a, b, c), withCriteria(b, c, a)) == [
        "wording: criterion “a”: changes rank"
      ])
  }

  @Test("A section with another id and the same criteria is renamed")
  func renamedSection() throws {
    let inner = SmallGrid.criterion("a") + SmallGrid.criterion("b")
    let section = { (id: String) in
      SmallGrid.text(sections: "<section id='\(id)'><title>T</title>\(inner)</section>")
    }
    #expect(
      try lines(section("t"), section("u")) == ["wording: section “u”: renamed, “t” → “u”"])
  }

  @Test("Texts are told by language with the old and the new words")
  func words() throws {
    let asked = { (question: String, more: String) in
      Self.version(
        "<criterion id='c' scale='oui-non'><question>\(question)</question>\(more)</criterion>")
    }
    let found = try changes(asked("Est-ce dit ?", ""), asked("Est-ce bien dit ?", ""))
    let change = try #require(found.first)
    #expect(found.count == 1 && change.language == "fr" && change.effect == .wording)
    #expect(change.before == .text("Est-ce dit ?") && change.after == .text("Est-ce bien dit ?"))
    #expect(
      plain(change.summary.french)
        == "critère « c » : question en « fr » : « Est-ce dit ? » → « Est-ce bien dit ? »")
    let translated = asked("Est-ce dit ?", "<question xml:lang='en'>Is it said?</question>")
    #expect(
      try lines(asked("Est-ce dit ?", ""), translated) == [
        "wording: grid: texts added in “en” (1)"
      ])
    let guided = asked("Est-ce dit ?", "<guidance>Écouter.</guidance>")
    #expect(
      try lines(asked("Est-ce dit ?", ""), guided) == [
        "wording: criterion “c”: guidance added in “fr”: “Écouter.”"
      ])
  }

  @Test("What is worth more or less, forbidden or unforgivable touches the score")
  func scores() throws {
    let scored = { (attributes: String, parts: String) in
      Self.version(SmallGrid.criterion("c", "scale=\"oui-non\" " + attributes, parts))
    }
    #expect(
      try lines(scored("", ""), scored(#"notApplicable="forbidden""#, "")) == [
        "score: criterion “c”: N/A allowed → forbidden"
      ])
    let capped = scored("", #"<error class="customer" when="non" effect="cap" at="50"/>"#)
    let failed = scored("", #"<error class="customer" when="non" effect="fail-grid"/>"#)
    #expect(
      try lines(capped, failed) == [
        "score: criterion “c”: error customer-critical when “non”, score capped at 50"
          + " → customer-critical when “non”, score at 0"
      ])
    let minor = scored("", #"<error class="minor" when="non"/>"#)
    let business = scored("", #"<error class="business" when="non"/>"#)
    #expect(
      try lines(minor, business) == [
        "observation: criterion “c”: error minor when “non”, no effect"
          + " → business-critical when “non”, no effect"
      ])
    #expect(
      try lines(
        SmallGrid.text(), SmallGrid.text().replacing("points=\"1\"", with: "points=\"2\"")) == [
          "score: level “oui” of “oui-non”: points 1 → 2"
        ])
    #expect(
      try lines(
        SmallGrid.text(declarations: #"<scoring target="80"/>"#),
        SmallGrid.text(declarations: #"<scoring target="85" notApplicable="as-worst"/>"#)) == [
          "score: scoring: N/A leaves its section → counts as the worst level",
          "score: scoring: target 80 → 85",
        ])
  }

  @Test("A requirement or a condition of what is only recorded touches what is asked")
  func observation() throws {
    let recorded = { (parts: String) in
      Self.version(
        SmallGrid.criterion("a")
          + SmallGrid.criterion("c", #"scale="oui-non" scored="false""#, parts))
    }
    #expect(
      try lines(recorded(""), recorded(#"<comment requiredFor="non"/>"#)) == [
        "observation: criterion “c”: comment required none → for “non”"
      ])
    #expect(
      try lines(
        recorded(""),
        recorded(#"<appliesWhen><answer criterion="a" in="non oui"/></appliesWhen>"#)) == [
          "observation: criterion “c”: condition none → “a” is “non” or “oui”"
        ])
  }

  @Test("A level that only changes its id is renamed")
  func renamedLevel() throws {
    let scale = { (id: String) in
      SmallGrid.text(
        declarations: """
          <scale id="notes"><level id="bas" points="0"/>
          <level id="\(id)" points="2"><title>Haut</title></level></scale>
          """, criteria: SmallGrid.criterion("c", #"scale="notes""#))
    }
    #expect(
      try lines(scale("haut"), scale("sommet")) == [
        "observation: level “sommet” of “notes”: renamed, “haut” → “sommet”"
      ])
  }

  @Test("A scale replaced by one of the same levels and points touches no score")
  func sameScale() throws {
    let twin = """
      <scale id="jumelle"><level id="non" points="0"/><level id="oui" points="1"/></scale>
      """
    let using = { (scale: String) in
      SmallGrid.text(declarations: twin, criteria: SmallGrid.criterion("c", "scale=\"\(scale)\""))
    }
    #expect(
      try lines(using("oui-non"), using("jumelle")) == [
        "wording: criterion “c”: scale “oui-non” → “jumelle”"
      ])
  }

  private func share(_ thousandths: Int) -> Rational { Rational.reduced(Int128(thousandths), 1000) }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
