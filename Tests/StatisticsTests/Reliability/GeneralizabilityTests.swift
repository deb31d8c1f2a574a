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
}
