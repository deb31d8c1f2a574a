import ExactNumbers
import Languages
import QualityModel
import Scoring
import Statistics

extension RescoringReport {
  /// Criteria named at most where some are not carried; the JSON form has them all.
  private static let listed = 12

  /// The report for a terminal or a text file.
  func lines(_ terminal: Terminal, styled: Bool) -> [String] {
    func head(_ text: String) -> [String] { ["", styled ? terminal.styled(text, .bold) : text] }
    func rows(_ table: TextTable) -> [String] {
      guard !styled else { return table.lines(terminal) }
      return table.lines(Terminal(noColor: true))
    }
    var lines = headLines
    lines += head(say(fr: "Couverture", en: "Coverage")) + coverageLines
    lines += head(say(fr: "Ensemble", en: "Overall")) + overallLines
    if !groups.isEmpty {
      lines += head(groupTitle) + rows(table(groupList)) + rankLines
    }
    lines += head(say(fr: "Paliers franchis", en: "Bands crossed")) + rows(bandTable)
    lines += head(say(fr: "Ce qui a déplacé la moyenne", en: "What moved the mean"))
    lines += rows(contributionTable)
    let warnings = warnings
    if !warnings.isEmpty {
      lines += head(say(fr: "Avertissements", en: "Warnings"))
      lines += warnings.flatMap { wrapped("• " + $0.text[language], to: 100) }
    }
    return lines.map(visible)
  }

  private func table(_ list: ResultList) -> TextTable {
    var table = TextTable(list.columns.map { TextTable.Column($0.title, $0.alignment) })
    for row in list.rows { table.append(row.map { visible($0.text) }) }
    return table
  }

  private var headLines: [String] {
    let versions = mappings.map(\.mapping.from.version).joined(separator: ", ")
    let from = mappings.first?.mapping.from.id ?? ""
    let compared = comparison.evaluations
    var lines = [
      "\(from) \(versions) → \(grid.grid.id) \(grid.grid.version)",
      say(
        fr: "\(NumberText.whole(compared, language)) évaluation\(compared > 1 ? "s" : "") relue"
          + "\(compared > 1 ? "s" : "") sur l'autre grille ; rien n'est modifié.",
        en: "\(NumberText.whole(compared, language)) evaluation\(compared == 1 ? "" : "s") read "
          + "again on the other grid; nothing is changed."),
    ]
    if material.alreadyThere > 0 {
      let count = NumberText.whole(material.alreadyThere, language)
      lines.append(
        say(
          fr: "Déjà faites sur cette grille, et laissées de côté : \(count).",
          en: "Already made on that grid, and left aside: \(count)."))
    }
    return lines
  }

  private var coverageLines: [String] {
    func percent(_ share: Rational) -> String {
      NumberText.percent(share: share.doubleValue, decimals: 1, language)
    }
    var lines: [String] = []
    for (mapping, evaluations) in mappings {
      let coverage = mapping.coverage
      let count = NumberText.whole(evaluations, language)
      let (old, new) = (coverage.carriedCriteria, coverage.filledCriteria)
      lines.append(
        say(
          fr: "version \(mapping.from.version) (\(count) évaluations) : "
            + "\(percent(coverage.carried)) du poids repris (\(old.count) critères sur \(old.of)), "
            + "\(percent(coverage.filled)) de la nouvelle grille rempli "
            + "(\(new.count) sur \(new.of))",
          en: "version \(mapping.from.version) (\(count) evaluations): "
            + "\(percent(coverage.carried)) of the weight carried (\(old.count) criteria of "
            + "\(old.of)), \(percent(coverage.filled)) of the new grid filled "
            + "(\(new.count) of \(new.of))"))
      let losses = mapping.losses.map { loss in
        let text = loss.reason.explanation[language]
        return say(
          fr: "  non repris : \(loss.criterionID), \(text)",
          en: "  not carried: \(loss.criterionID), \(text)")
      }
      let unfilled = mapping.unfilled.map { criterion in
        let text = criterion.reason.explanation[language]
        return say(
          fr: "  sans réponse passée : \(criterion.criterionID), \(text)",
          en: "  without past answers: \(criterion.criterionID), \(text)")
      }
      for list in [losses, unfilled] {
        lines += list.prefix(RescoringReport.listed)
        if list.count > RescoringReport.listed {
          let rest = list.count - RescoringReport.listed
          lines.append(
            say(
              fr: "  … et \(rest) de plus (--format json les nomme)",
              en: "  … and \(rest) more (--format json names them)"))
        }
      }
    }
    let answers = comparison.answers
    let (carried, given) = (answers.carried, answers.given)
    lines.append(
      say(
        fr: "Réponses reprises : \(NumberText.whole(carried, language)) sur "
          + "\(NumberText.whole(given, language)). Un critère sans réponse est absent de la note.",
        en: "Answers carried: \(NumberText.whole(carried, language)) of "
          + "\(NumberText.whole(given, language)). A criterion without an answer is absent from "
          + "the score."))
    return lines
  }

  private var overallLines: [String] {
    let change = comparison.overall
    guard let before = change.exactBefore, let after = change.exactAfter,
      let estimate = change.change.estimate
    else {
      return [
        say(
          fr: "Aucun appel n'a de note sur les deux grilles.",
          en: "No call has a score on both grids.")
      ]
    }
    let calls = NumberText.whole(estimate.count, language)
    var line = say(
      fr: "\(calls) appels : \(score(before)) → \(score(after)), écart \(signed(estimate.value))",
      en: "\(calls) calls: \(score(before)) → \(score(after)), change \(signed(estimate.value))")
    if let interval = estimate.interval {
      line += say(
        fr: " (intervalle à 95 % : \(signed(interval.lower)) à \(signed(interval.upper)))",
        en: " (95 % interval: \(signed(interval.lower)) to \(signed(interval.upper)))")
    }
    guard let isEstablished = change.isChangeEstablished else { return [line] }
    return [
      line
        + (isEstablished
          ? say(fr: " ; l'écart est établi.", en: "; the change is established.")
          : say(fr: " ; l'écart n'est pas établi.", en: "; no change is established."))
    ]
  }

  private var groupTitle: String {
    say(
      fr: "Par \(by.title(language).lowercased())", en: "By \(by.title(language).lowercased())")
  }

  private var rankLines: [String] {
    let ranked = groups.count { $0.change.rankBefore != nil }
    let fewest = RescoringComparison.rankedFrom
    var lines = [
      say(
        fr: "Entre parenthèses, les rangs que les intervalles ne départagent pas (tous ensemble à "
          + "95 %) ; sous \(fewest) appels, un groupe n'est pas classé. « Établi » tient compte du "
          + "nombre de groupes comparés (Benjamini-Hochberg).",
        en: "In brackets, the ranks that the intervals cannot tell apart (all together at 95 %); "
          + "under \(fewest) calls a group is not ranked. “Established” allows for the number of "
          + "groups compared (Benjamini–Hochberg).")
    ]
    let established = groups.count { $0.change.isRankChangeEstablished == true }
    if ranked > 0, established == 0 {
      lines.append(
        say(
          fr: "Aucun changement de rang n'est établi avec ce nombre d'appels.",
          en: "No change of rank is established with this number of calls."))
    }
    if let kept = comparison.orderKept(groups.map(\.change)).estimate {
      var line = say(
        fr: "Ordre conservé : corrélation des rangs ",
        en: "Order kept: correlation of ranks ")
      line += NumberText.decimal(kept.value, decimals: 2, language)
      if let interval = kept.interval {
        let lower = NumberText.decimal(interval.lower, decimals: 2, language)
        let upper = NumberText.decimal(interval.upper, decimals: 2, language)
        line += say(
          fr: " (intervalle à 95 % : \(lower) à \(upper))",
          en: " (95 % interval: \(lower) to \(upper))")
      }
      lines.append(line + say(fr: ", n = \(kept.count).", en: ", n = \(kept.count)."))
    }
    return lines.flatMap { wrapped($0, to: 100) }
  }

  private var bandTable: TextTable {
    let crossings = comparison.bandCrossings
    let shown = crossings.to.indices.filter { column in
      crossings.to[column] != nil || crossings.counts.contains { $0[column] > 0 }
    }
    var table = TextTable(
      [TextTable.Column(say(fr: "Avant \\ Après", en: "Before \\ After"))]
        + shown.map { TextTable.Column(visible(bandName(crossings.to[$0])), .right) })
    for (row, counts) in crossings.counts.enumerated() {
      guard crossings.from[row] != nil || counts.contains(where: { $0 > 0 }) else { continue }
      table.append(
        [visible(bandName(crossings.from[row]))]
          + shown.map { NumberText.whole(counts[$0], language) })
    }
    return table
  }

  private var contributionTable: TextTable {
    let account = comparison.contributions
    var table = TextTable([
      TextTable.Column(say(fr: "Critère", en: "Criterion")),
      TextTable.Column(say(fr: "Points avant", en: "Points before"), .right),
      TextTable.Column(say(fr: "Points après", en: "Points after"), .right),
      TextTable.Column(say(fr: "Apport", en: "Contribution"), .right),
    ])
    func points(_ value: Rational) -> String {
      NumberText.decimal(value, decimals: 2, language)
    }
    let lines = account.lines.sorted {
      abs($0.contribution.doubleValue) > abs($1.contribution.doubleValue)
    }
    for line in lines where !line.contribution.isZero {
      let id = line.to ?? line.from ?? ""
      let mark = line.to == nil ? say(fr: " – supprimé", en: " – removed") : ""
      table.append([
        visible(name(of: id) + mark), points(line.wonBefore), points(line.wonAfter),
        signed(line.contribution.doubleValue, decimals: 2),
      ])
    }
    let still = lines.count(where: \.contribution.isZero)
    if still > 0 {
      table.append([
        say(
          fr: "Critères sans apport : \(still)", en: "Criteria that contribute nothing: \(still)"),
        "", "", "",
      ])
    }
    func closing(_ name: String, _ value: Rational) {
      table.append([name, "", "", signed(value.doubleValue, decimals: 2)])
    }
    if !account.limits.isZero {
      closing(say(fr: "Limites 0 et 100", en: "Limits 0 and 100"), account.limits)
    }
    closing(
      say(fr: "Effets des erreurs critiques", en: "Effects of critical errors"), account.effects)
    if let total = account.total {
      closing(say(fr: "Écart de la moyenne", en: "Change of the mean"), total)
    }
    return table
  }
}
