internal import Languages
internal import QualityModel

extension Wording {
  /// How much was listened to: "14 évaluations de 13 contacts, sur 412 traités."
  func sampleSize(_ sample: EvaluationSample) -> ReportText {
    guard sample.evaluations > 0 else {
      return say(
        fr: "Aucune évaluation sur la période : il n'y a rien à noter ni à comparer.",
        en: "No evaluation in the period: there is nothing to score or to compare.")
    }
    let evaluations = ObservationUnit.evaluations.counted(sample.evaluations, language)
    let evaluated = ObservationUnit.contacts.counted(sample.interactions, language)
    guard let handled = sample.handled else {
      return say(fr: "\(evaluations) de \(evaluated).", en: "\(evaluations) of \(evaluated).")
    }
    let total = NumberText.whole(handled, language)
    return say(
      fr: "\(evaluations) de \(evaluated), sur \(total) \(handled < 2 ? "traité" : "traités").",
      en: "\(evaluations) of \(evaluated), out of \(total) handled.")
  }

  /// Who scored: "Évaluations faites par Anne Roy (donneur d'ordre, 8) et Luc Petit (prestataire, 6)."
  func evaluators(_ sample: EvaluationSample, shown: Int) -> ReportText? {
    guard !sample.shares.isEmpty else { return nil }
    var parts: [ReportText] = sample.shares.prefix(shown).map { share in
      let name = Excerpt.of(share.evaluator.name, limit: PrintLimits.name)
      let side = Typography.applied(to: share.evaluator.side.title[language])
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
    return say(fr: "Évaluations faites par \(names).", en: "Evaluations made by \(names).")
  }

  /// Evaluations that carry no score.
  func withoutScore(_ sample: EvaluationSample) -> ReportText? {
    guard sample.withoutScore > 0 else { return nil }
    let evaluations = ObservationUnit.evaluations.counted(sample.withoutScore, language)
    return say(
      fr: "\(evaluations) sans score : aucun critère ne s'y appliquait.",
      en: "\(evaluations) without a score: no criterion applied.")
  }

  /// What the grids were: "Accueil téléphonique 3.0 (12 évaluations)".
  func grid(_ use: GridUse) -> ReportText {
    let title = use.title.text(in: language, fallback: "") ?? use.id
    let name = Excerpt.of(title, limit: PrintLimits.gridTitle)
    let version = Excerpt.of(use.version, limit: PrintLimits.identifier)
    let count = ObservationUnit.evaluations.counted(use.evaluationCount, language)
    return "\(outside: name) \(outside: version) (\(count))"
  }
}
