import ExactNumbers
import Languages
import QualityModel
import Scoring

/// A grid written for a person at a terminal: what is observed, how it is answered, what it is
/// worth, and what is unforgivable.
struct GridPresentation {
  let grid: Grid
  let digest: String
  let language: Language
  let terminal: Terminal

  private var words: GridWords { GridWords(language: language) }

  /// The whole grid.
  func lines() -> [String] {
    var lines = header()
    let shares = Scorer(grid).nominalShares
    for section in grid.sections { append(section, depth: 0, shares: shares, to: &lines) }
    return lines
  }

  private func header() -> [String] {
    var lines = [
      terminal.styled(grid.text(grid.title, in: language), .bold),
      "\(grid.id) \(grid.version) · \(words.channels(grid.channels)) · SHA-256 \(digest.prefix(16))…",
      words.rules(grid.scoring),
    ]
    if !grid.scoring.bands.isEmpty {
      let bands = grid.scoring.bands.map {
        "\(grid.text($0.title, in: language)) ≥ \(words.number($0.from))"
      }
      lines.append("\(words.bandsLabel) \(bands.joined(separator: ", "))")
    }
    if !grid.causes.isEmpty {
      let causes = grid.causes.map {
        grid.text($0.title, in: language)
          + ($0.excludesFromAgentScore ? " (\(words.excludedFromAgentScore))" : "")
      }
      lines.append("\(words.causesLabel) \(causes.joined(separator: ", "))")
    }
    return lines
  }

  private func append(
    _ section: Section, depth: Int, shares: [String: Rational], to lines: inout [String]
  ) {
    let indent = String(repeating: "  ", count: depth)
    let share = section.allCriteria.filter { !$0.isBonus }
      .compactMap { shares[$0.id] }.reduce(.zero, +)
    var title = grid.text(section.title, in: language)
    if let dimension = section.dimension.map({ words.dimension($0, in: grid) }), dimension != title
    {
      title += " — \(dimension)"
    }
    lines.append("")
    lines.append(
      indent + terminal.styled(title, .bold, .cyan)
        + "  [\(section.id)]  \(words.weight(section.weight)) · \(words.share(share))")
    if let condition = section.appliesWhen {
      lines.append("\(indent)  \(words.appliesWhen(condition))")
    }
    for child in section.children {
      switch child {
      case .section(let inner): append(inner, depth: depth + 1, shares: shares, to: &lines)
      case .criterion(let criterion):
        append(criterion, indent: indent + "  ", share: shares[criterion.id], to: &lines)
      }
    }
  }

  private func append(
    _ criterion: Criterion, indent: String, share: Rational?, to lines: inout [String]
  ) {
    let width = max(40, terminal.width - indent.count)
    let question = wrapped(grid.text(criterion.question, in: language), to: width, indent: indent)
    lines.append("")
    lines.append(contentsOf: question)
    var facts = ["[\(criterion.id)]"]
    if criterion.isScored, criterion.kind != .text {
      facts.append(words.weight(criterion.weight))
      if let share { facts.append(criterion.isBonus ? words.bonus(share) : words.share(share)) }
    } else {
      facts.append(words.notScored)
    }
    if !criterion.allowsNotApplicable { facts.append(words.notApplicableForbidden) }
    lines.append(indent + terminal.styled(facts.joined(separator: " · "), .dim))
    let inner = indent + "  "
    for level in criterion.levels {
      lines.append(
        "\(inner)\(grid.text(level.title, in: language)) [\(level.id)] : \(words.points(level.points))"
      )
    }
    for range in criterion.ranges {
      lines.append("\(inner)\(words.range(range, unit: criterion.unit))")
    }
    for error in criterion.errors {
      lines.append(inner + terminal.styled(words.error(error), .red))
    }
    if let requirement = criterion.comment {
      lines.append("\(inner)\(words.commentRequired(requirement))")
    }
    if let requirement = criterion.evidence {
      lines.append("\(inner)\(words.evidenceRequired(requirement))")
    }
    if let condition = criterion.appliesWhen {
      lines.append("\(inner)\(words.appliesWhen(condition))")
    }
    let guidance = grid.text(criterion.guidance, in: language)
    if !guidance.isEmpty {
      lines.append(contentsOf: wrapped(guidance, to: width - 2, indent: inner))
    }
  }
}
