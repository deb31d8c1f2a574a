import ArgumentParser
import JSONText
import Languages
import QualityModel
import Statistics

/// `ecoute evaluations average`: means with their n and interval.
struct EvaluationsAverageCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "average", fr: "Les moyennes par groupe, avec n et intervalle à 95 %.",
    en: "Means by group, with n and 95 % interval.",
    examples: examples(
      fr: [
        ("par conseiller", "ecoute evaluations average --by agent --period 2026-10"),
        ("l'empathie, par équipe", "ecoute evaluations average --by team --dimension empathy"),
        ("le chiffre du mois dernier", "ecoute evaluations average --as-of 2026-10-31"),
        (
          "donneur d'ordre et prestataire, sur les mêmes appels",
          "ecoute evaluations average --by side --section empathie --shared-calls"
        ),
      ],
      en: [
        ("by agent", "ecoute evaluations average --by agent --period 2026-10"),
        ("empathy, by team", "ecoute evaluations average --by team --dimension empathy"),
        ("last month's figure", "ecoute evaluations average --as-of 2026-10-31"),
        (
          "client and provider, on the same calls",
          "ecoute evaluations average --by side --section empathie --shared-calls"
        ),
      ]))

  /// Which score is averaged.
  enum Score: String, ExpressibleByArgument, CaseIterable {
    case final
    case agent
    case raw

    var part: ScorePart {
      switch self {
      case .final: .final
      case .agent: .agent
      case .raw: .raw
      }
    }
  }

  @Option(
    help: bilingualHelp(
      fr: "Groupe : \(EvaluationGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      en: "Group: \(EvaluationGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      value: "groupe", "group"))
  var by: EvaluationGroup = .agent

  @Option(
    help: bilingualHelp(
      fr: "Note : final, agent (ce qui dépend du conseiller) ou raw (avant effets).",
      en: "Score: final, agent (the agent's own doing) or raw (before effects).",
      value: "final|agent|raw"))
  var score: Score = .final

  @Option(
    help: bilingualHelp(
      fr: "La note d'une rubrique.", en: "The score of a section.", value: "id"))
  var section: String?

  @Option(
    help: bilingualHelp(
      fr: "La note d'une dimension : tone, empathy, active-listening…",
      en: "The score of a dimension: tone, empathy, active-listening…", value: "id"))
  var dimension: String?

  @Flag(
    help: bilingualHelp(
      fr: "Seulement les contacts évalués par le donneur d'ordre et par le prestataire.",
      en: "Only contacts evaluated by both the client and the provider."))
  var sharedCalls = false

  @Option(
    help: bilingualHelp(
      fr:
        "Seulement les écoutes tirées au sort de cet échantillon, chacune pondérée par sa chance.",
      en: "Only the calls drawn at random in this sample, each weighed by its chance.",
      value: "échantillon", "sample"))
  var sample: String?

  @OptionGroup var selection: EvaluationSelection
  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if section != nil, dimension != nil {
      throw ValidationError(
        inBoth(
          fr: "--section et --dimension ne vont pas ensemble",
          en: "--section and --dimension do not go together"))
    }
    if sample != nil, sharedCalls || [.evaluator, .side, .grid].contains(by) {
      throw ValidationError(
        inBoth(
          fr: "--sample va avec --by agent, team, site, channel, reason ou month",
          en: "--sample goes with --by agent, team, site, channel, reason or month"))
    }
  }

  private var part: ScorePart {
    if let section { return .section(section) }
    if let dimension { return .dimension(dimension) }
    return score.part
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let filter = try selection.filter(in: workspace)
    let book = try ScoreBook(workspace, filter)
    try context.sayConcealed(filter, in: workspace)
    try checkPart(in: book, context)
    let progress = try sample.map { try SampleProgress($0, workspace.store) }
    let weights = progress.map(SampleWeights.init)
    var entries = sharedCalls ? book.sharedBetweenSides() : book.entries
    if let weights {
      let heard = Set(weights.weights.values.flatMap(\.evaluationIDs))
      entries = entries.filter { heard.contains($0.evaluation.id) }
    }
    let grouped = GroupedScores(
      entries, by: by, part: part, language: context.language, weights: weights)
    let basis = try RevisionBasis(workspace, selection, filter, entries)
    var list = list(grouped, context)
    list.basis = [("revisions", basis.json), ("weightedBySample", .optional(sample))]
    list.write(
      output.format, context,
      ifEmpty: context.say(fr: "Aucune évaluation.", en: "No evaluation."))
    try basis.say(output.format, workspace, context)
    if let progress, let weights, output.format == .table { say(progress, weights, context) }
    if by == .side, sharedCalls, output.format == .table { sayDifference(entries, context) }
    return .done
  }

  /// A section or a dimension that no grid has is a mistake, not an empty result.
  private func checkPart(in book: ScoreBook, _ context: CommandContext) throws {
    guard !book.entries.isEmpty, section != nil || dimension != nil else { return }
    let known = Set(
      book.entries.flatMap { entry in
        (section == nil ? entry.scorecard.dimensions : entry.scorecard.sections).map(\.id)
      })
    guard let asked = section ?? dimension, !known.contains(asked) else { return }
    throw ScorePartError.unknown(asked, isSection: section != nil, known: known.sorted())
  }

  private func list(_ grouped: GroupedScores, _ context: CommandContext) -> ResultList {
    let language = context.language
    var list = ResultList(
      schema: "ecoute.averages/1",
      columns: [
        .init("group", by.title(language)),
        .init("evaluations", context.say(fr: "Évaluations", en: "Evaluations"), .right),
        .init("n", context.say(fr: "n (appels)", en: "n (calls)"), .right),
        .init("withoutScore", context.say(fr: "Non notées", en: "No score"), .right),
        .init("mean", context.say(fr: "Moyenne", en: "Mean"), .right),
        .init("interval", context.say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
      ])
    for group in grouped.groups {
      list.append([
        .coded(group.name, group.id), .count(group.evaluations, language),
        .count(group.mean.count, language), .count(group.withoutScore, language),
        .number(group.mean.estimate?.value, decimals: 1, language),
        .interval(group.mean.estimate?.interval, decimals: 1, language),
      ])
    }
    return list
  }

  /// What the weights are.
  private func say(
    _ progress: SampleProgress, _ weights: SampleWeights, _ context: CommandContext
  ) {
    let id = progress.sample.id
    let counts = [weights.weights.count, weights.drawn, progress.sample.eligibleCount]
      .map { NumberText.whole($0, context.language) }
    context.terminal.print(
      context.say(
        fr:
          "Moyennes pondérées par l'échantillon \(id) : \(counts[0]) écoutes sur \(counts[1]) tirées "
          + "au sort parmi \(counts[2]) contacts, chacune valant pour ceux qu'elle représente.",
        en: "Means weighed by the sample \(id): \(counts[0]) calls of \(counts[1]) drawn at random "
          + "from \(counts[2]) interactions, each standing for those it represents."))
  }

  private func sayDifference(_ entries: [ScoreBook.Entry], _ context: CommandContext) {
    let difference = GroupedScores.difference(entries, of: .provider, minus: .client, part)
    let language = context.language
    guard let estimate = difference.estimate, let interval = estimate.interval else {
      context.terminal.note(
        context.say(
          fr:
            "Écart prestataire − donneur d'ordre : pas assez d'appels communs pour un intervalle.",
          en: "Difference provider − client: not enough shared calls for an interval."))
      return
    }
    func signed(_ value: Double) -> String {
      (value > 0 ? "+" : "") + NumberText.decimal(value, decimals: 1, language)
    }
    let excludesZero = !interval.contains(0)
    context.terminal.print()
    context.terminal.print(
      context.say(
        fr: "Écart prestataire − donneur d'ordre sur les \(estimate.count) mêmes appels : "
          + "\(signed(estimate.value)) points (intervalle à 95 % : \(signed(interval.lower)) à "
          + "\(signed(interval.upper))) ; "
          + (excludesZero ? "l'écart est établi." : "l'écart n'est pas établi."),
        en: "Difference provider − client on the same \(estimate.count) calls: "
          + "\(signed(estimate.value)) points (95 % interval: \(signed(interval.lower)) to "
          + "\(signed(interval.upper))); "
          + (excludesZero ? "the difference is established." : "no difference is established.")))
  }
}

/// A part of the score that no grid has.
enum ScorePartError: ExplainedError {
  case unknown(String, isSection: Bool, known: [String])

  var problem: BilingualText {
    switch self {
    case .unknown(let id, let isSection, _):
      BilingualText(
        fr: isSection
          ? "aucune grille des évaluations n'a de rubrique « \(id) »"
          : "aucune grille des évaluations n'a de dimension « \(id) »",
        en: "no grid of the evaluations has a \(isSection ? "section" : "dimension") “\(id)”")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .unknown(_, _, let known):
      BilingualText(
        fr: "au choix : \(known.joined(separator: ", "))",
        en: "one of: \(known.joined(separator: ", "))")
    }
  }
}
