internal import Calendars
internal import ExactNumbers
internal import Languages
public import QualityModel
public import Tables

/// Reads the answers to one survey, one row a response.
public struct SurveyImporter: Sendable {
  /// The survey.
  public let definition: SurveyDefinition
  private let isKnownAgent: (@Sendable (String) -> Bool)?
  private let isKnownInteraction: (@Sendable (String) -> Bool)?
  private let digest: @Sendable ([UInt8]) -> String

  /// An importer.
  ///
  /// - Parameters:
  ///   - definition: What the survey measures; never guessed from the file.
  ///   - isKnownAgent: Whether an agent id is known; rows with another are refused. `nil` takes
  ///     them all.
  ///   - isKnownInteraction: The same for interactions.
  ///   - digest: The identifying digest of bytes, for responses without an id.
  /// - Throws: `SurveyDefinitionError` when the declaration makes no sense.
  public init(
    _ definition: SurveyDefinition, isKnownAgent: (@Sendable (String) -> Bool)? = nil,
    isKnownInteraction: (@Sendable (String) -> Bool)? = nil,
    digest: @escaping @Sendable ([UInt8]) -> String
  ) throws(SurveyDefinitionError) {
    try definition.validate()
    self.definition = definition
    self.isKnownAgent = isKnownAgent
    self.isKnownInteraction = isKnownInteraction
    self.digest = digest
  }

  /// Reads a file.
  ///
  /// - Throws: `TableError` or `ColumnMappingError`, when the file as a whole cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings(),
    progress: ((Int) -> Void)? = nil
  ) throws -> TableImport<ImportedResponse> {
    let importer = TableImporter<ImportedResponse>(
      fields: SurveyFields.all, key: \.response.id, build: { response(&$0) })
    return try importer.read(source, settings: settings, progress: progress)
  }

  private func response(_ row: inout MappedRow) -> ImportedResponse? {
    let given = row.identifier(SurveyFields.response)
    let answeredAt = row.dateTime(SurveyFields.answeredAt)
    let interaction = row.identifier(SurveyFields.interaction)
    if let interaction, let isKnownInteraction, !isKnownInteraction(interaction) {
      row.refuse(
        SurveyFields.interaction,
        BilingualText(
          fr: "contact inconnu : importez d'abord les contacts",
          en: "unknown interaction: import the interactions first"))
    }
    let agent = row.identifier(SurveyFields.agent)
    if let agent, let isKnownAgent, !isKnownAgent(agent) {
      row.refuse(
        SurveyFields.agent,
        BilingualText(
          fr: "conseiller inconnu : importez d'abord le fichier des conseillers",
          en: "unknown agent: import the file of agents first"))
    }
    guard let value = answer(&row), let answeredAt else { return nil }
    let verbatim = row.text(SurveyFields.verbatim)
    let content = [interaction ?? "", agent ?? "", answeredAt.isoText, value.exactText]
    let response = SurveyResponse(
      id: given ?? weakID(content + [verbatim ?? ""]), surveyID: definition.id,
      answeredAt: answeredAt, interactionID: interaction, agentID: agent, value: value,
      verbatim: verbatim)
    return ImportedResponse(response: response, hasWeakID: given == nil)
  }

  /// The answer, when it is one of the scale.
  private func answer(_ row: inout MappedRow) -> Rational? {
    guard let number = row.number(SurveyFields.value) else { return nil }
    let bounds = "\(definition.minimum.exactText)–\(definition.maximum.exactText)"
    if number.isPercentage, definition.maximum != 100 {
      row.refuse(
        SurveyFields.value,
        BilingualText(
          fr: "un pourcentage n'est pas une réponse sur l'échelle \(bounds)",
          en: "a percentage is no answer on the scale \(bounds)"))
      return nil
    }
    guard definition.isOnScale(number.value) else {
      row.refuse(
        SurveyFields.value,
        BilingualText(
          fr: "réponse hors de l'échelle déclarée, \(bounds)",
          en: "answer outside the declared scale, \(bounds)"))
      return nil
    }
    // The groups of NPS are named by whole answers: 8.5 is in none of them.
    if definition.metric == .nps, Int(number.value.exactText) == nil {
      row.refuse(SurveyFields.value, CellProblem.notWhole.reason)
      return nil
    }
    return number.value
  }

  /// An id that the same answer has in every export, whatever the order of the columns.
  private func weakID(_ content: [String]) -> String {
    let row = TableRow(line: 0, cells: [definition.id] + content)
    return "row-" + digest(row.canonicalBytes)
  }
}
