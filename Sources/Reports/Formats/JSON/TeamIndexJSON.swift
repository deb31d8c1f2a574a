public import QualityModel

/// The index of a team's sheets as JSON, schema `ecoute.team-index/1`, in alphabetical order.
public enum TeamIndexJSON {
  /// The schema's name and version.
  public static let schema = "ecoute.team-index/1"

  /// The file, in UTF-8.
  public static func render(_ index: TeamIndex) -> [UInt8] {
    JSONMembers.file { json in
      json.member("schema", schema)
      json.member("centre", index.centre)
      json.member("madeOn", index.madeOn)
      json.member("period", index.period)
      json.member("entries", array: index.alphabetical) { json, entry in
        json.member("agent", entry.agent)
        json.member("sheet", entry.sheetFileName)
        json.member("evaluations", entry.evaluationCount)
        json.member("score", object: { $0.members(of: entry.score) })
      }
    }
  }
}
