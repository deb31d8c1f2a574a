import ArgumentParser
import JSONText
import Languages
import QualityModel
import Scoring

/// The score of an evaluation as a command gives it.
struct ScorePresentation {
  /// Its forms.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  let context: CommandContext
  let scorer: Scorer
  let evaluation: Evaluation

  /// Writes the score, and when it is recorded, how to see its arithmetic.
  func show(as format: Format, isRecorded: Bool) {
    let card = scorer.scorecard(for: evaluation.answers)
    switch format {
    case .json:
      context.terminal.printExactly(
        ScorecardJSON(evaluation: evaluation, grid: scorer.grid, card: card).value.indentedText)
    case .text:
      if isRecorded { context.terminal.print(context.terminal.styled(record, .bold)) }
      for line in ScorecardLines(scorer.grid, context.language).summary(card) {
        context.terminal.print(line)
      }
      if isRecorded {
        context.terminal.print(
          context.say(fr: "Le calcul : ", en: "The arithmetic: ")
            + "ecoute evaluations explain \(evaluation.id)")
      }
    }
  }

  private var record: String {
    let revision = evaluation.revision
    return switch evaluation.state {
    case .draft:
      context.say(
        fr: "Brouillon enregistré : \(evaluation.id)", en: "Draft saved: \(evaluation.id)")
    case .submitted where revision > 1:
      context.say(
        fr: "Correction soumise : \(evaluation.id), révision \(revision)",
        en: "Correction submitted: \(evaluation.id), revision \(revision)")
    case .submitted, .retracted:
      context.say(
        fr: "Évaluation soumise : \(evaluation.id)", en: "Evaluation submitted: \(evaluation.id)")
    }
  }
}
