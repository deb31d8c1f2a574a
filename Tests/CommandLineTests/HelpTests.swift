import QualityTestSupport
import Testing

@Suite("Help, in both languages")
struct HelpTests {
  /// Every command.
  static func commands() throws -> [[String]] { try found.get() }

  private static let found = Result { try commands(below: []) }

  /// A command and those below it, found by reading their help.
  private static func commands(below path: [String]) throws -> [[String]] {
    let help = try ecoute(path + ["--help", "--lang", "en"]).output
    guard let list = help.firstRange(of: "SUBCOMMANDS:\n") else { return [path] }
    // A name stands two columns in; the lines of a long description stand further.
    let names = help[list.upperBound...].split(separator: "\n")
      .prefix { $0.hasPrefix("  ") && !$0.hasPrefix("  See ") }
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    return try [path] + names.flatMap { try commands(below: path + [$0]) }
  }

  @Test("Every command has an example before anything else but what it does, and ends with 0")
  func examplesFirst() throws {
    let commands = try Self.commands()
    for known in [["init"], ["grid", "check"], ["import", "surveys"], ["audit", "verify"]] {
      #expect(commands.contains(known))
    }
    for command in commands {
      for language in bothLanguages {
        let outcome = try ecoute(command + ["--help", "--lang", language])
        let name = command.joined(separator: " ")
        #expect(outcome.status == 0, "\(name)")
        #expect(outcome.errors.isEmpty, "\(name)")
        let blocks = outcome.output.split(separator: "\n\n").map(String.init)
        let head = language == "fr" ? "EXEMPLES :\n  # " : "EXAMPLES:\n  # "
        let second = try #require(blocks.dropFirst().first, "\(name)")
        #expect(second.hasPrefix(head), "\(name): \(second)")
        #expect(second.contains("\n  ecoute \(name)"), "\(name): \(second)")
        // Of the parser's own English, French help keeps nothing.
        for english in ["USAGE:", "default:", "values:", "Show ", " See ", "subcommand>"]
        where language == "fr" {
          #expect(!outcome.output.contains(english), "\(name): \(english)")
        }
      }
    }
  }

  @Test("The command alone prints its help and ends with 0")
  func alone() throws {
    let outcome = try ecoute(environment: ["LC_ALL": "C"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output == (try ecoute("--help", environment: ["LC_ALL": "C"]).output))
    #expect(try ecoute("grid").output.contains("ecoute grid check"))
  }

  @Test("`help` and a command's name give that command's help, in the language asked")
  func helpCommand() throws {
    for language in bothLanguages {
      let asked = try ecoute("help", "grid", "check", "--lang", language)
      #expect(asked.status == 0)
      #expect(asked.output == (try ecoute("grid", "check", "--help", "--lang", language).output))
    }
  }

  @Test("The version is a number, whatever stands beside the option")
  func version() throws {
    let plain = try ecoute("--version")
    #expect(plain.status == 0)
    #expect(plain.output.split(separator: ".").count == 3)
    #expect(try ecoute("--lang", "fr", "--version").output == plain.output)
  }
}
