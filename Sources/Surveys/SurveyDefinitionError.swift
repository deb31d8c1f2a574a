public import Languages

/// Why a survey's declaration makes no sense.
public enum SurveyDefinitionError: ExplainedError, Hashable {
  /// The lowest answer is not below the highest.
  case emptyScale(survey: String)
  /// CSAT without the answer from which a customer counts as satisfied.
  case missingThreshold(survey: String)
  /// That answer is outside the scale.
  case thresholdOutsideScale(survey: String)
  /// NPS on another scale than 0 to 10, or with low as good.
  case notNPSScale(survey: String)

  /// What is wrong.
  public var problem: BilingualText {
    switch self {
    case .emptyScale(let survey):
      .spaced(
        fr: "enquête « \(survey) » : le bas de l'échelle n'est pas sous le haut",
        en: "survey “\(survey)”: the bottom of the scale is not below its top")
    case .missingThreshold(let survey):
      .spaced(
        fr:
          "enquête « \(survey) » : on ne sait pas à partir de quelle note un client est satisfait",
        en: "survey “\(survey)”: from which answer on is a customer satisfied?")
    case .thresholdOutsideScale(let survey):
      .spaced(
        fr: "enquête « \(survey) » : le seuil de satisfaction est hors de l'échelle",
        en: "survey “\(survey)”: the threshold of satisfaction is outside the scale")
    case .notNPSScale(let survey):
      .spaced(
        fr: "enquête « \(survey) » : le NPS se mesure de 0 à 10, le haut étant bon",
        en: "survey “\(survey)”: NPS is measured from 0 to 10, high being good")
    }
  }

  /// What to do.
  public var remedy: BilingualText {
    switch self {
    case .emptyScale:
      .spaced(fr: "Écrivez l'échelle ainsi : 0..10", en: "Write the scale as 0..10")
    case .missingThreshold:
      .spaced(
        fr: "Déclarez le seuil, par exemple 8 sur une échelle de 0 à 10.",
        en: "Declare the threshold, 8 on a scale from 0 to 10 for instance.")
    case .thresholdOutsideScale:
      .spaced(fr: "Choisissez une note de l'échelle.", en: "Choose an answer of the scale.")
    case .notNPSScale:
      .spaced(
        fr: "Déclarez l'échelle 0..10, ou un autre indicateur (CSAT, CES).",
        en: "Declare the scale 0..10, or another indicator (CSAT, CES).")
    }
  }
}
