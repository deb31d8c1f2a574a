internal import ExactNumbers
internal import FoundationEssentials
internal import JSONText
public import Languages

extension WideMapping {
  /// The name and version of the form in which mappings are kept.
  static let schema = "ecoute.wide-mapping/1"

  private struct Stored: Decodable {
    struct Column: Decodable {
      let target: String
      let column: String
    }
    struct Word: Decodable {
      let criterion: String?
      let word: String
      let level: String
    }
    let schema: String
    let columns: [Column]
    let words: [Word]
    let ignored: [String]
    let total: String?
    let totalOutOf: String?
    let evaluator: String?
  }

  /// The mapping as a file keeps it.
  public var json: String {
    JSONValue.object([
      ("schema", .string(WideMapping.schema)),
      (
        "columns",
        .array(
          columns.map { .object([("target", .string($0.target)), ("column", .string($0.column))]) })
      ),
      (
        "words",
        .array(
          words.map {
            .object([
              ("criterion", .optional($0.criterion)), ("word", .string($0.word)),
              ("level", .string($0.level)),
            ])
          })
      ),
      ("ignored", .array(ignored.map { .string($0) })),
      ("total", .optional(total)), ("totalOutOf", .optional(totalOutOf?.exactText)),
      ("evaluator", .optional(evaluatorID)),
    ]).indentedText
  }

  /// The mapping that a file keeps; one saved before a field existed says nothing of it.
  ///
  /// - Throws: `WideMappingFileError` when it is something else.
  public init(json bytes: [UInt8], file: String) throws(WideMappingFileError) {
    let stored: Stored
    do {
      stored = try JSONDecoder().decode(Stored.self, from: Data(bytes))
    } catch {
      throw WideMappingFileError(file: file)
    }
    guard stored.schema == WideMapping.schema else { throw WideMappingFileError(file: file) }
    let outOf = stored.totalOutOf.map { Rational(decimal: $0) }
    if let outOf, (outOf ?? .zero) <= .zero { throw WideMappingFileError(file: file) }
    self.init(
      columns: stored.columns.map { Column(target: $0.target, column: $0.column) },
      words: stored.words.map { Word(criterion: $0.criterion, word: $0.word, level: $0.level) },
      ignored: stored.ignored, total: stored.total, totalOutOf: outOf ?? nil,
      evaluatorID: stored.evaluator)
  }
}

/// A file that is no mapping.
public struct WideMappingFileError: ExplainedError, Hashable {
  /// The file as the person named it.
  public let file: String

  /// What is wrong.
  public var problem: BilingualText {
    .spaced(
      fr: "\(file) : ce n'est pas une correspondance enregistrée par Ecoute",
      en: "\(file): this is no mapping saved by Ecoute")
  }

  /// What to do.
  public var remedy: BilingualText {
    .spaced(
      fr: "enregistrez-la à nouveau par --save-mapping", en: "save it again with --save-mapping")
  }
}
