import Languages
import QualityModel

/// What `?` shows: what a question's answers are worth, and every key.
struct DialogueHelp {
  let subject: DialogueSubject

  init(_ subject: DialogueSubject) {
    self.subject = subject
  }

  private func say(_ french: String, _ english: String) -> String {
    subject.say(fr: french, en: english)
  }

  /// The help at a question.
  func lines(for criterion: Criterion) -> [String] {
    let words = GridWords(language: subject.language)
    var lines = ["", subject.terminal.styled(subject.text(criterion.question), .bold)]
    if criterion.isScored, criterion.kind != .text {
      lines.append("  " + words.weight(criterion.weight))
    } else {
      lines.append("  " + words.notScored)
    }
    for (index, level) in criterion.levels.enumerated() {
      lines.append(
        "  \(index + 1)  \(subject.text(level.title))" + say(" : ", ": ")
          + words.points(level.points))
    }
    for range in criterion.ranges {
      lines.append("  " + visible(words.range(range, unit: criterion.unit)))
    }
    for error in criterion.errors { lines.append("  " + visible(words.error(error))) }
    if let comment = criterion.comment { lines.append("  " + words.commentRequired(comment)) }
    if let evidence = criterion.evidence { lines.append("  " + words.evidenceRequired(evidence)) }
    if let condition = criterion.appliesWhen { lines.append("  " + words.appliesWhen(condition)) }
    if !criterion.allowsNotApplicable { lines.append("  " + words.notApplicableForbidden) }
    for example in criterion.examples {
      let level = example.level.flatMap(criterion.level).map { subject.text($0.title) }
      let prefix = (level.map { $0 + say(" : ", ": ") } ?? "")
      lines += subject.dimmed(
        wrapped(
          say("exemple — ", "example — ") + prefix + subject.text(example.text),
          to: subject.width - 4, indent: "  "))
    }
    return lines + [""] + keys(questionKeys)
  }

  /// The help at the review.
  var reviewLines: [String] { [""] + keys(reviewKeys) }

  private func keys(_ keys: [(key: String, what: String)]) -> [String] {
    let width = keys.map { displayWidth($0.key) }.max() ?? 0
    return keys.flatMap { key, what in
      let gap = String(repeating: " ", count: width - displayWidth(key) + 2)
      let indent = String(repeating: " ", count: width + 4)
      return wrapped(what, to: max(24, subject.width - width - 4)).enumerated().map {
        $0 == 0 ? "  " + subject.terminal.styled(key, .bold) + gap + $1 : indent + $1
      }
    }
  }

  private var questionKeys: [(key: String, what: String)] {
    [
      ("2", say("le niveau 2 ; plusieurs : « 1 3 »", "level 2; several: “1 3”")),
      (
        say("2 texte", "2 text"),
        say("le niveau 2, avec ce commentaire", "level 2, with this comment")
      ),
      (
        "2 c q k",
        say(
          "le niveau 2, puis demande un commentaire, une citation, une cause",
          "level 2, then asks for a comment, a quote, a cause")
      ),
      ("n", say("sans objet ; « n texte » : avec un commentaire", "N/A; “n text”: with a comment")),
      (
        "c q k",
        say(
          "commentaire, citation, cause : sur cette réponse, ou sur la précédente",
          "comment, quote, cause: on this answer, or on the one before")
      ),
      (
        say("t  t mot  t 3:45", "t  t word  t 3:45"),
        say("transcription, recherche, autour d'un temps", "transcript, search, around a time")
      ),
      ("b", say("question précédente", "question before")),
      ("s", say("passer sans répondre", "skip without an answer")),
      ("r", say("revue de toutes les réponses", "review of all answers")),
      ("e", say("la note actuelle et son calcul", "the score so far and its arithmetic")),
      ("-", say("effacer la réponse", "erase the answer")),
      ("w", say("garder le brouillon et quitter", "save the draft and leave")),
      ("x", say("abandonner, après confirmation", "abandon, once confirmed")),
    ] + saved
  }

  private var reviewKeys: [(key: String, what: String)] {
    [
      ("7", say("reprendre la question 7", "edit question 7")),
      (
        say("Entrée", "Enter"),
        say("aller au premier point à compléter", "go to the first thing to complete")
      ),
      ("s", say("soumettre, après confirmation", "submit, once confirmed")),
      ("c", say("commentaire sur toute l'évaluation", "comment on the whole evaluation")),
      ("b", say("dernière question", "last question")),
      ("e", say("la note et son calcul", "the score and its arithmetic")),
      (
        say("t  t mot  t 3:45", "t  t word  t 3:45"),
        say("transcription, recherche, autour d'un temps", "transcript, search, around a time")
      ),
      ("w", say("garder le brouillon et quitter", "save the draft and leave")),
      ("x", say("abandonner, après confirmation", "abandon, once confirmed")),
    ] + saved
  }

  private var saved: [(key: String, what: String)] {
    guard !subject.isRehearsal else { return [] }
    return [
      (
        "",
        say(
          "Chaque réponse est enregistrée aussitôt ; la même commande reprend où l'on en était.",
          "Every answer is saved at once; the same command resumes where you stopped.")
      )
    ]
  }
}
