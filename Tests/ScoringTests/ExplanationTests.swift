import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Scoring
import Testing

@Suite("Explanation of a score")
struct ExplanationTests {
  @Test("An account adds up to the score exactly, the agent's too")
  func exact() {
    for seed in UInt64(0)..<400 {
      var random = DrawnCase(seed: seed)
      let explanation = Scorer(random.grid).explanation(for: random.drawAnswers())
      #expect((explanation.agent ?? explanation.service).final == explanation.scorecard.agent)
      for account in [explanation.service, explanation.agent].compactMap({ $0 }) {
        let won = criteria(account).reduce(Rational.zero) { $0 + ($1.score.won ?? 0) }
        let top = account.lines.reduce(Rational.zero) { sum, line in
          if case .section(let line) = line, line.depth == 0 { sum + line.won } else { sum }
        }
        #expect((account.sum ?? 0) == won)
        #expect(top == won)
        #expect(account.raw == account.sum.map { min(max($0, 0), 100) })
      }
    }
  }

  @Test("Printed figures add up to the printed sum, in both languages")
  func printed() throws {
    for seed in UInt64(0)..<200 {
      var random = DrawnCase(seed: seed)
      let explanation = Scorer(random.grid).explanation(for: random.drawAnswers())
      guard let sum = explanation.service.sum, explanation.agent == nil else { continue }
      let lines = explanation.lines(in: .english)
      #expect(lines.allSatisfy { $0.count <= 100 })
      #expect(explanation.lines(in: .french).allSatisfy { $0.count <= 100 })
      let rule = try #require(lines.firstIndex { $0.hasPrefix("───") })
      let end = try #require(lines.lastIndex { $0.hasPrefix("───") })
      var (won, lost, shares) = (Rational.zero, Rational.zero, Rational.zero)
      for (line, row) in zip(explanation.service.lines, lines[(rule + 1)..<end]) {
        guard case .criterion(let line) = line, line.score.won != nil else { continue }
        let figures = try self.figures(row)
        won += figures[1]
        guard line.score.standing != .bonus else { continue }
        #expect(figures[0] == figures[1] + figures[2])
        (shares, lost) = (shares + figures[0], lost + figures[2])
      }
      #expect(won == sum.rounded(decimals: 2, rule: random.grid.scoring.rounding))
      #expect(shares == 100)
      #expect(try figures(lines[end + 1])[1...] == [won, lost])
    }
  }

  @Test("A whole explanation, in French")
  func french() {
    let cap = CriticalError(errorClass: .customer, levels: ["non"], effect: .cap(at: 50))
    let grid = grid(
      section(
        "ton", weight: 40,
        [criterion("sourire", weight: 2, levels: tenPoints), criterion("débit")]),
      section("solution", weight: 60, [criterion("suite", errors: [cap]), criterion("délai")]),
      causes: [Cause(id: "outil", excludesFromAgentScore: true, title: text("Outil"))])
    let given = [
      Answer(criterionID: "sourire", value: .level("7")),
      Answer(criterionID: "débit", value: .level("oui")),
      Answer(criterionID: "suite", value: .level("non"), causeID: "outil"),
      Answer(criterionID: "délai", value: .level("oui")),
    ]
    let lines = Scorer(grid).explanation(for: given).lines(in: .french)
      .map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
    // By hand: 40 · (2 · 0,7 + 1) / 3 = 32 and 60 · (0 + 1) / 2 = 30.
    #expect(lines.contains("Note brute : 62,0"))
    #expect(lines.contains("Effet : plafond à 50 (suite) : 62,00 → 50,00"))
    #expect(lines.contains("Note du service : 50,0"))
    // Without the answer that the tool caused: 32 + 60.
    #expect(lines.contains("Note du conseiller : 92,0"))
    #expect(lines.contains("Erreur critique client : suite (non)"))
    #expect(lines.contains { $0.hasSuffix("7/10        2/3   26,67   18,67    8,00") })
  }

  private func criteria(
    _ account: ScoreExplanation.Account
  ) -> [ScoreExplanation.CriterionLine] {
    account.lines.compactMap { if case .criterion(let line) = $0 { line } else { nil } }
  }

  /// The last three columns of a row: share, won, lost.
  private func figures(_ row: String) throws -> [Rational] {
    try row.split(separator: " ").suffix(3).map { cell in
      let ascii = String(cell.filter { $0 != "," }.map { $0 == "−" ? "-" : $0 })
      return try #require(Rational(decimal: ascii))
    }
  }
}
