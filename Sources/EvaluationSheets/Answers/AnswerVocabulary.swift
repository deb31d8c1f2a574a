internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Tables

/// The words by which the answers to one grid are written: ids, titles, and what stands for N/A.
struct AnswerVocabulary {
  private let criteria: [String: Criterion]
  private let criteriaByName: [FoldedName: String]
  private let causes: [Cause]
  /// The ids of the criteria, in the grid's order.
  let order: [String]

  init(_ grid: Grid) {
    let all = grid.criteria
    criteria = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    criteriaByName = AnswerVocabulary.namesOfOne(
      all.map { criterion in
        (criterion.id, AnswerVocabulary.names(criterion.id, criterion.title, criterion.question))
      })
    causes = grid.causes
    order = all.map(\.id)
  }

  /// The criterion that a cell names by its id, else by its title or question.
  func criterion(_ text: String) throws(CellProblem) -> Criterion {
    if let criterion = criteria[text] { return criterion }
    if let id = criteriaByName[FoldedName(text)], let criterion = criteria[id] { return criterion }
    throw .refused(
      AnswerVocabulary.unknown(
        BilingualText(fr: "critère inconnu de la grille", en: "the grid has no such criterion"),
        text, known: order, listing: false))
  }

  /// The cause that a cell names by its id, else by its title.
  func cause(_ text: String) throws(CellProblem) -> String {
    if causes.contains(where: { $0.id == text }) { return text }
    let folded = FoldedName(text)
    let found = causes.filter { AnswerVocabulary.names($0.id, $0.title).contains(folded) }
    guard found.count == 1 else {
      throw .refused(
        AnswerVocabulary.unknown(
          BilingualText(fr: "cause inconnue de la grille", en: "the grid has no such cause"),
          text, known: causes.map(\.id)))
    }
    return found[0].id
  }

  /// The answer that a cell gives to a criterion.
  func value(
    _ text: String, to criterion: Criterion, syntax: CellSyntax
  ) throws(CellProblem) -> Answer.Value {
    if criterion.level(text) == nil, AnswerVocabulary.isNotApplicable(text) {
      guard criterion.allowsNotApplicable else {
        throw .refused(
          BilingualText(
            fr: "ce critère ne peut pas être sans objet",
            en: "this criterion cannot be not applicable"))
      }
      return .notApplicable
    }
    switch criterion.kind {
    case .choice: return .level(try level(text, of: criterion))
    case .multiple: return .levels(try levels(text, of: criterion))
    case .number: return .number(try number(text, of: criterion, syntax: syntax))
    case .text: return .text(text)
    }
  }

  private func levels(_ text: String, of criterion: Criterion) throws(CellProblem) -> [String] {
    if criterion.level(text) == nil, AnswerVocabulary.noneWords.contains(FoldedName(text)) {
      return []
    }
    var chosen: [String] = []
    // Ids hold no spaces: a list of nothing but ids may be written with spaces alone.
    let words = text.split(separator: " ")
    let isListOfIDs = words.count > 1 && words.allSatisfy { criterion.level(String($0)) != nil }
    for part in isListOfIDs ? words : text.split(separator: "|") {
      let name = part.split(separator: " ").joined(separator: " ")
      let id = try level(name, of: criterion)
      if !chosen.contains(id) { chosen.append(id) }
    }
    return criterion.levels.map(\.id).filter { chosen.contains($0) }
  }

  private func level(_ text: String, of criterion: Criterion) throws(CellProblem) -> String {
    if criterion.level(text) != nil { return text }
    let folded = FoldedName(text)
    let found = criterion.levels.filter {
      AnswerVocabulary.names($0.id, $0.title).contains(folded)
    }
    guard found.count == 1 else {
      throw .refused(
        AnswerVocabulary.unknown(
          BilingualText(fr: "ce n'est pas un niveau du critère", en: "no level of the criterion"),
          text, known: criterion.levels.map(\.id)))
    }
    return found[0].id
  }

  private func number(
    _ text: String, of criterion: Criterion, syntax: CellSyntax
  ) throws(CellProblem) -> Rational {
    // A criterion in seconds is also answered as a clock shows it.
    if criterion.unit == "s", text.contains(":") { return Rational(try syntax.duration(text)) }
    let number = try syntax.number(text)
    guard !number.isPercentage || criterion.unit == "%" else { throw .notNumber }
    return number.value
  }

  private static func isNotApplicable(_ text: String) -> Bool {
    notApplicableWords.contains(FoldedName(text))
  }

  private static let notApplicableWords = Set(
    ["N/A", "sans objet", "s.o.", "non applicable", "not applicable"].map { FoldedName($0) })
  private static let noneWords = Set(["aucun", "aucune", "none", "rien"].map { FoldedName($0) })

  private static func names(_ id: String, _ texts: LocalizedText...) -> Set<FoldedName> {
    let titles = texts.flatMap { $0.entries.map { FoldedName($0.text) } }
    return Set([FoldedName(id)] + titles.filter { !$0.text.isEmpty })
  }

  /// Names that stand for exactly one id.
  private static func namesOfOne(_ all: [(String, Set<FoldedName>)]) -> [FoldedName: String] {
    var (result, several) = ([FoldedName: String](), Set<FoldedName>())
    for (id, names) in all {
      for name in names {
        if result.updateValue(id, forKey: name) != nil { several.insert(name) }
      }
    }
    return result.filter { !several.contains($0.key) }
  }

  /// What is unknown, with what was probably meant, else what is possible.
  private static func unknown(
    _ what: BilingualText, _ text: String, known: [String], listing: Bool = true
  ) -> BilingualText {
    if let nearest = NearestName.nearest(to: text, among: known) {
      return BilingualText(
        fr: "\(what.french) (vouliez-vous dire « \(nearest) » ?)",
        en: "\(what.english) (did you mean “\(nearest)”?)")
    }
    guard listing, !known.isEmpty else { return what }
    let list = known.joined(separator: ", ")
    return BilingualText(
      fr: "\(what.french) ; possibles : \(list)", en: "\(what.english); possible: \(list)")
  }
}
