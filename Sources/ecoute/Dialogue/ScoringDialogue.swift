import Languages
import QualityModel
import Scoring

/// Scoring at a terminal, as a value: it takes the lines that a person types, and gives what to
/// show. Whoever drives it reads, prints, and keeps the answers after every line.
struct ScoringDialogue {
  /// What the next line typed is for.
  enum Step: Equatable {
    case question
    case review
    case comment(String)
    case quote(String)
    case cause(String)
    case overallComment
    case transcript
    case confirmSubmission
    case confirmAbandon
  }

  /// How the dialogue ended.
  enum End: Equatable {
    /// The answers are kept as a draft.
    case leave
    /// The draft is given up.
    case abandon
    /// The answers are submitted.
    case submit
  }

  let subject: DialogueSubject
  var questionnaire: Questionnaire
  /// The evaluator's comment on the whole.
  var overallComment: String?
  /// What the next line is for.
  var step = Step.question
  /// How it ended, once it has.
  var end: End?
  /// What is still asked about the answer just given.
  var pending: [Step] = []
  /// The criterion answered last, which a comment, quote or cause typed next is about.
  var lastAnswered: String?
  /// Whether the current question was called from the review.
  var cameFromReview = false
  var browser: TranscriptBrowser?
  /// What was not shown yet.
  private var output: [String] = []

  init(_ subject: DialogueSubject, answers: [Answer] = [], comment: String? = nil) {
    self.subject = subject
    questionnaire = Questionnaire(subject.scorer, resuming: answers)
    overallComment = comment
    browser = subject.conversation.map(TranscriptBrowser.init)
  }

  var grid: Grid { subject.grid }

  /// The answers so far, of the questions that are asked.
  var answers: [Answer] { questionnaire.answers }

  /// The head and the first question, or the review when all is answered.
  mutating func begin() -> [String] {
    show(subject.header(answered: answers.count))
    showCurrent()
    return flush()
  }

  /// Takes a line and says what to show.
  mutating func take(_ line: String) -> [String] {
    let typed = TypedLine(line)
    switch step {
    case .question: takeAtQuestion(typed)
    case .review: takeAtReview(typed)
    case .comment(let id): takeComment(typed, on: id)
    case .quote(let id): takeQuote(typed, for: id)
    case .cause(let id): takeCause(typed, of: id)
    case .overallComment: takeOverallComment(typed)
    case .transcript: takeInTranscript(typed)
    case .confirmSubmission: confirmSubmission(typed)
    case .confirmAbandon: confirmAbandon(typed)
    }
    return flush()
  }

  /// What stands before the cursor.
  var prompt: String {
    let word =
      switch step {
      case .question: say(fr: "réponse", en: "answer")
      case .review: say(fr: "revue", en: "review")
      case .comment, .overallComment: say(fr: "commentaire", en: "comment")
      case .quote: say(fr: "citation", en: "quote")
      case .cause: "cause"
      case .transcript: say(fr: "transcription", en: "transcript")
      case .confirmSubmission, .confirmAbandon: say(fr: "oui/non", en: "yes/no")
      }
    return "\(word) > "
  }

  func say(fr french: String, en english: String) -> String {
    subject.say(fr: french, en: english)
  }

  mutating func show(_ lines: [String]) {
    output += lines
  }

  /// A line, its indentation kept where it is broken.
  mutating func show(_ line: String) {
    let indent = String(line.prefix { $0 == " " })
    output += wrapped(line, to: subject.width - indent.count, indent: indent)
  }

  /// A refusal or a remark that asks for attention.
  mutating func warn(_ line: String) {
    output += wrapped(line, to: subject.width).map { subject.terminal.styled($0, .yellow) }
  }

  /// Shows what the person is at: the question asked, or the review.
  mutating func showCurrent() {
    guard let id = questionnaire.current, let criterion = grid.criterion(id) else {
      step = .review
      cameFromReview = false
      showReview()
      return
    }
    step = .question
    show([""])
    show(QuestionPresentation(subject, questionnaire, criterion).lines)
  }

  /// Asks what is still to be asked about an answer, then comes back to the question or the review.
  mutating func proceed() {
    guard !pending.isEmpty else {
      showCurrent()
      return
    }
    step = pending.removeFirst()
    showStep()
  }

  private mutating func flush() -> [String] {
    defer { output = [] }
    return output
  }
}
