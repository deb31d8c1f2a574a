public import Languages
internal import QualityModel

extension UncarriedReason {
  /// The reason's name for machines.
  public var code: String {
    switch self {
    case .noCounterpart: "no-counterpart"
    case .joined: "joined"
    case .kindChanged: "kind-changed"
    case .unitChanged: "unit-changed"
    case .levelAbsent: "level-absent"
    case .notApplicableForbidden: "not-applicable-forbidden"
    case .severalLevelsToOne: "several-levels-to-one"
    }
  }

  /// The reason as a part of a sentence, without a final point.
  public var explanation: BilingualText {
    switch self {
    case .noCounterpart:
      BilingualText(fr: "aucun critère ne lui correspond", en: "no criterion corresponds to it")
    case .joined(let ids, let other):
      BilingualText(
        fr: "réuni avec d'autres (\(ids.joined(separator: ", "))) dans « \(other) » : "
          + "le choix de la réponse revient à une personne",
        en: "joined with others (\(ids.joined(separator: ", "))) in “\(other)”: "
          + "which answer to take is for a person to say")
    case .kindChanged(let old, let new):
      BilingualText(
        fr: "la forme de la réponse change (\(old.rawValue) → \(new.rawValue))",
        en: "the kind of answer changes (\(old.rawValue) → \(new.rawValue))")
    case .unitChanged(let old, let new):
      BilingualText(
        fr: "l'unité change (\(old ?? "aucune") → \(new ?? "aucune"))",
        en: "the unit changes (\(old ?? "none") → \(new ?? "none"))")
    case .levelAbsent(let level, let other):
      BilingualText(
        fr: "le niveau « \(level) » n'existe pas dans « \(other) »",
        en: "level “\(level)” does not exist in “\(other)”")
    case .notApplicableForbidden(let other):
      BilingualText(
        fr: "« sans objet » n'est pas admis dans « \(other) »",
        en: "N/A is not accepted in “\(other)”")
    case .severalLevelsToOne(let other):
      BilingualText(
        fr: "« \(other) » n'admet qu'un niveau : les réponses à plusieurs niveaux restent",
        en: "“\(other)” takes one level: answers of several levels stay behind")
    }
  }
}

extension UnfilledCriterion.Reason {
  /// The reason's name for machines.
  public var code: String {
    switch self {
    case .new: "new"
    case .severalFormer: "several-former"
    case .incompatible(_, let reason): reason.code
    }
  }

  /// The reason as a part of a sentence, without a final point.
  public var explanation: BilingualText {
    switch self {
    case .new:
      BilingualText(fr: "critère nouveau", en: "new criterion")
    case .severalFormer(let ids):
      BilingualText(
        fr: "réunit plusieurs anciens critères (\(ids.joined(separator: ", ")))",
        en: "stands for several former criteria (\(ids.joined(separator: ", ")))")
    case .incompatible(let id, let reason):
      BilingualText(
        fr: "vient de « \(id) », mais \(reason.explanation.french)",
        en: "comes from “\(id)”, but \(reason.explanation.english)")
    }
  }
}
