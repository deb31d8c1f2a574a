import Languages
import QualityModel
import Tables

extension ScoringDialogue {
  /// Opens the transcript where it was left, around a time, or at some words.
  mutating func openTranscript(_ rest: String) {
    guard browser != nil else {
      warn(
        say(
          fr: "Ce contact n'a pas de transcription.", en: "This interaction has no transcript."))
      return
    }
    step = .transcript
    show([""])
    let line = TypedLine(rest)
    if line.isEmpty { showPage() } else { browse(line) }
    showBrowsingHint(quoting: false)
  }

  mutating func takeInTranscript(_ line: TypedLine) {
    if line.text == "." {
      showCurrent()
      return
    }
    if let turn = turnNumbers(line)?.first {
      show(around: turn)
    } else {
      browse(line)
    }
    showBrowsingHint(quoting: false)
  }

  /// The next page, from the start again after the last.
  mutating func showPage() {
    if browser?.isAtEnd == true { browser?.go(to: 0) }
    guard let page = browser?.page(subject) else { return }
    show(page)
  }

  private mutating func show(around turn: Int) {
    browser?.go(to: turn - 2)
    showPage()
  }

  /// Shows the next page, the turns around a time, or those that hold some words.
  mutating func browse(_ line: TypedLine) {
    guard !line.isEmpty else {
      showPage()
      return
    }
    if line.text.contains(":"), let seconds = try? CellSyntax().duration(line.text) {
      guard let turn = browser?.turn(at: seconds * 1000) else {
        warn(say(fr: "La transcription n'a pas de temps.", en: "The transcript has no times."))
        return
      }
      show(around: turn)
      return
    }
    if line.text.count == 1 { warnOfLetter(line) } else { showFound(line.text) }
  }

  private mutating func showFound(_ words: String) {
    guard let browser else { return }
    let found = browser.search(words)
    let shown = subject.quoted(visible(words))
    guard !found.isEmpty else {
      warn(say(fr: "Aucun tour ne contient \(shown).", en: "No turn contains \(shown)."))
      return
    }
    let most = max(3, subject.pageHeight / 2)
    for turn in found.prefix(most) { show(browser.line(turn, subject)) }
    if found.count > most {
      let more = found.count - most
      show(
        say(
          fr: "  … et \(more) autre\(more > 1 ? "s" : "") : ajoutez un mot pour préciser",
          en: "  … and \(more) more: add a word to narrow it down"))
    }
  }
}
