internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W005: two criteria that take points for the same thing found, or missing, in a transcript.
struct SharedLexicons: WarningRule {
  let about = GridRuleDescription(
    "W005",
    title: .spaced(
      fr: "Deux critères qui sanctionnent le même lexique",
      en: "Two criteria that punish the same lexicon"),
    reason: .spaced(
      fr:
        "La même phrase, dite ou manquante, propose un mauvais niveau à deux endroits : une seule "
        + "maladresse est comptée deux fois.",
      en: "The same phrase, said or missing, suggests a bad level in two places: one slip counts "
        + "twice."),
    remedy: .spaced(
      fr: "Gardez l'indice sur un seul des deux, ou distinguez-les par leur lexique, leur locuteur "
        + "ou leur moment.",
      en: "Keep the cue on one of the two, or tell them apart by lexicon, speaker or moment."))

  private struct Sanction {
    let criterion: String
    let speaker: Cue.Speaker
    let within: String?

    func meets(_ other: Sanction) -> Bool {
      (speaker == other.speaker || speaker == .any || other.speaker == .any)
        && (within == other.within || within == nil || other.within == nil)
        && criterion != other.criterion
    }
  }

  func findings(in grid: LintedGrid) -> [Finding] {
    var (findings, known) = ([Finding](), [String: [Sanction]]())
    for criterion in grid.criteria where criterion.isScored {
      for (element, cue) in zip(criterion.element.elements("cue"), criterion.criterion.cues) {
        for isFound in [true, false] {
          guard let level = isFound ? cue.suggests : cue.otherwise, punishes(criterion, level)
          else { continue }
          let sanction = Sanction(
            criterion: criterion.id, speaker: cue.speaker, within: cue.within)
          let key = (isFound ? "+" : "-") + cue.lexicon
          if let first = known[key]?.first(where: { $0.meets(sanction) }) {
            findings.append(shared(grid, element, cue.lexicon, first.criterion, criterion.id))
          }
          // A lexicon that hundreds of criteria share needs no further comparison.
          if known[key]?.count ?? 0 < 64 { known[key, default: []].append(sanction) }
        }
      }
    }
    return findings
  }

  private func punishes(_ criterion: LintedCriterion, _ level: String) -> Bool {
    guard let points = criterion.criterion.level(level)?.points, let best = criterion.best else {
      return false
    }
    return criterion.criterion.kind == .multiple ? points < .zero : points < best
  }

  private func shared(
    _ grid: LintedGrid, _ element: Element, _ lexicon: String, _ first: String, _ second: String
  ) -> Finding {
    finding(
      grid, at: element.place(of: "lexicon"),
      fr: "le lexique « \(lexicon) » fait déjà perdre des points au critère « \(first) » : "
        + "« \(second) » le sanctionne une seconde fois",
      en: "the lexicon \"\(lexicon)\" already takes points under criterion \"\(first)\": "
        + "\"\(second)\" punishes it again")
  }
}
