import Calibration
import ExactNumbers
import Languages
import QualityModel
import Testing

@Suite("Decisions that cannot be applied")
struct DecisionRefusalTests {
  private typealias Fixture = RevisionFixture

  private func problems(
    _ decisions: (String?, CalibrationDecision.Kind)...
  ) throws -> [DecisionProblem.Reason] {
    Fixture.problems(
      try Fixture.grid(), decisions.map { Fixture.decision($0.0, $0.1) })
  }

  @Test("An unknown criterion is named, with the one that was meant")
  func unknownCriterion() throws {
    #expect(
      try problems(("sourrire", .keep))
        == [.criterionUnknown("sourrire", suggestion: "sourire")])
    #expect(
      try problems(("debit", .merge(with: ["inexistant"], question: nil)))
        == [.criterionUnknown("inexistant", suggestion: nil)])
    #expect(try problems((nil, .keep)) == [.criterionMissing])
  }

  @Test("Levels: unknown, absent, unchanged, out of order, worth nothing")
  func levels() throws {
    #expect(
      try problems(("accueil", .level(id: "bof", points: 1, title: nil)))
        == [.levelUnknown("bof", criterion: "accueil", known: ["non", "oui"])])
    #expect(
      try problems(("mise-en-attente", .level(id: "oui", points: 1, title: nil)))
        == [.withoutLevels("mise-en-attente")])
    #expect(
      try problems(("accueil", .level(id: "oui", points: nil, title: nil)))
        == [.nothingToChange("accueil")])
    #expect(
      try problems(("sourire", .level(id: "partiel", points: 3, title: nil)))
        == [.levelsOutOfOrder("conforme", criterion: "sourire")])
    #expect(
      try problems(("accueil", .level(id: "oui", points: 0, title: nil)))
        == [.noPointsToWin("accueil")])
  }

  @Test("Ids of new criteria: of another form, taken, used before, given twice")
  func ids() throws {
    #expect(
      try problems(("sourire", Fixture.parts("ça va", "ok-1"))) == [.idForm("ça va")])
    #expect(try problems(("sourire", Fixture.parts("debit", "ok-1"))) == [.idTaken("debit")])
    #expect(try problems(("sourire", Fixture.parts("sourire", "b"))) == [.idTaken("sourire")])
    #expect(
      try problems(("sourire", Fixture.parts("oui-non", "b"))) == [.idTaken("oui-non")])
    #expect(
      try problems(("sourire", Fixture.parts("decroche", "b"))) == [.idRetired("decroche")])
    #expect(try problems(("sourire", Fixture.parts("a", "a"))) == [.idTaken("a")])
    #expect(try problems(("sourire", Fixture.parts("a"))) == [.tooFewParts("sourire")])
  }

  @Test("Merges: across sections, on other scales, in other roles, with nobody or oneself")
  func merges() throws {
    func merge(_ one: String, _ others: String...) throws -> [DecisionProblem.Reason] {
      try problems((one, .merge(with: others, question: nil)))
    }
    #expect(try merge("sourire", "reassurance") == [.mergeAcrossSections("sourire", "reassurance")])
    #expect(try merge("sourire", "accueil") == [.mergeOfScales("sourire", "accueil")])
    #expect(try merge("sourire") == [.mergeWithNone("sourire")])
    #expect(try merge("sourire", "sourire") == [.mergeWithItself("sourire")])
  }

  static let contradictions: [(CalibrationDecision.Kind, CalibrationDecision.Kind)] = [
    (.keep, .weight(2)), (.weight(2), .keep), (.weight(2), .weight(4)),
    (.keep, RevisionFixture.parts("a", "b")),
    (RevisionFixture.parts("a", "b"), .weight(2)),
    (.weight(2), RevisionFixture.parts("a", "b")),
    (RevisionFixture.parts("a", "b"), .merge(with: ["sourire"], question: nil)),
    (
      .reword(question: RevisionFixture.french("Un ?"), guidance: nil),
      .reword(question: RevisionFixture.french("Deux ?"), guidance: nil)
    ),
    (
      .level(id: "partiel", points: 2, title: nil),
      .level(id: "partiel", points: Rational(3, over: 2), title: nil)
    ),
  ]

  @Test("Two decisions that say otherwise about one criterion are named by their numbers")
  func contradictions() throws {
    for (first, second) in DecisionRefusalTests.contradictions {
      let found = try problems(("debit", first), ("debit", second))
      #expect(found.contains(.contradiction("debit", with: 1)), "\(first) \(second)")
    }
    // What a criterion is taken into decides of it.
    let taken = CalibrationDecision.Kind.merge(with: ["sourire"], question: nil)
    #expect(
      try problems(("debit", taken), ("sourire", .weight(1)))
        == [.contradiction("sourire", with: 1)])
    #expect(
      try problems(("sourire", .keep), ("debit", taken)) == [.contradiction("sourire", with: 1)])
  }

  @Test("Decisions that go together are applied together")
  func together() throws {
    let grid = try Fixture.grid()
    let draft = try Fixture.draft(
      grid,
      [
        Fixture.decision("debit", .merge(with: ["sourire"], question: nil)),
        Fixture.decision("debit", .reword(question: Fixture.french("Un ?"), guidance: nil)),
        Fixture.decision("debit", .weight(4)),
        Fixture.decision("debit", .level(id: "partiel", points: 2, title: nil)),
        Fixture.decision("debit", .level(id: "partiel", points: nil, title: Fixture.french("Mi"))),
        Fixture.decision("sourire", .train(["E2"])),
      ])
    let debit = try #require(draft.grid.criterion("debit"))
    #expect(debit.weight == 4)
    #expect(debit.level("partiel")?.points == 2)
    #expect(debit.level("partiel")?.title.entries.first?.text == "Mi")
    #expect(draft.grid.criterion("sourire") == nil)
    Fixture.expectValid(draft.grid)
  }

  @Test("Texts and numbers that a grid cannot hold are refused")
  func values() throws {
    let empty = Fixture.french(" \n\u{200F} ")
    #expect(
      try problems(("debit", .reword(question: empty, guidance: nil))) == [.emptyText("debit")])
    #expect(
      try problems(("debit", .reword(question: LocalizedText(), guidance: nil)))
        == [.emptyText("debit")])
    let tag = LocalizedText("Quoi ?", language: "fr_FR")
    #expect(
      try problems(("debit", .reword(question: tag, guidance: nil))) == [.languageForm("fr_FR")])
    #expect(
      try problems(("debit", Fixture.parts("a", "b", language: "en"))) == [
        .textMissing(language: "fr", criterion: "a"), .textMissing(language: "fr", criterion: "b"),
      ])
    #expect(
      try problems(("debit", .reword(question: nil, guidance: nil)))
        == [.nothingToChange("debit")])
    let third = try #require(Rational(1, over: 3))
    #expect(try problems(("debit", .weight(third))) == [.numberForm(third, criterion: "debit")])
    #expect(try problems(("debit", .weight(-1))) == [.numberForm(-1, criterion: "debit")])
    #expect(try problems(("point-marquant", .weight(1))) == [.weightOfText("point-marquant")])
    #expect(try problems((nil, .train([]))) == [.nobodyToTrain])
  }

  @Test("Criteria asked under other conditions, or that count otherwise, are not merged")
  func conditionsAndRoles() {
    let scale = [
      Level(id: "non", points: 0, title: LocalizedText()),
      Level(id: "oui", points: 1, title: LocalizedText()),
    ]
    func criterion(
      _ id: String, bonus: Bool = false, when other: String? = nil
    ) -> Section.Child {
      .criterion(
        Criterion(
          id: id, levels: scale, isBonus: bonus, question: Fixture.french("\(id) ?"),
          appliesWhen: other.map { .answer(criterion: $0, levels: ["oui"]) }))
    }
    let grid = Grid(
      id: "g", version: "1.0", language: "fr", title: Fixture.french("G"),
      sections: [
        Section(
          id: "s", title: Fixture.french("S"),
          children: [
            criterion("a"), criterion("b", when: "a"), criterion("c", bonus: true),
            criterion("d", when: "a"), criterion("e", when: "d"),
          ])
      ])
    func merge(_ one: String, _ two: String) -> [DecisionProblem.Reason] {
      Fixture.problems(grid, [Fixture.decision(one, .merge(with: [two], question: nil))])
    }
    #expect(merge("a", "b") == [.mergeOfConditions("a", "b")])
    #expect(merge("a", "c") == [.mergeOfRoles("a", "c")])
    #expect(merge("b", "d").isEmpty)
    #expect(merge("d", "b").isEmpty)
  }

  @Test("A maximum stays within what the levels add up to, and French is good for Canada")
  func maximumAndLanguage() throws {
    let levels = [0, 1, 2].map {
      Level(id: "n\($0)", points: Rational($0), title: LocalizedText("N\($0)", language: "fr-CA"))
    }
    let grid = Grid(
      id: "g", version: "1.0", language: "fr-CA", title: LocalizedText("G", language: "fr-CA"),
      sections: [
        Section(
          id: "s", title: LocalizedText("S", language: "fr-CA"),
          children: [
            .criterion(
              Criterion(
                id: "m", kind: .multiple, levels: levels, maximum: 3,
                question: LocalizedText("Quoi ?", language: "fr-CA")))
          ])
      ])
    #expect(
      Fixture.problems(
        grid, [Fixture.decision("m", .level(id: "n2", points: Rational(3, over: 2), title: nil))])
        == [.maximumOutOfReach("m")])
    let draft = try Fixture.draft(
      grid,
      [
        Fixture.decision("m", .reword(question: Fixture.french("Lesquels ?"), guidance: nil)),
        Fixture.decision("m", .level(id: "n2", points: 4, title: Fixture.french("Tous"))),
      ])
    let criterion = try #require(draft.grid.criterion("m"))
    #expect(criterion.question.entries == [.init(language: "fr-CA", text: "Lesquels ?")])
    #expect(criterion.level("n2")?.title.entries == [.init(language: "fr-CA", text: "Tous")])
    Fixture.expectValid(draft.grid)
  }

  @Test("Every reason has words in both languages and something to do")
  func words() throws {
    let one = try #require(Rational(1, over: 3))
    let reasons: [DecisionProblem.Reason] = [
      .criterionMissing, .criterionUnknown("a", suggestion: "b"),
      .levelUnknown("a", criterion: "b", known: ["c"]), .withoutLevels("a"), .nothingToChange("a"),
      .idForm("a"), .idTaken("a"), .idRetired("a"), .tooFewParts("a"), .mergeWithNone("a"),
      .mergeWithItself("a"), .mergeAcrossSections("a", "b"), .mergeOfScales("a", "b"),
      .mergeOfRoles("a", "b"), .mergeOfConditions("a", "b"), .contradiction("a", with: 1),
      .conditionOnSplit("a", users: ["b", "c"]), .emptyText("a"),
      .languageForm("a"), .textMissing(language: "fr", criterion: "a"),
      .numberForm(one, criterion: "a"), .weightOfText("a"), .levelsOutOfOrder("a", criterion: "b"),
      .noPointsToWin("a"), .maximumOutOfReach("a"), .nobodyToTrain, .versionForm("a"),
      .versionNotAfter("a", current: "b"),
    ]
    for reason in reasons {
      let problem = DecisionProblem(reason, decision: 3)
      #expect(
        problem.problem.french.hasPrefix("décision 3\u{A0}: ") && reason.text.french.count > 9)
      #expect(problem.problem.english.hasPrefix("decision 3: ") && reason.text.english.count > 9)
      #expect(problem.remedy.french.hasSuffix(".") && problem.remedy.english.hasSuffix("."))
    }
  }
}
