internal import Digests
public import Languages

/// What a scoring sheet is about. It travels in the workbook, out of sight.
public struct SheetIdentity: Sendable, Hashable {
  /// How sheets are laid out today.
  public static let currentLayout = 1

  /// How the sheet is laid out.
  public let layout: Int
  /// The interaction evaluated.
  public let interactionID: String
  /// The evaluation that the sheet is to become; `nil` when the evaluator decides it.
  public let evaluationID: String?
  /// The evaluator; `nil` when the sheet asks.
  public let evaluatorID: String?
  /// The grid.
  public let gridID: String
  /// The grid's version.
  public let gridVersion: String
  /// The grid's digest.
  public let gridDigest: String
  /// The language the sheet is written in.
  public let language: Language

  /// An identity, by default of a sheet laid out as today.
  public init(
    interactionID: String, evaluationID: String? = nil, evaluatorID: String? = nil,
    gridID: String, gridVersion: String, gridDigest: String, language: Language,
    layout: Int = SheetIdentity.currentLayout
  ) {
    self.interactionID = interactionID
    self.evaluationID = evaluationID
    self.evaluatorID = evaluatorID
    self.gridID = gridID
    self.gridVersion = gridVersion
    self.gridDigest = gridDigest
    self.language = language
    self.layout = layout
  }

  /// The names under which the identity is kept, and its values.
  var fields: [(name: String, value: String)] {
    [
      ("layout", String(layout)), ("interaction", interactionID),
      ("evaluation", evaluationID ?? ""), ("evaluator", evaluatorID ?? ""), ("grid", gridID),
      ("grid-version", gridVersion), ("grid-digest", gridDigest),
      ("language", language.rawValue),
    ]
  }

  /// Tells whether a field was changed by hand.
  var check: String {
    let text = fields.map { "\($0.value.utf8.count):\($0.value)" }.joined()
    return String(Digest.sha256Hex(of: text).prefix(16))
  }

  /// The identity of fields read back; `nil` when one is missing or is no such value.
  init?(fields: [String: String]) {
    guard let layout = fields["layout"].flatMap({ Int($0) }),
      let interaction = fields["interaction"], !interaction.isEmpty, let grid = fields["grid"],
      let version = fields["grid-version"], let digest = fields["grid-digest"],
      let language = fields["language"].flatMap({ Language(rawValue: $0) })
    else { return nil }
    self.init(
      interactionID: interaction,
      evaluationID: fields["evaluation"].flatMap { $0.isEmpty ? nil : $0 },
      evaluatorID: fields["evaluator"].flatMap { $0.isEmpty ? nil : $0 }, gridID: grid,
      gridVersion: version, gridDigest: digest, language: language, layout: layout)
  }
}
