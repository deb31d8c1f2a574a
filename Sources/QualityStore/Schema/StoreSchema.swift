internal import GRDB

/// The tables, as dated steps that never change once released.
enum StoreSchema {
  /// "ECOU", written in the header of the database file.
  static let applicationID = 0x4543_4F55

  /// The number of steps, written in the database as `user_version`.
  static var version: Int { steps.count }

  private static let steps: [(name: String, sql: String)] = [
    ("2026-11-22 journal", journal),
    ("2026-11-22 people", people),
    ("2026-11-22 interactions", interactions),
    ("2026-11-22 transcripts", transcripts),
    ("2026-11-22 grids", grids),
    ("2026-11-22 evaluations", evaluations),
    ("2026-11-22 sealed evaluations", sealedEvaluations),
    ("2026-11-22 surveys", surveys),
    ("2026-11-22 disputes", disputes),
    ("2026-11-22 samples", samples),
    ("2026-11-22 calibration", calibration),
    ("2026-11-22 concealment", concealment),
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration(step.name) { database in
        try database.execute(sql: step.sql)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
