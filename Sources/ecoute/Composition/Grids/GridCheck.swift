import EvaluationGrids
import QualityModel
import Scoring

/// Checks grids with all that is known around them: the shares of their criteria and, inside a
/// workspace, how far evaluators agree.
struct GridCheck {
  /// What a grid can weigh, read whole so that a larger one is named and not half read.
  private static let byteLimit = 64 << 20

  private let workspace: OpenWorkspace?

  /// Outside a workspace, or in one that cannot be opened, grids are checked all the same.
  init(_ shared: SharedOptions) {
    workspace = try? shared.openWorkspace()
  }

  /// What a file's grid is worth, warnings included.
  func reading(of name: String) throws(InputFileError) -> GridReading {
    let bytes = try InputFile(name: name).bytes(limit: GridCheck.byteLimit)
    return GridReader().lint(bytes, file: name) { grid in
      let agreement = workspace.flatMap { try? PairAgreement(gridID: grid.id, in: $0.store) }
      return LintContext(
        shares: Scorer(grid).nominalShares, agreement: agreement?.byCriterion ?? [:])
    }
  }
}
