internal import GRDB

extension Store {
  /// Publishes a version of a grid, once: evaluations refer to it from then on.
  ///
  /// - Returns: Whether it was new; `false` when the very same grid was published before.
  /// - Throws: `StoreError.gridPublishedDifferently` when the id and the version were published with
  ///   another digest, `.gridDigestWrong` when the digest is not that of the XML.
  @discardableResult
  public func publish(_ grid: PublishedGrid, by actor: String) throws -> Bool {
    try requirePublishable(grid)
    return try write { database in
      let journal = try JournalWriter(database, actor: actor, time: clock())
      return try insertOnce(grid, database, journal)
    }
  }

  /// A grid can be published when its names can be kept and its digest is that of its XML.
  func requirePublishable(_ grid: PublishedGrid) throws {
    try requireIdentifier(grid.id)
    try requireIdentifier(grid.version)
    guard grid.digest == grid.computedDigest else {
      throw StoreError.gridDigestWrong(
        id: grid.id, version: grid.version, declaredDigest: grid.digest,
        computedDigest: grid.computedDigest)
    }
  }

  /// Publishes a grid within a transaction; `false` when the very same was published before.
  func insertOnce(
    _ grid: PublishedGrid, _ database: Database, _ journal: JournalWriter
  ) throws -> Bool {
    if let published = try GridRecord.all().version(grid.version, of: grid.id)
      .fetchOne(database)?.grid
    {
      guard published.digest == grid.digest else {
        throw StoreError.gridPublishedDifferently(
          id: grid.id, version: grid.version, publishedDigest: published.digest,
          offeredDigest: grid.digest)
      }
      return false
    }
    let insert = try PreparedStatement(database, "INSERT INTO grids VALUES (?, ?, ?, ?)")
    insert.bind(grid.id)
    insert.bind(grid.version)
    insert.bind(grid.digest)
    insert.bind(bytes: grid.canonicalXML)
    try insert.run()
    try journal.append(JournalEvent(.gridPublish, "grid", grid.journalID, grid.journalDetails))
    return true
  }

  /// The grids published, in order of id and version.
  public func publishedGrids() throws -> [PublishedGrid] {
    try read { database in
      try GridRecord.all().order(GridRecord.Columns.id, GridRecord.Columns.version)
        .fetchAll(database).map(\.grid)
    }
  }

  /// One published grid, or `nil` when it was not published.
  public func publishedGrid(id: String, version: String) throws -> PublishedGrid? {
    try read { try GridRecord.all().version(version, of: id).fetchOne($0)?.grid }
  }
}

extension PublishedGrid {
  var journalID: String { "\(id)@\(version)" }
  var journalDetails: CanonicalJSON { .object(["digest": .text(digest)]) }
}

extension DerivableRequest<GridRecord> {
  /// One version of a grid.
  func version(_ version: String, of id: String) -> Self {
    filter(GridRecord.Columns.id == id && GridRecord.Columns.version == version)
  }
}
