internal import ExactNumbers
public import Languages

extension DecisionProblem {
  /// Which decision, and what is wrong with it.
  public var problem: BilingualText {
    let what = reason.text
    guard let decision else { return .spaced(fr: what.french, en: what.english) }
    return .spaced(
      fr: "décision \(decision) : \(what.french)", en: "decision \(decision): \(what.english)")
  }
}

extension DecisionProblem.Reason {
  /// What is wrong, without the decision's number.
  public var text: BilingualText {
    switch self {
    case .criterionMissing, .criterionUnknown, .levelUnknown, .withoutLevels, .nothingToChange,
      .idForm, .idTaken, .idRetired, .nobodyToTrain:
      namingText
    case .tooFewParts, .mergeWithNone, .mergeWithItself, .mergeAcrossSections, .mergeOfScales,
      .mergeOfRoles, .mergeOfConditions, .contradiction, .conditionOnSplit:
      structureText
    case .emptyText, .languageForm, .textMissing, .numberForm, .weightOfText, .levelsOutOfOrder,
      .noPointsToWin, .maximumOutOfReach, .versionForm, .versionNotAfter:
      valueText
    }
  }

  private var namingText: BilingualText {
    switch self {
    case .criterionMissing:
      BilingualText(fr: "aucun critère n'est nommé", en: "no criterion is named")
    case .criterionUnknown(let id, let suggestion):
      .named(
        id,
        fr: "n'est pas un critère de la grille"
          + (suggestion.map { " (« \($0) » peut-être ?)" } ?? ""),
        en: "is no criterion of the grid" + (suggestion.map { " (perhaps “\($0)”?)" } ?? ""))
    case .levelUnknown(let level, let criterion, let known):
      .named(
        level,
        fr: "n'est pas un niveau de « \(criterion) » ; ses niveaux : "
          + known.joined(separator: ", "),
        en: "is no level of “\(criterion)”; its levels: " + known.joined(separator: ", "))
    case .withoutLevels(let id): .named(id, fr: "n'a pas de niveaux", en: "has no levels")
    case .nothingToChange(let id):
      BilingualText(
        fr: "rien de nouveau n'est donné pour « \(ShownText.short(id)) »",
        en: "nothing new is given for “\(ShownText.short(id))”")
    case .idForm(let id):
      .named(id, fr: "ne peut pas être un identifiant", en: "cannot be an id")
    case .idTaken(let id):
      .named(id, fr: "est déjà un identifiant de la grille", en: "is an id of the grid already")
    case .idRetired(let id):
      .named(
        id, fr: "a été l'identifiant d'un autre critère dans une version passée",
        en: "was the id of another criterion in an earlier version")
    case .nobodyToTrain: BilingualText(fr: "personne n'est nommé", en: "nobody is named")
    default: BilingualText(same: "")
    }
  }

  private var structureText: BilingualText {
    switch self {
    case .tooFewParts(let id):
      BilingualText(
        fr: "« \(id) » se scinde en deux critères au moins",
        en: "“\(id)” is split into two criteria at least")
    case .mergeWithNone(let id):
      BilingualText(
        fr: "le critère à fusionner avec « \(id) » n'est pas donné",
        en: "the criterion to merge with “\(id)” is not given")
    case .mergeWithItself(let id):
      .named(id, fr: "ne fusionne pas avec lui-même", en: "cannot be merged with itself")
    case .mergeAcrossSections(let one, let two):
      .pair(one, two, fr: "ne sont pas dans la même rubrique", en: "are not in one section")
    case .mergeOfScales(let one, let two):
      .pair(one, two, fr: "n'ont pas le même barème", en: "are not answered on one scale")
    case .mergeOfRoles(let one, let two):
      .pair(
        one, two, fr: "ne comptent pas de la même façon (noté, bonus, non noté)",
        en: "do not count alike (scored, bonus, not scored)")
    case .mergeOfConditions(let one, let two):
      .pair(
        one, two, fr: "ne sont pas posés dans les mêmes conditions",
        en: "are not asked under the same condition")
    case .contradiction(let id, let other):
      BilingualText(
        fr: "« \(ShownText.short(id)) » : la décision \(other) dit autre chose",
        en: "“\(ShownText.short(id))”: decision \(other) says otherwise")
    case .conditionOnSplit(let id, let users):
      BilingualText(
        fr: "« \(id) » ne peut pas être scindé : sa réponse décide si "
          + "\(Language.french.list(users.map { "« \($0) »" }, .and)) \(users.count > 1 ? "sont posés" : "est posé")",
        en: "“\(id)” cannot be split: its answer decides whether "
          + "\(Language.english.list(users.map { "“\($0)”" }, .and)) \(users.count > 1 ? "are" : "is") asked"
      )
    default: BilingualText(same: "")
    }
  }

  private var valueText: BilingualText {
    switch self {
    case .emptyText(let id):
      BilingualText(
        fr: "un texte de « \(id) » est vide", en: "a text of “\(id)” is empty")
    case .languageForm(let tag):
      .named(tag, fr: "n'est pas un code de langue", en: "is no language code")
    case .textMissing(let language, let id):
      BilingualText(
        fr: "le texte de « \(id) » manque dans la langue de la grille (\(language))",
        en: "the text of “\(id)” is missing in the grid's language (\(language))")
    case .numberForm(let number, let id):
      BilingualText(
        fr: "\(number.exactText) ne peut pas être un nombre de « \(id) »",
        en: "\(number.exactText) cannot be a number of “\(id)”")
    case .weightOfText(let id):
      .named(id, fr: "est un texte libre, sans poids", en: "is free text and has no weight")
    case .levelsOutOfOrder(let level, let id):
      BilingualText(
        fr: "le niveau « \(level) » de « \(id) » vaudrait moins que le précédent",
        en: "the level “\(level)” of “\(id)” would be worth less than the one before")
    case .noPointsToWin(let id):
      .named(id, fr: "n'aurait plus de points à gagner", en: "would have no points to win")
    case .maximumOutOfReach(let id):
      BilingualText(
        fr: "le maximum de « \(id) » dépasserait la somme de ses niveaux",
        en: "the maximum of “\(id)” would be beyond the sum of its levels")
    case .versionForm(let version):
      .named(
        version, fr: "n'est pas une version, ou n'a pas de suivante",
        en: "is no version, or has no next")
    case .versionNotAfter(let version, let current):
      BilingualText(
        fr: "la version \(version) ne vient pas après \(current)",
        en: "version \(version) does not come after \(current)")
    default: BilingualText(same: "")
    }
  }
}

extension BilingualText {
  fileprivate static func named(_ name: String, fr: String, en: String) -> BilingualText {
    let name = ShownText.short(name)
    return BilingualText(fr: "« \(name) » \(fr)", en: "“\(name)” \(en)")
  }

  fileprivate static func pair(
    _ one: String, _ two: String, fr: String, en: String
  ) -> BilingualText {
    BilingualText(fr: "« \(one) » et « \(two) » \(fr)", en: "“\(one)” and “\(two)” \(en)")
  }
}
