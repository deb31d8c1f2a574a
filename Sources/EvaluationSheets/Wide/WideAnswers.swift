internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Tables

/// The answers that cells of past evaluations stand for.
struct WideAnswers {
  private let words: [WideMapping.Word]
  private let vocabulary: AnswerVocabulary
  private let syntax: CellSyntax

  init(_ grid: Grid, _ words: [WideMapping.Word], _ syntax: CellSyntax) {
    self.words = words
    self.syntax = syntax
    vocabulary = AnswerVocabulary(grid)
  }

  /// The answer of a cell: a word that a person gave a level, an id or title, N/A in the ways that
  /// people write it, or the points of one level.
  func value(_ text: String, _ criterion: Criterion) throws(CellProblem) -> Answer.Value {
    if let level = level(forWord: text, criterion) {
      return criterion.kind == .multiple ? .levels([level]) : .level(level)
    }
    let isLeftOut =
      WideAnswers.dashes.contains(text) || isNotApplicableWord(text, criterion)
    if isLeftOut, criterion.level(text) == nil {
      return try vocabulary.value("N/A", to: criterion, syntax: syntax)
    }
    switch criterion.kind {
    case .choice:
      do throws(CellProblem) {
        return try vocabulary.value(text, to: criterion, syntax: syntax)
      } catch {
        if let level = level(worth: text, criterion) { return .level(level) }
        throw error
      }
    case .multiple: return try levels(text, criterion)
    case .number, .text: return try vocabulary.value(text, to: criterion, syntax: syntax)
    }
  }

  private static let dashes: Set<String> = ["-", "–", "—", "/"]

  private func matching(_ text: String, _ criterion: Criterion) -> [WideMapping.Word] {
    let known = words.filter { word in
      (word.criterion ?? criterion.id) == criterion.id
        && (word.word.lowercased() == text.lowercased() || isSame(word.word, text))
    }
    return known.filter { $0.criterion != nil } + known.filter { $0.criterion == nil }
  }

  private func isSame(_ left: String, _ right: String) -> Bool {
    let folded = FoldedName(left)
    return !folded.text.isEmpty && folded == FoldedName(right)
      && left.allSatisfy { $0.isLetter || $0.isWhitespace }
  }

  private func level(forWord text: String, _ criterion: Criterion) -> String? {
    matching(text, criterion).first { criterion.level($0.level) != nil }?.level
  }

  private func isNotApplicableWord(_ text: String, _ criterion: Criterion) -> Bool {
    let isGiven = matching(text, criterion).contains { FoldedName($0.level).text == "na" }
    return isGiven || FoldedName(text).text == "na" && text.count <= 5
  }

  /// The one level that is worth what a cell says.
  private func level(worth text: String, _ criterion: Criterion) -> String? {
    guard let number = try? syntax.number(text), !number.isPercentage else { return nil }
    let found = criterion.levels.filter { $0.points == number.value }
    return found.count == 1 ? found[0].id : nil
  }

  private func levels(_ text: String, _ criterion: Criterion) throws(CellProblem) -> Answer.Value {
    var problem: CellProblem
    do throws(CellProblem) {
      return try vocabulary.value(text, to: criterion, syntax: syntax)
    } catch {
      problem = error
    }
    let parts = text.split { ";,/+|".contains($0) || $0.isNewline }
      .map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    guard parts.count > 1 else { throw problem }
    var chosen: Set<String> = []
    for part in parts {
      if let level = level(forWord: part, criterion) {
        chosen.insert(level)
        continue
      }
      do throws(CellProblem) {
        guard case .levels(let found) = try vocabulary.value(part, to: criterion, syntax: syntax)
        else { throw problem }
        chosen.formUnion(found)
      } catch {
        problem = error
        throw problem
      }
    }
    return .levels(criterion.levels.map(\.id).filter { chosen.contains($0) })
  }
}
