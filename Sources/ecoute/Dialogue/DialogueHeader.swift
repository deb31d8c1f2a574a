import Calendars
import Languages
import QualityModel

extension DialogueSubject {
  /// Who scores which contact on which grid, and what was found.
  func header(answered: Int) -> [String] {
    var lines = [
      terminal.styled("\(text(grid.title)) (\(grid.id) \(grid.version))", .bold),
      contact,
      say(fr: "Évaluateur : ", en: "Evaluator: ") + visible(evaluator.name) + " ("
        + evaluator.side.title[language] + ")",
    ]
    if let conversation {
      let count = conversation.turns.count
      lines.append(
        say(
          fr: "Transcription : \(count) tour\(count > 1 ? "s" : "") de parole (touche t)",
          en: "Transcript: \(count) turn\(count == 1 ? "" : "s") (key t)"))
    } else {
      lines.append(
        say(
          fr: "Pas de transcription : les citations se tapent comme elles sont entendues.",
          en: "No transcript: quotes are typed as they are heard."))
    }
    if !grid.channels.isEmpty, !grid.channels.contains(interaction.channel) {
      let meant = grid.channels.map { $0.title[language] }.joined(separator: ", ")
      lines.append(
        terminal.styled(
          say(
            fr: "⚠ cette grille est faite pour : \(meant) ; ce contact : "
              + interaction.channel.title[language],
            en: "⚠ this grid is meant for: \(meant); this contact: "
              + interaction.channel.title[language]), .yellow))
    }
    if let found = found(answered) { lines.append(terminal.styled(found, .cyan)) }
    return lines
  }

  private var contact: String {
    var parts = [
      visible(interaction.id), interaction.channel.title[language],
      DateText.dayAndTime(interaction.start, language),
    ]
    if let seconds = interaction.durationSeconds {
      parts.append(NumberText.clock(seconds: Double(seconds)))
    }
    let agent = agentName ?? interaction.agentID
    parts.append(
      say(fr: "conseiller : ", en: "agent: ") + (agent.map(visible) ?? "–"))
    return parts.joined(separator: " · ")
  }

  private func found(_ answered: Int) -> String? {
    let rehearsal =
      isRehearsal
      ? say(fr: "Essai : rien ne sera enregistré.", en: "Dry run: nothing will be saved.") : nil
    let begun: String? =
      switch beginning {
      case .new: nil
      case .resumed:
        say(
          fr: "Brouillon repris : \(answered) réponse\(answered > 1 ? "s" : "").",
          en: "Draft resumed: \(answered) answer\(answered == 1 ? "" : "s").")
      case .correction:
        say(
          fr: "Correction d'une évaluation soumise : changez ce qu'il faut, puis soumettez.",
          en: "Correction of a submitted evaluation: change what is needed, then submit.")
      }
    let parts = [begun, rehearsal].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
