internal import Languages
internal import QualityModel
internal import StrictXML

/// P010 to P025: what is wrong with a plan that its schema cannot say.
enum PlanProblem: Equatable {
  case repeated(String)
  case crossedBounds(atLeast: Int, atMost: Int)
  case exactWithBounds
  case sizeMissing
  case sizeContradicted(size: Int, counts: Int)
  case sizeWithExactQuotas
  case boundsMissing(String)
  case boundsUnused(String)
  case boundsNotAscending(isHour: Bool)
  case stratumValues(expected: Int)
  case fixedWithoutStrata
  case countsUnused
  case unreadablePeriod(String)
  case surveyWithoutBound
  case evaluatorUnnamed
  case evaluatorWithoutAmount
  case nothingToDraw
  case repeatWithoutEvaluators

  var code: String {
    switch self {
    case .repeated: "P010"
    case .crossedBounds: "P011"
    case .exactWithBounds: "P012"
    case .sizeMissing: "P013"
    case .sizeContradicted: "P014"
    case .sizeWithExactQuotas: "P015"
    case .boundsMissing, .boundsUnused: "P016"
    case .boundsNotAscending: "P017"
    case .stratumValues: "P018"
    case .fixedWithoutStrata, .countsUnused: "P019"
    case .unreadablePeriod: "P020"
    case .surveyWithoutBound: "P021"
    case .evaluatorUnnamed: "P022"
    case .evaluatorWithoutAmount: "P023"
    case .nothingToDraw: "P024"
    case .repeatWithoutEvaluators: "P025"
    }
  }

  func finding(file: String, at position: Position?) -> Finding {
    let text = self.text
    return Finding(
      code: code, severity: .error,
      place: Place(file: file, line: position?.line, column: position?.column),
      message: text.message, remedy: text.remedy)
  }
}

extension PlanProblem {
  private var text: (message: BilingualText, remedy: BilingualText) {
    switch self {
    case .repeated(let value):
      (
        .spaced(fr: "« \(value) » est écrit deux fois", en: "\"\(value)\" is written twice"),
        .spaced(fr: "Gardez-en un seul.", en: "Keep one of them.")
      )
    case .crossedBounds(let low, let high):
      (
        .spaced(
          fr: "au moins \(low) appels et au plus \(high) : aucun nombre ne convient",
          en: "at least \(low) calls and at most \(high): no number suits both"),
        .spaced(
          fr: "Donnez à atLeast un nombre qui ne dépasse pas atMost.",
          en: "Give atLeast a number that is not above atMost.")
      )
    case .exactWithBounds:
      (
        .spaced(
          fr: "exactly ne va pas avec atLeast ni atMost",
          en: "exactly does not go with atLeast or atMost"),
        .spaced(
          fr: "Gardez exactly, ou les deux autres.", en: "Keep exactly, or the other two.")
      )
    case .boundsMissing, .boundsUnused, .boundsNotAscending, .stratumValues, .fixedWithoutStrata,
      .countsUnused:
      strataText
    case .surveyWithoutBound, .evaluatorUnnamed, .evaluatorWithoutAmount, .nothingToDraw,
      .repeatWithoutEvaluators, .unreadablePeriod:
      otherText
    case .sizeMissing:
      (
        .spaced(
          fr: "rien ne dit combien d'appels tirer au sort",
          en: "nothing says how many calls to draw"),
        .spaced(
          fr: "Ajoutez size=\"…\", ou donnez à chaque conseiller un nombre par exactly.",
          en: "Add size=\"…\", or give each agent a number with exactly.")
      )
    case .sizeContradicted(let size, let counts):
      (
        .spaced(
          fr: "size demande \(size) appels, les strates en comptent \(counts)",
          en: "size asks for \(size) calls, the strata count \(counts)"),
        .spaced(fr: "Retirez size, ou accordez-le.", en: "Remove size, or make it agree.")
      )
    case .sizeWithExactQuotas:
      (
        .spaced(
          fr: "size est de trop : chaque conseiller a déjà son nombre d'appels",
          en: "size is too much: each agent has a number of calls already"),
        .spaced(
          fr: "Retirez size, ou remplacez exactly par atLeast et atMost.",
          en: "Remove size, or write atLeast and atMost in place of exactly.")
      )
    }
  }

  private var strataText: (message: BilingualText, remedy: BilingualText) {
    switch self {
    case .boundsMissing(let variable):
      (
        .spaced(
          fr: "la variable \(variable) demande des bornes", en: "the variable \(variable) needs bounds"
        ),
        .spaced(
          fr: "Ajoutez bounds=\"…\" : « 12 » fait matin et après-midi, « 120 300 » trois durées.",
          en: "Add bounds=\"…\": \"12\" makes morning and afternoon, \"120 300\" three durations.")
      )
    case .boundsUnused(let variable):
      (
        .spaced(
          fr: "la variable \(variable) n'a pas de bornes", en: "the variable \(variable) has no bounds"
        ), .spaced(fr: "Retirez bounds.", en: "Remove bounds.")
      )
    case .boundsNotAscending(let isHour):
      (
        .spaced(fr: "les bornes ne vont pas en croissant", en: "the bounds do not ascend"),
        isHour
          ? .spaced(
            fr: "Écrivez des heures de 1 à 23, de la plus tôt à la plus tard.",
            en: "Write hours from 1 to 23, the earliest first.")
          : .spaced(
            fr: "Écrivez des secondes, de la plus courte durée à la plus longue, sans 0.",
            en: "Write seconds, the shortest first, without 0.")
      )
    case .stratumValues(let expected):
      (
        .spaced(
          fr: "une strate a autant de valeurs <is> qu'il y a de variables <by>, soit \(expected)",
          en: "a stratum has as many <is> values as there are <by> variables: \(expected)"),
        .spaced(
          fr: "Écrivez une valeur par variable, dans leur ordre.",
          en: "Write one value a variable, in their order.")
      )
    case .fixedWithoutStrata:
      (
        .spaced(
          fr: "l'allocation est fixed et aucune strate n'a de nombre",
          en: "the allocation is fixed and no stratum has a count"),
        .spaced(
          fr: "Ajoutez des <stratum count=\"…\">, ou choisissez proportional.",
          en: "Add <stratum count=\"…\"> elements, or choose proportional.")
      )
    default:
      (
        .spaced(
          fr: "un nombre par strate ne sert qu'avec allocation=\"fixed\"",
          en: "a count for a stratum is only used with allocation=\"fixed\""),
        .spaced(
          fr: "Écrivez allocation=\"fixed\", ou retirez les <stratum>.",
          en: "Write allocation=\"fixed\", or remove the <stratum> elements.")
      )
    }
  }

  private var otherText: (message: BilingualText, remedy: BilingualText) {
    switch self {
    case .unreadablePeriod(let period):
      (
        .spaced(
          fr: "« \(period) » n'est pas une période", en: "\"\(period)\" is not a period"),
        .spaced(
          fr: "Écrivez 2026-10, 2026-Q4, 2026-W45 ou 2026-10-01..2026-10-15.",
          en: "Write 2026-10, 2026-Q4, 2026-W45 or 2026-10-01..2026-10-15.")
      )
    case .surveyWithoutBound:
      (
        .spaced(
          fr: "la condition sur l'enquête n'a pas de limite", en: "the survey condition has no limit"),
        .spaced(
          fr: "Ajoutez atMost=\"…\" ou atLeast=\"…\".", en: "Add atMost=\"…\" or atLeast=\"…\".")
      )
    case .evaluatorUnnamed:
      (
        .spaced(
          fr: "un <evaluator> se désigne par id ou par side, l'un des deux",
          en: "an <evaluator> is named by id or by side, one of the two"),
        .spaced(
          fr: "Écrivez id=\"E1\" ou side=\"client\".", en: "Write id=\"E1\" or side=\"client\".")
      )
    case .evaluatorWithoutAmount:
      (
        .spaced(
          fr: "un <evaluator> a un nombre d'appels (calls) ou une part (share), l'un des deux",
          en: "an <evaluator> has a number of calls or a share, one of the two"),
        .spaced(
          fr: "Écrivez calls=\"12\" ou share=\"1\".", en: "Write calls=\"12\" or share=\"1\".")
      )
    case .nothingToDraw:
      (
        .spaced(fr: "le plan ne tire rien", en: "the plan draws nothing"),
        .spaced(
          fr: "Ajoutez <random>, <targeted> ou <repeat>.",
          en: "Add <random>, <targeted> or <repeat>.")
      )
    default:
      (
        .spaced(
          fr: "<repeat> demande de savoir qui écoute quoi",
          en: "<repeat> needs to know who listens to what"),
        .spaced(fr: "Ajoutez <evaluators>.", en: "Add <evaluators>.")
      )
    }
  }
}
