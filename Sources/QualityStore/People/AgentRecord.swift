internal import Calendars
internal import GRDB
internal import QualityModel

/// A row of `agents`.
struct AgentRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "agents"

  enum Columns {
    static let id = Column("id")
    static let name = Column("name")
    static let team = Column("team")
    static let site = Column("site")
    static let provider = Column("provider")
    static let coach = Column("coach")
    static let startDay = Column("start_day")
    static let endDay = Column("end_day")
  }

  let agent: Agent

  init(row: Row) throws {
    agent = Agent(
      id: try row.text(Columns.id), name: try row.text(Columns.name),
      team: try row.optionalText(Columns.team), site: try row.optionalText(Columns.site),
      provider: try row.optionalText(Columns.provider),
      coach: try row.optionalText(Columns.coach),
      startDate: try row.optionalDay(Columns.startDay),
      endDate: try row.optionalDay(Columns.endDay))
  }
}

extension DerivableRequest<AgentRecord> {
  /// The agents of a team.
  func of(team: String) -> Self {
    filter(AgentRecord.Columns.team == team)
  }

  /// The agents with these identifiers.
  func with(ids: [String]) -> Self {
    filter(ids.contains(AgentRecord.Columns.id))
  }
}
