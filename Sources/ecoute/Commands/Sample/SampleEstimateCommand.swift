import ArgumentParser
import ExactNumbers
import Languages
import QualityModel
import QualityStore
import Statistics

/// `ecoute sample estimate`: the mean of the population, each call weighed by its chance.
struct SampleEstimateCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "estimate", fr: "La moyenne de tous les contacts, chaque écoute pondérée par sa chance.",
    en: "The mean over all interactions, each listened call weighed by its chance.",
    examples: examples(
      fr: [("par équipe", "ecoute sample estimate ecoutes-mensuelles-2026-10 --by team")],
      en: [("by team", "ecoute sample estimate ecoutes-mensuelles-2026-10 --by team")]))

  @Argument(
    help: bilingualHelp(
      fr: "L'échantillon.", en: "The sample.", value: "échantillon", "sample"))
  var sample: String

  @Option(
    help: bilingualHelp(
      fr: "Groupe : agent, team, site, channel, reason ou month.",
      en: "Group: agent, team, site, channel, reason or month.", value: "groupe", "group"))
  var by: EvaluationGroup?

  @Option(
    help: bilingualHelp(
      fr: "Note : final, agent (ce qui dépend du conseiller) ou raw (avant effets).",
      en: "Score: final, agent (the agent's own doing) or raw (before effects).",
      value: "final|agent|raw"))
  var score: EvaluationsAverageCommand.Score = .final

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let by, [.evaluator, .side, .grid].contains(by) {
      throw ValidationError(
        inBoth(
          fr: "--by \(by.rawValue) : un évaluateur ou une grille n'est pas une part des contacts",
          en: "--by \(by.rawValue): an evaluator or a grid is no part of the interactions"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let progress = try SampleProgress(sample, workspace.store)
    let weights = SampleWeights(progress)
    let heard = Set(weights.weights.values.flatMap(\.evaluationIDs))
    let book = try ScoreBook(workspace, EvaluationFilter())
    let entries = book.entries.filter { heard.contains($0.evaluation.id) }
    let scores = Dictionary(
      GroupedScores.byCall(entries, score.part).map { ($0.interactionID, $0.score.doubleValue) },
      uniquingKeysWith: { first, _ in first })
    list(progress, weights, scores, groups(of: entries, context.language), context).write(
      output.format, context,
      ifEmpty: context.say(fr: "Rien n'est encore écouté.", en: "Nothing is listened to yet."))
    if output.format == .table { explain(progress, weights, context) }
    return .done
  }

  /// The group of each interaction, and the names of the groups.
  private func groups(
    of entries: [ScoreBook.Entry], _ language: Language
  ) -> (of: [String: String], names: [String: String]) {
    var (groups, names) = ([String: String](), [String: String]())
    guard let by else { return (groups, names) }
    for entry in entries {
      guard let key = by.key(entry, language) else { continue }
      groups[entry.evaluation.interactionID] = key.id
      names[key.id] = key.name
    }
    return (groups, names)
  }

  private func list(
    _ progress: SampleProgress, _ weights: SampleWeights, _ scores: [String: Double],
    _ groups: (of: [String: String], names: [String: String]), _ context: CommandContext
  ) -> ResultList {
    let language = context.language
    var list = ResultList(
      schema: "ecoute.sample-estimates/1",
      columns: [
        .init("group", by?.title(language) ?? context.say(fr: "Ensemble", en: "Group")),
        .init("n", context.say(fr: "n (appels)", en: "n (calls)"), .right),
        .init("population", context.say(fr: "Pour (contacts)", en: "For (interactions)"), .right),
        .init("unweightedMean", context.say(fr: "Sans pondérer", en: "Unweighted"), .right),
        .init("mean", context.say(fr: "Pondérée", en: "Weighted"), .right),
        .init("interval", context.say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
        .init("effectiveN", context.say(fr: "n efficace", en: "Effective n"), .right),
        .init("designEffect", context.say(fr: "Effet de plan", en: "Design effect"), .right),
      ])
    guard !weights.weights.isEmpty else { return list }
    var rows: [(id: String, name: String)] = groups.names.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    rows.append(("all", context.say(fr: "ensemble", en: "all")))
    for row in rows {
      func isIn(_ id: String) -> Bool { row.id == "all" || groups.of[id] == row.id }
      let result = weights.mean(of: scores, where: isIn)
      let plain = weights.plainMean(of: scores, where: isIn)
      let estimate = result.statistic.estimate
      list.append([
        .coded(row.name, row.id), .count(result.statistic.count, language),
        .number(estimate == nil ? nil : result.estimatedPopulation, decimals: 0, language),
        .number(plain.estimate?.value, decimals: 1, language),
        .number(estimate?.value, decimals: 1, language),
        .interval(estimate?.interval, decimals: 1, language),
        .number(result.effectiveCount, decimals: 1, language),
        .number(result.designEffect, decimals: 2, language),
      ])
    }
    return list
  }

  /// What the estimate rests on, in words.
  private func explain(
    _ progress: SampleProgress, _ weights: SampleWeights, _ context: CommandContext
  ) {
    let language = context.language
    func whole(_ count: Int) -> String { NumberText.whole(count, language) }
    let heard = weights.weights.count
    var lines = [
      context.say(
        fr: "\(whole(heard)) écoutes sur \(whole(weights.drawn)) tirées au sort parmi "
          + "\(whole(progress.sample.eligibleCount)) contacts ; dans chaque cellule, celles qui sont "
          + "faites valent pour celles qui manquent.",
        en: "\(whole(heard)) calls of \(whole(weights.drawn)) drawn at random from "
          + "\(whole(progress.sample.eligibleCount)) interactions; in each cell those listened to "
          + "stand for those that are not.")
    ]
    if weights.unrepresented >= 1 {
      let count = NumberText.decimal(weights.unrepresented, decimals: 0, language)
      lines.append(
        context.say(
          fr:
            "Environ \(count) contacts ne sont représentés par aucune écoute : la moyenne ne parle "
            + "pas d'eux.",
          en: "About \(count) interactions are represented by no call: the mean does not speak of "
            + "them."))
    }
    let others = progress.items.count { $0.unit.part == .targeted && $0.isDone }
    if others > 0 {
      lines.append(
        context.say(
          fr: "Hors moyenne : \(whole(others)) écoute\(others > 1 ? "s ciblées" : " ciblée").",
          en: "Left out: \(whole(others)) targeted call\(others == 1 ? "" : "s")."))
    }
    for line in lines { context.terminal.note(line) }
  }
}
