internal import ExactNumbers
internal import Tables

/// The possible answers of a criterion as people note them: `0/1/2/3/NA`, `Oui/Non`, `/5`, `1 à 4`,
/// `Bon = 2, Moyen = 1, Faible = 0`.
struct AnswerNotation: Hashable {
  struct Answer: Hashable {
    let title: String
    let points: Rational
  }

  /// From the worst to the best.
  let answers: [Answer]
  /// Whether "not applicable" is among them.
  let allowsNotApplicable: Bool
  /// Whether points were given by order, the words saying none.
  let guessesPoints: Bool

  /// `nil` for a notation that is not understood.
  init?(_ text: String) {
    var pieces = AnswerNotation.pieces(text)
    let count = pieces.count
    pieces.removeAll { AnswerNotation.notApplicable.contains(FoldedName($0).text) }
    allowsNotApplicable = pieces.count < count
    if pieces.count == 1, let range = AnswerNotation.range(pieces[0]) {
      answers = range
      guessesPoints = false
      return
    }
    guard pieces.count >= 2, pieces.count <= 30 else { return nil }
    let valued = pieces.map(AnswerNotation.valued)
    if valued.allSatisfy({ $0 != nil }) {
      answers = valued.compactMap { $0 }.sorted { $0.points < $1.points }
      guessesPoints = false
    } else if valued.allSatisfy({ $0 == nil }) {
      // Words say no points: a denial is the worst of two, else the order written is the order.
      let words = pieces.count == 2 && AnswerNotation.denies(pieces[1]) ? pieces.reversed() : pieces
      answers = words.enumerated().map { Answer(title: $1, points: Rational($0)) }
      guessesPoints = pieces.count > 2 || !pieces.contains(where: AnswerNotation.denies)
    } else {
      return nil
    }
    let titles = Set(answers.map { FoldedName($0.title).text })
    guard titles.count == answers.count, let best = answers.last, best.points > .zero else {
      return nil
    }
  }

  private static let notApplicable: Set = [
    "na", "so", "sansobjet", "nonapplicable", "notapplicable", "neutre", "nc",
  ]

  /// The answers of a list. `N/A` is one word in spite of its bar.
  private static func pieces(_ text: String) -> [String] {
    let plain = text.replacing("N/A", with: "NA").replacing("n/a", with: "NA")
      .replacing("S/O", with: "SO").replacing("s/o", with: "SO")
    for separator in ["/", ";", "|", "\n", ","] {
      let parts = plain.split(separator: separator, omittingEmptySubsequences: false)
        .map { CellText.collapsed(String($0)) }
      if parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) { return parts }
    }
    let dashed = plain.split { "-–".contains($0) }.map { CellText.collapsed(String($0)) }
    if dashed.count > 2, dashed.allSatisfy({ NumberForms.value($0) != nil || $0 == "NA" }) {
      return dashed
    }
    return [CellText.collapsed(plain)]
  }

  /// Every whole mark of `/5`, `sur 5`, `0 à 5`, `1-4`.
  private static func range(_ text: String) -> [Answer]? {
    let words = text.lowercased()
    for prefix in ["/", "sur ", "out of ", "note sur "] where words.hasPrefix(prefix) {
      return NumberForms.value(words.dropFirst(prefix.count)).flatMap { marks(0, $0) }
    }
    for separator in [" à ", " to ", "-", "–", "…", ".."] {
      let limits = words.split(separator: separator).map { String($0) }
      guard limits.count == 2, let low = NumberForms.value(limits[0]),
        let high = NumberForms.value(limits[1])
      else { continue }
      return marks(low, high)
    }
    return nil
  }

  private static func marks(_ low: Rational, _ high: Rational) -> [Answer]? {
    guard let low = Int(low.exactText), let high = Int(high.exactText), low >= 0, low < high,
      high - low <= 20
    else { return nil }
    return (low...high).map { Answer(title: String($0), points: Rational($0)) }
  }

  /// An answer that says its points: `2`, `Bon = 2`, `Bon (2)`, `2 : bon`.
  private static func valued(_ text: String) -> Answer? {
    if let points = NumberForms.value(text) { return Answer(title: text, points: points) }
    for separator in ["=", ":"] {
      let halves = text.split(separator: separator).map { CellText.collapsed(String($0)) }
      guard halves.count == 2 else { continue }
      if let points = points(halves[1]) { return Answer(title: halves[0], points: points) }
      if let points = points(halves[0]) { return Answer(title: halves[1], points: points) }
    }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      let points = points(String(text[text.index(after: open)...].dropLast()))
    else { return nil }
    return Answer(title: CellText.collapsed(String(text[..<open])), points: points)
  }

  private static func points(_ text: String) -> Rational? {
    var words = text.lowercased()
    for unit in ["points", "point", "pts", "pt"] where words.hasSuffix(unit) {
      words.removeLast(unit.count)
    }
    return NumberForms.value(words)
  }

  private static func denies(_ text: String) -> Bool {
    let first = text.lowercased().split(separator: " ").first ?? ""
    return ["non", "no", "pas", "not", "ko", "faux", "false", "absent", "fail"].contains(first)
      || first.hasPrefix("non-") || first.hasPrefix("in")
  }
}
