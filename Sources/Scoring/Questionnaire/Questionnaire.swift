public import QualityModel

/// Scoring question by question: what was answered so far, and where the person is.
///
/// A value: a page or a terminal keeps it, changes it, and shows it. An answer whose criterion is
/// hidden by a later answer is left out of ``answers`` and comes back if the criterion does.
public struct Questionnaire: Sendable {
  /// The scorer of the grid answered.
  public let scorer: Scorer
  /// The criterion that is asked now; `nil` at the review, when nothing is left to ask.
  public private(set) var current: String?
  /// What was answered, hidden criteria too, by criterion.
  private var remembered: [String: Answer] = [:]
  /// The criteria passed without an answer, not proposed again before the review.
  private var skipped: Set<String> = []
  private var readings: [Reading]

  /// A questionnaire at its first open question.
  /// - Parameter answers: those of a draft to resume; the first of each criterion counts, and those
  ///   of criteria that the grid does not have are dropped.
  public init(_ scorer: Scorer, resuming answers: [Answer] = []) {
    self.scorer = scorer
    readings = []
    for answer in answers where scorer.plan.indexByID[answer.criterionID] != nil {
      if remembered[answer.criterionID] == nil { remembered[answer.criterionID] = answer }
    }
    refresh()
    current = nextOpen(after: nil)
  }

  /// The grid answered.
  public var grid: Grid { scorer.grid }

  /// The answers to the criteria that are asked, in the grid's order.
  public var answers: [Answer] {
    visible.compactMap { remembered[$0] }
  }

  /// The ids of the criteria that are asked given the answers, in the grid's order.
  public var visible: [String] {
    scorer.plan.criteria.indices.filter { readings[$0] != .hidden }
      .map { scorer.plan.criteria[$0].criterion.id }
  }

  /// The answer to a criterion, if it is asked and answered.
  public func answer(to criterionID: String) -> Answer? {
    isVisible(criterionID) ? remembered[criterionID] : nil
  }

  /// Whether a criterion is asked given the answers.
  public func isVisible(_ criterionID: String) -> Bool {
    scorer.plan.indexByID[criterionID].map { readings[$0] != .hidden } ?? false
  }

  /// The share of the asked criteria that have an answer, in whole percent, rounded down; 100 when
  /// nothing is asked.
  public var percentDone: Int {
    let visible = visible
    guard !visible.isEmpty else { return 100 }
    return 100 * visible.count { remembered[$0] != nil } / visible.count
  }

  mutating func refresh() {
    readings = scorer.plan.readings(
      scorer.plan.criteria.map { remembered[$0.criterion.id] })
  }

  mutating func remember(_ answer: Answer?, for criterionID: String) {
    remembered[criterionID] = answer
    if answer != nil { skipped.remove(criterionID) }
    refresh()
  }

  mutating func move(to criterionID: String?) {
    current = criterionID
  }

  mutating func markSkipped(_ criterionID: String) {
    skipped.insert(criterionID)
  }

  /// The first open question after a criterion, else the first of the grid.
  func nextOpen(after criterionID: String?) -> String? {
    let visible = visible
    let open = visible.filter { remembered[$0] == nil && !skipped.contains($0) }
    guard let criterionID, let place = scorer.plan.indexByID[criterionID] else { return open.first }
    return open.first { (scorer.plan.indexByID[$0] ?? 0) > place } ?? open.first
  }
}
