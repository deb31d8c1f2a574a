internal import Languages

/// What a figure counts. A quality score counts contacts: one that several people evaluated is
/// averaged and counts once.
enum ObservationUnit {
  case contacts, evaluations, answers, conversations
  /// What a calibration session counts.
  case calls, sessions, criteria, errors

  private func nouns(_ language: Language) -> (one: String, many: String) {
    switch (self, language) {
    case (.evaluations, .french): ("évaluation", "évaluations")
    case (.evaluations, .english): ("evaluation", "evaluations")
    case (.answers, .french): ("réponse", "réponses")
    case (.answers, .english): ("answer", "answers")
    case (.calls, .french): ("appel", "appels")
    case (.calls, .english): ("call", "calls")
    case (.sessions, .french): ("séance", "séances")
    case (.sessions, .english): ("session", "sessions")
    case (.criteria, .french): ("critère", "critères")
    case (.criteria, .english): ("criterion", "criteria")
    case (.errors, .french): ("erreur", "erreurs")
    case (.errors, .english): ("error", "errors")
    case (.contacts, .french), (.contacts, .english): ("contact", "contacts")
    case (.conversations, .french), (.conversations, .english): ("conversation", "conversations")
    }
  }

  /// `14 contacts`, `1 contact`, `0 contact`; `0 contacts` in English.
  func counted(_ count: Int, _ language: Language) -> String {
    "\(NumberText.whole(count, language)) \(noun(count, language))"
  }

  /// The noun that goes with a count.
  func noun(_ count: Int, _ language: Language) -> String {
    let isOne = language == .french ? count < 2 : count == 1
    return isOne ? nouns(language).one : nouns(language).many
  }

  /// `d'évaluations`, `de contacts`; `contacts` in English.
  func ofMany(_ language: Language) -> String {
    let noun = nouns(language).many
    return language == .french ? Elision.of(noun) : noun
  }

  /// Whether the French noun is feminine.
  var isFeminine: Bool {
    switch self {
    case .contacts, .calls, .criteria: false
    case .evaluations, .answers, .conversations, .sessions, .errors: true
    }
  }
}
