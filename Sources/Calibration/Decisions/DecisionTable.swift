internal import Languages
public import QualityModel
public import Tables

/// Decisions that a person writes in a table, CSV or XLSX: one row a decision.
///
/// The columns are `criterion`, `decision`, `value`, `reason`, `owner` and `due`, in French or in
/// English. What a value holds depends on the decision; its parts are separated by line breaks or
/// `|`, and a part that starts with `en:` gives the text of the part before it in that language.
public enum DecisionTable {
  /// Reads a table of decisions.
  ///
  /// Whether the decisions fit a grid and each other is for ``GridRevision``.
  ///
  /// - Parameters:
  ///   - language: The language of texts that name none: the grid's.
  ///   - settings: How the file is written.
  /// - Returns: The decisions with their lines, and what is wrong with the rows refused: sheet, row,
  ///   column and cell.
  /// - Throws: `TableError`, `WorkbookError` and `ColumnMappingError`, when the file as a whole
  ///   cannot be read.
  public static func read(
    _ source: TableSource, language: String, settings: ImportSettings = ImportSettings()
  ) throws -> TableImport<CalibrationDecision> {
    let importer = TableImporter<CalibrationDecision>(
      fields: fields, key: { "\($0)" },
      build: { row in DecisionRow(language: language).decision(&row) })
    return try importer.read(source, settings: settings)
  }

  /// The columns that are looked for.
  public static let fields = [criterion, decision, value, reason, owner, due]

  static let criterion = FieldSpecification(
    "criterion", title: BilingualText(fr: "Critère", en: "Criterion"), isRequired: true,
    aliases: ["Critère", "Id du critère", "Identifiant du critère", "Criterion id"])
  static let decision = FieldSpecification(
    "decision", title: BilingualText(fr: "Décision", en: "Decision"), isRequired: true,
    aliases: ["Décision", "Action"])
  static let value = FieldSpecification(
    "value", title: BilingualText(fr: "Valeur", en: "Value"),
    aliases: ["Valeur", "Nouvelle valeur", "New value", "Détail"])
  static let reason = FieldSpecification(
    "reason", title: BilingualText(fr: "Motif", en: "Reason"), isRequired: true,
    aliases: ["Motif", "Raison", "Justification", "Pourquoi", "Why"])
  static let owner = FieldSpecification(
    "owner", title: BilingualText(fr: "Responsable", en: "Owner"),
    aliases: ["Responsable", "Pilote", "Qui", "Who"])
  static let due = FieldSpecification(
    "due", title: BilingualText(fr: "Échéance", en: "Due date"),
    aliases: ["Échéance", "Pour le", "Date", "Due date", "Deadline"])
}
