/// An attribute agreement analysis: appraisers judge the same items several times, the right answer
/// being known or not. Every result is a share of items with the interval of Clopper and Pearson
/// (AIAG, Measurement Systems Analysis, 4th ed., 2010, chapter III, section C).
public struct AttributeStudy: Sendable, Hashable {
  /// The number of appraisers.
  public let appraiserCount: Int
  /// The number of items.
  public let itemCount: Int
  /// By appraiser, then item, the answers given.
  private let answers: [[[Int]]]
  private let standard: [Int?]

  /// A study.
  ///
  /// Returns `nil` when appraisers do not have one list of answers per item, or when there is not one
  /// standard per item.
  /// - Parameters:
  ///   - trials: by appraiser, then item, the category given at each trial; `nil` where one is
  ///     missing.
  ///   - standard: the right category of each item, `nil` where unknown; none at all when empty.
  public init?(trials: [[[Int?]]], standard: [Int?] = []) {
    let width = trials.first?.count ?? 0
    guard trials.allSatisfy({ $0.count == width }), standard.isEmpty || standard.count == width
    else { return nil }
    appraiserCount = trials.count
    itemCount = width
    answers = trials.map { items in items.map { trial in trial.compactMap { $0 } } }
    self.standard = standard.isEmpty ? Array(repeating: nil, count: width) : standard
  }

  /// The share of items on which an appraiser, counted from 0, gives the same answer at each trial,
  /// among those judged twice or more: repeatability.
  public func within(_ appraiser: Int, level: Double = 0.95) -> Statistic {
    share(level, ifNone: .noPairs) { item in
      guard let own = answers(of: appraiser, item), own.count > 1 else { return nil }
      return Set(own).count == 1
    }
  }

  /// The share of items on which an appraiser, counted from 0, gives the right answer at each trial,
  /// among those judged whose right answer is known.
  public func againstStandard(_ appraiser: Int, level: Double = 0.95) -> Statistic {
    share(level, ifNone: .noObservations) { item in
      guard let right = standard[item], let own = answers(of: appraiser, item), !own.isEmpty
      else { return nil }
      return own.allSatisfy { $0 == right }
    }
  }

  /// The share of items on which all appraisers give one answer at every trial, among those that all
  /// judged: reproducibility. Undefined with one appraiser.
  public func between(level: Double = 0.95) -> Statistic {
    share(level, ifNone: .noPairs) { item in
      guard appraiserCount > 1, let all = everyAnswer(item) else { return nil }
      return Set(all).count == 1
    }
  }

  /// The share of items on which all appraisers give the right answer at every trial, among those that
  /// all judged and whose right answer is known.
  public func allAgainstStandard(level: Double = 0.95) -> Statistic {
    share(level, ifNone: .noObservations) { item in
      guard let right = standard[item], let all = everyAnswer(item) else { return nil }
      return all.allSatisfy { $0 == right }
    }
  }

  /// For each wrong answer of an appraiser, counted from 0, the right category and the one given, in
  /// the order of items and trials: critical errors missed or invented, for instance.
  public func errors(of appraiser: Int) -> [(right: Int, given: Int)] {
    (0..<itemCount).flatMap { item -> [(right: Int, given: Int)] in
      guard let right = standard[item], let own = answers(of: appraiser, item) else { return [] }
      return own.filter { $0 != right }.map { (right, $0) }
    }
  }

  private func answers(of appraiser: Int, _ item: Int) -> [Int]? {
    answers.indices.contains(appraiser) ? answers[appraiser][item] : nil
  }

  /// The answers of all appraisers, `nil` unless each gave one.
  private func everyAnswer(_ item: Int) -> [Int]? {
    guard !answers.isEmpty, answers.allSatisfy({ !$0[item].isEmpty }) else { return nil }
    return answers.flatMap { $0[item] }
  }

  private func share(
    _ level: Double, ifNone reason: UndefinedReason, _ matches: (Int) -> Bool?
  ) -> Statistic {
    let found = (0..<itemCount).compactMap(matches)
    guard !found.isEmpty else {
      let isJudged = answers.contains { $0.contains { !$0.isEmpty } }
      return .undefined(isJudged ? reason : .noObservations, count: 0)
    }
    let share = Proportions.clopperPearson(
      successes: found.count { $0 }, of: found.count, level: level)
    guard let share = share.estimate else { return share }
    return .defined(
      Estimate(
        value: share.value, count: share.count, missing: itemCount - found.count,
        interval: share.interval))
  }
}
