internal import Languages
internal import QualityModel
public import Tables

/// Reads agents and evaluators, from a file of each or from one that holds both.
public struct PeopleImporter: Sendable {
  private let kind: Person.Kind?

  /// An importer.
  ///
  /// - Parameter kind: What every row is. `nil` lets the file say it: its `kind` column where it
  ///   has one, else evaluators when it has a `side` column and agents when it has none.
  public init(kind: Person.Kind? = nil) {
    self.kind = kind
  }

  /// Reads a file.
  ///
  /// - Throws: `TableError` or `ColumnMappingError`, when the file as a whole cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings(),
    progress: ((Int) -> Void)? = nil
  ) throws -> TableImport<Person> {
    let given = kind
    let importer = TableImporter<Person>(
      fields: PeopleFields.all,
      key: { person in
        switch person {
        case .agent(let agent): "agent \(agent.id)"
        case .evaluator(let evaluator): "evaluator \(evaluator.id)"
        }
      },
      build: { row in
        switch PeopleImporter.kind(of: &row, given: given) {
        case .agent: PeopleImporter.agent(&row)
        case .evaluator: PeopleImporter.evaluator(&row)
        case nil: nil
        }
      })
    return try importer.read(source, settings: settings, progress: progress)
  }

  private static func kind(of row: inout MappedRow, given: Person.Kind?) -> Person.Kind? {
    if let given { return given }
    guard row.mapping.column(of: PeopleFields.kind) != nil else {
      return row.mapping.column(of: PeopleFields.side) == nil ? .agent : .evaluator
    }
    let kind = row.choice(PeopleFields.kind, kindWords)
    if kind == nil, row.problems.isEmpty { row.add(.empty, PeopleFields.kind) }
    return kind
  }

  private static func agent(_ row: inout MappedRow) -> Person? {
    let (id, name) = (row.identifier(PeopleFields.id), fullName(&row))
    let (start, end) = (row.date(PeopleFields.start), row.date(PeopleFields.end))
    if let start, let end, end < start {
      row.refuse(
        PeopleFields.end,
        BilingualText(
          fr: "la date de sortie précède la date d'entrée",
          en: "the end date is before the start date"))
    }
    guard let id, let name else { return nil }
    return .agent(
      Agent(
        id: id, name: name, team: row.text(PeopleFields.team), site: row.text(PeopleFields.site),
        provider: row.text(PeopleFields.provider), coach: row.text(PeopleFields.coach),
        startDate: start, endDate: end))
  }

  private static func evaluator(_ row: inout MappedRow) -> Person? {
    let (id, name) = (row.identifier(PeopleFields.id), fullName(&row))
    let before = row.problems.count
    let side = row.choice(PeopleFields.side, sideWords)
    if side == nil, row.problems.count == before {
      row.refuse(
        PeopleFields.side,
        BilingualText(
          fr: "un évaluateur représente le donneur d'ordre, le prestataire ou un tiers neutre",
          en: "an evaluator represents the client, the provider or a neutral third party"))
    }
    guard let id, let name, let side else { return nil }
    return .evaluator(
      Evaluator(id: id, name: name, side: side, role: row.text(PeopleFields.role)))
  }

  private static func fullName(_ row: inout MappedRow) -> String? {
    guard let name = row.text(PeopleFields.name) else { return nil }
    return row.text(PeopleFields.firstName).map { "\($0) \(name)" } ?? name
  }

  private static let kindWords: [(value: Person.Kind, words: [String])] = [
    (
      .agent,
      ["agent", "conseiller", "conseillère", "téléconseiller", "téléconseillère", "téléopérateur"]
    ),
    (.evaluator, ["evaluator", "évaluateur", "évaluatrice", "auditeur", "auditrice", "qualité"]),
  ]

  private static let sideWords: [(value: Side, words: [String])] = [
    (.client, ["client", "donneur d'ordre", "donneur d'ordres", "DO"]),
    (.provider, ["provider", "prestataire", "sous-traitant", "outsourcer"]),
    (.neutral, ["neutral", "neutre", "tiers neutre", "tiers"]),
  ]
}
