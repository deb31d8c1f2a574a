internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// The scores of the whole or of one section, by evaluator, then call.
struct ScoreTable: Sendable {
  /// What is scored.
  enum Part: Sendable {
    case total
    case section(ComparedGrid.Part)
  }

  let id: String
  let title: LocalizedText
  /// 0 to 100; `nil` where there is none.
  let scores: [[Double?]]
  /// The same for statistics; `nil` only when a score is not a finite number.
  let matrix: RatingMatrix?

  /// The scores of a part. Totals are compared as given, each on its own grid; sections only on the
  /// grid compared.
  init(_ panel: Panel, _ part: Part, in grid: ComparedGrid? = nil) {
    let scores: [[Double?]]
    switch part {
    case .total:
      (id, title) = ("total", LocalizedText())
      scores = panel.cells.map { row in row.map { $0?.scorecard.final?.doubleValue } }
    case .section(let section):
      (id, title) = (section.id, section.title)
      scores = panel.cells.map { row in
        row.map { cell in
          guard let cell, grid?.covers(cell.evaluation.gridUsed) == true else { return nil }
          return cell.scorecard.sections.first { $0.id == section.id }?.score?.doubleValue
        }
      }
    }
    self.scores = scores
    matrix = RatingMatrix(scores)
  }

  /// A statistic of the scores.
  func statistic(_ of: (RatingMatrix) -> Statistic) -> Statistic {
    matrix.map(of) ?? .undefined(.invalidInput, count: scores.joined().count { $0 != nil })
  }

  /// The scores of one call that there are.
  func given(_ call: Int) -> [Double] { scores.compactMap { $0[call] } }

  /// The scores of a call by everybody but one.
  func others(than evaluator: Int, _ call: Int) -> [Double] {
    scores.indices.compactMap { $0 == evaluator ? nil : scores[$0][call] }
  }

  /// What an evaluator's scores are compared with: the expert's, or the median of the others', so
  /// that nobody is compared with themselves; `nil` without a reference or for the expert.
  func reference(for evaluator: Int, _ reference: Panel.Reference) -> [Double?]? {
    switch reference {
    case .expert(let expert): expert == evaluator ? nil : scores[expert]
    case .consensus: othersMedians(evaluator)
    case .none: nil
    }
  }

  /// The median of the others' scores of each call.
  func othersMedians(_ evaluator: Int) -> [Double?] {
    (scores.first ?? []).indices.map { others(than: evaluator, $0).median }
  }
}

extension [Double] {
  /// The middle value, or the mean of the two middle ones; `nil` without any.
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? sorted[middle - 1] / 2 + sorted[middle] / 2 : sorted[middle]
  }
}
