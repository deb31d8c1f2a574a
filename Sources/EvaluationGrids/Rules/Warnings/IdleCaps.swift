internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W009: a cap that changes no score: the total is at or under it already whenever it acts, or
/// another effect of the same answer is at least as severe. Grids with bonuses are not judged on the
/// first count, for a bonus can lift a total.
struct IdleCaps: WarningRule {
  let about = GridRuleDescription(
    "W009",
    title: .spaced(fr: "Un plafond qui ne mord jamais", en: "A cap that never bites"),
    reason: .spaced(
      fr:
        "L'erreur fait déjà perdre assez de points pour que le plafond ne change rien : le comité "
        + "croit sanctionner et ne sanctionne pas.",
      en:
        "The error already costs enough points for the cap to change nothing: the committee thinks "
        + "that it punishes, and does not."),
    remedy: .spaced(
      fr: "Abaissez le plafond, ou retirez l'effet : la perte de points suffit.",
      en: "Lower the cap, or remove the effect: the loss of points is enough."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let hasBonus = grid.criteria.contains { $0.isScored && $0.criterion.isBonus }
    return grid.criteria.flatMap { criterion in
      criterion.errors.compactMap { element, error -> Finding? in
        guard case .cap(let limit) = error.effect else { return nil }
        if isOutdone(error, at: limit, of: criterion) {
          return finding(
            grid, at: element.place(of: "at"),
            fr:
              "le plafond de \(LintFigures.points(limit, .french)) ne sert pas : une autre erreur "
              + "du critère « \(criterion.id) », sur les mêmes niveaux, est au moins aussi sévère",
            en: "the cap at \(LintFigures.points(limit, .english)) is of no use: another error of "
              + "criterion \"\(criterion.id)\", on the same levels, is at least as severe")
        }
        guard !hasBonus, let most = highestTotal(with: error, of: criterion, in: grid),
          most <= limit
        else { return nil }
        return finding(
          grid, at: element.place(of: "at"),
          fr:
            "le plafond de \(LintFigures.points(limit, .french)) ne change aucun score : avec cette "
            + "erreur, le total ne dépasse jamais \(LintFigures.points(most, .french))",
          en: "the cap at \(LintFigures.points(limit, .english)) changes no score: with this error "
            + "the total never exceeds \(LintFigures.points(most, .english))")
      }
    }
  }

  private func isOutdone(
    _ error: CriticalError, at limit: Rational, of criterion: LintedCriterion
  ) -> Bool {
    criterion.errors.contains { _, other in
      guard Set(error.levels).isSubset(of: other.levels) else { return false }
      return switch other.effect {
      case .failGrid: true
      case .cap(let at): at < limit
      case .none, .failSection: false
      }
    }
  }

  /// The best total that an answer with the error leaves, everything else being perfect. A criterion's
  /// share is least when all apply, so no other evaluation does better.
  private func highestTotal(
    with error: CriticalError, of criterion: LintedCriterion, in grid: LintedGrid
  ) -> Rational? {
    guard let best = criterion.best, let reached = criterion.best(among: error.levels) else {
      return nil
    }
    guard criterion.isCounted else { return 100 }
    if grid.grid.scoring.method == .deductions {
      return 100 - grid.weight(of: criterion) * (best - reached)
    }
    guard let share = grid.share(of: criterion), let ratio = reached.divided(by: best) else {
      return nil
    }
    return 100 * (1 - share * (1 - ratio))
  }
}
