import ArgumentParser
import Languages

/// Examples as they stand first in a command's help: what one does, then the line to type.
func examples(
  fr french: [(what: String, line: String)], en english: [(what: String, line: String)]
) -> String {
  let list = InterfaceLanguage.current == .french ? french : english
  let head = inBoth(fr: "EXEMPLES :", en: "EXAMPLES:")
  return "\(head)\n"
    + list.map { "  # \($0.what)\n  \($0.line)" }.joined(separator: "\n")
}

extension CommandConfiguration {
  /// A subcommand with its abstract and its examples in both languages.
  init(
    _ name: String, fr french: String, en english: String,
    examples discussion: String, subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: name, abstract: inBoth(fr: french, en: english), discussion: discussion,
      subcommands: subcommands)
  }
}

/// Help for an argument in both languages, with the word that stands for its value.
func bilingualHelp(
  fr french: String, en english: String, value frenchValue: String? = nil,
  _ englishValue: String? = nil
) -> ArgumentHelp {
  let name = InterfaceLanguage.current == .french ? frenchValue : englishValue ?? frenchValue
  return ArgumentHelp(inBoth(fr: french, en: english), valueName: name)
}
