internal import Languages

extension CrosswalkProblem {
  var message: BilingualText {
    switch self {
    case .tooManyLinks(let limit):
      .spaced(
        fr: "la correspondance compte plus de \(limit) liens et remarques",
        en: "the crosswalk has more than \(limit) links and remarks")
    case .unknownCriterion(let id, let grid, let meant):
      .spaced(
        fr: "la grille \(grid) n'a pas de critère « \(id) »"
          + (meant.map { " (vouliez-vous écrire « \($0) » ?)" } ?? ""),
        en: "grid \(grid) has no criterion \"\(id)\""
          + (meant.map { " (did you mean \"\($0)\"?)" } ?? ""))
    case .criterionOutsideLink(let id):
      .spaced(
        fr: "« \(id) » n'est pas un critère de ce lien", en: "\"\(id)\" is not in this link")
    case .unnamedCriterion(let side):
      .spaced(
        fr: "le lien a plusieurs critères de \(side) et cette règle ne dit pas lequel elle remplit",
        en: "the link has several criteria of \(side) and this rule does not say which it answers")
    case .unknownLevel(let id, let criterion, _, let meant):
      .spaced(
        fr: "le critère « \(criterion) » n'a pas de niveau « \(id) »"
          + (meant.map { " (vouliez-vous écrire « \($0) » ?)" } ?? ""),
        en: "criterion \"\(criterion)\" has no level \"\(id)\""
          + (meant.map { " (did you mean \"\($0)\"?)" } ?? ""))
    case .levelOfNone(let id):
      .spaced(
        fr: "aucun des critères de départ n'a de niveau « \(id) »",
        en: "none of the criteria answered from has a level \"\(id)\"")
    case .levelLinkedTwice(let id, let criterion, let line):
      .spaced(
        fr: "le niveau « \(id) » de « \(criterion) » a déjà un lien dans ce sens, ligne \(line)",
        en: "level \"\(id)\" of \"\(criterion)\" is linked this way already, on line \(line)")
    case .answeredTwice(let id, let line):
      .spaced(
        fr: "le critère « \(id) » est déjà rempli par la règle de la ligne \(line)",
        en: "criterion \"\(id)\" is answered by the rule on line \(line) already")
    case .missingLevels(let levels, let criterion, let target):
      .spaced(
        fr: "rien ne dit ce que devient dans « \(target) » \(plural(levels)) "
          + "\(quoted(levels)) de « \(criterion) »",
        en: "nothing says what \(levels.count > 1 ? "levels" : "level") "
          + "\(levels.map { "\"\($0)\"" }.joined(separator: ", ")) of \"\(criterion)\" "
          + "\(levels.count > 1 ? "become" : "becomes") in \"\(target)\"")
    case .cannotConvert(let kinds, let kind):
      .spaced(
        fr: "une réponse de type \(kinds.joined(separator: ", ")) ne peut pas devenir une réponse "
          + "de type \(kind) de cette façon",
        en: "an answer of kind \(kinds.joined(separator: ", ")) cannot become one of kind \(kind) "
          + "in this way")
    case .uselessPart(let part, let target):
      .spaced(
        fr: "\(part) n'a pas de sens dans la règle qui remplit « \(target) »",
        en: "\(part) means nothing in the rule that answers \"\(target)\"")
    case .severalLevels(let target):
      .spaced(
        fr: "« \(target) » reçoit exactement un niveau", en: "\"\(target)\" takes exactly one level"
      )
    case .notANumber(let target):
      .spaced(fr: "« \(target) » reçoit un nombre", en: "\"\(target)\" takes a number")
    case .notALevel(let target):
      .spaced(fr: "« \(target) » reçoit un niveau", en: "\"\(target)\" takes a level")
    case .combinationMissing(let target):
      .spaced(
        fr: "plusieurs réponses mènent à « \(target) », sans règle pour les réunir",
        en: "several answers lead to \"\(target)\", without a rule to put them together")
    case .combinationUseless(let target):
      .spaced(
        fr: "« combine » n'a pas de sens ici : une seule réponse mène à « \(target) »",
        en: "\"combine\" means nothing here: one answer alone leads to \"\(target)\"")
    case .rangesApart(let target):
      .spaced(
        fr: "les plages qui mènent à « \(target) » laissent des nombres de côté ou se recouvrent",
        en: "the ranges that lead to \"\(target)\" leave numbers out or overlap")
    case .numberOutsideRanges(let number, let criterion):
      .spaced(
        fr: "\(number) n'est dans aucune plage de « \(criterion) »",
        en: "\(number) is in no range of \"\(criterion)\"")
    case .linkedAndAlone(let id):
      .spaced(
        fr: "« \(id) » est dit sans équivalent alors qu'un lien le porte",
        en: "\"\(id)\" is said to have no counterpart, and a link has it")
    case .aloneTwice(let id):
      .spaced(
        fr: "« \(id) » est dit deux fois sans équivalent",
        en: "\"\(id)\" is said twice to have no counterpart")
    case .otherGrid(let side, let actual):
      .spaced(
        fr: "la correspondance part d'une autre grille que celle donnée pour \(side), \(actual)",
        en: "the crosswalk is about another grid than the one given for \(side), \(actual)")
    case .otherDigest(let side, let actual):
      .spaced(
        fr: "la grille \(side) a changé depuis : son empreinte est \(actual.prefix(16))…",
        en: "grid \(side) has changed since: its digest is \(actual.prefix(16))…")
    case .proposal(let a, let b):
      .spaced(
        fr: "le lien \(a) ↔ \(b) n'est encore qu'une proposition",
        en: "the link \(a) ↔ \(b) is only a proposal yet")
    case .forgotten(let id, let grid):
      .spaced(
        fr: "le critère « \(id) » de \(grid) n'a ni lien ni mention « sans équivalent »",
        en: "criterion \"\(id)\" of \(grid) is neither linked nor said to have no counterpart")
    case .oneWay(let id, let grid):
      .spaced(
        fr: "rien ne remplit « \(id) » de \(grid) à partir de l'autre grille",
        en: "nothing answers \"\(id)\" of \(grid) from the other grid")
    }
  }

  private func plural(_ levels: [String]) -> String {
    levels.count > 1 ? "chacun des niveaux" : "le niveau"
  }

  private func quoted(_ levels: [String]) -> String {
    levels.map { "« \($0) »" }.joined(separator: ", ")
  }
}
