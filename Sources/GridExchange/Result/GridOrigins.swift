public import QualityModel

/// Where each part of an imported grid was read: a cell, or a path in a JSON document.
public struct GridOrigins: Sendable, Hashable {
  struct Key: Sendable, Hashable {
    let element: GridElement
    let field: GridField?
  }

  /// The file as the person named it.
  public let file: String
  private var parts: [Key: String] = [:]

  init(file: String) {
    self.file = file
  }

  /// Keeps the first place given for an element, or for a field of one.
  mutating func note(_ element: GridElement, _ field: GridField? = nil, at part: String) {
    let key = Key(element: element, field: field)
    if parts[key] == nil { parts[key] = part }
  }

  /// Where an element's field was read, else the element, else the file.
  public func place(of element: GridElement, _ field: GridField? = nil) -> Place {
    let part =
      parts[Key(element: element, field: field)] ?? parts[Key(element: element, field: nil)]
      ?? owner(of: element).flatMap { parts[Key(element: $0, field: nil)] }
    return Place(file: file, part: part)
  }

  /// The element whose place stands for one that has none of its own.
  private func owner(of element: GridElement) -> GridElement? {
    switch element {
    case .level(let scale, _):
      parts[Key(element: .scale(scale), field: nil)] == nil ? .criterion(scale) : .scale(scale)
    case .scale(let id): .criterion(id)
    default: nil
    }
  }
}
