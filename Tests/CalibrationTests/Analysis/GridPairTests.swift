import Calendars
import Calibration
import ExactNumbers
import QualityModel
import Scoring
import Statistics
import Testing

@Suite("Two grids on the same calls")
struct GridPairTests {
  static let other = GridVersion(id: "prestataire", version: "1.0", digest: "p1")

  /// The client scores on the example grid; the provider on one of its own, of which the first
  /// criterion is linked.
  private func material(calls: Int) -> CalibrationMaterial {
    let levels = ["insuffisant", "partiel", "conforme", "exemplaire"]
    func answers(_ call: Int, _ harsh: Int) -> [String: Answer.Value] {
      ["emotion": .level(levels[1 + call % 3 - harsh]), "identification": .level("oui")]
    }
    let rows = [0, 1].map { side in
      (0..<calls).map { call in answers(call, side == 1 && call % 4 == 0 ? 1 : 0) }
    }
    var material = DrawnPanel([.client, .provider]).adding(answers: rows).material
    let second = Grid(
      id: "prestataire", version: "1.0", language: "fr",
      title: LocalizedText("P", language: "fr"),
      sections: [
        Section(
          id: "p", title: LocalizedText("P", language: "fr"),
          children: ["ecoute", "rebond"].map { id in
            .criterion(
              Criterion(
                id: id,
                levels: (0..<5).map {
                  Level(id: "n\($0)", points: Rational($0), title: LocalizedText())
                }, question: LocalizedText(id, language: "fr")))
          })
      ])
    let use = material.sessions[0].session.session
    let session = CalibrationSession(
      id: use.id, title: use.title, openedAt: use.openedAt, interactionIDs: use.interactionIDs,
      participants: [
        .init(evaluatorID: "E0", side: .client, grid: DrawnPanel.version),
        .init(evaluatorID: "E1", side: .provider, grid: Self.other),
      ])
    let scorer = Scorer(second)
    let native = material.sessions[0].evaluations
    material.converted = native.filter { $0.evaluation.evaluatorID == "E1" }
    material.sessions[0] = .init(
      session: CalibrationCase(session: session, state: .revealed, progress: []),
      evaluations: native.enumerated().map { index, scored in
        guard scored.evaluation.evaluatorID == "E1" else { return scored }
        let old = scored.evaluation
        let answers = ["ecoute", "rebond"].enumerated().map {
          Answer(criterionID: $1, value: .level("n\((index * ($0 + 1)) % 5)"))
        }
        return ScoredEvaluation(
          evaluation: Evaluation(
            id: old.id, state: .submitted, interactionID: old.interactionID, evaluatorID: "E1",
            gridID: Self.other.id, gridVersion: Self.other.version, gridDigest: Self.other.digest,
            scoredAt: old.scoredAt, answers: answers),
          scorecard: scorer.scorecard(for: answers), interaction: scored.interaction)
      })
    material.grids[Self.other] = second
    material.crosswalk = Crosswalk(
      a: DrawnPanel.version, b: Self.other,
      links: [CrosswalkLink(a: ["emotion"], b: ["ecoute"], origin: .person, isConfirmed: true)])
    return material
  }

  @Test("What both observe is compared through the crosswalk, totals each on their own grid")
  func pair() throws {
    let report = CalibrationAnalysis(material: material(calls: 24)).report()
    let pair = try #require(report.gridPair)
    #expect(pair.criteria.map(\.criterionID) == ["emotion"])
    #expect(pair.criteria.first?.agreement.estimate?.value == 0.75)
    #expect(pair.criteria.first?.confusion?.axes == .sides)
    #expect(pair.unlinkedFirst == ["attente", "identification", "motifs"])
    #expect(pair.unlinkedSecond == ["rebond"])
    #expect(pair.callCount == 24)
    let totals = report.total.scores.map { $0.scores.compactMap(\.score) }
    let gap = totals.map { $0[0] - $0[1] }.reduce(0, +) / 24
    #expect(pair.difference.estimate?.value.isNear(gap, 1e-9) == true)
    #expect(pair.correlation.estimate != nil)
    #expect(!pair.concordance.isEmpty)
    #expect(pair.concordance.map(\.second) == pair.concordance.map(\.second).sorted())
    #expect(report.omissions.contains(CalibrationOmission(reason: .otherGrid, count: 24)))
    #expect(DegeneratePanelTests.numbers(in: report).allSatisfy(\.isFinite) == true)
  }

  @Test("Few calls give no concordance; one grid, or no crosswalk, no pair")
  func little() {
    let few = CalibrationAnalysis(material: material(calls: 6)).report()
    #expect(few.gridPair?.concordance.isEmpty == true)
    var alone = material(calls: 6)
    alone.crosswalk = nil
    #expect(CalibrationAnalysis(material: alone).report().gridPair == nil)
    #expect(DrawnPanel([.client, .provider]).adding(scores: [[1], [2]]).report.gridPair == nil)
  }
}
