import Testing

@Suite("W001: what can never apply")
struct NeverAskedCriteriaTests {
  private static let yes = "<answer criterion='a' in='oui'/>"
  private static let no = "<answer criterion='a' in='non'/>"

  private func grid(_ condition: String, a: String = "scale='oui-non'") -> String {
    SmallGrid.text(
      criteria: SmallGrid.criterion("a", a)
        + SmallGrid.criterion("b", "scale='oui-non'", condition))
  }

  @Test("Two answers at once to one question")
  func contradiction() {
    expectWarnings(
      "W001", grid("1️⃣<appliesWhen><all>\(Self.yes)\(Self.no)</all></appliesWhen>"),
      says: [1: "\"b\" is never asked"])
    expectWarnings("W001", grid("<appliesWhen><any>\(Self.yes)\(Self.no)</any></appliesWhen>"))
    expectWarnings(
      "W001", grid("<appliesWhen><all>\(Self.yes)<not>\(Self.no)</not></all></appliesWhen>"))
  }

  @Test("Several levels of a multiple can be answered at once")
  func multiple() {
    expectWarnings(
      "W001",
      grid(
        "<appliesWhen><all>\(Self.yes)\(Self.no)</all></appliesWhen>",
        a: "kind='multiple' scale='oui-non'"))
  }

  @Test("N/A and hidden are neither yes nor no")
  func neither() {
    let neither =
      "1️⃣<appliesWhen><not><answer criterion='a' in='oui non'/></not></appliesWhen>"
    expectWarnings("W001", grid(neither.replacing("1️⃣", with: "")))
    expectWarnings("W001", grid(neither, a: "scale='oui-non' notApplicable='forbidden'"))
    // Hidden when the criterion before it is answered no.
    expectWarnings(
      "W001",
      SmallGrid.text(
        criteria: SmallGrid.criterion("z")
          + SmallGrid.criterion(
            "a", "scale='oui-non' notApplicable='forbidden'",
            "<appliesWhen><answer criterion='z' in='oui'/></appliesWhen>")
          + SmallGrid.criterion(
            "b", "scale='oui-non'", neither.replacing("1️⃣", with: ""))))
  }

  @Test("A contradiction at a distance: what a criterion looks at has a condition itself")
  func distance() {
    expectWarnings(
      "W001",
      SmallGrid.text(
        criteria: SmallGrid.criterion("a")
          + SmallGrid.criterion("b", "scale='oui-non'", "<appliesWhen>\(Self.yes)</appliesWhen>")
          + SmallGrid.criterion(
            "c", "scale='oui-non'",
            "1️⃣<appliesWhen><all>\(Self.no)<answer criterion='b' in='oui'/></all></appliesWhen>"
          )))
  }

  @Test("A section that never applies is said once, not again for what it holds")
  func section() {
    let inner = SmallGrid.criterion(
      "c", "scale='oui-non'", "<appliesWhen>\(Self.yes)</appliesWhen>")
    expectWarnings(
      "W001",
      SmallGrid.text(
        criteria: SmallGrid.criterion("a"),
        sections: "<section id='t'><title>T</title>"
          + "1️⃣<appliesWhen><all>\(Self.yes)\(Self.no)</all></appliesWhen>\(inner)</section>"),
      says: [1: "section \"t\" never applies"])
    expectWarnings(
      "W001",
      SmallGrid.text(
        criteria: SmallGrid.criterion("a"),
        sections: "<section id='t'><title>T</title><appliesWhen>\(Self.no)</appliesWhen>"
          + inner.replacing("<appliesWhen>", with: "1️⃣<appliesWhen>") + "</section>"))
  }

  @Test("Conditions made to take for ever are left undecided, in a moment")
  func hostile() {
    let free = (0..<39).map { SmallGrid.criterion("v\($0)") }.joined()
    let clauses = (0..<300).map { index in
      let ids = [index % 39, (index * 7 + 3) % 39, (index * 11 + 5) % 39]
      return "<any>"
        + ids.map { "<answer criterion='v\($0)' in='\(index % 2 == 0 ? "oui" : "non")'/>" }.joined()
        + "</any>"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      expectWarnings(
        "W001",
        SmallGrid.text(
          criteria: free
            + SmallGrid.criterion(
              "x", "scale='oui-non'",
              "<appliesWhen><all>\(clauses.joined())</all></appliesWhen>")))
    }
    #expect(time < .seconds(100))
  }
}
