import EvaluationGrids
import JSONText
import Languages
import QualityModel

/// The rules of grids, listed or explained.
struct GridRulePresentation {
  let context: CommandContext

  private var language: Language { context.language }

  /// Writes every rule, a line each.
  func list(asJSON: Bool) -> ExitStatus {
    if asJSON {
      context.terminal.printExactly(json.indentedText)
      return .done
    }
    var table = TextTable([
      TextTable.Column(context.say(fr: "Code", en: "Code"), .left),
      TextTable.Column(context.say(fr: "Gravité", en: "Severity"), .left),
      TextTable.Column(context.say(fr: "Ce qui est trouvé", en: "What is found"), .left),
    ])
    for rule in GridRuleCatalogue.all {
      table.append([rule.code, severity(rule), rule.title[language]])
    }
    for line in table.lines(context.terminal) { context.terminal.print(line) }
    return .done
  }

  /// Writes what a rule is about, why it matters and how to mend.
  func explain(_ code: String) throws -> ExitStatus {
    guard let rule = GridRuleCatalogue.rule(code) else { throw UnknownRule(code: code) }
    let terminal = context.terminal
    let head = terminal.styled("\(rule.code) (\(severity(rule)))", .bold)
    terminal.print("\(head) \(rule.title[language])")
    for text in [rule.reason, rule.remedy].compactMap({ $0?[language] }) {
      terminal.print()
      for line in wrapped(text, to: terminal.width, indent: "") { terminal.print(line) }
    }
    return .done
  }

  private func severity(_ rule: GridRuleDescription) -> String {
    switch rule.severity {
    case .error: context.say(fr: "erreur", en: "error")
    case .warning: context.say(fr: "avertissement", en: "warning")
    }
  }

  private var json: JSONValue {
    .object([
      ("schema", .string("ecoute.rules/1")),
      (
        "rules",
        .array(
          GridRuleCatalogue.all.map { rule in
            .object([
              ("code", .string(rule.code)), ("severity", .string(rule.severity.rawValue)),
              ("title", FindingPresentation.texts(rule.title)),
              ("reason", rule.reason.map(FindingPresentation.texts) ?? .null),
              ("remedy", FindingPresentation.texts(rule.remedy)),
            ])
          })
      ),
    ])
  }
}

/// A code that no rule has.
struct UnknownRule: ExplainedError {
  let code: String

  var problem: BilingualText {
    BilingualText(
      fr: "aucune règle n'a le code « \(visible(code)) »",
      en: "no rule has the code “\(visible(code))”")
  }

  var remedy: BilingualText {
    BilingualText(
      fr: "voyez la liste par « ecoute grid check --list-rules »",
      en: "see the list with `ecoute grid check --list-rules`")
  }
}
