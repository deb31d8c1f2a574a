import Languages

/// The language of the interface before a workspace is known: what help and usage errors are
/// written in.
enum InterfaceLanguage {
  /// `--lang` on the command line, else the locale's, else English.
  static let current: Language = chosen(
    arguments: CommandLine.arguments,
    locale: Environment.value("LC_ALL") ?? Environment.value("LC_MESSAGES")
      ?? Environment.value("LANG"))

  static func chosen(arguments: [String], locale: String?) -> Language {
    explicit(in: arguments) ?? locale.flatMap { Language(tag: $0) } ?? .english
  }

  /// The language that `--lang fr` or `--lang=fr` asks for.
  static func explicit(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return Language(tag: argument.dropFirst(7)) }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(tag: arguments[index + 1])
      }
      if argument == "--" { return nil }
    }
    return nil
  }
}

/// A text of the interface in the language of help and usage.
func inBoth(fr french: String, en english: String) -> String {
  BilingualText(fr: french, en: english)[InterfaceLanguage.current]
}
