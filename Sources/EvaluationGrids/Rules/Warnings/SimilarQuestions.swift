internal import Languages
internal import QualityModel
internal import StrictXML

/// W006: two questions that have the same words, or four in five of them.
///
/// Questions are compared in the grid's language. Only those that share one of their rarest words are
/// compared at all, so that ten thousand criteria take no more than a moment; criteria that are never
/// asked together are left alone.
struct SimilarQuestions: WarningRule {
  /// Pairs compared at most: far beyond what a grid that people wrote has.
  private static let comparisonLimit = 200_000

  let about = GridRuleDescription(
    "W006",
    title: .spaced(
      fr: "Deux questions presque identiques", en: "Two questions that are nearly the same"),
    reason: .spaced(
      fr: "Le même geste est noté deux fois, et les évaluateurs se demandent ce qui distingue les "
        + "deux critères.",
      en: "The same behaviour is scored twice, and evaluators wonder what sets the two criteria "
        + "apart."),
    remedy: .spaced(
      fr: "Gardez-en une, ou dites dans chaque question ce qu'elle seule observe.",
      en: "Keep one, or say in each question what it alone observes."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let questions = grid.criteria.map { criterion in
      QuestionWords(
        criterion.criterion.question.entries.first { $0.language == grid.outline.language }?.text
          ?? "")
    }
    var twins = TwinQuestions(questions, limit: SimilarQuestions.comparisonLimit)
    var (findings, effort) = ([Finding](), 2_000_000)
    for (index, criterion) in grid.criteria.enumerated() {
      guard let twin = twins.twin(of: index) else { continue }
      let together = grid.conditions.formulas[index] + grid.conditions.formulas[twin.index]
      guard grid.conditions.verdict(on: together, effort: &effort) != .impossible else { continue }
      let other = grid.criteria[twin.index]
      let line = other.element.position.line
      let place = criterion.element.first("question")?.position ?? criterion.element.position
      if twin.common == twin.all {
        findings.append(
          finding(
            grid, at: place,
            fr: "la question de « \(criterion.id) » est celle de « \(other.id) », ligne \(line)",
            en: "the question of \"\(criterion.id)\" is that of \"\(other.id)\", on line \(line)"))
      } else {
        findings.append(
          finding(
            grid, at: place,
            fr: "la question de « \(criterion.id) » est presque celle de « \(other.id) », ligne "
              + "\(line) : \(twin.common) mots sur \(twin.all) leur sont communs",
            en: "the question of \"\(criterion.id)\" is nearly that of \"\(other.id)\", on line "
              + "\(line): they share \(twin.common) words of \(twin.all)"))
      }
    }
    return findings
  }
}

/// Finds, for each question in turn, an earlier one that is nearly the same.
private struct TwinQuestions {
  private let questions: [QuestionWords]
  /// By question: its words, the rarest first.
  private let rarest: [[String]]
  private var same: [QuestionWords: Int] = [:]
  private var holders: [String: [Int]] = [:]
  private var remaining: Int

  init(_ questions: [QuestionWords], limit: Int) {
    self.questions = questions
    remaining = limit
    var counts: [String: Int] = [:]
    for question in questions { for word in question.words { counts[word, default: 0] += 1 } }
    rarest = questions.map { question in
      question.words.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
    }
  }

  mutating func twin(of index: Int) -> (index: Int, common: Int, all: Int)? {
    let question = questions[index]
    let count = question.words.count
    guard count > 0 else { return nil }
    if let first = same[question] { return (first, count, count) }
    same[question] = index
    // Two sets that share four words in five share one of the first fifth of their rarest, plus one.
    guard count >= 4 else { return nil }
    let prefix = rarest[index].prefix(count / 5 + 1)
    var (best, seen) = ((index: Int, common: Int, all: Int)?.none, Set<Int>())
    for word in prefix {
      for other in holders[word] ?? [] where seen.insert(other).inserted {
        guard remaining > 0 else { break }
        remaining -= 1
        let (common, all) = question.overlap(with: questions[other])
        if common * 5 >= all * 4, best.map({ other < $0.index }) ?? true {
          best = (other, common, all)
        }
      }
    }
    for word in prefix { holders[word, default: []].append(index) }
    return best
  }
}
