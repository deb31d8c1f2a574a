import ArgumentParser
import Languages

/// What a command works with once its arguments are known: the language and the terminal.
struct CommandContext {
  let language: Language
  let terminal: Terminal

  init(language: Language, noColor: Bool) {
    self.language = language
    terminal = Terminal(noColor: noColor)
  }

  /// A sentence in the reader's language.
  func say(fr french: String, en english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  /// Says that a rehearsal is over.
  func sayNothingIsSaved() {
    terminal.note(
      say(fr: "Essai : rien n'est enregistré.", en: "Dry run: nothing is saved."))
  }

  /// Writes an error with its remedy.
  func report(_ error: any ExplainedError) {
    let label = say(fr: "erreur :", en: "error:")
    terminal.note("\(terminal.styled(label, .red, .bold)) \(error.problem[language])")
    terminal.note("  → \(error.remedy[language])")
  }
}

/// A command that runs with a context and says how it ended.
protocol EcouteSubcommand: ParsableCommand {
  var shared: SharedOptions { get }
  func execute(_ context: CommandContext) throws -> ExitStatus
}

extension EcouteSubcommand {
  func run() throws {
    let context = CommandContext(
      language: shared.resolvedLanguage, noColor: shared.noColor)
    let status: ExitStatus
    do {
      status = try execute(context)
    } catch let end as EndOfCommand {
      status = end.status
    } catch let error as any ExplainedError {
      context.report(error)
      status = .failed
    }
    if status != .done { throw EndOfCommand(status: status) }
  }
}
