import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Scoring
import Testing

@Suite("Answers carried over to another grid")
struct ConversionTests {
  private static let three = [level("faible", 0), level("moyen", 1), level("fort", 2)]

  private func crosswalk(_ links: [CrosswalkLink], alone: [Crosswalk.Unmatched] = []) -> Crosswalk {
    Crosswalk(
      a: GridVersion(id: "a", version: "1", digest: ""),
      b: GridVersion(id: "b", version: "1", digest: ""), links: links,
      unmatched: alone)
  }

  private func link(
    _ a: [String], _ b: [String], isConfirmed: Bool = true, toB: [AnswerRule]
  ) -> CrosswalkLink {
    CrosswalkLink(a: a, b: b, origin: .person, isConfirmed: isConfirmed, toB: toB)
  }

  private func levels(_ pairs: KeyValuePairs<String, String>, of criterion: String? = nil)
    -> [LevelLink]
  {
    pairs.map { LevelLink(criterionID: criterion, level: $0, answer: .levels([$1])) }
  }

  private func convert(
    _ answers: [Answer], _ source: [Criterion], _ target: [Criterion], _ links: [CrosswalkLink],
    alone: [Crosswalk.Unmatched] = [], proposals: Bool = false, causes: [Cause] = []
  ) -> ConvertedAnswers {
    AnswerConverter(
      crosswalk(links, alone: alone), to: .b, from: grid(section("s", source)),
      to: grid(section("t", target), causes: causes), includingProposals: proposals
    ).convert(answers)
  }

  private let voice = criterion("voix", levels: Self.three)

  @Test("A level becomes the level that the link says, with its comment and quotes")
  func carried() {
    let quote = Quote(turn: 3, startMilliseconds: nil, speaker: .agent, text: "Bonjour")
    let given = Answer(
      criterionID: "ton", value: .level("oui"), comment: "Chaleureux", quotes: [quote])
    let result = convert(
      [given], [criterion("ton")], [voice],
      [
        link(
          ["ton"], ["voix"],
          toB: [
            AnswerRule(criterionID: "voix", levels: levels(["non": "faible", "oui": "fort"]))
          ])
      ])
    #expect(
      result.answers == [
        Answer(
          criterionID: "voix", value: .level("fort"), comment: "Chaleureux", quotes: [quote])
      ])
    #expect(result.losses == [])
  }

  @Test(
    "Several answers become the worst, the best, or the nearest to their weighted mean",
    arguments: [
      (AnswerRule.Combination.worst, "faible"), (.best, "fort"),
      // Weights 3 and 1, ratios 1 and 0: 3/4, as near to 1/2 as to 1: the lower.
      (.mean, "moyen"),
    ])
  func several(combination: AnswerRule.Combination, expected: String) {
    let rule = AnswerRule(
      criterionID: "voix", combination: combination,
      levels: combination == .mean ? [] : levels(["non": "faible", "oui": "fort"]))
    let result = convert(
      answers(["ton": "oui", "debit": "non"]),
      [criterion("ton", weight: 3), criterion("debit")], [voice],
      [link(["ton", "debit"], ["voix"], toB: [rule])])
    #expect(result.answers.map(\.value) == [.level(expected)])
    #expect(result.losses == [])
  }

  @Test("N/A stays N/A, says nothing beside other answers, and is lost where it is forbidden")
  func notApplicable() {
    let rule = AnswerRule(
      criterionID: "voix", combination: .worst, levels: levels(["non": "faible", "oui": "fort"]))
    let both = link(["ton", "debit"], ["voix"], toB: [rule])
    let source = [criterion("ton"), criterion("debit")]
    #expect(
      convert(answers(["ton": nil, "debit": nil]), source, [voice], [both]).answers.map(\.value)
        == [.notApplicable])
    let half = convert(answers(["ton": nil, "debit": "oui"]), source, [voice], [both])
    #expect(half.answers.map(\.value) == [.level("fort")] && half.losses == [])
    let strict = Criterion(
      id: "voix", levels: Self.three, allowsNotApplicable: false, question: text("Voix ?"))
    let refused = convert(answers(["ton": nil, "debit": nil]), source, [strict], [both])
    #expect(refused.answers == [])
    #expect(
      refused.losses.map(\.code)
        == ["not-applicable-forbidden", "not-applicable-forbidden", "unanswered"])
  }

  @Test("What was answered in part is carried over and named")
  func partial() {
    let rule = AnswerRule(
      criterionID: "voix", combination: .worst, levels: levels(["non": "faible", "oui": "fort"]))
    let result = convert(
      answers(["ton": "oui"]), [criterion("ton"), criterion("debit")], [voice],
      [link(["ton", "debit"], ["voix"], toB: [rule])])
    #expect(result.answers.map(\.value) == [.level("fort")])
    #expect(
      result.losses == [
        ConversionLoss(side: .b, criterionID: "voix", reason: .partial(missing: ["debit"]))
      ])
  }

  @Test("Every answer that goes nowhere is named with its reason")
  func losses() {
    let rule = AnswerRule(criterionID: "voix", levels: levels(["non": "faible", "oui": "fort"]))
    let result = convert(
      answers([
        "seul": "oui", "propre": "oui", "propose": "oui", "sens": "oui", "intrus": "oui",
        "faux": "peut-être",
      ]),
      [
        criterion("seul"), criterion("propre"), criterion("propose"), criterion("sens"),
        criterion("faux"),
      ], [voice, criterion("autre")],
      [
        link(["propose"], ["voix"], isConfirmed: false, toB: [rule]),
        link(["sens"], ["autre"], toB: []),
      ], alone: [Crosswalk.Unmatched(side: .a, criterionID: "propre", reason: "Interne.")])
    #expect(result.answers == [])
    let found = result.losses.map { "\($0.side.rawValue) \($0.criterionID) \($0.code)" }
    #expect(
      found == [
        "a intrus not-accepted", "a seul not-linked", "a propre without-counterpart",
        "a propose only-proposed", "a sens one-way", "a faux not-accepted", "b voix unanswered",
        "b autre unanswered",
      ])
    for loss in result.losses {
      #expect(loss.explanation.french != loss.explanation.english)
    }
  }

  @Test("Proposals are followed on demand only")
  func proposals() {
    let rule = AnswerRule(criterionID: "voix", levels: levels(["non": "faible", "oui": "fort"]))
    let proposed = [link(["ton"], ["voix"], isConfirmed: false, toB: [rule])]
    let given = answers(["ton": "oui"])
    #expect(convert(given, [criterion("ton")], [voice], proposed).answers == [])
    #expect(
      convert(given, [criterion("ton")], [voice], proposed, proposals: true).answers.map(\.value)
        == [.level("fort")])
  }

  @Test("Numbers become levels by ranges, levels become numbers, and one unit is copied")
  func numbers() {
    let wait = Criterion(
      id: "attente", kind: .number, unit: "s",
      ranges: [
        NumberRange(from: nil, to: 60, points: 1), NumberRange(from: 60, to: nil, points: 0),
      ], question: text("Attente"))
    let ranges = [
      RangeLink(from: nil, to: 60, answer: .levels(["fort"])),
      RangeLink(from: 60, to: nil, answer: .levels(["faible"])),
    ]
    let toLevel = [
      link(["attente"], ["voix"], toB: [AnswerRule(criterionID: "voix", ranges: ranges)])
    ]
    for (seconds, expected) in [(Rational(59), "fort"), (60, "faible")] {
      let given = [Answer(criterionID: "attente", value: .number(seconds))]
      #expect(
        convert(given, [wait], [voice], toLevel).answers.map(\.value) == [.level(expected)])
    }
    let toNumber = AnswerRule(
      criterionID: "attente",
      levels: [
        LevelLink(level: "oui", answer: .number(30)), LevelLink(level: "non", answer: .number(90)),
      ])
    #expect(
      convert(
        answers(["ton": "oui"]), [criterion("ton")], [wait],
        [link(["ton"], ["attente"], toB: [toNumber])]
      ).answers.map(\.value) == [.number(30)])
    let copy = [
      link(
        ["attente"], ["attente"], toB: [AnswerRule(criterionID: "attente", copies: true)])
    ]
    let given = [Answer(criterionID: "attente", value: .number(number("41.5")))]
    #expect(convert(given, [wait], [wait], copy).answers.map(\.value) == [.number(number("41.5"))])
  }

  @Test("Choices of a multiple become choices, in the other grid's order; none becomes none")
  func multiple() {
    func several(_ id: String, _ levels: [Level]) -> Criterion {
      Criterion(id: id, kind: .multiple, levels: levels, question: text(id))
    }
    let acts = several("actes", [level("salue", 1), level("remercie", 1), level("rit", 1)])
    let gestures = several("gestes", [level("merci", 1), level("bonjour", 1)])
    let rule = AnswerRule(
      criterionID: "gestes",
      levels: [
        LevelLink(level: "salue", answer: .levels(["bonjour"])),
        LevelLink(level: "remercie", answer: .levels(["merci"])),
        LevelLink(level: "rit", answer: .levels([])),
      ])
    let links = [link(["actes"], ["gestes"], toB: [rule])]
    for (chosen, expected) in [
      (["salue", "remercie"], ["merci", "bonjour"]), ([], []), (["rit"], []),
    ] {
      let given = [Answer(criterionID: "actes", value: .levels(chosen))]
      let result = convert(given, [acts], [gestures], links)
      #expect(result.answers.map(\.value) == [.levels(expected)])
      #expect(result.losses == [])
    }
  }

  @Test("A cause that the other grid does not have is named; one that it has is kept")
  func causes() {
    let rule = AnswerRule(criterionID: "voix", levels: levels(["non": "faible", "oui": "fort"]))
    let links = [link(["ton"], ["voix"], toB: [rule])]
    let given = [Answer(criterionID: "ton", value: .level("non"), causeID: "outil")]
    let lost = convert(given, [criterion("ton")], [voice], links)
    #expect(lost.answers.first?.causeID == nil)
    #expect(lost.losses.map(\.code) == ["unknown-cause"])
    let kept = convert(
      given, [criterion("ton")], [voice], links,
      causes: [Cause(id: "outil", title: text("Outil"))])
    #expect(kept.answers.first?.causeID == "outil" && kept.losses == [])
  }

  @Test("Criteria that are not asked are neither carried over nor missed")
  func hidden() {
    let onlyAfter = Condition.answer(criterion: "ton", levels: ["oui"])
    let rule = AnswerRule(criterionID: "voix", levels: levels(["non": "faible", "oui": "fort"]))
    let result = convert(
      answers(["ton": "non", "debit": "oui"]),
      [criterion("ton"), criterion("debit", appliesWhen: onlyAfter)],
      [
        voice,
        criterion("suite", appliesWhen: .answer(criterion: "voix", levels: ["fort"])),
      ], [link(["ton"], ["voix"], toB: [rule])])
    #expect(result.answers.map(\.criterionID) == ["voix"])
    #expect(result.losses == [])
  }

  @Test("A grid linked to itself level by level gives back every answer and the same score")
  func identity() {
    for seed: UInt64 in 0..<120 {
      var random = DrawnCase(seed: seed)
      let given = random.drawAnswers()
      let links = random.grid.criteria.map { criterion in
        let copies = criterion.kind == .text || criterion.kind == .number
        return link(
          [criterion.id], [criterion.id],
          toB: [
            AnswerRule(
              criterionID: criterion.id, copies: copies,
              levels: copies
                ? []
                : criterion.levels.map {
                  LevelLink(level: $0.id, answer: .levels([$0.id]), origin: .id)
                })
          ])
      }
      let result = AnswerConverter(
        crosswalk(links), to: .b, from: random.grid, to: random.grid
      ).convert(given)
      let scorer = Scorer(random.grid)
      #expect(
        scorer.scorecard(for: result.answers) == scorer.scorecard(for: given), "seed \(seed)")
    }
  }
}
