import Languages
import QualityModel
import Scoring
import Tables

extension ScoringDialogue {
  mutating func showQuoteStep(_ id: String) {
    let name = name(of: id)
    let isRequired = questionnaire.needs(of: id).contains { $0.kind == .evidenceMissing }
    show(
      isRequired
        ? say(
          fr: "Cette réponse demande une citation pour \(name).",
          en: "This answer needs a quote for \(name).")
        : say(fr: "Citation pour \(name).", en: "Quote for \(name)."))
    let quotes = questionnaire.answer(to: id)?.quotes ?? []
    if let criterion = grid.criterion(id) {
      for quote in quotes { show(subject.quoteLines(quote, subject.words(for: criterion))) }
    }
    guard browser != nil else {
      show(
        subject.dimmed([
          say(
            fr: "  mm:ss puis les paroles entendues · . : plus tard · - : effacer les citations",
            en: "  mm:ss then the words heard · .: later · -: erase the quotes")
        ]))
      return
    }
    showPage()
    showBrowsingHint(quoting: true)
  }

  mutating func showBrowsingHint(quoting: Bool) {
    let end = browser?.isAtEnd ?? true
    let page =
      end
      ? say(fr: "Entrée : reprendre au début", en: "Enter: from the start again")
      : say(fr: "Entrée : suite", en: "Enter: more")
    let line =
      quoting
      ? say(
        fr: "  numéro du tour à citer · mot à chercher · mm:ss · \(page) · . : plus tard · "
          + "- : effacer",
        en: "  number of the turn to quote · word to find · mm:ss · \(page) · .: later · "
          + "-: erase")
      : say(
        fr: "  mot à chercher · mm:ss · numéro de tour · \(page) · . : revenir",
        en: "  word to find · mm:ss · number of a turn · \(page) · .: back")
    show(subject.dimmed(wrapped(line, to: subject.width - 2, indent: "  ")))
  }

  mutating func takeQuote(_ line: TypedLine, for id: String) {
    switch line.text {
    case ".": finishQuoting(id)
    case "-":
      questionnaire.removeQuotes(of: id)
      show(say(fr: "Citations effacées.", en: "Quotes erased."))
      finishQuoting(id)
    default:
      if browser == nil {
        takeHeardWords(line, for: id)
      } else if let turns = turnNumbers(line) {
        for turn in turns { quote(turn, for: id) }
        finishQuoting(id)
      } else {
        browse(line)
        showBrowsingHint(quoting: true)
      }
    }
  }

  private mutating func finishQuoting(_ id: String) {
    if questionnaire.needs(of: id).contains(where: { $0.kind == .evidenceMissing }) { postponed() }
    proceed()
  }

  /// The turns that a line names, when it names nothing else.
  func turnNumbers(_ line: TypedLine) -> [Int]? {
    let numbers = line.words.compactMap(AnswerInput.wholeNumber)
    guard let browser, !numbers.isEmpty, numbers.count == line.words.count,
      numbers.allSatisfy(browser.turns.indices.contains)
    else { return nil }
    return numbers
  }

  private mutating func quote(_ index: Int, for id: String) {
    let completion = QuoteCompletion(conversation: subject.conversation)
    if let quote = completion.quote(of: index) { add(quote, for: id) }
  }

  private mutating func add(_ quote: Quote, for id: String) {
    questionnaire.quote(quote, for: id)
    guard let criterion = grid.criterion(id) else { return }
    show(subject.quoteLines(quote, subject.words(for: criterion)))
  }

  /// Words heard on a call without a transcript, after their time when it is given.
  private mutating func takeHeardWords(_ line: TypedLine, for id: String) {
    guard !line.isEmpty else {
      finishQuoting(id)
      return
    }
    var words = line.words
    let seconds = words.first.flatMap { word in
      word.contains(":") ? try? CellSyntax().duration(word) : nil
    }
    if seconds != nil { words.removeFirst() }
    guard !words.isEmpty else {
      warn(
        say(
          fr: "Tapez les paroles entendues après le temps.",
          en: "Type the words heard after the time."))
      return
    }
    add(
      Quote(
        turn: nil, startMilliseconds: seconds.map { $0 * 1000 }, speaker: .unknown,
        text: words.joined(separator: " ")), for: id)
    finishQuoting(id)
  }
}

extension DialogueSubject {
  /// A quote as it is shown under an answer.
  func quoteLines(_ quote: Quote, _ words: AnswerWords) -> [String] {
    wrapped(words.quote(quote), to: width - 4).enumerated().map { position, line in
      (position == 0 ? "  ❝ " : "    ") + line
    }
  }
}
