import EvaluationGrids
import Languages
import QualityModel

/// A new grid that cannot be made.
enum NewGridError: ExplainedError {
  case templateNeeded
  case noAnswer
  case invalid(Finding)

  /// Why a text is no valid grid; an id typed by a person can be wrong.
  static func check(_ text: String, name: String) -> NewGridError? {
    GridReader().read(Array(text.utf8), file: name).errors.first.map { .invalid($0) }
  }

  var problem: BilingualText {
    switch self {
    case .templateNeeded:
      BilingualText(
        fr: "sans terminal, pas de questions : il faut un modèle",
        en: "without a terminal there are no questions: a template is needed")
    case .noAnswer:
      BilingualText(
        fr: "les questions sont restées sans réponse", en: "the questions were not answered")
    case .invalid(let finding): finding.message
    }
  }

  var remedy: BilingualText {
    switch self {
    case .templateNeeded:
      BilingualText(
        fr: "ajoutez --template phone, email, chat ou blank",
        en: "add --template phone, email, chat or blank")
    case .noAnswer:
      BilingualText(
        fr: "recommencez, ou prenez un modèle par --template",
        en: "start again, or take a template with --template")
    case .invalid(let finding): finding.remedy
    }
  }
}
