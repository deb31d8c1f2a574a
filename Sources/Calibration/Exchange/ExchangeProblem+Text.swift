internal import JSONText
public import Languages
internal import QualityModel

extension ExchangeProblem {
  /// Where and what.
  public var problem: BilingualText {
    let (what, shownPlace) = (reason.text, ShownText.short(place.text, limit: 300))
    return .spaced(
      fr: "\(shownPlace) : \(what.french)", en: "\(shownPlace): \(what.english)")
  }
}

extension ExchangeProblem.Reason {
  /// What is wrong, without the place.
  public var text: BilingualText {
    switch self {
    case .empty, .tooLarge, .notJSON, .wrongSchema, .missingValue, .wrongValue, .unknownName,
      .repeated, .expertAbsent:
      documentText
    case .otherSession, .sessionDiffers, .inconsistentDigest, .wrongSide, .rewritten, .tampered:
      agreementText
    case .evaluatorUnknown, .evaluatorOfOtherSide, .sideAbsent, .callUnknown, .evaluationMissing,
      .countDiffers, .evaluationRepeated, .notSubmitted, .wrongGrid, .gridAbsent:
      evaluationText
    case .criterionUnknown, .criterionRepeated, .levelUnknown, .answerUnfit, .causeUnknown:
      answerText
    }
  }

  private var documentText: BilingualText {
    switch self {
    case .empty: BilingualText(fr: "le fichier est vide", en: "the file is empty")
    case .tooLarge(let limit):
      BilingualText(
        fr: "le fichier dépasse \(limit / 1_048_576) Mio", en: "over \(limit / 1_048_576) MiB")
    case .notJSON(let fault): fault.summary
    case .wrongSchema(let found, let wanted):
      .schema(found: found, wanted: wanted)
    case .missingValue:
      BilingualText(fr: "cette valeur manque", en: "this value is missing")
    case .wrongValue(let expectation):
      BilingualText(
        fr: "il faut ici \(expectation.text.french)", en: "\(expectation.text.english) wanted here")
    case .unknownName:
      BilingualText(
        fr: "cet objet a un nom que ce document n'a pas",
        en: "this object has a name that this document does not have")
    case .repeated(let text):
      .named(text, fr: "est écrit deux fois", en: "is written twice")
    case .expertAbsent(let id):
      .named(
        id, fr: "sert de référence et ne participe pas",
        en: "is the reference and does not take part")
    default: BilingualText(same: "")
    }
  }

  private var agreementText: BilingualText {
    switch self {
    case .otherSession(let found, let wanted):
      BilingualText(
        fr: "ce document est de la séance « \(ShownText.short(found)) », "
          + "et non de « \(ShownText.short(wanted)) »",
        en: "this document is of session “\(ShownText.short(found))”, "
          + "not of “\(ShownText.short(wanted))”")
    case .sessionDiffers(let differences): .differences(differences)
    case .inconsistentDigest:
      BilingualText(
        fr: "la séance écrite ici n'est pas celle de son empreinte : le fichier a été modifié",
        en: "the session written here is not that of its digest: the file was changed")
    case .wrongSide(let found, let wanted):
      BilingualText(
        fr: "réponses du côté « \(found.title.french) » ; l'engagement est du côté "
          + "« \(wanted.title.french) »",
        en: "answers of the \(found.title.english) side; the commitment is of the "
          + "\(wanted.title.english) side")
    case .rewritten:
      BilingualText(
        fr: "les réponses sont celles de l'engagement, mais le fichier n'est plus octet pour octet "
          + "celui qui a été écrit (fins de ligne, espaces)",
        en: "the answers are those committed to, but the file is no longer byte for byte the one "
          + "that was written (line breaks, spaces)")
    case .tampered:
      BilingualText(
        fr: "ces réponses ne sont pas celles de l'engagement : une réponse, un commentaire ou le "
          + "secret a changé depuis",
        en: "these answers are not those committed to: an answer, a comment or the secret has "
          + "changed since")
    default: BilingualText(same: "")
    }
  }

  private var evaluationText: BilingualText {
    switch self {
    case .evaluatorUnknown(let id):
      .named(id, fr: "ne participe pas à la séance", en: "does not take part in the session")
    case .evaluatorOfOtherSide(let id, let side):
      .named(
        id, fr: "participe pour le côté « \(side.title.french) »",
        en: "takes part for the \(side.title.english) side")
    case .sideAbsent(let side):
      BilingualText(
        fr: "personne ne participe pour le côté « \(side.title.french) »",
        en: "nobody takes part for the \(side.title.english) side")
    case .callUnknown(let id):
      .named(id, fr: "n'est pas un appel de la séance", en: "is no call of the session")
    case .evaluationMissing(let evaluator, let call):
      .pair(evaluator, call, fr: "l'évaluation manque", en: "the evaluation is missing")
    case .countDiffers(let evaluator, let found, let committed):
      .named(
        evaluator,
        fr: "a \(found) évaluation\(found > 1 ? "s" : "") ; l'engagement en compte \(committed)",
        en: "has \(found) evaluation\(found == 1 ? "" : "s"); the commitment counts \(committed)")
    case .evaluationRepeated(let evaluator, let call):
      .pair(evaluator, call, fr: "évaluation en double", en: "evaluated twice")
    case .notSubmitted(let evaluator, let call):
      .pair(
        evaluator, call, fr: "évaluation en brouillon ou retirée",
        en: "the evaluation is a draft, or was taken back")
    case .wrongGrid(let found, let wanted): .grids(found: found, wanted: wanted)
    case .gridAbsent(let grid):
      .named(
        "\(grid.id) \(grid.version)", fr: "est une grille de la séance qui n'est pas ici",
        en: "is a grid of the session that is not here")
    default: BilingualText(same: "")
    }
  }

  private var answerText: BilingualText {
    switch self {
    case .criterionUnknown(let id):
      .named(id, fr: "n'est pas un critère de la grille", en: "is no criterion of the grid")
    case .criterionRepeated(let id):
      .named(id, fr: "a deux réponses", en: "is answered twice")
    case .levelUnknown(let level, let criterion):
      .named(
        level, fr: "n'est pas un niveau du critère « \(ShownText.short(criterion)) »",
        en: "is no level of criterion “\(ShownText.short(criterion))”")
    case .answerUnfit(let criterion):
      .named(
        criterion, fr: "ne se répond pas ainsi (valeur hors barème, ou sans objet interdit)",
        en: "cannot be answered so (no value of its scale, or N/A where it is forbidden)")
    case .causeUnknown(let cause, let criterion):
      .named(
        cause,
        fr: "n'est pas une cause de la grille (critère « \(ShownText.short(criterion)) »)",
        en: "is no cause of the grid (criterion “\(ShownText.short(criterion))”)")
    default: BilingualText(same: "")
    }
  }
}

extension ExchangeProblem.Expectation {
  /// What is wanted, with its article.
  var text: BilingualText {
    switch self {
    case .object: BilingualText(fr: "un objet { … }", en: "an object { … } is")
    case .list: BilingualText(fr: "une liste [ … ]", en: "a list [ … ] is")
    case .line:
      BilingualText(
        fr: "un texte court d'une ligne, sans caractère de contrôle",
        en: "a short text of one line, without control characters, is")
    case .text: BilingualText(fr: "un texte", en: "a text is")
    case .truth: BilingualText(fr: "true ou false", en: "true or false is")
    case .count:
      BilingualText(fr: "un nombre entier, 0 ou plus", en: "a whole number, 0 or more, is")
    case .number:
      BilingualText(
        fr: "un nombre entre guillemets : \"2.5\"", en: "a number in quotes, \"2.5\", is")
    case .digest:
      BilingualText(
        fr: "64 chiffres hexadécimaux en minuscules",
        en: "64 hexadecimal digits in lower case are")
    case .time:
      BilingualText(fr: "un jour et une heure (2026-10-31T14:05:00)", en: "a day and a time are")
    case .word:
      BilingualText(fr: "un des mots prévus", en: "one of the words of this document is")
    case .points:
      BilingualText(fr: "un nombre de points de 0 à 100", en: "a number from 0 to 100 is")
    }
  }
}

extension BilingualText {
  fileprivate static func named(_ name: String, fr: String, en: String) -> BilingualText {
    let name = ShownText.short(name)
    return BilingualText(fr: "« \(name) » \(fr)", en: "“\(name)” \(en)")
  }

  fileprivate static func pair(
    _ evaluator: String, _ call: String, fr: String, en: String
  ) -> BilingualText {
    let (evaluator, call) = (ShownText.short(evaluator), ShownText.short(call))
    return BilingualText(
      fr: "\(fr) (évaluateur « \(evaluator) », appel « \(call) »)",
      en: "\(en) (evaluator “\(evaluator)”, call “\(call)”)")
  }

  fileprivate static func schema(found: String?, wanted: ExchangeSchema) -> BilingualText {
    guard let found else {
      return BilingualText(
        fr: "ce n'est pas un document « \(wanted.rawValue) » : il n'a pas de nom de schéma",
        en: "this is no “\(wanted.rawValue)” document: it names no schema")
    }
    let shown = ShownText.short(found)
    return BilingualText(
      fr: "ce document est « \(shown) » ; il faut « \(wanted.rawValue) »",
      en: "this document is “\(shown)”; “\(wanted.rawValue)” is wanted")
  }

  fileprivate static func differences(_ differences: [SessionDifference]) -> BilingualText {
    guard !differences.isEmpty else {
      return BilingualText(
        fr: "la séance n'est pas la même des deux côtés, sans que le fichier dise en quoi",
        en: "the session is not the same on both sides, and the file does not say in what")
    }
    let texts = differences.map(\.text)
    return BilingualText(
      fr: "la séance n'est pas la même des deux côtés – "
        + texts.map(\.french).joined(separator: " ; "),
      en: "the session is not the same on both sides – "
        + texts.map(\.english).joined(separator: "; "))
  }

  fileprivate static func grids(found: GridVersion, wanted: GridVersion) -> BilingualText {
    func shown(_ grid: GridVersion) -> String {
      ShownText.short("\(grid.id) \(grid.version)") + " (\(grid.digest.prefix(8))…)"
    }
    return BilingualText(
      fr: "évaluation sur la grille \(shown(found)) ; la séance demande \(shown(wanted))",
      en: "evaluated on grid \(shown(found)); the session asks for \(shown(wanted))")
  }
}
