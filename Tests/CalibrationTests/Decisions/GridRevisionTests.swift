import Calendars
import Calibration
import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Scoring
import Testing

@Suite("Drafts of grids from decisions")
struct GridRevisionTests {
  private typealias Fixture = RevisionFixture

  @Test(
    "Every kind of decision on every criterion of the example grids gives a valid grid or a reason",
    arguments: RevisionFixture.files)
  func everyKind(file: String) throws {
    let grid = try Fixture.grid(file)
    var accepted: [String: [CalibrationDecision]] = [:]
    for (index, criterion) in grid.criteria.enumerated() {
      let level = criterion.levels.first
      let kinds: [(String, CalibrationDecision.Kind)] = [
        ("keep", .keep),
        (
          "reword", .reword(question: Fixture.french("Autre ?"), guidance: Fixture.french("Ainsi."))
        ),
        ("split", Fixture.parts("n\(index)-1", "n\(index)-2", "n\(index)-3")),
        ("weight", .weight(Rational(7, over: 2) ?? 0)),
        (
          "level",
          .level(
            id: level?.id ?? "aucun", points: level.map { $0.points - 1 },
            title: Fixture.french("Autre nom"))
        ), ("train", .train(["E1", "E2"])),
      ]
      for (name, kind) in kinds {
        let decision = Fixture.decision(criterion.id, kind)
        do throws(DecisionRefusal) {
          _ = try GridRevision(grid: grid, decisions: [decision]).draft()
          accepted[name, default: []].append(decision)
        } catch {
          #expect(!error.problem.french.isEmpty && !error.remedy.english.isEmpty)
        }
      }
    }
    // All that one kind can decide, decided at once.
    for (name, decisions) in accepted {
      Fixture.expectValid(try Fixture.draft(grid, decisions).grid, name)
    }
    #expect(Set(accepted.keys) == ["keep", "reword", "split", "weight", "level", "train"])
    #expect(accepted["reword"]?.count == grid.criteria.count)
    var taken: Set<String> = []
    let pairs = Fixture.mergeable(grid).filter { pair in
      taken.isDisjoint(with: [pair.kept.id, pair.taken.id])
        && taken.insert(pair.kept.id).inserted && taken.insert(pair.taken.id).inserted
    }
    #expect(!pairs.isEmpty)
    let merges = pairs.map {
      Fixture.decision(
        $0.kept.id, .merge(with: [$0.taken.id], question: Fixture.french("Les deux ?")))
    }
    Fixture.expectValid(try Fixture.draft(grid, merges).grid, "merge")
  }

  @Test("A split moves no other share: its parts add up to what it was", arguments: 0..<4)
  func splitShares(index: Int) throws {
    let grids = try Fixture.files.map { try Fixture.grid($0) }
    var generator = GridGenerator(seed: 99)
    for grid in index < 3 ? [grids[index]] : (0..<12).map({ _ in generator.grid() }) {
      let before = Fixture.shares(grid)
      for criterion in grid.criteria {
        for count in [2, 7] {
          let ids = (0..<count).map { "part-\($0)" }
          let kind = CalibrationDecision.Kind.split(
            into: ids.map {
              .init(id: $0, question: LocalizedText("Quoi ?", language: grid.language))
            })
          guard let draft = try? Fixture.draft(grid, [Fixture.decision(criterion.id, kind)]) else {
            continue
          }
          let after = Fixture.shares(draft.grid)
          for (id, share) in before where id != criterion.id { #expect(after[id] == share) }
          let parts = ids.compactMap { after[$0] }
          #expect(parts.reduce(.zero, +) == before[criterion.id] ?? .zero)
        }
      }
    }
  }

  @Test("A merge moves no other share: it takes those of both", arguments: RevisionFixture.files)
  func mergeShares(file: String) throws {
    let grid = try Fixture.grid(file)
    let before = Fixture.shares(grid)
    for (kept, taken) in Fixture.mergeable(grid) {
      let draft = try Fixture.draft(
        grid, [Fixture.decision(kept.id, .merge(with: [taken.id], question: nil))])
      let after = Fixture.shares(draft.grid)
      for (id, share) in before where ![kept.id, taken.id].contains(id) {
        #expect(after[id] == share)
      }
      #expect(after[taken.id] == nil)
      #expect(after[kept.id] == (before[kept.id] ?? .zero) + (before[taken.id] ?? .zero))
    }
  }

  @Test("Thirds are written in thousandths that add up")
  func thirds() throws {
    let grid = try Fixture.grid()
    let draft = try Fixture.draft(
      grid, [Fixture.decision("courtoisie", Fixture.parts("a1", "a2", "a3"))])
    let weights = ["a1", "a2", "a3"].compactMap { draft.grid.criterion($0)?.weight.exactText }
    #expect(weights == ["0.334", "0.333", "0.333"])
  }

  @Test("Past answers go to each part of a split criterion, and the difference says split")
  func splitAncestors() throws {
    let grid = try Fixture.grid()
    let draft = try Fixture.draft(
      grid, [Fixture.decision("debit", Fixture.parts("debit-parole", "mots"))])
    #expect(draft.grid.criterion("mots")?.formerly == ["debit", "vocabulaire"])
    let mapping = AnswerMapping(from: grid, to: draft.grid)
    let carried = mapping.carried([Answer(criterionID: "debit", value: .level("partiel"))])
    #expect(carried.map(\.criterionID) == ["debit-parole", "mots"])
    #expect(carried.allSatisfy { $0.value == .level("partiel") })
    let kinds = GridDifference(from: grid, to: draft.grid).changes.map(\.kind)
    #expect(kinds.contains(.split) && !kinds.contains(.removed))
  }

  @Test("A criterion taken in is remembered by the one that keeps its id")
  func mergeAncestors() throws {
    let grid = try Fixture.grid()
    let draft = try Fixture.draft(
      grid,
      [Fixture.decision("sourire", .merge(with: ["debit"], question: Fixture.french("Les deux ?")))]
    )
    let merged = try #require(draft.grid.criterion("sourire"))
    #expect(merged.formerly == ["debit", "vocabulaire"])
    #expect(merged.weight == 5)
    #expect(merged.question.entries.first?.text == "Les deux ?")
    #expect(merged.comment == .levels(["insuffisant", "partiel"]))
    #expect(merged.examples.count == 4)
    let changes = GridDifference(from: grid, to: draft.grid).changes
    #expect(changes.contains { $0.kind == .merged })
    let links = AnswerMapping(from: grid, to: draft.grid).links.filter { $0.to == "sourire" }
    #expect(links.map(\.from) == ["sourire"])
  }

  @Test("A condition on a criterion taken in looks at the one that took it")
  func mergedCondition() throws {
    let levels = [
      Level(id: "non", points: 0, title: Fixture.french("Non")),
      Level(id: "oui", points: 1, title: Fixture.french("Oui")),
    ]
    let condition = Condition.not(.any([.answer(criterion: "b", levels: ["oui"])]))
    func criterion(_ id: String, when condition: Condition? = nil) -> Section.Child {
      .criterion(
        Criterion(
          id: id, levels: levels, question: Fixture.french("\(id) ?"), appliesWhen: condition))
    }
    let inner = Section(
      id: "t", title: Fixture.french("T"), appliesWhen: .answer(criterion: "b", levels: ["non"]),
      children: [criterion("y")])
    let grid = Grid(
      id: "g", version: "1", language: "fr", title: Fixture.french("G"),
      sections: [
        Section(
          id: "s", title: Fixture.french("S"),
          children: [
            criterion("a"), criterion("b"), criterion("x", when: condition), .section(inner),
          ])
      ])
    Fixture.expectValid(grid)
    let draft = try Fixture.draft(
      grid, [Fixture.decision("a", .merge(with: ["b"], question: nil))])
    Fixture.expectValid(draft.grid)
    #expect(draft.grid.version == "2")
    #expect(
      draft.grid.criterion("x")?.appliesWhen
        == .not(.any([.answer(criterion: "a", levels: ["oui"])])))
    guard case .section(let section) = draft.grid.sections[0].children.last else {
      Issue.record("the inner section is gone")
      return
    }
    #expect(section.appliesWhen == .answer(criterion: "a", levels: ["non"]))
  }

  @Test("A criterion that others wait for is not split unawares")
  func conditionOnSplit() throws {
    let grid = try Fixture.grid()
    let user = try #require(grid.criteria.first { $0.appliesWhen != nil })
    let looked = try #require(user.appliesWhen?.criteria.first)
    let problems = Fixture.problems(
      grid, [Fixture.decision(looked, Fixture.parts("un", "deux"))])
    guard case .conditionOnSplit(looked, let users) = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(users.contains(user.id))
  }

  @Test("A level changed for one criterion leaves the scale of the others alone")
  func ownScale() throws {
    let grid = try Fixture.grid()
    let draft = try Fixture.draft(
      grid, [Fixture.decision("sourire", .level(id: "partiel", points: 2, title: nil))])
    #expect(draft.grid.scales == grid.scales)
    let changed = try #require(draft.grid.criterion("sourire"))
    #expect(changed.scaleID == nil)
    #expect(changed.level("partiel")?.points == 2)
    #expect(draft.grid.criterion("debit") == grid.criterion("debit"))
    #expect(draft.notes[0].followUps.contains { $0.english.contains("scale of its own") })
  }

  @Test("A level changed alike for all that use a scale changes the scale")
  func sharedScale() throws {
    let grid = try Fixture.grid()
    let users = grid.criteria.filter { $0.scaleID == "quatre-niveaux" }.map(\.id)
    let draft = try Fixture.draft(
      grid,
      users.map { Fixture.decision($0, .level(id: "partiel", points: 2, title: nil)) })
    let scale = try #require(draft.grid.scales.first { $0.id == "quatre-niveaux" })
    #expect(scale.levels.map(\.points) == [0, 2, Rational(5, over: 2), 3])
    #expect(draft.grid.criterion("sourire")?.scaleID == "quatre-niveaux")
    Fixture.expectValid(draft.grid)
  }

  @Test("Texts raise the second number of the version, scores the first, and a given one is kept")
  func versions() throws {
    let grid = try Fixture.grid()
    let texts = Fixture.decision("sourire", .reword(question: Fixture.french("Q ?"), guidance: nil))
    let weight = Fixture.decision("debit", .weight(4))
    #expect(try Fixture.draft(grid, [texts]).grid.version == "3.1")
    #expect(try Fixture.draft(grid, [texts, weight]).grid.version == "4.0")
    #expect(try Fixture.draft(grid, [Fixture.decision("debit", .keep)]).grid == grid)
    #expect(try !Fixture.draft(grid, [Fixture.decision("debit", .weight(3))]).changesScores)
    let given = GridRevision(grid: grid, decisions: [texts], version: "3.0.1")
    #expect(try given.draft().grid.version == "3.0.1")
    #expect(
      Fixture.problems(grid, [texts], version: "3.0.0")
        == [.versionNotAfter("3.0.0", current: "3.0")])
    #expect(Fixture.problems(grid, [texts], version: "4.b") == [.versionForm("4.b")])
  }

  @Test("A reworded text keeps its translation and says that it has not changed")
  func staleTranslation() throws {
    let grid = try Fixture.grid()
    let draft = try Fixture.draft(
      grid,
      [Fixture.decision("sourire", .reword(question: Fixture.french(" Neuf\n? "), guidance: nil))])
    let question = try #require(draft.grid.criterion("sourire")?.question)
    #expect(question.entries.map(\.text) == ["Neuf ?", try english(grid, "sourire")])
    #expect(draft.notes[0].followUps.count == 1)
    #expect(draft.notes[0].followUps[0].french.contains("en"))
  }

  private func english(_ grid: Grid, _ id: String) throws -> String {
    try #require(grid.criterion(id)?.question.entries.first { $0.language == "en" }?.text)
  }

  @Test("Notes say what changed, why, who and when, and the draft carries them")
  func notes() throws {
    let grid = try Fixture.grid()
    let reason = "Trop lourd ; « & » <b>\"gras\"</b> ]]>\u{202E}\u{0}"
    let decisions = [
      CalibrationDecision(
        criterionID: "debit", kind: .weight(Rational(5, over: 2) ?? 0), reason: reason,
        owner: "Claire \"R\" & Cie > 1", dueOn: CalendarDate(year: 2026, month: 12, day: 1)),
      Fixture.decision(nil, .train(["E4"])),
    ]
    let draft = try Fixture.draft(grid, decisions)
    #expect(
      draft.notes[0].change.french
        == "Critère « Débit et vocabulaire » : le poids passe de 3 à 2,5".unbroken)
    #expect(draft.notes[0].text.french.contains("Échéance : 01/12/2026.".unbroken))
    #expect(draft.notes[0].text.english.contains("Due: 1 Dec 2026."))
    #expect(
      draft.notes[1].text.english == "The whole grid: training of E4. Reason: Désaccord.")
    let record = try #require(draft.grid.metadata.last)
    #expect(record.namespace == GridDraft.recordNamespace)
    #expect(record.xml.contains("due=\"2026-12-01\"") && !record.xml.contains("E4"))
    Fixture.expectValid(draft.grid)
    let next = try Fixture.draft(draft.grid, [Fixture.decision("debit", .weight(3))])
    #expect(next.grid.metadata.count == draft.grid.metadata.count + 1)
    Fixture.expectValid(next.grid)
  }

  @Test("Drawn decisions on drawn grids give a valid draft or words, never anything else")
  func drawn() {
    var random = SeededGenerator(seed: 4)
    var (drafts, refusals) = (0, 0)
    for seed in 0..<60 {
      var generator = GridGenerator(seed: UInt64(seed))
      let grid = generator.grid()
      let ids = grid.criteria.map(\.id)
      let decisions = (0..<Int.random(in: 1...3, using: &random)).map { index in
        let id = ids.randomElement(using: &random) ?? ""
        return Fixture.decision(id, drawnKind(grid, id, index, &random))
      }
      do throws(DecisionRefusal) {
        let draft = try GridRevision(grid: grid, decisions: decisions).draft()
        Fixture.expectValid(draft.grid, "seed \(seed)")
        drafts += 1
      } catch {
        #expect(error.problems.allSatisfy { !$0.problem.french.isEmpty })
        refusals += 1
      }
    }
    #expect(drafts > 12 && refusals > 8, "\(drafts) \(refusals)")
  }

  private func drawnKind(
    _ grid: Grid, _ id: String, _ index: Int, _ random: inout SeededGenerator
  ) -> CalibrationDecision.Kind {
    let text = LocalizedText("Neuf ?", language: grid.language)
    let criterion = grid.criterion(id)
    switch Int.random(in: 0...5, using: &random) {
    case 0: return .keep
    case 1: return .reword(question: text, guidance: text)
    case 2:
      return .split(
        into: (0..<3).map { .init(id: "neuf-\(index)-\($0)", question: text) })
    case 3: return .weight(Rational(Int.random(in: 0...500, using: &random), over: 100) ?? 0)
    case 4:
      let level = criterion?.levels.randomElement(using: &random)
      return .level(
        id: level?.id ?? "x", points: Rational(Int.random(in: -3...9, using: &random)),
        title: text)
    default:
      return .merge(
        with: [grid.criteria.randomElement(using: &random)?.id ?? ""], question: text)
    }
  }
}

extension String {
  /// With the spaces of French punctuation unbreakable, as sentences are written.
  var unbroken: String {
    var result = self
    for mark in [":", ";", "?", "!", "»"] {
      result = result.replacing(" \(mark)", with: "\u{A0}\(mark)")
    }
    return result.replacing("« ", with: "«\u{A0}")
  }
}
