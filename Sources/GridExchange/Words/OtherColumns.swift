internal import Languages

/// The columns of the sheet of scales.
enum ScaleColumn: SheetColumn {
  case scale, level, points, label

  var title: BilingualText {
    switch self {
    case .scale: BilingualText(fr: "Échelle", en: "Scale")
    case .level: BilingualText(fr: "Niveau", en: "Level")
    case .points: BilingualText(fr: "Points", en: "Points")
    case .label: BilingualText(fr: "Libellé", en: "Label")
    }
  }

  var explanation: BilingualText {
    switch self {
    case .scale:
      BilingualText(
        fr: "Identifiant de l'échelle, ou du critère qui est seul à avoir ces niveaux.",
        en: "Id of the scale, or of the one criterion that has these levels.")
    case .level: BilingualText(fr: "Identifiant du niveau.", en: "Id of the level.")
    case .points:
      BilingualText(
        fr: "Du moins bon niveau au meilleur.", en: "From the worst level to the best.")
    case .label:
      BilingualText(
        fr: "Nom du niveau, dans la langue de la grille.",
        en: "Name of the level, in the grid's language.")
    }
  }

  var width: Double { self == .label ? 40 : 22 }
  var isRequired: Bool { self != .label }
}

/// The columns of the sheet of settings.
enum SettingColumn: SheetColumn {
  case setting, id, value, label

  var title: BilingualText {
    switch self {
    case .setting: BilingualText(fr: "Réglage", en: "Setting")
    case .id: BilingualText(fr: "Identifiant", en: "Id")
    case .value: BilingualText(fr: "Valeur", en: "Value")
    case .label: BilingualText(fr: "Libellé", en: "Label")
    }
  }

  var explanation: BilingualText {
    switch self {
    case .setting:
      BilingualText(
        fr: "Ajoutez des lignes « palier », « cause » ou « dimension » au besoin.",
        en: "Add rows “band”, “cause” or “dimension” as needed.")
    case .id:
      BilingualText(
        fr: "Pour un palier, une cause, une dimension.", en: "For a band, a cause, a dimension.")
    case .value:
      BilingualText(
        fr: "Pour un palier, la note à partir de laquelle il commence.",
        en: "For a band, the score from which it starts.")
    case .label:
      BilingualText(
        fr: "Nom du palier, de la cause ou de la dimension, dans la langue de la grille.",
        en: "Name of the band, cause or dimension, in the grid's language.")
    }
  }

  var width: Double { self == .value || self == .label ? 44 : 20 }
  var isRequired: Bool { self == .setting || self == .value }
}

/// The columns of the sheet of texts, before and after those of the languages.
enum TextColumn: SheetColumn {
  case owner, id, field, key, order

  var title: BilingualText {
    switch self {
    case .owner: BilingualText(fr: "Élément", en: "Element")
    case .id: BilingualText(fr: "Identifiant", en: "Id")
    case .field: BilingualText(fr: "Champ", en: "Field")
    case .key: BilingualText(fr: "Précision", en: "Detail")
    case .order: BilingualText(fr: "Ordre", en: "Order")
    }
  }

  var explanation: BilingualText {
    switch self {
    case .owner: BilingualText(fr: "À quoi le texte appartient.", en: "What the text belongs to.")
    case .id:
      BilingualText(
        fr: "Son identifiant ; pour un niveau, celui de son échelle.",
        en: "Its id; for a level, its scale's.")
    case .field: BilingualText(fr: "Quel texte.", en: "Which text.")
    case .key:
      BilingualText(
        fr: "Le niveau d'un exemple, le module d'un conseil, l'identifiant d'un niveau.",
        en: "An example's level, an advice's module, a level's id.")
    case .order:
      BilingualText(
        fr: "Ordre des langues, quand il n'est pas celui des colonnes.",
        en: "Order of the languages, when it is not that of the columns.")
    }
  }

  var width: Double { self == .id ? 24 : 14 }
  var isRequired: Bool { self == .owner || self == .field }
}

/// The columns of the sheet of metadata.
enum MetadataColumn: SheetColumn {
  case owner, id, namespace, xml

  var title: BilingualText {
    switch self {
    case .owner: BilingualText(fr: "Élément", en: "Element")
    case .id: BilingualText(fr: "Identifiant", en: "Id")
    case .namespace: BilingualText(fr: "Espace de noms", en: "Namespace")
    case .xml: BilingualText(fr: "XML", en: "XML")
    }
  }

  var explanation: BilingualText {
    switch self {
    case .owner: BilingualText(fr: "Grille ou critère.", en: "Grid or criterion.")
    case .id: BilingualText(fr: "L'identifiant du critère.", en: "The criterion's id.")
    case .namespace:
      BilingualText(fr: "Espace de noms de l'élément.", en: "The element's namespace.")
    case .xml:
      BilingualText(fr: "L'élément, tel que vous le gardez.", en: "The element, as you keep it.")
    }
  }

  var width: Double { self == .xml ? 90 : 24 }
  var isRequired: Bool { true }
}
