import Statistics
import Testing

@Suite("Studies of generalizability")
struct GeneralizabilityTests {
  /// Brennan (2001), Generalizability Theory, Table 3.2: 10 persons, 3 tasks, 4 raters within task.
  static let brennan: [[[Double]]] = [
    [[5, 6, 5, 5], [5, 3, 4, 5], [6, 7, 3, 3]], [[9, 3, 7, 7], [7, 5, 5, 5], [7, 7, 5, 2]],
    [[3, 4, 3, 3], [5, 3, 3, 5], [6, 5, 1, 6]], [[7, 5, 5, 3], [3, 1, 4, 3], [5, 3, 3, 5]],
    [[9, 2, 9, 7], [7, 7, 3, 7], [2, 7, 5, 3]], [[3, 4, 3, 5], [3, 3, 6, 3], [4, 5, 1, 2]],
    [[7, 3, 7, 7], [7, 5, 5, 7], [5, 5, 5, 4]], [[5, 8, 5, 7], [7, 5, 5, 4], [3, 2, 1, 1]],
    [[9, 9, 8, 8], [6, 6, 6, 5], [5, 8, 1, 1]], [[4, 4, 4, 3], [3, 5, 6, 5], [5, 7, 1, 1]],
  ]
  /// Constructed: 6 agents, 4 calls each, 2 evaluators of all.
  static let agents: [[[Double]]] = [
    [[84, 70], [90, 78], [89, 75], [90, 79]], [[86, 83], [90, 86], [84, 78], [87, 84]],
    [[78, 76], [87, 83], [81, 76], [83, 76]], [[68, 62], [65, 64], [75, 63], [68, 65]],
    [[94, 90], [90, 82], [72, 66], [79, 72]], [[75, 72], [81, 77], [80, 78], [83, 79]],
  ]

  @Test("Brennan's raters within tasks have their published components and coefficients")
  func published() throws {
    // Printed: .4731 .3252 .6475 .5596 2.3803. R gtheory 0.1.2: 0.551375 and 0.4636138.
    let study = try GeneralizabilityStudy.study(Self.brennan, design: .ratersWithinTasks).get()
    expect(
      study,
      [
        .agent: 0.4731481481, .call: 0.325154321, .rater: 0.6475308642,
        .agentByCall: 0.5595679012, .residual: 2.3802469136,
      ])
    let own = try #require(study.decisions.projection(calls: 3, raters: 4))
    #expect(own.generalizability.isNear(0.5514388489, 1e-9))
    #expect(own.dependability.isNear(0.4637023593, 1e-9))
    #expect(own.relativeError.isNear(0.3848765432, 1e-9))
    #expect(own.absoluteError.isNear(0.5472222222, 1e-9))
  }

  @Test("Brennan's components are projected to other plans")
  func projection() throws {
    // Brennan (2001), chapter 4, on the same components.
    let variances: [(GeneralizabilityStudy.Source, Double)] = [
      (.agent, 0.4731481481), (.call, 0.325154321), (.rater, 0.6475308642),
      (.agentByCall, 0.5595679012), (.residual, 2.3802469136),
    ]
    let decisions = DecisionStudy(
      variances.compactMap { GeneralizabilityStudy.Component(source: $0.0, estimated: $0.1) },
      design: .ratersWithinTasks)
    for (calls, raters, generalizability, dependability) in [
      (3, 1, 0.3256159728, 0.2662151602), (6, 1, 0.4912674251, 0.4204896112),
      (6, 2, 0.6186856797, 0.5420312914), (12, 1, 0.6588589234, 0.5920347574),
      (20, 1, 0.7629712579, 0.7074867606),
    ] {
      let found = try #require(decisions.projection(calls: calls, raters: raters))
      #expect(found.generalizability.isNear(generalizability, 1e-6))
      #expect(found.dependability.isNear(dependability, 1e-6))
    }
  }

  @Test("Calls within agents, rated by the same evaluators, have lme4's components")
  func callsWithinAgents() throws {
    // R lme4 1.1-31 REML: call 24.08333, agent × grader 5.22986, agent 32.46667, grader 17.25624,
    // residual 2.951389.
    let study = try GeneralizabilityStudy.study(Self.agents, design: .callsWithinAgents).get()
    expect(
      study,
      [
        .agent: 32.4666666667, .call: 24.0833333333, .rater: 17.25625,
        .agentByRater: 5.2298611111, .residual: 2.9513888889,
      ])
    for (calls, raters, generalizability, dependability) in [
      (4, 1, 0.7303231249, 0.5261043499), (8, 1, 0.7904073171, 0.5565830241),
      (8, 2, 0.8482146299, 0.6921851201), (16, 1, 0.8243158361, 0.5731861503),
      (30, 1, 0.8411557976, 0.5812780525),
    ] {
      let found = try #require(study.decisions.projection(calls: calls, raters: raters))
      #expect(found.generalizability.isNear(generalizability, 1e-8))
      #expect(found.dependability.isNear(dependability, 1e-8))
    }
  }

  private func expect(
    _ study: GeneralizabilityStudy, _ variances: [GeneralizabilityStudy.Source: Double]
  ) {
    #expect(study.components.count == variances.count)
    for component in study.components {
      #expect(component.variance.isNear(variances[component.source] ?? .nan, 1e-8))
      #expect(!component.isTruncated)
    }
  }

  @Test("A crossed design is taken apart into its seven sources")
  func crossed() throws {
    // Built from effects that sum to 0: agents ±3, calls ±2, raters ±1, agent × call ±0.5, and so on.
    // Mean squares of a 2 × 2 × 2 table are 8 times the squared effect; the residual effect is 0.25.
    let signs = [1.0, -1]
    func score(_ p: Double, _ t: Double, _ r: Double) -> Double {
      let main: Double = 50 + 3 * p + 2 * t + r
      let pairs: Double = 0.5 * p * t + 0.75 * p * r + 0.3 * t * r
      return main + pairs + 0.25 * p * t * r
    }
    let scores: [[[Double]]] = signs.map { p in
      signs.map { t in signs.map { score(p, t, $0) } }
    }
    let study = try GeneralizabilityStudy.study(scores, design: .crossed).get()
    func square(_ effect: Double) -> Double { 8 * effect * effect }
    let rest = square(0.25)
    let variances: [GeneralizabilityStudy.Source: Double] = [
      .agent: (square(3) - square(0.5) - square(0.75) + rest) / 4,
      .call: (square(2) - square(0.5) - square(0.3) + rest) / 4,
      .rater: (square(1) - square(0.75) - square(0.3) + rest) / 4,
      .agentByCall: (square(0.5) - rest) / 2, .agentByRater: (square(0.75) - rest) / 2,
      .callByRater: (square(0.3) - rest) / 2, .residual: rest,
    ]
    expect(study, variances)
    let plan = try #require(study.decisions.projection(calls: 5, raters: 2))
    func variance(_ source: GeneralizabilityStudy.Source) -> Double { variances[source] ?? .nan }
    let relative =
      variance(.agentByCall) / 5 + variance(.agentByRater) / 2 + variance(.residual) / 10
    #expect(plan.relativeError.isNear(relative, 1e-12))
    #expect(
      plan.absoluteError.isNear(
        relative + variance(.call) / 5 + variance(.rater) / 2 + variance(.callByRater) / 10,
        1e-12))
  }

  @Test("A negative component is set to 0 and flagged")
  func negative() throws {
    let scores: [[[Double]]] = [
      [[80, 81], [60, 62], [90, 89]], [[62, 60], [91, 90], [79, 82]],
    ]
    let study = try GeneralizabilityStudy.study(scores, design: .callsWithinAgents).get()
    let agent = try #require(study.components.first { $0.source == .agent })
    #expect(agent.isTruncated)
    #expect(agent.variance == 0)
    #expect(agent.estimated < 0)
    #expect(study.decisions.projection(calls: 4, raters: 1)?.dependability == 0)
    #expect(study.decisions.callsNeeded(dependability: 0.8, raters: 1) == nil)
  }

  @Test("The calls that a dependability of 0.8 takes are the fewest that reach it")
  func callsNeeded() throws {
    let study = try GeneralizabilityStudy.study(Self.agents, design: .callsWithinAgents).get()
    let decisions = study.decisions
    // With one evaluator severity alone keeps it under 32.4667/(32.4667 + 17.25625 + 5.2299) = 0.59.
    #expect(decisions.callsNeeded(dependability: 0.8, raters: 1) == nil)
    let calls = try #require(decisions.callsNeeded(dependability: 0.8, raters: 6))
    let reached = try #require(decisions.projection(calls: calls, raters: 6))
    let short = try #require(decisions.projection(calls: calls - 1, raters: 6))
    #expect(reached.dependability >= 0.8)
    #expect(short.dependability < 0.8)
    #expect(decisions.callsNeeded(dependability: 0.01, raters: 6) == 1)
    for target in [0, 1, -0.5, .nan] {
      #expect(decisions.callsNeeded(dependability: target, raters: 6) == nil)
    }
    #expect(decisions.projection(calls: 0, raters: 1) == nil)
    #expect(decisions.projection(calls: 1, raters: 0) == nil)
  }

  @Test("Dependability is never above generalizability, and grows with calls")
  func order() throws {
    for design in GeneralizabilityStudy.Design.allCases {
      let study = try GeneralizabilityStudy.study(Self.agents, design: design).get()
      var held = 0.0
      for calls in [1, 2, 5, 10, 50] {
        let plan = try #require(study.decisions.projection(calls: calls, raters: 2))
        #expect(plan.dependability <= plan.generalizability)
        #expect(plan.dependability >= held)
        held = plan.dependability
      }
    }
  }

  @Test("The order of agents, calls and raters, and a shift, change nothing")
  func invariance() throws {
    let turned = Self.agents.reversed().map { agent in
      [2, 0, 3, 1].map { call in agent[call].reversed().map { $0 - 40 } }
    }
    for design in GeneralizabilityStudy.Design.allCases {
      // Tasks keep their place over agents where they are the same tasks.
      let found = try GeneralizabilityStudy.study(turned, design: design).get()
      let expected = try GeneralizabilityStudy.study(Self.agents, design: design).get()
      for (one, two) in zip(found.components, expected.components) {
        #expect(one.estimated.isNear(two.estimated, 1e-10))
      }
    }
  }

  @Test("Unequal numbers, too few of anything, and no variation give reasons")
  func degenerate() {
    func reason(_ scores: [[[Double]]]) -> UndefinedReason? {
      guard case .failure(let obstacle) = GeneralizabilityStudy.study(scores, design: .crossed)
      else { return nil }
      return obstacle.reason
    }
    #expect(reason([]) == .noObservations)
    #expect(reason([[[]], [[]]]) == .noObservations)
    #expect(reason([[[1, 2], [3, 4]], [[1, 2]]]) == .invalidInput)
    #expect(reason([[[1, 2], [3]], [[1, 2], [3, 4]]]) == .invalidInput)
    #expect(reason([[[1, .nan], [3, 4]], [[1, 2], [3, 4]]]) == .invalidInput)
    #expect(reason([[[1, 2], [3, 4]]]) == .tooFewObservations(needed: 2))
    #expect(reason([[[1], [3]], [[1], [4]]]) == .tooFewObservations(needed: 2))
    #expect(reason([[[7, 7], [7, 7]], [[7, 7], [7, 7]]]) == .noVariation)
  }
}
