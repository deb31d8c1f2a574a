import ArgumentParser
import Languages

/// What was typed, arranged as the parser wants it: the options of every command, which people
/// write anywhere, come after the subcommand that declares them.
struct ArgumentOrder {
  private var command: any ParsableCommand.Type
  private var path: [String] = []
  private var shared: [String] = []
  private var others: [String] = []
  private var rest: ArraySlice<String>

  /// The arguments in the order of the parser.
  ///
  /// - Throws: `UnknownCommand` where a subcommand is expected and another word stands.
  static func arranged(
    _ arguments: [String], root: any ParsableCommand.Type = EcouteCommand.self
  ) throws(UnknownCommand) -> [String] {
    var order = ArgumentOrder(command: root, rest: arguments[...])
    try order.descend()
    // Above a last command nothing declares these options, and help knows the language without.
    let isLast = order.command.configuration.subcommands.isEmpty && order.path.first != "help"
    return order.path + order.others + (isLast ? order.shared : []) + order.rest
  }

  private init(command: any ParsableCommand.Type, rest: ArraySlice<String>) {
    self.command = command
    self.rest = rest
  }

  private mutating func descend() throws(UnknownCommand) {
    while let word = rest.first, word != "--",
      path.first == "help" || !command.configuration.subcommands.isEmpty
    {
      rest.removeFirst()
      if word == "--no-color" || word.hasPrefix("--lang=") || word.hasPrefix("--workspace=") {
        shared.append(word)
      } else if word == "--lang" || word == "--workspace" {
        shared.append(word)
        if let value = rest.popFirst() { shared.append(value) }
      } else if path.first != "help", let group = command as? any ImpliedSubcommand.Type,
        group.implies(word)
      {
        command = group.implied
        path.append(command.configuration.commandName ?? "")
        rest = [word] + rest
      } else if word.hasPrefix("-") {
        others.append(word)
      } else if path.isEmpty, word == "help" {
        path.append(word)
      } else {
        let subcommands = command.configuration.subcommands
        guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
          throw UnknownCommand(
            word: word, path: path.filter { $0 != "help" },
            known: subcommands.compactMap { $0.configuration.commandName })
        }
        command = next
        path.append(word)
      }
    }
  }
}

/// A command whose arguments, written without a subcommand, are those of one of its subcommands.
protocol ImpliedSubcommand: ParsableCommand {
  static var implied: any ParsableCommand.Type { get }
  /// Whether a word that names no subcommand begins the arguments of the implied one.
  static func implies(_ word: String) -> Bool
}

/// A word where a subcommand is expected, and that names none.
struct UnknownCommand: ExplainedError {
  let word: String
  let path: [String]
  let known: [String]

  private var parent: String { (["ecoute"] + path).joined(separator: " ") }

  var problem: BilingualText {
    BilingualText(
      fr: "« \(parent) » n'a pas de commande « \(visible(word)) »",
      en: "`\(parent)` has no command “\(visible(word))”")
  }

  var remedy: BilingualText {
    if let guess = SpellingSuggestion.closest(to: word, among: known) {
      return BilingualText(
        fr: "vouliez-vous dire « \(parent) \(guess) » ?", en: "did you mean `\(parent) \(guess)`?")
    }
    guard !known.isEmpty else {
      return BilingualText(fr: "voyez « \(parent) --help »", en: "see `\(parent) --help`")
    }
    return BilingualText(
      fr: "au choix : \(known.joined(separator: ", ")) ; voyez « \(parent) --help »",
      en: "one of: \(known.joined(separator: ", ")); see `\(parent) --help`")
  }
}
