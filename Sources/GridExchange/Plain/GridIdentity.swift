public import QualityModel

/// What a file from elsewhere does not say about the grid that it becomes.
public struct GridIdentity: Sendable, Hashable {
  /// The grid's id; `nil` makes one from the title.
  public var id: String?
  /// The version, dotted numbers.
  public var version: String
  /// The name; `nil` takes the file's own, if it has one.
  public var title: String?
  /// The language of the texts (BCP 47).
  public var language: String
  /// The channels; empty means any.
  public var channels: [Channel]

  /// What a person says about the grid.
  public init(
    id: String? = nil, version: String = "1.0", title: String? = nil, language: String,
    channels: [Channel] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.language = language
    self.channels = channels
  }

  /// The title to take, of those that the file offers.
  func title(else other: String) -> String { title ?? other }

  func id(for title: String) -> String {
    let slug = SlugMaker.slug(title)
    return id ?? (slug.isEmpty ? "grille" : slug)
  }
}
