internal import StrictXML

/// The schema of the crosswalk language, carried inside the program.
public enum CrosswalkSchema {
  /// The namespace of crosswalks.
  public static let namespace = "urn:ecoute:crosswalk:1"

  /// Compiled at the first crosswalk read.
  static let compiled = Result { try Schema(text: text) }
}
