import ArgumentParser
import Calendars
import Coaching
import Languages
import QualityModel
import QualityStore
import Reports

/// `ecoute coach`: coaching sheets.
struct CoachCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "coach", fr: "Les fiches de coaching, et le sommaire de l'équipe.",
    en: "Coaching sheets, and the team's index.",
    examples: examples(
      fr: [
        ("toutes, pour octobre", "ecoute coach --all --period 2026-10"),
        ("une seule, en anglais", "ecoute coach A104 --period 2026-10 --lang en"),
        ("pour un autre outil", "ecoute coach --all --period 2026-10 --format html,json"),
      ],
      en: [
        ("all of them, for October", "ecoute coach --all --period 2026-10"),
        ("one, in French", "ecoute coach A104 --period 2026-10 --lang fr"),
        ("for another tool", "ecoute coach --all --period 2026-10 --format html,json"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Les conseillers.", en: "The agents.", value: "conseiller", "agent"))
  var agents: [String] = []

  @Flag(help: bilingualHelp(fr: "Tous les conseillers.", en: "Every agent."))
  var all = false

  @Option(
    help: bilingualHelp(
      fr: "Tous les conseillers de cette équipe.", en: "Every agent of this team.",
      value: "équipe", "team"))
  var team: String?

  @OptionGroup var period: PeriodOption

  @Option(
    help: bilingualHelp(
      fr: "Les formes voulues : html, json, ou html,json.",
      en: "The forms wanted: html, json, or html,json.", value: "html,json"))
  var format = SheetFormats(html: true, json: false)

  @Option(
    name: .shortAndLong,
    help: bilingualHelp(
      fr: "Le dossier (sinon Reports/ et la période dans l'espace de travail).",
      en: "The folder (else Reports/ and the period in the workspace).", value: "dossier", "folder")
  )
  var output: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let ways = [!agents.isEmpty, all, team != nil].count { $0 }
    guard ways == 1 else {
      throw ValidationError(
        inBoth(
          fr: "nommez des conseillers, ou --all, ou --team",
          en: "name agents, or --all, or --team"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let chosen = try chosenAgents(workspace)
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let material = try CoachingMaterial(workspace, period: period.period, madeOn: clock.today)
    try context.sayConcealed(
      EvaluationFilter(interactionStartedIn: period.period == .all ? nil : period.period),
      in: workspace)
    let folder = try ReportFolder(
      output ?? "\(workspace.folder.reportsPath)/\(period.period.isoText)")
    let writer = SheetWriter(folder: folder, formats: format, language: context.language)
    let progress = Progress(
      context: context, label: context.say(fr: "fiches", en: "sheets"))
    var entries: [TeamIndexEntry] = []
    for team in material.teams {
      let wanted = team.agents.filter { chosen.contains($0.id) }
      guard !wanted.isEmpty else { continue }
      let coaching = try material.coaching(of: team.agents)
      for agent in wanted {
        guard let sheet = coaching.sheet(for: agent.id) else { continue }
        entries.append(try writer.write(sheet))
        progress.update(done: entries.count, of: chosen.count)
      }
    }
    if all || team != nil {
      try writer.writeIndex(
        TeamIndex(
          centre: workspace.settings.name, period: period.period, madeOn: clock.today,
          entries: entries))
    }
    progress.finish()
    conclude(entries, folder, context)
    return .done
  }

  private func chosenAgents(_ workspace: OpenWorkspace) throws -> Set<String> {
    let known = try workspace.store.agents()
    if all {
      guard !known.isEmpty else { throw SelectionError.unknownAgent("--all", known: []) }
      return Set(known.map(\.id))
    }
    if let team {
      let members = known.filter { $0.team == team }
      guard !members.isEmpty else {
        throw SelectionError.unknownTeam(team, known: Set(known.compactMap(\.team)).sorted())
      }
      return Set(members.map(\.id))
    }
    for id in agents where !known.contains(where: { $0.id == id }) {
      throw SelectionError.unknownAgent(id, known: known.map(\.id))
    }
    return Set(agents)
  }

  private func conclude(
    _ entries: [TeamIndexEntry], _ folder: ReportFolder, _ context: CommandContext
  ) {
    let count = entries.count
    context.terminal.note(
      context.say(
        fr: "\(count) fiche\(count > 1 ? "s" : "") de coaching, "
          + DateText.period(period.period, .french),
        en: "\(count) coaching sheet\(count == 1 ? "" : "s"), "
          + DateText.period(period.period, .english)))
    if all || team != nil, format.html {
      context.terminal.print("\(folder.path)/index.html")
    } else {
      for entry in entries { context.terminal.print("\(folder.path)/\(entry.sheetFileName)") }
    }
  }
}

/// The forms in which sheets are written.
struct SheetFormats: ExpressibleByArgument {
  var html: Bool
  var json: Bool

  init(html: Bool, json: Bool) {
    self.html = html
    self.json = json
  }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    guard !names.isEmpty, names.allSatisfy({ ["html", "json"].contains($0) }) else { return nil }
    self.init(html: names.contains("html"), json: names.contains("json"))
  }

  var defaultValueDescription: String {
    [html ? "html" : nil, json ? "json" : nil].compactMap { $0 }.joined(separator: ",")
  }
}
