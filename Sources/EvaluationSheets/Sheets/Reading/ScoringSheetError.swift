/// Why a scoring sheet cannot be taken at all.
public enum ScoringSheetError: Error, Sendable, Hashable {
  /// The sheet does not say what it is about: what is out of sight was removed.
  case noIdentity(sheet: String)
  /// What is out of sight was changed.
  case changedIdentity(sheet: String)
  /// Two things that say what a sheet is about do not agree.
  case contradictoryIdentity(sheet: String)
  /// Two sheets are about the same evaluation.
  case sameIdentity(sheet: String, other: String)
  /// The sheet was made by a later version of Ecoute.
  case laterLayout(sheet: String)
  /// The grid is not in the workspace.
  case unknownGrid(sheet: String, grid: String, version: String)
  /// The workspace has another content under the grid's id and version.
  case otherGrid(sheet: String, grid: String, version: String)
  /// Columns were inserted, removed or renamed.
  case movedColumns(sheet: String)
  /// Rows were removed, or are there twice.
  case changedRows(sheet: String)
}
