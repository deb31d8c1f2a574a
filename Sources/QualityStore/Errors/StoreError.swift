public import Languages

/// Why the workspace or its database could not do what was asked.
///
/// The messages name files, identifiers and rules; never the values of a row.
public enum StoreError: ExplainedError, Hashable {
  // The folder.
  /// No `ecoute.yaml` in this folder nor above it.
  case notAWorkspace(folder: String)
  /// The folder already is a workspace.
  case alreadyAWorkspace(folder: String)
  /// A workspace was to be made in a folder that holds other files.
  case folderNotEmpty(folder: String)
  /// A file or a folder could not be read or written; the system's own words say why.
  case fileFailed(path: String, reason: String)

  // The database.
  /// `ecoute.sqlite` is missing.
  case databaseMissing(path: String)
  /// The file is not a database of Ecoute.
  case notAStore(path: String)
  /// The database was written by a newer Ecoute.
  case newerVersion(path: String, found: Int, supported: Int)
  /// Another program holds the database.
  case locked(path: String)
  /// The database or its folder cannot be written.
  case readOnly(path: String)
  /// The disk is full, or a quota is reached.
  case diskFull(path: String)
  /// The database is damaged.
  case damaged(path: String)
  /// The disk failed to read or write.
  case diskFailed(path: String)
  /// A rule that the database keeps refused the change.
  case refused(rule: String)
  /// The database failed in another way; SQLite's extended result code.
  case databaseFailed(code: Int)
  /// A stored value is not one that Ecoute writes.
  case unreadableValue(column: String)

  // What was asked.
  /// An identifier that is empty, longer than 200 bytes, or holds control characters.
  case unusableIdentifier(String)
  /// The grid's id and version were published with another content.
  case gridPublishedDifferently(
    id: String, version: String, publishedDigest: String, offeredDigest: String)
  /// The grid's digest is not that of the canonical XML given with it.
  case gridDigestWrong(id: String, version: String, declaredDigest: String, computedDigest: String)
  /// The grid was not published in this workspace.
  case unknownGrid(id: String, version: String)
  /// The interaction is not in the workspace.
  case unknownInteraction(String)
  /// The evaluator is not in the workspace.
  case unknownEvaluator(String)
  /// The evaluation is not in the workspace, or was never submitted.
  case unknownEvaluation(String)
  /// The evaluation was submitted before.
  case alreadySubmitted(String)
  /// The evaluation was retracted.
  case alreadyRetracted(String)
  /// Someone else revised the evaluation meanwhile.
  case revisedMeanwhile(id: String, expected: Int, found: Int)
  /// A correction or a retraction without its reason.
  case reasonMissing(String)
  /// The survey was declared before with another metric, scale or direction.
  case surveyDeclaredDifferently(String)
  /// The sample is not in the workspace.
  case unknownSample(String)
  /// The sample has no such interaction to be listened to.
  case notInSample(interaction: String, sample: String)
  /// The interaction was replaced before.
  case alreadyReplaced(interaction: String, sample: String)
  /// The calibration session is not in the workspace.
  case unknownSession(String)
  /// What was asked for is about a call of a blind session that is not revealed. It does not say
  /// whether anything is there.
  case concealed(session: String)
  /// An exact number whose digits are too many to be read back.
  case numberTooLong(criterion: String)
}
