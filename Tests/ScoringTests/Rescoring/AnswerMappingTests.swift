import ExactNumbers
import Languages
import QualityModel
import Testing

@testable import Scoring

@Suite("Answers of one grid read on another")
struct AnswerMappingTests {
  private func mapped(_ old: [Criterion], _ new: [Criterion]) -> AnswerMapping {
    AnswerMapping(from: grid(section("s", old)), to: grid(section("s", new)))
  }

  private func renamed(_ id: String, formerly: [String]) -> Criterion {
    Criterion(id: id, levels: yesNo, formerly: formerly, question: text(id))
  }

  private func measured(
    _ id: String, unit: String? = "s", cuts: (Rational, Rational)
  ) -> Criterion {
    Criterion(
      id: id, kind: .number, unit: unit,
      ranges: [
        NumberRange(from: nil, to: cuts.0, points: 2),
        NumberRange(from: cuts.0, to: cuts.1, points: 1),
        NumberRange(from: cuts.1, to: nil, points: 0),
      ], question: text(id))
  }

  @Test("Criteria go together by id, then by the ids they had, in either direction")
  func grounds() {
    let mapping = mapped(
      [criterion("a"), criterion("b"), renamed("d", formerly: ["c"])],
      [criterion("a"), renamed("b2", formerly: ["b0", "b"]), criterion("c")])
    #expect(
      mapping.links == [
        CriterionLink(from: "a", to: "a", ground: .sameID),
        CriterionLink(from: "b", to: "b2", ground: .formerID),
        CriterionLink(from: "d", to: "c", ground: .formerID),
      ])
    #expect(mapping.losses.isEmpty && mapping.unfilled.isEmpty)
    #expect(mapping.coverage.isComplete)
    let carried = mapping.carried(answers(["a": "oui", "b": "non", "d": nil]))
    #expect(carried == answers(["a": "oui", "b2": "non", "c": nil]))
  }

  @Test("Coverage is by weight, bonuses apart, and new and removed criteria are named")
  func coverage() {
    let mapping = mapped(
      [criterion("a", weight: 3), criterion("b", weight: 1), criterion("x", isBonus: true)],
      [criterion("a", weight: 1), criterion("c", weight: 4)])
    #expect(mapping.coverage.carried == number("0.75"))
    #expect(mapping.coverage.filled == number("0.2"))
    #expect(mapping.coverage.carriedCriteria == (1, 3))
    #expect(mapping.coverage.filledCriteria == (1, 2))
    #expect(!mapping.coverage.isComplete)
    #expect(
      mapping.losses == [
        AnswerLoss(criterionID: "b", reason: .noCounterpart),
        AnswerLoss(criterionID: "x", reason: .noCounterpart),
      ])
    #expect(mapping.unfilled == [UnfilledCriterion(criterionID: "c", reason: .new)])
  }

  @Test("Several criteria that became one are left for a person to decide")
  func joined() {
    let mapping = mapped(
      [criterion("a"), criterion("b")], [renamed("ab", formerly: ["a", "b"])])
    #expect(mapping.links.isEmpty)
    #expect(
      mapping.losses.map(\.reason) == [
        .joined(with: ["a", "b"], in: "ab"), .joined(with: ["a", "b"], in: "ab"),
      ])
    #expect(mapping.unfilled.map(\.reason) == [.severalFormer(["a", "b"])])
    #expect(mapping.carried(answers(["a": "oui", "b": "oui"])).isEmpty)
  }

  @Test("A level that is gone, and N/A where it is forbidden, are not carried and are listed")
  func levels() {
    let three = [level("non", 0), level("partiel", 1), level("oui", 2)]
    let strict = Criterion(
      id: "a", levels: yesNo, allowsNotApplicable: false, question: text("a"))
    let mapping = mapped([criterion("a", levels: three)], [strict])
    #expect(
      mapping.losses.map(\.reason) == [
        .levelAbsent("partiel", in: "a"), .notApplicableForbidden(in: "a"),
      ])
    #expect(mapping.carried(answers(["a": "partiel"])).isEmpty)
    #expect(mapping.carried(answers(["a": nil])).isEmpty)
    #expect(mapping.carried(answers(["a": "oui"])) == answers(["a": "oui"]))
    #expect(mapping.carried(answers(["a": "inconnu"])).isEmpty)
  }

  @Test("One level goes into a list of levels, and a list into one level only when it is one")
  func listsOfLevels() {
    func list(_ id: String) -> Criterion {
      Criterion(id: id, kind: .multiple, levels: yesNo, question: text(id))
    }
    let toList = mapped([criterion("a")], [list("a")])
    #expect(toList.losses.isEmpty)
    #expect(toList.carried(answers(["a": "oui"])).map(\.value) == [.levels(["oui"])])
    let toOne = mapped([list("a")], [criterion("a")])
    #expect(toOne.losses.map(\.reason) == [.severalLevelsToOne("a")])
    func carried(_ levels: [String]) -> [Answer.Value] {
      toOne.carried([Answer(criterionID: "a", value: .levels(levels))]).map(\.value)
    }
    #expect(carried(["non"]) == [.level("non")])
    #expect(carried(["non", "oui"]).isEmpty)
    #expect(carried([]).isEmpty)
  }

  @Test("Numbers go as they are, into ranges cut elsewhere, unless their unit changes")
  func numbers() throws {
    let old = measured("attente", cuts: (60, 120))
    let mapping = mapped([old], [measured("attente", cuts: (45, 90))])
    let coded = try CodedMapping(mapping)
    for seconds in [Rational(0), 44, 45, 59, 60, 75, 90, 119, 120, 500] {
      let given = [Answer(criterionID: "attente", value: .number(seconds))]
      #expect(mapping.carried(given) == given)
      let batch = coded.rescored(coded.codes(for: given))
      #expect(
        batch.before.score(.final, at: 0) == Scorer(mapping.from).scorecard(for: given).final)
      #expect(
        batch.after.score(.final, at: 0) == Scorer(mapping.to).scorecard(for: given).final,
        "\(seconds)")
    }
    let minutes = mapped([old], [measured("attente", unit: "min", cuts: (1, 2))])
    #expect(minutes.losses.map(\.reason) == [.unitChanged(from: "s", to: "min")])
    #expect(
      minutes.unfilled.map(\.reason) == [
        .incompatible("attente", .unitChanged(from: "s", to: "min"))
      ])
  }

  @Test("A number does not become a level, nor a text anything else")
  func kinds() {
    let mapping = mapped(
      [
        measured("a", cuts: (1, 2)), Criterion(id: "b", kind: .text, question: text("b")),
        Criterion(id: "t", kind: .text, question: text("t")),
      ],
      [criterion("a"), criterion("b"), Criterion(id: "t", kind: .text, question: text("t"))])
    #expect(
      mapping.losses.map(\.reason) == [
        .kindChanged(from: .number, to: .choice), .kindChanged(from: .text, to: .choice),
      ])
    let note = [Answer(criterionID: "t", value: .text("rappeler"), comment: "mardi")]
    #expect(mapping.carried(note) == note)
  }

  @Test("Every reason is said in both languages, with the ids it is about")
  func texts() {
    let reasons: [UncarriedReason] = [
      .noCounterpart, .joined(with: ["a", "b"], in: "c"),
      .kindChanged(from: .number, to: .choice), .unitChanged(from: nil, to: "s"),
      .levelAbsent("partiel", in: "c"), .notApplicableForbidden(in: "c"), .severalLevelsToOne("c"),
    ]
    let other: [UnfilledCriterion.Reason] = [
      .new, .severalFormer(["a", "b"]), .incompatible("a", .unitChanged(from: "min", to: "s")),
    ]
    let texts = reasons.map(\.explanation) + other.map(\.explanation)
    for text in texts {
      #expect(text.french != text.english && !text.english.hasSuffix("."))
    }
    #expect(Set(texts.map(\.english)).count == texts.count)
    #expect(texts[1].french.contains("a, b") && texts[4].english.contains("partiel"))
  }
}
