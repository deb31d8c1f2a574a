import ExactNumbers
import JSONText
import Languages
import QualityModel
import Sampling

/// A sample on the output: a table for a person, the manifest for a machine.
struct SamplePresentation {
  let context: CommandContext
  let sample: Sample

  private var language: Language { context.language }

  /// Says what the plan asks for in vain.
  func note(_ shortfall: SampleShortfall) {
    context.terminal.note(
      context.terminal.styled("✗ ", .red) + visible(shortfall.message[language]))
  }

  func write(_ format: OutputFormat, isRecorded: Bool, progress: SampleProgress? = nil) {
    switch format {
    case .json: context.terminal.printExactly(SampleJSON(sample: sample).document.indentedText)
    case .csv: context.terminal.printExactly(units(progress).csv)
    case .table:
      for line in balance { context.terminal.note(line) }
      units(progress).write(
        .table, context, ifEmpty: context.say(fr: "Aucun appel tiré.", en: "No call drawn."))
      context.terminal.note(conclusion(isRecorded))
    }
  }

  /// `2 000 contacts = 1 500 tirables + 80 trop courts + …`
  private var balance: [String] {
    func whole(_ count: Int) -> String { NumberText.whole(count, language) }
    let parts = sample.exclusions.map { " + \(whole($0.count)) \(reason($0.rule))" }.joined()
    return [
      context.say(
        fr: "\(visible(sample.title)), \(sample.period) : \(whole(sample.populationCount)) contacts = "
          + "\(whole(sample.eligibleCount)) à tirer\(parts)",
        en: "\(visible(sample.title)), \(sample.period): \(whole(sample.populationCount)) "
          + "interactions = \(whole(sample.eligibleCount)) to draw from\(parts)")
    ]
  }

  private func reason(_ rule: String) -> String {
    let text =
      switch rule {
      case "shorterThan": BilingualText(fr: "trop courts", en: "too short")
      case "evaluated": BilingualText(fr: "déjà évalués", en: "evaluated already")
      case "newAgents": BilingualText(fr: "de nouveaux conseillers", en: "of new agents")
      case "agent": BilingualText(fr: "de conseillers exclus", en: "of excluded agents")
      case "team": BilingualText(fr: "d'équipes exclues", en: "of excluded teams")
      case "channel": BilingualText(fr: "de canaux exclus", en: "of excluded channels")
      case "outcome": BilingualText(fr: "d'issues exclues", en: "of excluded outcomes")
      case "reason": BilingualText(fr: "de motifs exclus", en: "of excluded reasons")
      case "withoutTranscript": BilingualText(fr: "sans transcription", en: "without transcript")
      case "withoutRecording": BilingualText(fr: "sans enregistrement", en: "without recording")
      default: BilingualText(fr: "sans conseiller", en: "without an agent")
      }
    return text[language]
  }

  private func conclusion(_ isRecorded: Bool) -> String {
    let count = sample.units.count { !$0.isReserve }
    let reserves = sample.units.count - count
    let seed = String(sample.seed)
    let digest = sample.populationDigest.prefix(12)
    let head = context.say(
      fr: "\(count) appels à écouter, \(reserves) en réserve ; graine \(seed), population \(digest).",
      en: "\(count) calls to listen to, \(reserves) in reserve; seed \(seed), population \(digest).")
    return head
      + (isRecorded
        ? context.say(fr: " Échantillon : ", en: " Sample: ") + visible(sample.id)
        : context.say(fr: " Essai : rien n'est gardé.", en: " Dry run: nothing is recorded."))
  }

  /// The calls to listen to; in a progress, those that stand now and whether they are done.
  private func units(_ progress: SampleProgress?) -> ResultList {
    var columns: [ResultList.Column] = [
      .init("order", context.say(fr: "Ordre", en: "Order"), .right),
      .init("interaction", context.say(fr: "Contact", en: "Interaction")),
      .init("part", context.say(fr: "Partie", en: "Part")),
      .init("agent", context.say(fr: "Conseiller", en: "Agent")),
      .init("stratum", context.say(fr: "Strate", en: "Stratum")),
      .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
      .init("probability", context.say(fr: "Chance", en: "Chance"), .right),
      .init("probabilityDecimal", context.say(fr: "soit", en: "that is"), .right),
    ]
    if progress != nil { columns.append(.init("done", context.say(fr: "Fait", en: "Done"))) }
    var list = ResultList(schema: "ecoute.sample-units/1", columns: columns)
    let rows =
      progress.map { progress in
        progress.items.map { ($0.unit, $0.evaluatorID, Optional($0.isDone)) }
      } ?? sample.units.filter { !$0.isReserve }.map { ($0, $0.evaluatorID, nil) }
    for (unit, evaluator, done) in rows {
      var row: [ResultList.Cell] = [
        .count(unit.position, language), .text(unit.interactionID),
        .coded(
          unit.target ?? StratumWords.partText(unit.part, language),
          unit.target.map { "targeted:\($0)" } ?? unit.part.rawValue), .text(unit.agentID),
        .coded(StratumWords.text(unit.stratum, language), unit.stratum), .text(evaluator),
        .text(unit.probability.map(SampleJSON.fraction)),
        .score(unit.probability, decimals: 6, missing: "–", language),
      ]
      if let done { row.append(.flag(done, context)) }
      list.append(row)
    }
    return list
  }
}
