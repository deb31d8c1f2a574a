internal import Digests
internal import GRDB

/// A version of a grid that evaluations refer to, in the words that were published.
public struct PublishedGrid: Sendable, Hashable {
  /// The grid's id.
  public let id: String
  /// The version.
  public let version: String
  /// SHA-256 of `canonicalXML`, lower-case hexadecimal.
  public let digest: String
  /// The grid in canonical XML, UTF-8.
  public let canonicalXML: [UInt8]

  /// A grid as published.
  public init(id: String, version: String, digest: String, canonicalXML: [UInt8]) {
    self.id = id
    self.version = version
    self.digest = digest
    self.canonicalXML = canonicalXML
  }

  /// The digest that `canonicalXML` has.
  var computedDigest: String { Digest.sha256Hex(of: canonicalXML) }
}

/// A row of `grids`.
struct GridRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "grids"

  enum Columns {
    static let id = Column("id")
    static let version = Column("version")
    static let digest = Column("digest")
    static let xml = Column("xml")
  }

  let grid: PublishedGrid

  init(row: Row) throws {
    grid = PublishedGrid(
      id: try row.text(Columns.id), version: try row.text(Columns.version),
      digest: try row.text(Columns.digest),
      canonicalXML: try row.bytes(Columns.xml))
  }
}
