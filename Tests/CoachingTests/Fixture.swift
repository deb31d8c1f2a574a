import Calendars
import Coaching
import ExactNumbers
import QualityModel

/// A small centre made in the test: a grid of yes/no and four-level criteria, all of equal weight.
struct Fixture {
  var criteria = 15
  var target: Rational? = 80
  var agents = ["ana", "bob", "cleo", "dan"].map { Agent(id: $0, name: $0, team: "A") }
  var evaluations: [ScoredEvaluation] = []

  static let yesNo = [level("non", 0), level("oui", 1)]
  static let four = [level("0", 0), level("1", 1), level("2", 2), level("3", 3)]

  static func level(_ id: String, _ points: Int) -> Level {
    Level(id: id, points: Rational(points), title: text(id))
  }

  static func text(_ text: String) -> LocalizedText { LocalizedText(text, language: "fr") }

  static func criterion(_ index: Int) -> Criterion {
    Criterion(
      id: "c\(index)", levels: index.isMultiple(of: 2) ? four : yesNo,
      title: text("Critère \(index)"),
      question: text("Question \(index) ?"),
      errors: index == 0 ? [CriticalError(errorClass: .customer, levels: ["0"])] : [])
  }

  var grid: Grid {
    let dimensions = ["tone", "empathy", "resolution"]
    return Grid(
      id: "g", version: "1.0", language: "fr", title: Self.text("Grille"),
      scoring: ScoringRules(target: target),
      sections: (0..<3).map { section in
        Section(
          id: "s\(section)", dimension: dimensions[section],
          title: Self.text("Rubrique \(section)"),
          children: (0..<criteria).filter { $0 % 3 == section }
            .map { .criterion(Self.criterion($0)) })
      })
  }

  var material: TeamMaterial {
    var material = TeamMaterial(
      centre: "Centre", period: .all, madeOn: Self.day(31), agents: agents)
    material.grids = [grid]
    material.evaluators = [
      Evaluator(id: "e1", name: "Nadia", side: .client),
      Evaluator(id: "e2", name: "Marc", side: .provider),
    ]
    material.evaluations = evaluations
    return material
  }

  static func day(_ day: Int) -> CalendarDate {
    CalendarDate(daysSince1970: 20_727 + day)
  }

  /// Adds one evaluation. `levels` holds the place of the level answered for each criterion, `nil`
  /// for N/A; criteria beyond the list are N/A.
  mutating func add(
    _ agent: String, call: String, day: Int = 1, by evaluator: String = "e1", levels: [Int?],
    causes: [Int: String] = [:], quotes: [Int: String] = [:], comments: [Int: String] = [:],
    state: Evaluation.State = .submitted, revision: Int = 1,
    effect: (criterion: Int, cost: Int)? = nil
  ) {
    let id = "\(call)-\(evaluator)"
    let interaction = Interaction(
      id: call, agentID: agent, start: CivilDateTime(startOf: Self.day(day)))
    let answers = (0..<criteria).map { index -> Answer in
      let criterion = Self.criterion(index)
      let value = index < levels.count ? levels[index] : nil
      return Answer(
        criterionID: criterion.id,
        value: value.map { .level(criterion.levels[$0].id) } ?? .notApplicable,
        causeID: causes[index], comment: comments[index],
        quotes: quotes[index].map {
          [Quote(turn: 3, startMilliseconds: 61_000, speaker: .agent, text: $0)]
        } ?? [])
    }
    evaluations.append(
      ScoredEvaluation(
        evaluation: Evaluation(
          id: id, revision: revision, state: state, interactionID: call, evaluatorID: evaluator,
          gridID: "g", gridVersion: "1.0", gridDigest: "", scoredAt: interaction.start,
          answers: answers),
        scorecard: scorecard(levels, causes: causes, effect: effect), interaction: interaction))
  }

  /// Equal weights: every applicable criterion carries the same share.
  private func scorecard(
    _ levels: [Int?], causes: [Int: String], effect: (criterion: Int, cost: Int)?
  ) -> Scorecard {
    let applicable = (0..<criteria).filter { $0 < levels.count && levels[$0] != nil }
    let scores = (0..<criteria).map { index -> CriterionScore in
      let criterion = Self.criterion(index)
      guard index < levels.count, let place = levels[index],
        let share = Rational(1, over: applicable.count),
        let ratio = Rational(place, over: criterion.levels.count - 1)
      else {
        return CriterionScore(
          criterionID: criterion.id, sectionID: "s\(index % 3)", standing: .notApplicable)
      }
      return CriterionScore(
        criterionID: criterion.id, sectionID: "s\(index % 3)", standing: .applicable,
        points: Rational(place), best: Rational(criterion.levels.count - 1),
        effectiveShare: share, won: 100 * share * ratio, lost: 100 * share * (1 - ratio),
        excludedFromAgentScore: causes[index] != nil)
    }
    let dimensions = ["tone", "empathy", "resolution"]
    func total(_ wanted: (CriterionScore) -> Bool) -> Rational? {
      let counted = scores.filter { $0.standing == .applicable && wanted($0) }
      let sum = counted.compactMap(\.ratio).reduce(.zero, +)
      return (100 * sum).divided(by: Rational(counted.count))
    }
    let raw = total { _ in true }
    let final = raw.map { score in effect.map { max(0, score - Rational($0.cost)) } ?? score }
    let parts = (0..<3).map { section in
      PartScore(
        id: "s\(section)", score: total { $0.sectionID == "s\(section)" },
        raw: total { $0.sectionID == "s\(section)" })
    }
    let effects = zip(effect.map { [$0] } ?? [], raw.map { [$0] } ?? []).map { effect, before in
      AppliedEffect(
        effect: .failGrid, criterionIDs: ["c\(effect.criterion)"], before: before,
        after: final ?? 0)
    }
    let missed = levels.first.flatMap { $0 } == 0
    return Scorecard(
      raw: raw, final: final, agent: effect == nil ? total { !$0.excludedFromAgentScore } : final,
      effects: effects,
      errors: missed
        ? [FoundError(criterionID: "c0", errorClass: .customer, level: "0", effect: .none)] : [],
      sections: parts,
      dimensions: zip(dimensions, parts).map {
        PartScore(id: $0, score: $1.score, raw: $1.raw)
      },
      criteria: scores, band: nil, notApplicableShare: nil)
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same draws on every run.
struct SeededDraws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The place of a level drawn with a mean of `level` (0…1) on `steps` steps: a binomial draw.
  mutating func place(level: Double, steps: Int) -> Int {
    (0..<steps).count { _ in Double.random(in: 0..<1, using: &self) < level }
  }
}
