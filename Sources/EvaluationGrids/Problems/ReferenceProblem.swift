internal import Languages

/// G010 to G017, G032: ids and what refers to them.
enum ReferenceProblem: GridProblem {
  case duplicateID(String, firstLine: Int)
  case duplicateLevel(String, firstLine: Int)
  case reservedLevel(String)
  case standardDimension(String)
  case unknownScale(String, criterion: String, suggestion: String?)
  case unknownCriterion(String, suggestion: String?)
  case unknownLevel(String, criterion: String, levels: [String], suggestion: String?)
  case unknownDimension(String, section: String, suggestion: String?)
  case conditionCycle([String])
  case conditionWithoutLevels(criterion: String, kind: String)
  case currentIDAsFormer(String, criterion: String)

  var code: String {
    switch self {
    case .duplicateID, .duplicateLevel: "G010"
    case .reservedLevel, .standardDimension: "G011"
    case .unknownScale: "G012"
    case .unknownCriterion: "G013"
    case .unknownLevel: "G014"
    case .unknownDimension: "G015"
    case .conditionCycle: "G016"
    case .conditionWithoutLevels: "G017"
    case .currentIDAsFormer: "G032"
    }
  }

  var message: BilingualText {
    switch self {
    case .duplicateID(let id, let line):
      .spaced(
        fr: "l'identifiant « \(id) » est déjà celui d'un élément de la ligne \(line)",
        en: "the id \"\(id)\" is already that of an element on line \(line)")
    case .duplicateLevel(let id, let line):
      .spaced(
        fr: "l'échelle a déjà un niveau « \(id) », ligne \(line)",
        en: "the scale has a level \"\(id)\" already, on line \(line)")
    case .reservedLevel(let id):
      .spaced(
        fr: "« \(id) » est un mot du langage et ne peut pas nommer un niveau",
        en: "\"\(id)\" is a word of the language and cannot name a level")
    case .standardDimension(let id):
      .spaced(
        fr: "la dimension « \(id) » existe déjà dans toutes les grilles",
        en: "the dimension \"\(id)\" exists in every grid already")
    case .unknownScale(let id, let criterion, let meant):
      .spaced(
        fr: "le critère « \(criterion) » renvoie à l'échelle « \(id) », qui n'est pas déclarée"
          + hint(meant, .french),
        en: "criterion \"\(criterion)\" refers to scale \"\(id)\", which is not declared"
          + hint(meant, .english))
    case .unknownCriterion(let id, let meant):
      .spaced(
        fr: "la condition renvoie au critère « \(id) », qui n'existe pas" + hint(meant, .french),
        en: "the condition refers to criterion \"\(id)\", which does not exist"
          + hint(meant, .english))
    case .unknownLevel(let id, let criterion, _, let meant):
      .spaced(
        fr: "le critère « \(criterion) » n'a pas de niveau « \(id) »" + hint(meant, .french),
        en: "criterion \"\(criterion)\" has no level \"\(id)\"" + hint(meant, .english))
    case .unknownDimension(let id, let section, let meant):
      .spaced(
        fr: "la rubrique « \(section) » renvoie à la dimension « \(id) », qui n'est pas déclarée"
          + hint(meant, .french),
        en: "section \"\(section)\" refers to dimension \"\(id)\", which is not declared"
          + hint(meant, .english))
    case .conditionCycle(let ids):
      .spaced(
        fr: "ces conditions tournent en rond : \(ids.joined(separator: " → "))",
        en: "these conditions go round in a circle: \(ids.joined(separator: " → "))")
    case .conditionWithoutLevels(let criterion, let kind):
      .spaced(
        fr: "la condition porte sur « \(criterion) », un critère de type \(kind), sans niveaux",
        en: "the condition looks at \"\(criterion)\", a criterion of kind \(kind), without levels")
    case .currentIDAsFormer(let id, let criterion):
      .spaced(
        fr:
          "« \(id) », ancien nom donné au critère « \(criterion) », est celui d'un critère actuel",
        en: "\"\(id)\", a former id of criterion \"\(criterion)\", is that of a present criterion")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .duplicateID:
      .spaced(
        fr: "Donnez à chaque élément de la grille un identifiant à lui.",
        en: "Give each element of the grid an id of its own.")
    case .duplicateLevel:
      .spaced(
        fr: "Donnez à chaque niveau de l'échelle un identifiant à lui.",
        en: "Give each level of the scale an id of its own.")
    case .reservedLevel:
      .spaced(fr: "Choisissez un autre identifiant.", en: "Choose another id.")
    case .standardDimension:
      .spaced(
        fr: "Retirez cette déclaration, ou choisissez un autre identifiant.",
        en: "Remove this declaration, or choose another id.")
    case .unknownScale:
      .spaced(
        fr: "Déclarez cette échelle avec <scale id=\"…\">, ou corrigez le renvoi.",
        en: "Declare this scale with <scale id=\"…\">, or correct the reference.")
    case .unknownCriterion:
      .spaced(
        fr: "Écrivez l'identifiant d'un critère de la grille.",
        en: "Write the id of a criterion of the grid.")
    case .unknownLevel(_, _, let levels, _) where levels.isEmpty:
      .spaced(
        fr: "Ce type de critère n'a pas de niveaux ; seul « all » y est possible.",
        en: "This kind of criterion has no levels; only \"all\" is possible.")
    case .unknownLevel(_, _, let levels, _):
      .spaced(
        fr: "Ses niveaux : \(levels.joined(separator: ", ")).",
        en: "Its levels: \(levels.joined(separator: ", ")).")
    case .unknownDimension:
      .spaced(
        fr: "Prenez une dimension de toutes les grilles, ou déclarez celle-ci avec <dimension>.",
        en: "Take a dimension that every grid has, or declare this one with <dimension>.")
    case .conditionCycle:
      .spaced(
        fr: "Retirez l'une de ces conditions : un critère ne peut pas dépendre de lui-même.",
        en: "Remove one of these conditions: a criterion cannot depend on itself.")
    case .conditionWithoutLevels:
      .spaced(
        fr: "Faites porter la condition sur un critère à niveaux.",
        en: "Make the condition look at a criterion with levels.")
    case .currentIDAsFormer:
      .spaced(
        fr: "Gardez dans « formerly » les seuls identifiants qui n'existent plus.",
        en: "Keep in \"formerly\" only ids that no longer exist.")
    }
  }

  private func hint(_ meant: String?, _ language: Language) -> String {
    guard let meant else { return "" }
    return switch language {
    case .french: " (vouliez-vous écrire « \(meant) » ?)"
    case .english: " (did you mean \"\(meant)\"?)"
    }
  }
}
