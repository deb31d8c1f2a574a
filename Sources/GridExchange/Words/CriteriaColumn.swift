internal import Languages

/// The columns of the sheet of criteria, in order.
enum CriteriaColumn: SheetColumn {
  case depth, kind, id, title, question, guidance, weight, share, dimension, scale, ranges, maximum
  case unit, scored, bonus, notApplicable, errors, comment, evidence, condition, cues, measure
  case formerly

  var title: BilingualText {
    switch self {
    case .depth: BilingualText(fr: "Rang", en: "Depth")
    case .kind: BilingualText(fr: "Type", en: "Kind")
    case .id: BilingualText(fr: "Identifiant", en: "Id")
    case .title: BilingualText(fr: "Titre", en: "Title")
    case .question: BilingualText(fr: "Question", en: "Question")
    case .guidance: BilingualText(fr: "Guide", en: "Guidance")
    case .weight: BilingualText(fr: "Poids", en: "Weight")
    case .share: BilingualText(fr: "Part de la note", en: "Share of the score")
    case .dimension: BilingualText(fr: "Dimension", en: "Dimension")
    case .scale: BilingualText(fr: "Échelle", en: "Scale")
    case .ranges: BilingualText(fr: "Plages", en: "Ranges")
    case .maximum: BilingualText(fr: "Maximum", en: "Maximum")
    case .unit: BilingualText(fr: "Unité", en: "Unit")
    case .scored: BilingualText(fr: "Noté", en: "Scored")
    case .bonus: BilingualText(fr: "Bonus", en: "Bonus")
    case .notApplicable: BilingualText(fr: "Sans objet permis", en: "N/A allowed")
    case .errors: BilingualText(fr: "Erreurs", en: "Errors")
    case .comment: BilingualText(fr: "Commentaire exigé", en: "Comment required")
    case .evidence: BilingualText(fr: "Citation exigée", en: "Quote required")
    case .condition: BilingualText(fr: "Condition", en: "Condition")
    case .cues: BilingualText(fr: "Indices", en: "Cues")
    case .measure: BilingualText(fr: "Mesure", en: "Measure")
    case .formerly: BilingualText(fr: "Anciens identifiants", en: "Former ids")
    }
  }

  var explanation: BilingualText {
    switch self {
    case .depth:
      BilingualText(
        fr: "1 pour une rubrique ; 2 pour ce qu'elle contient, et ainsi de suite.",
        en: "1 for a section; 2 for what it holds, and so on.")
    case .kind:
      BilingualText(
        fr: "Rubrique, ou façon de répondre au critère.",
        en: "A section, or how the criterion is answered.")
    case .id:
      BilingualText(
        fr: "Unique dans la grille : lettres sans accent, chiffres, - _ et .",
        en: "Unique in the grid: letters without accents, digits, - _ and .")
    case .title:
      BilingualText(
        fr: "Nom court, dans la langue de la grille.", en: "Short name, in the grid's language.")
    case .question:
      BilingualText(
        fr: "Ce à quoi l'évaluateur répond, dans la langue de la grille.",
        en: "What the evaluator answers, in the grid's language.")
    case .guidance:
      BilingualText(fr: "Comment observer et trancher.", en: "How to observe and to decide.")
    case .weight:
      BilingualText(
        fr: "Poids parmi les voisins de même rang.", en: "Weight among neighbours of its depth.")
    case .share:
      BilingualText(
        fr: "Pour information, quand tout s'applique. Cette colonne n'est pas relue.",
        en: "For information, when everything applies. This column is not read back.")
    case .dimension:
      BilingualText(
        fr: "Pour une rubrique : ce qu'elle observe.", en: "For a section: what it observes.")
    case .scale:
      BilingualText(
        fr: "Une échelle de la feuille Échelles. Vide : les niveaux inscrits à son identifiant.",
        en: "A scale of the sheet Scales. Empty: the levels written there under its own id.")
    case .ranges:
      BilingualText(
        fr: "Pour un nombre : « < 60 : 2 ; 60 à 120 : 1 ; >= 120 : 0 ».",
        en: "For a number: “< 60: 2; 60 to 120: 1; >= 120: 0”.")
    case .maximum:
      BilingualText(
        fr: "Pour un choix multiple : le plus de points possible.",
        en: "For a multiple choice: the most points possible.")
    case .unit: BilingualText(fr: "Unité d'un nombre.", en: "Unit of a number.")
    case .scored:
      BilingualText(
        fr: "Non : relevé sans être noté.", en: "No: recorded without being scored.")
    case .bonus:
      BilingualText(
        fr: "Oui : peut ajouter à la note, n'en retire jamais.",
        en: "Yes: can add to the score, never lowers it.")
    case .notApplicable:
      BilingualText(
        fr: "Non : il faut toujours répondre.", en: "No: an answer is always needed.")
    case .errors:
      BilingualText(
        fr: "« client si non → plafond 50 », une par ligne. Classes : client, métier, conformité, "
          + "mineure. Effets : plafond, rubrique à 0, grille à 0.",
        en: "“customer if no → cap 50”, one a line. Classes: customer, business, compliance, "
          + "minor. Effects: cap, section to 0, grid to 0.")
    case .comment:
      BilingualText(
        fr: "Niveaux qui demandent un commentaire, ou « toutes ».",
        en: "Levels that need a comment, or “all”.")
    case .evidence:
      BilingualText(
        fr: "Niveaux qui demandent une citation, ou « toutes ».",
        en: "Levels that need a quote, or “all”.")
    case .condition:
      BilingualText(
        fr: "« solution = oui et non motif = autre » : sinon l'élément n'est pas demandé.",
        en: "“solution = yes and not reason = other”: otherwise it is not asked.")
    case .cues:
      BilingualText(
        fr: "« oui si reformulation (conseiller, 60 dernières s), sinon non », un par ligne.",
        en: "“yes if rewording (agent, last 60 s), else no”, one a line.")
    case .measure:
      BilingualText(
        fr: "Champ du contact qui remplit le nombre.", en: "Field of the contact that fills it.")
    case .formerly:
      BilingualText(
        fr: "Identifiants des versions précédentes.", en: "Ids of earlier versions.")
    }
  }

  var width: Double {
    switch self {
    case .depth: 6
    case .kind, .weight, .share, .maximum, .unit, .scored, .bonus, .notApplicable: 11
    case .id, .title, .dimension, .scale, .comment, .evidence, .measure, .formerly: 20
    case .question, .guidance: 48
    case .ranges, .errors, .condition, .cues: 32
    }
  }

  var isRequired: Bool { self == .kind || self == .id || self == .question }
}
