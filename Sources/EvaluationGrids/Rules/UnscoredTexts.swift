internal import QualityModel
internal import StrictXML

/// A text is never scored, so nothing about it speaks of the score.
struct UnscoredTexts: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.filter { $0.kind == .text }.flatMap { criterion in
      ["scored", "bonus", "weight"].compactMap { name in
        guard let attribute = criterion.element.attribute(name), attribute.value != "false" else {
          return nil
        }
        return ScoringProblem.scoredText(attribute: name, criterion: criterion.id)
          .finding(file: grid.file, at: attribute.position)
      }
    }
  }
}
