internal import ExactNumbers
internal import Languages
internal import QualityModel

/// What a row of the sheet of criteria holds.
enum RowKind: Hashable, Sendable {
  case section
  case criterion(Criterion.Kind)
}

/// The words of the grid language as a workbook writes them.
enum GridVocabularies {
  static let rowKinds = Vocabulary<RowKind>([
    .init(.section, "section", fr: "rubrique", en: "section", "thème", "theme", "group"),
    .init(.criterion(.choice), "choice", fr: "choix", en: "choice", "critère", "criterion"),
    .init(
      .criterion(.multiple), "multiple", fr: "choix multiple", en: "multiple choice", "multi"),
    .init(.criterion(.number), "number", fr: "nombre", en: "number", "numeric"),
    .init(.criterion(.text), "text", fr: "texte", en: "text", "texte libre", "free text"),
  ])

  static let answers = Vocabulary<Bool>([
    .init(true, "true", fr: "oui", en: "yes", "vrai", "x", "o", "y", "1", "allowed", "permis"),
    .init(false, "false", fr: "non", en: "no", "faux", "n", "0", "forbidden", "interdit"),
  ])

  static let methods = Vocabulary<ScoringRules.Method>([
    .init(.weighted, "weighted", fr: "moyenne pondérée", en: "weighted mean", "pondérée"),
    .init(.points, "points", fr: "points cumulés", en: "pooled points"),
    .init(
      .deductions, "deductions", fr: "100 moins les points perdus",
      en: "100 minus the points lost", "déductions"),
  ])

  static let policies = Vocabulary<ScoringRules.NotApplicablePolicy>([
    .init(.withinSection, "within-section", fr: "quitte sa rubrique", en: "leaves its section"),
    .init(
      .acrossGrid, "across-grid", fr: "réparti sur la grille", en: "spread over the grid"),
    .init(.asBest, "as-best", fr: "vaut le meilleur niveau", en: "counts as the best level"),
    .init(.asWorst, "as-worst", fr: "vaut le pire niveau", en: "counts as the worst level"),
  ])

  static let roundings = Vocabulary<RoundingRule>([
    .init(.halfUp, RoundingRule.halfUp.rawValue, fr: "au plus proche", en: "half up"),
    .init(
      .halfEven, RoundingRule.halfEven.rawValue, fr: "au plus proche (moitié au pair)",
      en: "half to even"),
    .init(.down, RoundingRule.down.rawValue, fr: "vers le bas", en: "down"),
  ])

  static let channels = Vocabulary<Channel>(
    Channel.allCases.map {
      .init($0, $0.rawValue, fr: $0.title.french, en: $0.title.english)
    })

  /// Whether an answer with a cause counts in the agent's score.
  static let agentScores = Vocabulary<Bool>([
    .init(
      false, "include", fr: "compte pour le conseiller", en: "counts for the agent", "comptée"),
    .init(true, "exclude", fr: "hors note du conseiller", en: "not for the agent", "exclue"),
  ])

  static let errorClasses = Vocabulary<ErrorClass>([
    .init(.customer, "customer", fr: "client", en: "customer"),
    .init(.business, "business", fr: "métier", en: "business"),
    .init(.compliance, "compliance", fr: "conformité", en: "compliance"),
    .init(.minor, "minor", fr: "mineure", en: "minor", "mineur"),
  ])

  static let speakers = Vocabulary<Cue.Speaker>([
    .init(.agent, "agent", fr: "conseiller", en: "agent"),
    .init(.customer, "customer", fr: "client", en: "customer"),
    .init(.any, "any", fr: "tous", en: "anyone"),
  ])

  static let settings = Vocabulary<SettingKind>([
    .init(.id, "id", fr: "identifiant", en: "id"),
    .init(.version, "version", fr: "version", en: "version"),
    .init(.language, "language", fr: "langue", en: "language"),
    .init(.title, "title", fr: "titre", en: "title"),
    .init(.channels, "channels", fr: "canaux", en: "channels"),
    .init(.method, "method", fr: "méthode", en: "method"),
    .init(.notApplicable, "notApplicable", fr: "sans objet", en: "not applicable"),
    .init(.decimals, "decimals", fr: "décimales", en: "decimals"),
    .init(.rounding, "rounding", fr: "arrondi", en: "rounding"),
    .init(.target, "target", fr: "objectif", en: "target"),
    .init(.band, "band", fr: "palier", en: "band"),
    .init(.cause, "cause", fr: "cause", en: "cause"),
    .init(.dimension, "dimension", fr: "dimension", en: "dimension"),
  ])

  static let owners = Vocabulary<OwnerKind>([
    .init(.grid, "grid", fr: "grille", en: "grid"),
    .init(.dimension, "dimension", fr: "dimension", en: "dimension"),
    .init(.band, "band", fr: "palier", en: "band"),
    .init(.cause, "cause", fr: "cause", en: "cause"),
    .init(.level, "level", fr: "niveau", en: "level"),
    .init(.section, "section", fr: "rubrique", en: "section"),
    .init(.criterion, "criterion", fr: "critère", en: "criterion"),
  ])

  static let textFields = Vocabulary<GridField>([
    .init(.title, "title", fr: "titre", en: "title"),
    .init(.question, "question", fr: "question", en: "question"),
    .init(.guidance, "guidance", fr: "guide", en: "guidance"),
    .init(.example, "example", fr: "exemple", en: "example"),
    .init(.coaching, "coaching", fr: "conseil", en: "coaching"),
  ])
}

/// A row of the sheet of settings.
enum SettingKind: Hashable, Sendable, CaseIterable {
  case id, version, language, title, channels, method, notApplicable, decimals, rounding, target
  case band, cause, dimension
}

/// What a text or a piece of metadata belongs to.
enum OwnerKind: Hashable, Sendable {
  case grid, dimension, band, cause, level, section, criterion
}
