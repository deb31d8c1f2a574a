import Calendars
import EvaluationSheets
import Languages
import QualityModel
import Tables
import Testing

@Suite("Importing evaluations")
struct EvaluationImporterTests {
  private func read(
    _ text: String,
    importer: EvaluationImporter = EvaluationImporter(grids: ExampleGrid.lookup)
  ) throws -> EvaluationImport {
    try importer.read(TableSource(name: "evaluations.csv", bytes: Array(text.utf8)))
  }

  @Test("Rows of one evaluation are put together, wherever they are in the file")
  func grouping() throws {
    let result = try read(
      """
      evaluation;interaction;evaluator;grid;version;scored_at;criterion;answer
      EV1;C1;E1;accueil;2.0;14/03/2026 10:00;sourire;oui
      EV2;C2;E2;accueil;;15/03/2026;sourire;non
      EV1;C1;E1;accueil;2.0;14/03/2026 10:00;suite;rappel
      """)
    #expect(result.evaluations.map(\.value.id) == ["EV1", "EV2"])
    #expect(result.evaluations.map(\.line) == [2, 3])
    #expect(result.lines(ofEvaluationAt: 2) == [2, 4])
    #expect(result.lines(ofEvaluationAt: 9) == [9])
    let first = try #require(result.evaluations.first?.value)
    #expect(first.state == .submitted)
    #expect(first.interactionID == "C1")
    #expect(first.evaluatorID == "E1")
    #expect(first.scoredAt.isoText == "2026-03-14T10:00:00")
    #expect(first.gridDigest == "d1")
    #expect(first.answers.map(\.criterionID) == ["sourire", "suite"])
    #expect(result.evaluations.map(\.value.gridVersion) == ["2.0", "2.0"])
    #expect(result.tally == ImportTally(read: 3, accepted: 3, duplicate: 0, rejected: 0))
  }

  @Test("Without ids, an interaction, an evaluator and a grid make an evaluation")
  func derivedID() throws {
    let result = try read(
      """
      contact;évaluateur;grille;date;critère;réponse
      C1;E1;accueil;14/03/2026;sourire;oui
      C1;E2;accueil;14/03/2026;sourire;oui
      C1;E1;accueil;14/03/2026;suite;x
      C1;E1;accueil;14/03/2026;suite;x
      """)
    #expect(result.evaluations.map(\.value.id) == ["C1~E1~accueil@2.0", "C1~E2~accueil@2.0"])
    #expect(result.tally == ImportTally(read: 4, accepted: 3, duplicate: 1, rejected: 0))
  }

  @Test("One wrong row refuses its whole evaluation, and the count balances")
  func wholeEvaluation() throws {
    let result = try read(
      """
      evaluation,interaction,evaluator,grid,scored_at,criterion,answer
      EV1,C1,E1,accueil,2026-03-14,sourire,oui
      EV1,C1,E1,accueil,2026-03-14,identification,peut-être
      EV1,C1,E1,accueil,2026-03-14,suite,x
      EV2,C2,E1,accueil,2026-03-14,sourire,oui
      EV3,C3,E1,accueil,2026-03-14,sourire
      """)
    #expect(result.evaluations.map(\.value.id) == ["EV2"])
    #expect(result.problems.map(\.line) == [3, 6])
    #expect(result.refusedLines == [2, 3, 4, 6])
    #expect(result.refusedEvaluations == 2)
    #expect(result.tally == ImportTally(read: 5, accepted: 1, duplicate: 0, rejected: 4))
  }

  @Test("Unknown grids, interactions and evaluators, and wrong dates, are refused")
  func unknown() throws {
    let result = try read(
      """
      evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer
      1,C9,E1,accueil,2.0,2026-03-14,sourire,oui
      2,C1,E9,accueil,2.0,2026-03-14,sourire,oui
      3,C1,E1,acueil,2.0,2026-03-14,sourire,oui
      4,C1,E1,accueil,9.0,2026-03-14,sourire,oui
      5,C1,E1,accueil,2.0,03/14/2026,sourire,oui
      6,,E1,accueil,2.0,2026-03-14,sourire,oui
      """,
      importer: EvaluationImporter(
        grids: ExampleGrid.lookup, isKnownInteraction: { $0 == "C1" },
        isKnownEvaluator: { $0 == "E1" }))
    #expect(result.evaluations.isEmpty)
    #expect(
      result.problems.map(\.column)
        == ["interaction", "evaluator", "grid", "grid", "scored_at", "interaction"])
    #expect(result.problems[3].reason.english == "unknown grid in version 9.0")
    #expect(result.refusedEvaluations == 6)
  }

  @Test("Rows of one evaluation that disagree about what it is are refused")
  func disagreement() throws {
    let result = try read(
      """
      evaluation,interaction,evaluator,grid,scored_at,criterion,answer
      1,C1,E1,accueil,2026-03-14,sourire,oui
      1,C2,E1,accueil,2026-03-15,suite,x
      """)
    #expect(result.problems.map(\.column) == ["interaction", "scored_at"])
    #expect(result.problems[0].reason.english.hasPrefix("another value than on line 2"))
    #expect(result.tally.rejected == 2)
  }
}
