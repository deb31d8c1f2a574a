import ArgumentParser
import EvaluationGrids
import Languages
import QualityModel

/// Warnings that a committee takes as they are, by code.
struct AcceptedWarnings: ParsableArguments {
  @Option(
    name: .long, parsing: .singleValue,
    help: bilingualHelp(
      fr: "Accepter un avertissement (W007, ou W007,W012) : il n'est plus montré ni compté.",
      en: "Accept a warning (W007, or W007,W012): it is neither shown nor counted.", value: "code"))
  var accept: [String] = []

  /// The codes accepted.
  var codes: Set<String> {
    Set(accept.flatMap { $0.split(separator: ",") }.map { $0.uppercased() })
  }

  func validate() throws {
    for code in codes.sorted() {
      switch GridRuleCatalogue.rule(code)?.severity {
      case .warning: continue
      case .error:
        throw ValidationError(
          inBoth(
            fr: "--accept \(code) : une erreur ne s'accepte pas, elle se corrige",
            en: "--accept \(code): an error cannot be accepted, only mended"))
      case nil:
        throw ValidationError(
          inBoth(
            fr:
              "--accept \(visible(code)) : code inconnu ; voyez « ecoute grid check --list-rules »",
            en: "--accept \(visible(code)): unknown code; see `ecoute grid check --list-rules`"))
      }
    }
  }
}
