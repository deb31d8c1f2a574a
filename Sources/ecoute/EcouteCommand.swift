import ArgumentParser
import Languages

/// The command `ecoute` and its subcommands.
struct EcouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecoute",
    abstract: inBoth(
      fr: "Le suivi de la qualité d'un centre de contacts : grilles, écoutes notées, coaching.",
      en: "Contact-centre quality monitoring: grids, scored calls, coaching."),
    discussion: examples(
      fr: [
        ("un espace de travail rempli d'un centre fictif", "ecoute init demo --example"),
        ("vérifier une grille", "ecoute grid check Grids/service-client.xml"),
        (
          "noter un appel, question par question",
          "ecoute score C-2610-03 --grid service-client --evaluator E1"
        ),
        ("les fiches de coaching d'octobre", "ecoute coach --all --period 2026-10"),
      ],
      en: [
        ("a workspace filled with a fictional centre", "ecoute init demo --example"),
        ("check a grid", "ecoute grid check Grids/service-client.xml"),
        (
          "score a call, question by question",
          "ecoute score C-2610-03 --grid service-client --evaluator E1"
        ),
        ("October's coaching sheets", "ecoute coach --all --period 2026-10"),
      ]),
    version: ecouteVersion,
    subcommands: [
      InitCommand.self, DoctorCommand.self, GridCommand.self, SampleCommand.self,
      SheetCommand.self, ScoreCommand.self, CalibrateCommand.self, ImportCommand.self,
      EvaluationsCommand.self,
      TermsCommand.self, CoachCommand.self,
      AuditCommand.self,
    ])
}

/// The version of this build.
let ecouteVersion = "0.1.0"

@main
enum Program {
  static func main() {
    keepRunningAtFileSizeLimit()
    let status = run(arguments: Array(CommandLine.arguments.dropFirst()))
    terminate(status)
  }

  static func run(arguments: [String]) -> ExitStatus {
    do {
      var command = try EcouteCommand.parseAsRoot(ArgumentOrder.arranged(arguments))
      try command.run()
      return .done
    } catch let error as UnknownCommand {
      CommandContext(
        language: InterfaceLanguage.current, noColor: arguments.contains("--no-color")
      ).report(error)
      return .usage
    } catch let status as EndOfCommand {
      return status.status
    } catch {
      return present(parserError: error)
    }
  }

  /// Help and version end well; anything else that the parser refuses is a usage error.
  private static func present(parserError error: any Error) -> ExitStatus {
    let terminal = Terminal(noColor: CommandLine.arguments.contains("--no-color"))
    let message = ParserMessages.localized(
      EcouteCommand.fullMessage(for: error), language: InterfaceLanguage.current)
    if EcouteCommand.exitCode(for: error) == ExitCode.success {
      terminal.print(message)
      return .done
    }
    terminal.note(message)
    return .usage
  }
}

/// Thrown by a command whose end is not `done`, once everything has been said.
struct EndOfCommand: Error {
  let status: ExitStatus
}
