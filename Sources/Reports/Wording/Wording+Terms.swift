internal import Languages
internal import QualityModel
internal import Statistics

extension Wording {
  /// How many conversations the terms come from.
  func termsBase(_ conversations: Int) -> ReportText {
    guard conversations > 0 else {
      return say(
        fr: "Aucun appel transcrit sur la période.", en: "No call was transcribed in the period.")
    }
    let counted = ObservationUnit.conversations.counted(conversations, language)
    return conversations < 2
      ? say(fr: "Sur \(counted) transcrite.", en: "Over \(counted) transcribed.")
      : say(fr: "Sur \(counted) transcrites.", en: "Over \(counted) transcribed.")
  }

  /// "« coupure » (9)".
  func recurring(_ term: SheetTerm) -> ReportText {
    let text = Excerpt.of(term.text, limit: PrintLimits.term)
    let count = NumberText.whole(term.conversations, language)
    return say(fr: "« \(outside: text) » (\(count))", en: "“\(outside: text)” (\(count))")
  }

  /// "« tout à fait » : 9 conversations sur 12, contre 20 sur 96 ailleurs (p ajustée = 0,003)."
  func distinctive(_ term: SheetTerm, of conversations: Int) -> ReportText {
    let text = Excerpt.of(term.text, limit: PrintLimits.term)
    let own = NumberText.whole(term.conversations, language)
    let all = NumberText.whole(conversations, language)
    let others = NumberText.whole(term.otherConversations, language)
    let total = NumberText.whole(term.otherTotal, language)
    let probability = probability(term.adjustedProbability)
    // Cross-multiplied, so that nothing is divided by zero.
    let more = term.conversations * term.otherTotal > term.otherConversations * conversations
    return say(
      fr: """
        « \(outside: text) » : \(more ? "plus" : "moins") souvent, \(own) sur \(all) contre \
        \(others) sur \(total)\(probability).
        """,
      en: """
        “\(outside: text)”: \(more ? "more" : "less") often, \(own) of \(all) against \
        \(others) of \(total)\(probability).
        """)
  }

  private func probability(_ value: Double?) -> ReportText {
    guard let value else { return "" }
    let smallest = NumberText.decimal(0.001, decimals: 3, language)
    let text = NumberText.decimal(value, decimals: 3, language)
    return value < 0.001
      ? say(fr: " (p ajustée < \(smallest))", en: " (adjusted p < \(smallest))")
      : say(fr: " (p ajustée = \(text))", en: " (adjusted p = \(text))")
  }

  /// Contacts handled and their mean handling time.
  func sentences(_ activity: ActivityFigure) -> [ReportText] {
    let contacts = ObservationUnit.contacts.counted(activity.handled, language)
    let handled = say(
      fr: "\(contacts) \(activity.handled < 2 ? "traité" : "traités").", en: "\(contacts) handled.")
    switch activity.meanHandlingSeconds {
    case .undefined(let why, let count):
      let reason = reason(why, count: count, .contacts)
      return [
        handled,
        say(
          fr: "Durée moyenne de traitement : non calculée, \(reason).",
          en: "Mean handling time: not computed, \(reason)."),
      ]
    case .defined(let estimate):
      let own = stated(estimate, .clock, .contacts)
      return [
        handled,
        say(
          fr: "Durée moyenne de traitement : \(own).", en: "Mean handling time: \(own)."),
        teamSentence(
          activity.meanHandlingSeconds, team: activity.teamMeanHandlingSeconds, .clock, .contacts),
      ]
    }
  }
}
