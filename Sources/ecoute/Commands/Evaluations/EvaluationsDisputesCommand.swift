import ArgumentParser
import Calendars
import JSONText
import Languages
import QualityModel
import QualityStore
import Statistics

/// `ecoute evaluations disputes`: which disputes wait for a decision, how the others ended, how often
/// each evaluator is disputed.
struct EvaluationsDisputesCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "disputes", fr: "Les contestations, leurs échéances et leurs issues.",
    en: "Disputes, their deadlines and how they ended.",
    examples: examples(
      fr: [
        ("celles à trancher", "ecoute evaluations disputes --open"),
        ("celles en retard", "ecoute evaluations disputes --overdue"),
        (
          "part contestée et part acceptée, par évaluateur", "ecoute evaluations disputes --rates"
        ),
      ],
      en: [
        ("those to decide", "ecoute evaluations disputes --open"),
        ("those overdue", "ecoute evaluations disputes --overdue"),
        ("share disputed and share accepted, by evaluator", "ecoute evaluations disputes --rates"),
      ]))

  @Flag(help: bilingualHelp(fr: "Celles à trancher.", en: "Those to decide."))
  var open = false

  @Flag(
    help: bilingualHelp(
      fr: "Celles à trancher dont l'échéance est passée.",
      en: "Those to decide whose deadline has passed."))
  var overdue = false

  @Option(
    help: bilingualHelp(
      fr: "Sur les évaluations de ce conseiller.", en: "About this agent's evaluations.",
      value: "id"))
  var agent: String?

  @Option(
    help: bilingualHelp(
      fr: "Sur les évaluations de cet évaluateur.", en: "About this evaluator's evaluations.",
      value: "id"))
  var evaluator: String?

  @Flag(
    help: bilingualHelp(
      fr: "Par évaluateur : part d'évaluations contestées, part de décisions qui acceptent.",
      en: "By evaluator: share of evaluations disputed, share of decisions that accept."))
  var rates = false

  @OptionGroup var moment: AsOfOption
  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if rates, open || overdue || agent != nil {
      throw ValidationError(
        inBoth(
          fr: "--rates ne va qu'avec --evaluator et --as-of",
          en: "--rates only goes with --evaluator and --as-of"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let book = try DisputeBook(workspace, asOf: moment.asOf?.utc(in: workspace))
    let list: ResultList
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let today = moment.asOf?.local.date ?? clock.today
    if rates {
      let names = Dictionary(
        try workspace.store.evaluators().map { ($0.id, $0.name) }
      ) { first, _ in first }
      list = rateList(book.rates(evaluator: evaluator), names, context)
    } else {
      list = disputeList(book.entries.filter { isWanted($0, today) }, today, context)
    }
    list.write(
      output.format, context,
      ifEmpty: rates
        ? context.say(fr: "Aucune évaluation.", en: "No evaluation.")
        : context.say(fr: "Aucune contestation.", en: "No dispute."))
    return .done
  }

  private func isWanted(_ entry: DisputeBook.Entry, _ today: CalendarDate) -> Bool {
    (!open || entry.found.isOpen) && (!overdue || entry.found.isOverdue(on: today))
      && (agent == nil || entry.agentID == agent)
      && (evaluator == nil || entry.evaluation.evaluatorID == evaluator)
  }

  private func disputeList(
    _ entries: [DisputeBook.Entry], _ today: CalendarDate, _ context: CommandContext
  ) -> ResultList {
    let language = context.language
    func day(_ date: CalendarDate?) -> ResultList.Cell {
      ResultList.Cell(
        text: date.map { DateText.day($0, language) } ?? "–", value: .optional(date?.isoText))
    }
    var list = ResultList(
      schema: "ecoute.disputes/1",
      columns: [
        .init("dispute", "n°"), .init("state", context.say(fr: "État", en: "State")),
        .init("evaluation", context.say(fr: "Évaluation", en: "Evaluation")),
        .init("revision", context.say(fr: "Rév.", en: "Rev."), .right),
        .init("agent", context.say(fr: "Conseiller", en: "Agent")),
        .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
        .init("raisedBy", context.say(fr: "Contestée par", en: "Raised by")),
        .init("role", context.say(fr: "À titre de", en: "As")),
        .init("raised", context.say(fr: "Le", en: "On")),
        .init("criteria", context.say(fr: "Critères", en: "Criteria")),
        .init("deadline", context.say(fr: "Échéance", en: "Deadline")),
        .init("daysLeft", context.say(fr: "Jours restants", en: "Days left"), .right),
        .init("resolvedBy", context.say(fr: "Tranchée par", en: "Decided by")),
        .init("resolved", context.say(fr: "Le", en: "On")),
        .init("late", context.say(fr: "Retard", en: "Late")),
        .init("resultingRevision", context.say(fr: "Nouv. rév.", en: "New rev."), .right),
      ])
    for entry in entries {
      let (found, dispute) = (entry.found, entry.found.dispute)
      let state = DisputeState(found, on: today)
      let left = found.isOpen ? dispute.deadline.daysSince1970 - today.daysSince1970 : nil
      list.append([
        .text(found.id), .coded(state.title[language], state.rawValue),
        .text(entry.evaluation.id), .count(dispute.revision, language), .text(entry.agentID),
        .text(entry.evaluation.evaluatorID), .text(dispute.raisedBy),
        .coded(dispute.role.title[language], dispute.role.rawValue), day(dispute.raisedAt.date),
        .text(dispute.items.map(\.criterionID).joined(separator: " ")), day(dispute.deadline),
        .optionalCount(left, language), .text(found.resolution?.resolvedBy),
        day(found.resolution?.resolvedAt.date),
        ResultList.Cell(
          text: found.isLate ? context.say(fr: "oui", en: "yes") : "–",
          value: .bool(found.isLate)),
        .optionalCount(found.resultingRevision, language),
      ])
    }
    return list
  }

  private func rateList(
    _ rates: [DisputeBook.Rates], _ names: [String: String], _ context: CommandContext
  ) -> ResultList {
    let language = context.language
    let interval = context.say(fr: "Intervalle à 95 %", en: "95 % interval")
    var list = ResultList(
      schema: "ecoute.dispute-rates/1",
      columns: [
        .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
        .init("evaluations", context.say(fr: "n (évaluations)", en: "n (evaluations)"), .right),
        .init("disputed", context.say(fr: "Contestées", en: "Disputed"), .right),
        .init("disputedShare", context.say(fr: "Part", en: "Share"), .right),
        .init("disputedInterval", interval, .right),
        .init("decisions", context.say(fr: "n (décisions)", en: "n (decisions)"), .right),
        .init(
          "accepted", context.say(fr: "Acceptées, même en partie", en: "Accepted, even partly"),
          .right),
        .init("acceptedShare", context.say(fr: "Part", en: "Share"), .right),
        .init("acceptedInterval", interval, .right),
      ])
    for rate in rates {
      let name = names[rate.evaluatorID].map { "\($0) (\(rate.evaluatorID))" }
      list.append([
        .coded(name ?? rate.evaluatorID, rate.evaluatorID),
        .count(rate.disputed.count, language), .count(rate.disputedCount, language),
        .percent(rate.disputed.estimate?.value, language),
        .percentInterval(rate.disputed.estimate?.interval, language),
        .count(rate.accepted.count, language), .count(rate.acceptedCount, language),
        .percent(rate.accepted.estimate?.value, language),
        .percentInterval(rate.accepted.estimate?.interval, language),
      ])
    }
    return list
  }
}

extension ResultList.Cell {
  /// A count that may be missing.
  static func optionalCount(_ count: Int?, _ language: Language) -> Self {
    count.map { .count($0, language) } ?? Self(text: "–", value: .null)
  }
}
