internal import StrictXML

/// The schema of the language of sampling plans, carried inside the program.
public enum PlanSchema {
  /// The namespace of sampling plans.
  public static let namespace = "urn:ecoute:sampling-plan:1"

  /// Compiled at the first plan read.
  static let compiled = Result { try Schema(text: text) }
}
