internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// The ranges of a number ascend, touch, and leave no number out.
struct TouchingRanges: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.filter { $0.kind == .number }.flatMap { criterion in
      check(criterion.element.elements("range"), file: grid.file)
    }
  }

  private func check(_ ranges: [Element], file: String) -> [Finding] {
    var findings: [Finding] = []
    func report(_ problem: ScoringProblem, _ range: Element, _ attribute: String) {
      findings.append(problem.finding(file: file, at: range.place(of: attribute)))
    }
    if let first = ranges.first, let start = first.value("from") {
      report(.rangeStartsAt(start), first, "from")
    }
    for range in ranges {
      if let from = range.number("from"), let to = range.number("to"), to <= from {
        report(.emptyRange(from: from.exactText, to: to.exactText), range, "to")
      }
    }
    for (previous, range) in zip(ranges, ranges.dropFirst()) {
      let (end, start) = (previous.number("to"), range.number("from"))
      if end == nil || end != start {
        report(.rangesApart(end: end?.exactText, start: start?.exactText), range, "from")
      }
    }
    if let last = ranges.last, let end = last.value("to") {
      report(.rangeEndsAt(end), last, "to")
    }
    return findings
  }
}
