internal import Languages

/// G018 to G029: scales, ranges, bands and what makes a score.
enum ScoringProblem: GridProblem {
  case levelsOutOfOrder(String, previous: String)
  case rangeStartsAt(String)
  case rangeEndsAt(String)
  case rangesApart(end: String?, start: String?)
  case emptyRange(from: String, to: String)
  case bandsOutOfOrder(String, previous: String)
  case firstBandNotZero(String)
  case numberWithoutRanges(criterion: String)
  case partOfAnotherKind(String, criterion: String, kind: String)
  case withoutScale(criterion: String)
  case twoScales(criterion: String)
  case scoredText(attribute: String, criterion: String)
  case noPointsToWin(criterion: String)
  case maximumOutOfRange(criterion: String, sum: String)
  case capWithoutLimit
  case limitWithoutCap(effect: String)
  case unscoredBonus(criterion: String)
  case unknownMeasure(String, known: [String])

  var code: String {
    switch self {
    case .levelsOutOfOrder: "G018"
    case .rangeStartsAt, .rangeEndsAt, .rangesApart, .emptyRange: "G019"
    case .bandsOutOfOrder, .firstBandNotZero: "G020"
    case .numberWithoutRanges: "G021"
    case .partOfAnotherKind: "G022"
    case .withoutScale, .twoScales: "G023"
    case .scoredText: "G024"
    case .noPointsToWin: "G025"
    case .maximumOutOfRange: "G026"
    case .capWithoutLimit, .limitWithoutCap: "G027"
    case .unscoredBonus: "G028"
    case .unknownMeasure: "G029"
    }
  }

  var message: BilingualText {
    switch self {
    case .levelsOutOfOrder(let id, let previous):
      .spaced(
        fr: "le niveau « \(id) » vaut moins de points que « \(previous) », écrit avant lui",
        en: "level \"\(id)\" is worth fewer points than \"\(previous)\", written before it")
    case .rangeStartsAt(let start):
      .spaced(
        fr: "les nombres inférieurs à \(start) ne sont dans aucune plage",
        en: "the numbers below \(start) are in no range")
    case .rangeEndsAt(let end):
      .spaced(
        fr: "les nombres à partir de \(end) ne sont dans aucune plage",
        en: "the numbers from \(end) up are in no range")
    case .rangesApart(let end, let start):
      .spaced(
        fr: "cette plage commence à \(start ?? "−∞"), la précédente finit à \(end ?? "+∞")",
        en: "this range starts at \(start ?? "−∞"), the one before ends at \(end ?? "+∞")")
    case .emptyRange(let from, let to):
      .spaced(
        fr: "la plage de \(from) à \(to) ne contient aucun nombre",
        en: "the range from \(from) to \(to) holds no number")
    case .bandsOutOfOrder(let id, let previous):
      .spaced(
        fr: "la tranche « \(id) » ne commence pas au-dessus de « \(previous) »",
        en: "band \"\(id)\" does not start above \"\(previous)\"")
    case .firstBandNotZero(let id):
      .spaced(
        fr: "la première tranche, « \(id) », ne commence pas à 0",
        en: "the first band, \"\(id)\", does not start at 0")
    case .numberWithoutRanges(let criterion):
      .spaced(
        fr: "le critère numérique « \(criterion) » est noté mais n'a pas de plages",
        en: "the number criterion \"\(criterion)\" is scored but has no ranges")
    case .partOfAnotherKind(let part, let criterion, let kind):
      .spaced(
        fr: "\(part) n'a pas de sens pour « \(criterion) », un critère de type \(kind)",
        en: "\(part) means nothing for \"\(criterion)\", a criterion of kind \(kind)")
    case .withoutScale(let criterion):
      .spaced(
        fr: "le critère « \(criterion) » n'a pas d'échelle",
        en: "criterion \"\(criterion)\" has no scale")
    case .twoScales(let criterion):
      .spaced(
        fr: "le critère « \(criterion) » renvoie à une échelle et en écrit une autre",
        en: "criterion \"\(criterion)\" refers to a scale and writes another")
    case .scoredText(let attribute, let criterion):
      .spaced(
        fr: "« \(criterion) » est un texte, jamais noté : \(attribute) n'y a pas de sens",
        en: "\"\(criterion)\" is a text, never scored: \(attribute) means nothing there")
    case .noPointsToWin(let criterion):
      .spaced(
        fr: "le critère noté « \(criterion) » ne rapporte jamais de points",
        en: "the scored criterion \"\(criterion)\" never gives points")
    case .maximumOutOfRange(let criterion, let sum):
      .spaced(
        fr: "le maximum de « \(criterion) » n'est pas entre 0 et la somme de ses points, \(sum)",
        en: "the maximum of \"\(criterion)\" is not between 0 and the sum of its points, \(sum)")
    case .capWithoutLimit:
      .spaced(
        fr: "l'effet « cap » ne dit pas à combien la note est plafonnée",
        en: "the effect \"cap\" does not say what the score is capped at")
    case .limitWithoutCap(let effect):
      .spaced(
        fr: "« at » n'a pas de sens avec l'effet « \(effect) »",
        en: "\"at\" means nothing with the effect \"\(effect)\"")
    case .unscoredBonus(let criterion):
      .spaced(
        fr: "« \(criterion) » est un bonus qui n'est pas noté",
        en: "\"\(criterion)\" is a bonus that is not scored")
    case .unknownMeasure(let source, _):
      .spaced(
        fr: "« \(source) » n'est pas une mesure de l'interaction",
        en: "\"\(source)\" is not a measure of the interaction")
    }
  }
}
