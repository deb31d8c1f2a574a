import Calendars
import JSONText
import Languages
import QualityModel
import QualityStore

/// Which revisions a figure rests on, in a line for people and a member for machines.
struct RevisionBasis {
  private let selection: EvaluationSelection
  private let evaluations: Int
  private let revised: Int
  private let retracted: Int
  private let disputed: Int

  /// - Parameter entries: The evaluations that the figure was computed on.
  init(
    _ workspace: OpenWorkspace, _ selection: EvaluationSelection, _ filter: EvaluationFilter,
    _ entries: [ScoreBook.Entry]
  ) throws {
    self.selection = selection
    let use = try workspace.store.revisionUse(filter)
    let ids = Set(entries.map(\.evaluation.id))
    evaluations = ids.count
    revised = use.revised.intersection(ids).count
    retracted = use.retracted.count
    // Those left out are no longer among the entries.
    disputed = selection.excludeDisputed ? use.disputed.count : use.disputed.intersection(ids).count
  }

  var json: JSONValue {
    .object([
      ("use", .string(selection.revisions.rawValue)),
      ("asOf", .optional(selection.moment.asOf?.local.isoText)),
      ("evaluations", .integer(evaluations)), ("revised", .integer(revised)),
      ("retractedLeftOut", .integer(retracted)),
      (selection.excludeDisputed ? "disputedLeftOut" : "disputed", .integer(disputed)),
    ])
  }

  /// Writes the line under a table, and what an earlier moment cannot bring back.
  func say(
    _ format: OutputFormat, _ workspace: OpenWorkspace, _ context: CommandContext
  ) throws {
    if format == .table {
      context.terminal.print()
      context.terminal.print(context.terminal.styled(line(context), .dim))
    }
    try selection.moment.asOf?.sayWhatIsOfToday(workspace, context)
  }

  private func line(_ context: CommandContext) -> String {
    let language = context.language
    func counted(_ count: Int, _ french: String, _ english: String) -> String {
      let plural = language == .french && count > 1 ? "s" : ""
      return NumberText.whole(count, language) + " "
        + context.say(fr: french + plural, en: english)
    }
    let isFirst = selection.revisions == .first
    let moment = selection.moment.asOf.map { asOf in
      let time = DateText.dayAndTime(asOf.local, language)
      return context.say(fr: "au \(time), ", en: "as of \(time), ")
    }
    let which =
      isFirst
      ? context.say(
        fr: "première révision de chaque évaluation : ", en: "first revision of each evaluation: ")
      : context.say(
        fr: "dernière révision de chaque évaluation : ", en: "latest revision of each evaluation: ")
    let used = counted(evaluations, "évaluation", evaluations == 1 ? "evaluation" : "evaluations")
    let changed =
      counted(revised, "révisée", "revised")
      + (isFirst ? context.say(fr: " depuis", en: " since") : "")
    let open = counted(disputed, "contestée", "with an open dispute")
    let taken = selection.excludeDisputed ? [changed] : [changed, open]
    let leftOut =
      (selection.excludeDisputed ? [open] : []) + [counted(retracted, "retirée", "retracted")]
    let and = context.say(fr: " et ", en: " and ")
    let sentence =
      (moment ?? "") + which + used + context.say(fr: ", dont ", en: ", of which ")
      + taken.joined(separator: and) + context.say(fr: " ; laissées de côté : ", en: "; left out: ")
      + leftOut.joined(separator: and) + "."
    let capitalized = sentence.prefix(1).uppercased() + sentence.dropFirst()
    return language == .french ? FrenchTypography.spaced(capitalized) : capitalized
  }
}
