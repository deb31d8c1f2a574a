internal import Languages
internal import QualityModel
internal import Statistics

extension SurveyDefinition.Metric {
  var style: FigureStyle {
    switch self {
    case .csat: .share
    case .nps: .balance
    case .ces: .mean
    }
  }
}

extension Wording {
  /// What the indicator is made of, on which scale, in which direction.
  func explanation(of survey: SurveyDefinition) -> ReportText {
    let low = target(survey.minimum)
    let high = target(survey.maximum)
    switch survey.metric {
    case .csat:
      guard let from = survey.satisfiedFrom else {
        return say(fr: "part de clients satisfaits", en: "share of satisfied customers")
      }
      let threshold = target(from)
      return survey.direction == .higherIsBetter
        ? say(
          fr: "satisfaits à partir de \(threshold), échelle de \(low) à \(high)",
          en: "satisfied from \(threshold) up, scale \(low) to \(high)")
        : say(
          fr: "satisfaits jusqu'à \(threshold), échelle de \(low) à \(high)",
          en: "satisfied up to \(threshold), scale \(low) to \(high)")
    case .nps:
      return say(
        fr: "promoteurs moins détracteurs, −100 à +100",
        en: "promoters minus detractors, −100 to +100")
    case .ces:
      return survey.direction == .higherIsBetter
        ? say(
          fr: "moyenne de \(low) à \(high), haut = facile",
          en: "mean, \(low) to \(high), high is easy")
        : say(
          fr: "moyenne de \(low) à \(high), bas = facile",
          en: "mean, \(low) to \(high), low is easy")
    }
  }

  /// "CSAT (satisfaits à partir de 4, échelle de 1 à 5) : 78 % (n = 41 réponses ; …). Le reste…"
  func sentences(_ survey: SurveyFigure) -> [ReportText] {
    let metric = survey.definition.metric
    let head: ReportText = "\(strong: metric.title) (\(explanation(of: survey.definition)))"
    switch survey.value {
    case .undefined(let why, let count):
      let reason = reason(why, count: count, .answers)
      return [say(fr: "\(head) : \(reason).", en: "\(head): \(reason).")]
    case .defined(let estimate):
      let own = stated(estimate, metric.style, .answers)
      return [
        say(fr: "\(head) : \(own).", en: "\(head): \(own)."),
        teamSentence(
          survey.value, team: survey.team, difference: survey.difference, metric.style, .answers),
      ]
    }
  }

  /// What scores and customers say of the same calls.
  func sentences(_ comparison: DeliveredAgainstPerceived) -> [ReportText] {
    let paired = comparison.pairedCalls
    let contacts = ObservationUnit.contacts.counted(paired, language)
    let base: ReportText =
      paired == 0
      ? say(
        fr: "Aucun contact n'a à la fois une évaluation et une réponse de satisfaction.",
        en: "No contact has both an evaluation and a satisfaction answer.")
      : say(
        fr:
          "\(contacts) \(paired < 2 ? "a" : "ont") à la fois une évaluation et une réponse de satisfaction.",
        en:
          "\(contacts) \(paired == 1 ? "has" : "have") both an evaluation and a satisfaction answer."
      )
    switch comparison.correlation {
    case .undefined where paired == 0: return [base]
    case .undefined(let why, let count):
      let reason = reason(why, count: count, .contacts)
      return [base, say(fr: "Lien non calculé : \(reason).", en: "Link not computed: \(reason).")]
    case .defined(let estimate):
      let figure = stated(estimate, .correlation, .contacts)
      return [
        base,
        say(
          fr: "Corrélation des rangs (Spearman) : \(figure) ; \(link(estimate)).",
          en: "Rank correlation (Spearman): \(figure); \(link(estimate))."),
      ]
    }
  }

  private func link(_ estimate: Estimate) -> ReportText {
    guard let interval = estimate.interval, !interval.contains(0) else {
      return say(
        fr: "aucun lien n'est établi entre la note et la satisfaction",
        en: "no link between score and satisfaction is shown")
    }
    return interval.lower > 0
      ? say(
        fr:
          "les contacts les mieux notés sont aussi ceux dont les clients sont les plus satisfaits",
        en: "the contacts with the best scores are also those with the most satisfied customers")
      : say(
        fr:
          "les contacts les mieux notés sont ceux dont les clients sont le moins satisfaits : à comprendre",
        en:
          "the contacts with the best scores are those with the least satisfied customers: find out why"
      )
  }

  /// A class of error at the head of a row.
  func title(_ errorClass: ErrorClass) -> ReportText {
    switch errorClass {
    case .customer: say(fr: "Critique pour le client", en: "Customer-critical")
    case .business: say(fr: "Critique pour le métier", en: "Business-critical")
    case .compliance: say(fr: "Critique pour la conformité", en: "Compliance-critical")
    case .minor: say(fr: "Non critique", en: "Not critical")
    }
  }
}
