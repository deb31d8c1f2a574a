internal import Languages
internal import QualityModel
internal import Statistics

/// Who differs: the sides first, then the evaluators whose difference is established, then the rest
/// in one sentence each.
extension CalibrationReportBuilder {
  var whoSentences: [ReportText] {
    guard report.callCount > 0, report.evaluators.count > 1 else { return [] }
    var sentences: [ReportText] = []
    if report.gridPair != nil {
      sentences.append(
        say(
          fr: """
            Chaque camp note sur sa grille : un écart de notes mêle ici la sévérité et ce que les \
            grilles demandent.
            """,
          en: """
            Each side scores on its own grid: a difference of scores mixes severity here with what the \
            grids ask for.
            """))
    }
    if let sides = report.sides, let total = sides.parts.first(where: { $0.id == report.total.id })
    {
      sentences.append(sentence(on: total, margin: sides.margin))
      sentences += [largestSection(sides)].compactMap { $0 }
    }
    let apart = report.standings.filter { $0.reading == .harsher || $0.reading == .softer }
      .sorted { magnitude($0) > magnitude($1) }
    sentences += apart.prefix(limits.evaluators).map(sentence)
    let others = apart.dropFirst(limits.evaluators)
    if !others.isEmpty {
      let names = names(others)
      sentences.append(
        say(
          fr: "\(others.count > 1 ? "S'écartent" : "S'écarte") aussi : \(names).",
          en: "Also \(others.count > 1 ? "differ" : "differs"): \(names)."))
    }
    sentences += groups(hasSomeApart: !apart.isEmpty)
    return sentences
  }

  private func magnitude(_ standing: EvaluatorStanding) -> Double {
    standing.deviation.estimate?.value.magnitude ?? 0
  }

  /// "Sur 24 appels, la notation de Luc Petit (prestataire) est plus indulgente…".
  func sentence(_ standing: EvaluatorStanding) -> ReportText {
    let name = Excerpt.of(standing.evaluator.name, limit: PrintLimits.name)
    let side = side(standing.evaluator.side)
    switch standing.deviation {
    case .undefined(let why, let count):
      let reason = wording.comparisonReason(why, count: count, .calls)
      return say(
        fr: "\(name: name) (\(side)) : sévérité non calculée, \(reason).",
        en: "\(name: name) (\(side)): severity not computed, \(reason).")
    case .defined(let estimate):
      let base = wording.onCalls(estimate.count)
      let interval = wording.severityInterval(estimate.interval)
      let gap = compared(estimate.value)
      let of = Elision.preposition(before: name)
      return say(
        fr: """
          \(base), la notation \(of)\(name: name) (\(side)) est \(gap) celle des autres \
          évaluateurs\(interval).
          """,
        en: """
          \(base), \(name: name) (\(side)) is \(gap) than the other evaluators\(interval).
          """)
    }
  }

  /// "plus sévère de 3,2 points que", said of a scoring; "3.2 points harsher".
  private func compared(_ value: Double) -> ReportText {
    let points = wording.points(value)
    guard !wording.readsAsNothing(value) else {
      return say(fr: "sans écart avec", en: "no different in severity")
    }
    return value < 0
      ? say(fr: "plus sévère de \(points) que", en: "\(points) harsher")
      : say(fr: "plus indulgente de \(points) que", en: "\(points) more lenient")
  }

  private func groups(hasSomeApart: Bool) -> [ReportText] {
    let inLine = report.standings.filter { $0.reading == .inLine }
    let undecided = report.standings.filter { $0.reading == .undecided }
    let undefined = report.standings.filter { $0.reading == .undefined }
    var sentences: [ReportText] = []
    let tolerance = wording.plainPoints(report.tolerance)
    if !inLine.isEmpty {
      let names = names(inLine[...])
      sentences.append(
        say(
          fr: "Dans la tolérance de \(tolerance), intervalle compris : \(names).",
          en: "Within the tolerance of \(tolerance), interval included: \(names)."))
    }
    if !undecided.isEmpty {
      let names = names(undecided[...])
      sentences.append(
        hasSomeApart || !inLine.isEmpty
          ? say(
            fr: "Écart ni établi ni écarté avec ces appels : \(names).",
            en: "A difference neither established nor ruled out by these calls: \(names).")
          : say(
            fr: """
              Aucun évaluateur ne s'écarte des autres de façon établie ; ces appels ne l'excluent pas \
              non plus : \(names).
              """,
            en: """
              No evaluator differs from the others in an established way; these calls do not rule it \
              out either: \(names).
              """))
    }
    if !undefined.isEmpty {
      let names = names(undefined[...])
      sentences.append(
        say(
          fr: "Sans comparaison possible : \(names).", en: "With nothing to compare: \(names)."))
    }
    return sentences
  }

  /// Names with the deviation that was found: "Anne Roy (−1,2)".
  private func names(_ standings: ArraySlice<EvaluatorStanding>) -> ReportText {
    var parts: [ReportText] = standings.prefix(limits.names).map { standing in
      let name = Excerpt.of(standing.evaluator.name, limit: PrintLimits.name)
      guard let estimate = standing.deviation.estimate else { return "\(outside: name)" }
      let value = FigureStyle.points.signed(estimate.value, language)
      let bounds = wording.signedBounds(estimate.interval)
      let interval = say(fr: "de \(bounds)", en: "\(bounds)")
      return estimate.interval == nil
        ? "\(outside: name) (\(value))" : "\(outside: name) (\(value), \(interval))"
    }
    let left = standings.count - parts.count
    if left > 0 {
      parts.append(
        say(
          fr: "\(whole(left)) \(left < 2 ? "autre" : "autres")",
          en: "\(whole(left)) \(left == 1 ? "other" : "others")"))
    }
    return wording.enumeration(parts)
  }
}
