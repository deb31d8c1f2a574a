internal import Languages
internal import QualityModel
internal import Statistics

extension Wording {
  /// How many conversations the terms come from.
  func termsBase(_ conversations: Int) -> ReportText {
    guard conversations > 0 else {
      return say(
        fr: "Aucune conversation transcrite sur la période.",
        en: "No conversation was transcribed in the period.")
    }
    let counted = ObservationUnit.conversations.counted(conversations, language)
    return conversations < 2
      ? say(fr: "Sur \(counted) transcrite.", en: "Over \(counted) transcribed.")
      : say(fr: "Sur \(counted) transcrites.", en: "Over \(counted) transcribed.")
  }

  /// In how many conversations: "9 sur 12"; a dash when there are none.
  func conversations(_ count: Int, of total: Int) -> ReportText {
    guard total > 0 else { return "–" }
    let (count, total) = (NumberText.whole(count, language), NumberText.whole(total, language))
    return say(fr: "\(count) sur \(total)", en: "\(count) of \(total)")
  }

  /// An adjusted probability in a cell: "0,003".
  func adjusted(_ probability: Double?) -> ReportText {
    guard let probability else { return "–" }
    let smallest = NumberText.decimal(0.001, decimals: 3, language)
    guard probability >= 0.001 else { return "< \(smallest)" }
    return ReportText(words: NumberText.decimal(probability, decimals: 3, language))
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
          fr: """
            Durée moyenne de traitement (conversation, attente et post-appel, en minutes et \
            secondes), des contacts dont la durée est connue : \(own).
            """,
          en: """
            Mean handling time (talk, hold and after-call work, in minutes and seconds), of the \
            contacts whose duration is known: \(own).
            """),
        teamSentence(
          activity.meanHandlingSeconds, team: activity.teamMeanHandlingSeconds,
          difference: activity.difference, .clock, .contacts),
      ]
    }
  }
}
