internal import Languages

/// The words of a scoring sheet in the evaluator's language.
struct SheetWords: Sendable, Hashable {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  private func say(_ french: String, _ english: String) -> String {
    BilingualText.spaced(fr: french, en: english)[language]
  }

  var notApplicable: String { say("Sans objet", "N/A") }
  var noneOfThem: String { say("Aucun", "None") }
  /// What ticks a level.
  var tick: String { "x" }

  var interaction: String { say("Contact", "Interaction") }
  var start: String { "Date" }
  var channel: String { say("Canal", "Channel") }
  var duration: String { say("Durée", "Duration") }
  var agent: String { say("Conseiller", "Agent") }
  var hidden: String { say("masqué", "hidden") }
  var evaluator: String { say("Évaluateur", "Evaluator") }
  var scoredOn: String { say("Évalué le", "Evaluated on") }
  var overallComment: String { say("Commentaire général", "Overall comment") }

  var score: String { say("Note", "Score") }
  var rawScore: String { say("Note brute", "Raw score") }
  var failedSections: String { say("Rubriques mises à zéro", "Sections set to zero") }
  var cap: String { say("Plafond", "Cap") }
  var failedGrid: String { say("Note annulée", "Score set to zero") }
  var progress: String { say("Avancement", "Progress") }
  var yes: String { say("oui", "yes") }
  var noScore: String { say("non noté", "not scored") }
  /// Between how many required questions are answered and how many there are.
  var answeredOf: (middle: String, end: String) {
    language == .french
      ? (" réponses sur ", " attendues") : (" answered of ", " required")
  }

  var question: String { "Question" }
  var answer: String { say("Réponse", "Answer") }
  var cause: String { "Cause" }
  var comment: String { say("Commentaire", "Comment") }
  var quote: String { say("Citation", "Quote") }
  var status: String { say("À faire", "To do") }

  /// The titles of the table's columns, in order.
  var columnTitles: [String] { [question, answer, cause, comment, quote, status] }

  var toAnswer: String { say("à répondre", "to answer") }
  var notAsked: String { say("question non posée", "not asked") }
  var notUnderstood: String { say("réponse non reconnue", "answer not understood") }
  var commentExpected: String { say("commentaire attendu", "comment expected") }
  var quoteExpected: String { say("citation attendue", "quote expected") }
  var setsGridToZero: String { say("annule la note", "sets the score to zero") }
  var setsSectionToZero: String { say("met la rubrique à zéro", "sets the section to zero") }
  var capsTheScore: String { say("plafonne la note", "caps the score") }
  var isSetToZero: String { say("rubrique mise à zéro", "section set to zero") }

  func example(_ level: String?, _ text: String) -> String {
    let head = say("Exemple", "Example") + (level.map { " (\($0))" } ?? "")
    return head + (language == .french ? "\u{A0}: " : ": ") + text
  }

  // What spreadsheet programs show when a cell is entered or refused.

  var chooseFromTheList: String {
    say("Choisissez une réponse de la liste.", "Choose an answer from the list.")
  }
  var tickOrLeaveEmpty: String {
    say("Cochez par x, ou laissez vide.", "Tick with x, or leave empty.")
  }
  var tickBelow: String {
    say(
      "Cochez par x les lignes dessous, ou choisissez ici.",
      "Tick the lines below with x, or choose here.")
  }
  func writeNumber(_ unit: String?) -> String {
    say("Écrivez un nombre", "Write a number") + (unit.map { " (\($0))" } ?? "") + "."
  }
  func numberRefused(_ unit: String?, allowsNotApplicable: Bool) -> String {
    writeNumber(unit)
      + (allowsNotApplicable ? say(" Ou « Sans objet ».", " Or “N/A”.") : "")
  }
  var writeDate: String { say("Écrivez une date.", "Write a date.") }
  var chooseEvaluator: String {
    say("Choisissez votre nom dans la liste.", "Choose your name from the list.")
  }
  var quoteHelp: String {
    say(
      "Une citation par ligne ; [12] devant les paroles nomme le tour, compté à partir de 0.",
      "One quote a line; [12] before the words names the turn, counted from 0.")
  }
}
