internal import ExactNumbers
public import Languages
internal import QualityModel

extension ScoreExplanation {
  /// The explanation as lines of text of at most 100 characters, for a terminal or a file.
  ///
  /// Figures are printed with two digits after the mark, or more if the grid shows more. They are
  /// rounded so that the printed ones add up: won points to the sum, won and lost to the share,
  /// the shares to 100.
  public func lines(in language: Language) -> [String] {
    ExplanationText(explanation: self, language: language).lines
  }
}

/// An explanation being written in one language.
struct ExplanationText {
  let explanation: ScoreExplanation
  let language: Language

  var grid: Grid { explanation.grid }
  var rules: ScoringRules { grid.scoring }
  /// Digits printed in the account.
  var decimals: Int { max(2, rules.decimals) }

  var lines: [String] {
    let name = "\(grid.text(grid.title, in: language)) (\(grid.id) \(grid.version))"
    var lines = wrapped(name) + method.flatMap(wrapped)
    lines += [""] + table(explanation.service) + [""] + conclusion(explanation.service)
    if let agent = explanation.agent {
      lines += [""] + wrapped(agentHeading) + table(agent) + [""] + conclusion(agent)
    }
    return lines + [""] + summary
  }

  func say(_ french: String, _ english: String) -> String {
    switch language {
    case .french: withFrenchSpaces(french)
    case .english: english
    }
  }

  /// A line never breaks before a colon or inside quotation marks.
  private func withFrenchSpaces(_ text: String) -> String {
    var result = ""
    for character in text {
      if ":;?!»".contains(character), result.last == " " {
        result.removeLast()
        result.append("\u{A0}")
      }
      result.append(character == " " && result.last == "«" ? "\u{A0}" : character)
    }
    return result
  }

  /// A figure of the account.
  func figure(_ value: Rational) -> String {
    NumberText.decimal(value, decimals: decimals, rule: rules.rounding, language)
  }

  /// A score as the grid shows it, and exactly when that differs.
  func score(_ value: Rational?) -> String {
    guard let value else { return say("non noté", "not scored") }
    let shown = NumberText.decimal(
      value, decimals: rules.decimals, rule: rules.rounding, language)
    let isExact = value == value.rounded(decimals: rules.decimals)
    return shown + (isExact ? "" : say(" (exactement ", " (exactly ") + exact(value) + ")")
  }

  /// A number as the grid writes it.
  func exact(_ value: Rational) -> String {
    let text = value.exactText
    guard language == .french else { return text }
    return String(text.map { $0 == "." ? "," : $0 })
  }

  /// `text` cut into lines of at most 100 characters, at spaces.
  func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= 100 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word.prefix(100)))
      }
    }
    return lines
  }
}
