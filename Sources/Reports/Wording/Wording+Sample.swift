internal import Languages
internal import QualityModel

extension Wording {
  /// How much was listened to: "14 évaluations de 13 appels, sur 412 contacts traités."
  func sampleSize(_ sample: EvaluationSample) -> ReportText {
    guard sample.evaluations > 0 else {
      return say(
        fr: "Aucune évaluation sur la période : il n'y a rien à noter ni à comparer.",
        en: "No evaluation in the period: there is nothing to score or to compare.")
    }
    let evaluations = ObservationUnit.evaluations.counted(sample.evaluations, language)
    let calls = ObservationUnit.calls.counted(sample.interactions, language)
    guard let handled = sample.handled else {
      return say(fr: "\(evaluations) de \(calls).", en: "\(evaluations) of \(calls).")
    }
    let contacts = ObservationUnit.contacts.counted(handled, language)
    return say(
      fr: "\(evaluations) de \(calls), sur \(contacts) \(handled < 2 ? "traité" : "traités").",
      en: "\(evaluations) of \(calls), out of \(contacts) handled.")
  }

  /// Who scored: "Par Anne Roy (donneur d'ordre, 8) et Luc Petit (prestataire, 6)."
  func evaluators(_ sample: EvaluationSample, shown: Int) -> ReportText? {
    guard !sample.shares.isEmpty else { return nil }
    var parts: [ReportText] = sample.shares.prefix(shown).map { share in
      let name = Excerpt.of(share.evaluator.name, limit: PrintLimits.name)
      let side = share.evaluator.side.title[language]
      return "\(outside: name) (\(side), \(NumberText.whole(share.count, language)))"
    }
    let left = sample.shares.count - parts.count
    if left > 0 {
      parts.append(
        say(
          fr: "\(left) \(left < 2 ? "autre" : "autres")",
          en: "\(left) \(left == 1 ? "other" : "others")"))
    }
    let names = enumeration(parts)
    return say(fr: "Par \(names).", en: "By \(names).")
  }

  /// Evaluations that carry no score.
  func withoutScore(_ sample: EvaluationSample) -> ReportText? {
    guard sample.withoutScore > 0 else { return nil }
    let evaluations = ObservationUnit.evaluations.counted(sample.withoutScore, language)
    return say(
      fr: "\(evaluations) sans score : aucun critère ne s'y appliquait.",
      en: "\(evaluations) without a score: no criterion applied.")
  }

  /// What the grids were: "Accueil téléphonique 3.0 (12)".
  func grid(_ use: GridUse) -> ReportText {
    let title = use.title.text(in: language, fallback: "") ?? use.id
    let name = Excerpt.of(title, limit: PrintLimits.rowTitle)
    let version = Excerpt.of(use.version, limit: PrintLimits.identifier)
    return "\(outside: name) \(outside: version) (\(use.evaluationCount))"
  }
}
