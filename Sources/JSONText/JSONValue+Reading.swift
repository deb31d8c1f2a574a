extension JSONValue {
  /// The most arrays and objects inside each other that are read.
  public static let depthLimit = 64

  /// Reads a document from its bytes.
  ///
  /// Accepted is the grammar of RFC 8259 in UTF-8, with or without a byte order mark, and nothing
  /// beside it: no comment, no trailing comma, no `NaN`, nothing after the value. Half a surrogate
  /// pair, a name twice in one object (however it is escaped) and more than ``depthLimit`` levels are
  /// refused. Numbers become ``digits(_:)`` as they are written, of any length; texts may hold an
  /// escaped NUL. Time and memory grow with the bytes: who reads files of others bounds their size.
  ///
  /// - Throws: `JSONFault` at the first byte that does not fit; nothing is repaired.
  public init(reading bytes: [UInt8]) throws(JSONFault) {
    self = try JSONParser.value(of: bytes)
  }

  /// The names and values of an object, in order; `nil` for anything else.
  public var members: [(name: String, value: JSONValue)]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The first value of a name in an object.
  public subscript(name: String) -> JSONValue? { members?.first { $0.name == name }?.value }
}
