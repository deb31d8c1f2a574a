import ExactNumbers
import Languages
import QualityModel
import Scoring

/// One question as it is asked: where it stands, how it is answered, what the answers need.
struct QuestionPresentation {
  let subject: DialogueSubject
  let questionnaire: Questionnaire
  let criterion: Criterion

  init(_ subject: DialogueSubject, _ questionnaire: Questionnaire, _ criterion: Criterion) {
    self.subject = subject
    self.questionnaire = questionnaire
    self.criterion = criterion
  }

  private var terminal: Terminal { subject.terminal }

  private func say(_ french: String, _ english: String) -> String {
    subject.say(fr: french, en: english)
  }

  var lines: [String] {
    var lines = [head]
    lines += wrapped(subject.text(criterion.question), to: subject.width).map {
      terminal.styled($0, .bold)
    }
    let guidance = subject.text(criterion.guidance)
    if !guidance.isEmpty {
      lines += subject.dimmed(wrapped(guidance, to: subject.width - 4, indent: "    "))
    }
    lines += choices
    if let given { lines += given }
    return lines + subject.reminder(reminder)
  }

  /// The section on the left, the progress on the right.
  private var head: String {
    let visible = questionnaire.visible
    let place = (visible.firstIndex(of: criterion.id) ?? 0) + 1
    let progress = say("question ", "question ") + "\(place)/\(visible.count)"
    let path = sectionPath.joined(separator: " › ")
    let title = shortened(path, to: max(10, subject.width - displayWidth(progress) - 5))
    let room = subject.width - displayWidth(title) - displayWidth(progress) - 2
    let rule = String(repeating: "─", count: max(1, room))
    return terminal.styled(title, .bold, .cyan) + " " + terminal.styled("\(rule) \(progress)", .dim)
  }

  private var sectionPath: [String] {
    func path(_ sections: [Section]) -> [String]? {
      for section in sections {
        let inner = section.children.compactMap { child -> Section? in
          if case .section(let section) = child { section } else { nil }
        }
        let isHere = section.children.contains { child in
          if case .criterion(let one) = child { one.id == criterion.id } else { false }
        }
        if isHere { return [subject.text(section.title)] }
        if let rest = path(inner) { return [subject.text(section.title)] + rest }
      }
      return nil
    }
    return path(questionnaire.grid.sections) ?? []
  }

  private var choices: [String] {
    var lines: [String] = []
    switch criterion.kind {
    case .choice: lines += levels
    case .multiple:
      lines += levels
      lines.append(
        dim(
          say(
            "    plusieurs réponses possibles : « 1 3 » ; 0 : aucune",
            "    several answers possible: “1 3”; 0: none")))
    case .number: lines.append(number)
    case .text:
      lines.append(dim(say("    texte libre, sur une ligne", "    free text, on one line")))
    }
    if criterion.allowsNotApplicable, criterion.kind != .text {
      lines.append("  " + terminal.styled("n", .bold) + say("  sans objet", "  not applicable"))
    }
    if let conditions = conditions { lines.append(dim("    " + conditions)) }
    return lines
  }

  private var levels: [String] {
    let titles = criterion.levels.map { subject.text($0.title) }
    let width = titles.map(displayWidth).max() ?? 0
    let digits = String(titles.count).count
    return zip(criterion.levels, titles).enumerated().map { index, entry in
      let number = String(index + 1)
      let marks = marks(of: entry.0.id)
      let gap = marks.isEmpty ? 0 : width - displayWidth(entry.1) + 2
      return String(repeating: " ", count: 2 + digits - number.count)
        + terminal.styled(number, .bold) + "  " + entry.1
        + String(repeating: " ", count: gap) + marks
    }
  }

  /// What answering a level brings: an error, a comment, a quote.
  private func marks(of level: String) -> String {
    let errors = criterion.errors.filter { $0.levels.contains(level) }
      .map { "⚠ " + GridWords(language: subject.language).errorClass($0.errorClass) }
    var needs: [String] = []
    if criterion.comment?.asks(for: level) == true {
      needs.append(say("commentaire exigé", "comment required"))
    }
    if criterion.evidence?.asks(for: level) == true {
      needs.append(say("citation exigée", "quote required"))
    }
    return (errors.map { terminal.styled($0, .red) } + needs.map(dim)).joined(separator: dim(" · "))
  }

  private var number: String {
    let unit = criterion.unit.map { " (\(visible($0)))" } ?? ""
    let clock = criterion.unit == "s" || criterion.unit == "min"
    var line =
      clock
      ? say("    un nombre\(unit), ou mm:ss", "    a number\(unit), or mm:ss")
      : say("    un nombre\(unit)", "    a number\(unit)")
    if let measured = subject.measured(criterion), questionnaire.answer(to: criterion.id) == nil {
      let value = visible(subject.words(for: criterion).text(.number(measured)))
      line += say(
        " · mesuré : \(value), Entrée pour le prendre", " · measured: \(value), Enter takes it")
    }
    return dim(line)
  }

  /// What holds for every answer.
  private var conditions: String? {
    var parts: [String] = []
    if criterion.comment == .all {
      parts.append(say("commentaire exigé pour toute réponse", "comment required for every answer"))
    }
    if criterion.evidence == .all {
      parts.append(say("citation exigée pour toute réponse", "quote required for every answer"))
    }
    if isOptional { parts.append(say("facultatif", "optional")) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private var isOptional: Bool {
    questionnaire.answer(to: criterion.id) == nil && questionnaire.needs(of: criterion.id).isEmpty
  }

  /// The answer there is, its comment, cause and quotes.
  private var given: [String]? {
    guard let answer = questionnaire.answer(to: criterion.id) else { return nil }
    let words = subject.words(for: criterion)
    var line = say("réponse : ", "answer: ") + visible(words.text(answer.value))
    if let cause = answer.causeID { line += " (\(visible(words.cause(cause))))" }
    var lines = [
      terminal.styled("  ✓ " + line, .green) + dim(say("  Entrée la garde", "  Enter keeps it"))
    ]
    if let comment = answer.comment {
      lines += subject.dimmed(wrapped(visible(comment), to: subject.width - 4, indent: "    "))
    }
    for quote in answer.quotes { lines += subject.quoteLines(quote, words) }
    return lines
  }

  /// The letters that do something here.
  private var reminder: [(key: String, what: String)] {
    var keys: [(key: String, what: String)] = []
    if criterion.allowsNotApplicable, criterion.kind == .text {
      keys.append(("n", say("s.o.", "N/A")))
    }
    keys += [("c", say("commenter", "comment")), ("q", say("citer", "quote"))]
    if subject.conversation != nil { keys.append(("t", say("texte", "text"))) }
    if !questionnaire.grid.causes.isEmpty { keys.append(("k", "cause")) }
    return keys + [
      ("b", say("retour", "back")), ("s", say("passer", "skip")), ("r", say("revue", "review")),
      ("e", say("note", "score")), ("w", say("garder", "save")), ("x", say("abandon", "abandon")),
      ("?", say("aide", "help")),
    ]
  }

  private func dim(_ text: String) -> String { terminal.styled(text, .dim) }
}

extension AnswerRequirement {
  /// Whether it names this level.
  func asks(for level: String) -> Bool {
    if case .levels(let levels) = self { levels.contains(level) } else { false }
  }
}
