public import Languages
internal import Tables

/// What the columns of a client's own table can hold.
public enum PlainField: String, Sendable, Hashable, CaseIterable {
  case section, criterion, weight, answers, guidance, critical, id

  /// What it holds, in both languages.
  public var title: BilingualText {
    switch self {
    case .section: BilingualText(fr: "Rubrique", en: "Section")
    case .criterion: BilingualText(fr: "Critère", en: "Criterion")
    case .weight: BilingualText(fr: "Poids", en: "Weight")
    case .answers: BilingualText(fr: "Notes possibles", en: "Possible answers")
    case .guidance: BilingualText(fr: "Guide", en: "Guidance")
    case .critical: BilingualText(fr: "Éliminatoire", en: "Critical")
    case .id: BilingualText(fr: "Identifiant", en: "Id")
    }
  }

  /// Headers that stand for it.
  var aliases: [String] {
    switch self {
    case .section:
      [
        "Rubrique", "Thème", "Thématique", "Catégorie", "Famille", "Axe", "Chapitre", "Partie",
        "Étape", "Bloc", "Item principal", "Section", "Category", "Group", "Topic", "Theme", "Area",
        "Phase",
      ]
    case .criterion:
      [
        "Critère", "Critères", "Critère d'évaluation", "Question", "Questions", "Item", "Items",
        "Point de contrôle", "Points observés", "Libellé", "Attendu", "Comportement attendu",
        "Criterion", "Criteria", "Check", "Behaviour", "Behavior", "Requirement",
      ]
    case .weight:
      [
        "Poids", "Pondération", "Coefficient", "Coef", "Coeff", "Points max", "Nombre de points",
        "Poids (%)", "%", "Weight", "Weighting", "Max points", "Max score",
      ]
    case .answers:
      [
        "Barème", "Notes possibles", "Notation", "Note", "Échelle", "Réponses possibles",
        "Réponses", "Cotation", "Niveaux", "Scale", "Possible answers", "Answers", "Rating",
        "Options", "Scoring", "Score",
      ]
    case .guidance:
      [
        "Guide", "Commentaire", "Commentaires", "Définition", "Explication", "Explications",
        "Description", "Précisions", "Consigne", "Consignes", "Guidance", "Comment", "Comments",
        "Definition", "Help", "Notes", "Guideline", "Guidelines", "Instructions",
      ]
    case .critical:
      [
        "Éliminatoire", "Rédhibitoire", "Critique", "Bloquant", "KO", "Erreur critique",
        "Point bloquant", "Critical", "Fatal", "Auto fail", "Autofail", "Knock-out",
        "Critical error",
      ]
    case .id:
      ["Identifiant", "Id", "Code", "N°", "Numéro", "Réf", "Référence", "Ref", "No", "Number"]
    }
  }

  var foldedNames: Set<FoldedName> { Set(aliases.map { FoldedName($0) }) }

  /// The field of a name on the command line, in either language.
  static func named(_ name: String) -> PlainField? {
    let folded = FoldedName(name)
    return allCases.first {
      FoldedName($0.rawValue) == folded || FoldedName($0.title.french) == folded
        || FoldedName($0.title.english) == folded
    }
  }
}
