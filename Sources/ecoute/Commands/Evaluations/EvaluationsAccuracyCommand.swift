import ArgumentParser
import JSONText
import Languages
import QualityModel
import Statistics

/// `ecoute evaluations accuracy`: evaluations without a critical error, by class.
struct EvaluationsAccuracyCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "accuracy", fr: "La part d'évaluations sans erreur critique, par classe d'erreur.",
    en: "The share of evaluations without a critical error, by class of error.",
    examples: examples(
      fr: [("par équipe", "ecoute evaluations accuracy --by team")],
      en: [("by team", "ecoute evaluations accuracy --by team")]))

  @Option(
    help: bilingualHelp(
      fr: "Groupe : \(EvaluationGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      en: "Group: \(EvaluationGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      value: "groupe", "group"))
  var by: EvaluationGroup = .agent

  @OptionGroup var selection: EvaluationSelection
  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let filter = try selection.filter(in: workspace)
    let book = try ScoreBook(workspace, filter)
    try context.sayConcealed(filter, in: workspace)
    let basis = try RevisionBasis(workspace, selection, filter, book.entries)
    let language = context.language
    var list = ResultList(
      schema: "ecoute.accuracies/1",
      columns: [
        .init("group", by.title(language)),
        .init("class", context.say(fr: "Classe d'erreur", en: "Class of error")),
        .init("n", context.say(fr: "n (évaluations)", en: "n (evaluations)"), .right),
        .init("withError", context.say(fr: "Avec erreur", en: "With error"), .right),
        .init("accuracy", context.say(fr: "Sans erreur", en: "Without error"), .right),
        .init("interval", context.say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
      ])
    var groups: [String: (name: String, entries: [ScoreBook.Entry])] = [:]
    for entry in book.entries {
      guard let key = by.key(entry, language) else { continue }
      groups[key.id, default: (key.name, [])].entries.append(entry)
    }
    for (id, group) in groups.sorted(by: { $0.key < $1.key }) {
      for errorClass in [ErrorClass.customer, .business, .compliance] {
        let wrong = group.entries.count { entry in
          entry.scorecard.errors.contains { $0.errorClass == errorClass }
        }
        let share = Proportions.wilson(
          successes: group.entries.count - wrong, of: group.entries.count)
        list.append([
          .coded(group.name, id),
          .coded(ErrorClassWords.text(errorClass, language), errorClass.rawValue),
          .count(group.entries.count, language), .count(wrong, language),
          .percent(share.estimate?.value, language),
          .percentInterval(share.estimate?.interval, language),
        ])
      }
    }
    list.basis = [("revisions", basis.json)]
    list.write(
      output.format, context,
      ifEmpty: context.say(fr: "Aucune évaluation.", en: "No evaluation."))
    try basis.say(output.format, workspace, context)
    return .done
  }
}

/// Classes of errors in words.
enum ErrorClassWords {
  static func text(_ errorClass: ErrorClass, _ language: Language) -> String {
    let text =
      switch errorClass {
      case .customer: BilingualText(fr: "critique client", en: "customer-critical")
      case .business: BilingualText(fr: "critique métier", en: "business-critical")
      case .compliance: BilingualText(fr: "critique conformité", en: "compliance-critical")
      case .minor: BilingualText(fr: "non critique", en: "minor")
      }
    return text[language]
  }
}

extension ResultList.Cell {
  /// A share, in percent for people and between 0 and 1 for machines.
  static func percent(_ share: Double?, _ language: Language) -> Self {
    guard let share, let digits = NumberText.fixedPoint(share, decimals: 4) else {
      return Self(text: "–", value: .null)
    }
    return Self(
      text: NumberText.percent(share: share, decimals: 1, language), value: .digits(digits))
  }

  /// An interval of a share.
  static func percentInterval(_ interval: Interval?, _ language: Language) -> Self {
    guard let interval else { return Self(text: "–", value: .null) }
    let bounds = [interval.lower, interval.upper]
    return Self(
      text: bounds.map { NumberText.percent(share: $0, decimals: 1, language) }
        .joined(separator: language == .french ? " à " : " to "),
      value: .array(
        bounds.map {
          NumberText.fixedPoint($0, decimals: 4).map(JSONText.JSONValue.digits) ?? .null
        }))
  }
}
