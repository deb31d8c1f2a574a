import Testing

@Suite("W002: a section that N/A answers can empty")
struct EmptiedSectionsTests {
  private func grid(_ first: String, _ second: String, scoring: String = "") -> String {
    SmallGrid.text(
      declarations: scoring,
      criteria: SmallGrid.criterion("z", "scale='oui-non' notApplicable='forbidden'"),
      sections: "1️⃣<section id='t' weight='2'><title>T</title>"
        + SmallGrid.criterion("a", "scale='oui-non' \(first)")
        + SmallGrid.criterion("b", "scale='oui-non' \(second)") + "</section>")
  }

  @Test("Every criterion accepts N/A; the share that moves is given")
  func emptied() {
    expectWarnings(
      "W002", grid("", ""), shares: ["z": percent(568), "a": percent(216), "b": percent(216)],
      says: [1: "its weight, 43.2% of the total, can go wholly"])
    expectWarnings("W002", grid("", ""), says: [1: "its weight can go wholly"])
  }

  @Test("One criterion without N/A holds the section; what is not scored does not")
  func held() {
    let forbidden = "notApplicable='forbidden'"
    expectWarnings("W002", grid(forbidden, "").replacing("1️⃣", with: ""))
    expectWarnings("W002", grid("\(forbidden) scored='false'", ""))
  }

  @Test("Where N/A counts as the best or the worst level nothing leaves")
  func counted() {
    for policy in ["as-best", "as-worst"] {
      expectWarnings(
        "W002",
        grid("", "", scoring: "<scoring notApplicable='\(policy)'/>").replacing("1️⃣", with: ""))
    }
  }

  @Test("With deductions an emptied section takes points from nobody")
  func deductions() {
    expectWarnings(
      "W002", grid("", "", scoring: "<scoring method='deductions'/>"),
      says: [1: "it may take points from nobody"])
  }

  @Test("A section within a section, a conditional one and one that weighs nothing are left alone")
  func leftAlone() {
    let all = SmallGrid.criterion("a")
    for section in [
      "<section id='t' weight='0'><title>T</title>\(all)</section>",
      "<section id='t'><title>T</title><appliesWhen><answer criterion='z' in='oui'/></appliesWhen>"
        + "\(all)</section>",
      "<section id='t'><title>T</title>"
        + SmallGrid.criterion("y", "scale='oui-non' notApplicable='forbidden'")
        + "<section id='u'><title>U</title>\(all)</section></section>",
    ] {
      expectWarnings(
        "W002",
        SmallGrid.text(
          criteria: SmallGrid.criterion("z", "scale='oui-non' notApplicable='forbidden'"),
          sections: section))
    }
  }
}
