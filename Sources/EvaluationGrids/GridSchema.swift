internal import StrictXML

/// The schema of the grid language, carried inside the program.
public enum GridSchema {
  /// The namespace of grids.
  public static let namespace = "urn:ecoute:grid:1"

  /// Compiled at the first grid read.
  static let compiled = Result { try Schema(text: text) }
}
