import ArgumentParser
import FoundationEssentials
import Languages
import QualityModel
import QualityStore

/// `ecoute doctor`: whether a workspace can be trusted, and what to do when it cannot.
struct DoctorCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "doctor", fr: "Examine l'espace de travail et dit quoi faire.",
    en: "Examines the workspace and says what to do.",
    examples: examples(
      fr: [("tout vérifier", "ecoute doctor")], en: [("check everything", "ecoute doctor")]))

  @OptionGroup var shared: SharedOptions

  /// One thing examined.
  private enum Verdict {
    case fine(String)
    case remark(String, remedy: String)
    case broken(String, remedy: String)
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    context.terminal.print("ecoute \(ecouteVersion)")
    let workspace = try shared.openWorkspace()
    context.terminal.print(
      "\(workspace.settings.name) — \(workspace.folder.path) (\(workspace.settings.timeZone))")
    sayCounts(try workspace.store.counts(), context)
    var verdicts = grids(workspace, context)
    verdicts += database(try workspace.store.checkup(), workspace.folder.path, context)
    verdicts += try clock(workspace, context)
    verdicts += try overdueDisputes(workspace, context)
    var isSound = true
    for verdict in verdicts {
      switch verdict {
      case .fine(let text): context.terminal.print(context.terminal.styled("✓ ", .green) + text)
      case .remark(let text, let remedy):
        context.terminal.print(context.terminal.styled("! ", .yellow) + text)
        context.terminal.print("    → \(remedy)")
      case .broken(let text, let remedy):
        isSound = false
        context.terminal.print(context.terminal.styled("✗ ", .red) + text)
        context.terminal.print("    → \(remedy)")
      }
    }
    return isSound ? .done : .no
  }

  private func sayCounts(_ counts: StoreCounts, _ context: CommandContext) {
    let language = context.language
    func counted(_ count: Int, _ french: (String, String), _ english: (String, String)) -> String {
      let word =
        switch language {
        case .french: count < 2 ? french.0 : french.1
        case .english: count == 1 ? english.0 : english.1
        }
      return "\(NumberText.whole(count, language)) \(word)"
    }
    context.terminal.print(
      [
        counted(counts.agents, ("conseiller", "conseillers"), ("agent", "agents")),
        counted(counts.evaluators, ("évaluateur", "évaluateurs"), ("evaluator", "evaluators")),
        counted(counts.interactions, ("contact", "contacts"), ("contact", "contacts")),
        counted(
          counts.transcripts, ("transcription", "transcriptions"), ("transcript", "transcripts")),
        counted(
          counts.submittedEvaluations, ("évaluation soumise", "évaluations soumises"),
          ("submitted evaluation", "submitted evaluations")),
        counted(counts.drafts, ("brouillon", "brouillons"), ("draft", "drafts")),
        counted(
          counts.surveyResponses, ("réponse aux enquêtes", "réponses aux enquêtes"),
          ("survey answer", "survey answers")),
      ].joined(separator: ", "))
  }

  private func grids(_ workspace: OpenWorkspace, _ context: CommandContext) -> [Verdict] {
    do {
      let grids = try workspace.grids.inFolder()
      if grids.isEmpty {
        return [
          .remark(
            context.say(fr: "aucune grille dans Grids/", en: "no grid in Grids/"),
            remedy: context.say(
              fr: "placez-y au moins un fichier XML", en: "put at least one XML file there"))
        ]
      }
      let names = grids.map { "\($0.grid.id) \($0.grid.version)" }.joined(separator: ", ")
      return [.fine(context.say(fr: "grilles justes : \(names)", en: "grids right: \(names)"))]
    } catch let error as any ExplainedError {
      return [
        .broken(error.problem[context.language], remedy: error.remedy[context.language])
      ]
    } catch {
      return [
        .broken(
          context.say(fr: "le dossier Grids/ est illisible", en: "the folder Grids/ is unreadable"),
          remedy: context.say(fr: "vérifiez ses droits", en: "check its permissions"))
      ]
    }
  }

  private func database(
    _ checkup: StoreCheckup, _ workspacePath: String, _ context: CommandContext
  ) -> [Verdict] {
    var verdicts: [Verdict] = []
    let restore = context.say(
      fr: "restaurez la dernière sauvegarde d'ecoute.sqlite",
      en: "restore the last backup of ecoute.sqlite")
    if checkup.damage.isEmpty, checkup.danglingReferences.isEmpty {
      let size = NumberText.decimal(
        Double(checkup.bytes) / 1_000_000, decimals: 1, context.language)
      verdicts.append(
        .fine(context.say(fr: "base entière (\(size) Mo)", en: "database whole (\(size) MB)")))
    }
    for line in checkup.damage.prefix(5) {
      verdicts.append(
        .broken(
          context.say(fr: "base abîmée : \(line)", en: "database damaged: \(line)"), remedy: restore
        ))
    }
    for (table, count) in checkup.danglingReferences.sorted(by: { $0.key < $1.key }) {
      verdicts.append(
        .broken(
          context.say(
            fr: "\(count) références perdues dans \(table)",
            en: "\(count) dangling references in \(table)"), remedy: restore))
    }
    for difference in checkup.schemaDifferences.prefix(5) {
      verdicts.append(
        .broken(
          context.say(fr: "schéma modifié : \(difference)", en: "schema changed: \(difference)"),
          remedy: restore))
    }
    verdicts += checkup.journal.breaks.prefix(5).map {
      .broken($0.message[context.language], remedy: restore)
    }
    if checkup.journal.isIntact {
      let count = NumberText.whole(checkup.journal.entries, context.language)
      verdicts.append(
        .fine(
          context.say(
            fr: "journal entier (\(count) entrées)", en: "journal whole (\(count) entries)")))
    }
    if checkup.journalMode != "wal" || !checkup.waitsForDisk {
      verdicts.append(
        .remark(
          context.say(
            fr: "réglages d'écriture de la base inattendus (\(checkup.journalMode))",
            en: "unexpected write settings of the database (\(checkup.journalMode))"),
          remedy: context.say(
            fr: "placez l'espace de travail sur un disque local",
            en: "keep the workspace on a local disk")))
    }
    if checkup.isReadableByOthers {
      verdicts.append(
        .remark(
          context.say(
            fr: "la base est lisible par d'autres utilisateurs de la machine",
            en: "other users of this machine can read the database"),
          remedy: "chmod -R go-rwx \"\(workspacePath)\""))
    }
    return verdicts
  }

  private func overdueDisputes(
    _ workspace: OpenWorkspace, _ context: CommandContext
  ) throws -> [Verdict] {
    guard let clock = try? CentreClock(timeZone: workspace.settings.timeZone) else { return [] }
    let today = clock.today
    return try workspace.store.disputes().filter { $0.isOverdue(on: today) }.map { found in
      let deadline = DateText.day(found.dispute.deadline, context.language)
      let id = visible(found.dispute.evaluationID)
      return .remark(
        context.say(
          fr: "contestation \(found.id) (évaluation \(id)) à trancher depuis le \(deadline)",
          en: "dispute \(found.id) (evaluation \(id)) was to be decided by \(deadline)"),
        remedy: "ecoute evaluations resolve \(found.id)")
    }
  }

  private func clock(_ workspace: OpenWorkspace, _ context: CommandContext) throws -> [Verdict] {
    do {
      _ = try CentreClock(timeZone: workspace.settings.timeZone)
      return []
    } catch {
      return [.broken(error.problem[context.language], remedy: error.remedy[context.language])]
    }
  }
}
