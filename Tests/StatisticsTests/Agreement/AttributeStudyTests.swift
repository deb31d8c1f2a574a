import Statistics
import Testing

@Suite("Attribute agreement analysis")
struct AttributeStudyTests {
  /// JASP jaspQualityControl, test-msaAttribute.R: three appraisers, fifteen parts, three trials;
  /// Y and N are yes and no.
  private static let standard = "YNYYYNYNNYNYYYY"
  private static let trials = [
    "YYY NNN YYY YNN YYY YYY YYY NNN NNN YYY NNN YYY YYY NNN YYY",
    "YYY NNN YYY YNN YYY YYY NNN NNN NNN YYY NNN YYY YYY NNN YYY",
    "YYY YYY YYY YYY YYY YYY YYY NNY YNN YYY YNY YYY YYY NNN YYY",
  ]

  private static func study() throws -> AttributeStudy {
    try #require(
      AttributeStudy(
        trials: trials.map { $0.split(separator: " ").map { $0.map { $0 == "Y" ? 1 : 0 } } },
        standard: standard.map { $0 == "Y" ? 1 : 0 }))
  }

  @Test("JASP's binary study: within, against the standard, between and all")
  func jasp() throws {
    let study = try Self.study()
    // JASP's expectations: 14/15 (68.052, 99.831), 12/15 (51.911, 95.669), 11/15 (44.9, 92.213),
    // 9/15 (32.287, 83.664), 7/15 (21.267, 73.414).
    let fourteen = (14.0 / 15, (0.6805154334, 0.9983135698))
    let twelve = (0.8, (0.5191088662, 0.9566879949))
    let eleven = (11.0 / 15, (0.448996759, 0.9221284537))
    let nine = (0.6, (0.3228697662, 0.8366356761))
    for (appraiser, expected) in [fourteen, fourteen, twelve].enumerated() {
      #expect(study.within(appraiser).isNear(expected.0, bounds: expected.1, 5e-4))
    }
    for (appraiser, expected) in [twelve, eleven, nine].enumerated() {
      #expect(study.againstStandard(appraiser).isNear(expected.0, bounds: expected.1, 5e-4))
    }
    #expect(study.between().isNear(nine.0, bounds: nine.1, 5e-4))
    #expect(
      study.allAgainstStandard().isNear(
        7.0 / 15, bounds: (0.2126667295, 0.7341386527), 5e-4))
  }

  @Test("Clopper and Pearson's interval reaches 0 and 1 at the ends, and refuses what is no count")
  func clopperPearson() throws {
    // 1 − 0.025^(1/5), by hand.
    let none = Proportions.clopperPearson(successes: 0, of: 5)
    #expect(none.isNear(0, bounds: (0, 0.5218237501), 1e-9))
    #expect(
      Proportions.clopperPearson(successes: 5, of: 5)
        .isNear(1, bounds: (0.4781762499, 1), 1e-9))
    #expect(
      Proportions.clopperPearson(successes: 0, of: 0) == .undefined(.noObservations, count: 0))
    #expect(
      Proportions.clopperPearson(successes: 6, of: 5) == .undefined(.invalidInput, count: 5))
    #expect(
      Proportions.clopperPearson(successes: 1, of: 5, level: 1)
        == .undefined(.invalidInput, count: 5))
  }

  @Test("What was missed and what was invented")
  func errors() throws {
    let study = try Self.study()
    // The first appraiser: twice "no" on part 4, thrice "yes" on part 6, thrice "no" on part 14.
    let errors = study.errors(of: 0)
    #expect(errors.count { $0.right == 1 && $0.given == 0 } == 5)
    #expect(errors.count { $0.right == 0 && $0.given == 1 } == 3)
    #expect(study.errors(of: 3).isEmpty)
  }

  @Test("Gaps cost the items that they touch, and what cannot be told has words")
  func gaps() throws {
    let study = try #require(
      AttributeStudy(trials: [[[1, nil], [1, 1], []], [[1], [0], [1]]], standard: [1, nil, 1]))
    #expect(study.within(0).isNear(1, 0))
    #expect(study.within(0).count == 1 && study.within(0).estimate?.missing == 2)
    #expect(study.within(1) == .undefined(.noPairs, count: 0))
    #expect(study.between().isNear(0.5, 1e-12))
    #expect(study.againstStandard(1).count == 2)
    #expect(study.within(7) == .undefined(.noPairs, count: 0))
    let lone = try #require(AttributeStudy(trials: [[[1]]]))
    #expect(lone.between() == .undefined(.noPairs, count: 0))
    #expect(lone.allAgainstStandard() == .undefined(.noObservations, count: 0))
    let empty = try #require(AttributeStudy(trials: []))
    #expect(empty.between() == .undefined(.noObservations, count: 0))
    #expect(AttributeStudy(trials: [[[1]], []]) == nil)
    #expect(AttributeStudy(trials: [[[1]]], standard: [1, 1]) == nil)
  }
}
