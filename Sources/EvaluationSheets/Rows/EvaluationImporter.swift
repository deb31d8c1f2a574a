internal import Languages
internal import QualityModel
public import Tables

/// Reads evaluations made outside Ecoute, one row an answer.
///
/// Rows of one evaluation carry the same `evaluation` id; without that column, rows of the same
/// interaction, evaluator and grid are one evaluation. Whether an evaluation is complete is for
/// `Scoring` to say.
public struct EvaluationImporter: Sendable {
  private let grids: GridLookup
  private let isKnownInteraction: (@Sendable (String) -> Bool)?
  private let isKnownEvaluator: (@Sendable (String) -> Bool)?

  /// An importer.
  ///
  /// - Parameters:
  ///   - grids: Finds the grids that rows name.
  ///   - isKnownInteraction: Whether an interaction id is known; rows with another are refused.
  ///     `nil` takes them all.
  ///   - isKnownEvaluator: The same for evaluators.
  public init(
    grids: @escaping GridLookup, isKnownInteraction: (@Sendable (String) -> Bool)? = nil,
    isKnownEvaluator: (@Sendable (String) -> Bool)? = nil
  ) {
    self.grids = grids
    self.isKnownInteraction = isKnownInteraction
    self.isKnownEvaluator = isKnownEvaluator
  }

  /// Reads a file.
  ///
  /// - Throws: `TableError`, `WorkbookError` or `ColumnMappingError`, when the file as a whole cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings(),
    progress: ((Int) -> Void)? = nil
  ) throws -> EvaluationImport {
    let reader = try TableReader(source, options: settings.csv)
    let mapping = try ColumnMapping(
      fields: SheetFields.ofEvaluations, header: reader.header, choices: settings.choices,
      file: source.name)
    var collection = EvaluationCollection()
    var published = GridShelf(grids)
    try reader.forEachRow(progress: progress) { row in
      var mapped = MappedRow(row, mapping: mapping, settings: settings)
      guard mapped.problems.isEmpty else {
        collection.refuse(mapped, id: mapped.textIfAny(SheetFields.evaluation))
        return
      }
      let id = mapped.identifier(SheetFields.evaluation)
      guard let key = key(&mapped, &published) else {
        collection.refuse(mapped, id: id)
        return
      }
      collection.add(&mapped, id: id ?? key.derivedID, key, published.words(of: key.grid))
    }
    return collection.result(dialect: reader.dialect, mapping: mapping)
  }

  private func key(_ row: inout MappedRow, _ shelf: inout GridShelf) -> EvaluationKey? {
    let interaction = row.identifier(SheetFields.interaction)
    if let interaction, let isKnownInteraction, !isKnownInteraction(interaction) {
      row.refuse(
        SheetFields.interaction,
        BilingualText(
          fr: "contact inconnu : importez d'abord les contacts",
          en: "unknown interaction: import the interactions first"))
    }
    let evaluator = row.identifier(SheetFields.evaluator)
    if let evaluator, let isKnownEvaluator, !isKnownEvaluator(evaluator) {
      row.refuse(
        SheetFields.evaluator,
        BilingualText(
          fr: "évaluateur inconnu : importez d'abord le fichier des évaluateurs",
          en: "unknown evaluator: import the file of evaluators first"))
    }
    let scoredAt = row.dateTime(SheetFields.scoredAt)
    let (gridID, version) = (row.text(SheetFields.grid), row.text(SheetFields.version))
    let grid = gridID.flatMap { shelf.grid($0, version) }
    if gridID != nil, grid == nil {
      row.refuse(
        SheetFields.grid,
        BilingualText(
          fr: "grille inconnue" + (version.map { " en version \($0)" } ?? ""),
          en: "unknown grid" + (version.map { " in version \($0)" } ?? "")))
    }
    guard let interaction, let evaluator, let scoredAt, let grid, row.problems.isEmpty else {
      return nil
    }
    return EvaluationKey(
      interaction: interaction, evaluator: evaluator, grid: grid, scoredAt: scoredAt)
  }
}
