internal import ExactNumbers
public import QualityModel

/// Carries answers from one grid of a crosswalk over to the other. Nothing is invented: what the
/// crosswalk does not say is a loss, and named. The rules are in <doc:Conversion>.
public struct AnswerConverter: Sendable {
  let crosswalk: Crosswalk
  let destination: Crosswalk.Side
  let source: GridPlan
  let target: GridPlan
  private let rules: [String: (rule: AnswerRule, link: CrosswalkLink)]
  private let links: [String: [CrosswalkLink]]
  private let alone: [String: String]
  private let includesProposals: Bool
  private let causes: Set<String>

  /// A converter.
  ///
  /// - Parameters:
  ///   - source: The grid that answers were given on, the crosswalk's other side.
  ///   - target: The grid of the side that they go to.
  ///   - includingProposals: Whether links that nobody has confirmed are followed too.
  public init(
    _ crosswalk: Crosswalk, to destination: Crosswalk.Side, from source: Grid, to target: Grid,
    includingProposals: Bool = false
  ) {
    self.crosswalk = crosswalk
    self.destination = destination
    self.source = GridPlan(source)
    self.target = GridPlan(target)
    includesProposals = includingProposals
    causes = Set(target.causes.map(\.id))
    var rules: [String: (AnswerRule, CrosswalkLink)] = [:]
    var links: [String: [CrosswalkLink]] = [:]
    for link in crosswalk.links {
      for id in link.criteria(destination.other) { links[id, default: []].append(link) }
      guard link.isConfirmed || includingProposals else { continue }
      for rule in link.rules(to: destination) where rules[rule.criterionID] == nil {
        rules[rule.criterionID] = (rule, link)
      }
    }
    self.rules = rules
    self.links = links
    alone = Dictionary(
      crosswalk.unmatched.filter { $0.side == destination.other }
        .map { ($0.criterionID, $0.reason) }, uniquingKeysWith: { one, _ in one })
  }

  /// The answers on the other grid. Answers to criteria that were not asked are left out on both
  /// sides, as scoring does.
  public func convert(_ answers: [Answer]) -> ConvertedAnswers {
    let given = source.answersByIndex(answers)
    let readings = source.readings(given)
    var draft = ConversionDraft(destination: destination)
    for answer in answers where source.indexByID[answer.criterionID] == nil {
      draft.lose(answer.criterionID, .notAccepted)
    }
    for (index, answer) in given.enumerated() {
      guard let answer, readings[index] != .hidden else { continue }
      if let reason = loss(of: answer, readings[index]) { draft.lose(answer.criterionID, reason) }
    }
    for criterion in target.criteria.map(\.criterion) {
      guard let (rule, link) = rules[criterion.id] else {
        draft.leaveEmpty(criterion.id)
        continue
      }
      let ids = link.criteria(destination.other)
      let parts = ids.compactMap { source.indexByID[$0] }.map { index in
        Part(plan: source.criteria[index], answer: given[index], reading: readings[index])
      }
      let conversion = Conversion(rule: rule, parts: parts, target: criterion)
      draft.add(conversion.outcome, causes: causes)
    }
    return draft.finished(asked: askedTargets(draft.answers))
  }

  /// Why an answer goes nowhere; `nil` when a rule looks at it.
  private func loss(of answer: Answer, _ reading: Reading) -> ConversionLoss.Reason? {
    let id = answer.criterionID
    if reading == .unanswered { return .notAccepted }
    guard let links = links[id], !links.isEmpty else {
      return alone[id].map { .withoutCounterpart($0) } ?? .notLinked
    }
    let usable = links.filter { $0.isConfirmed || includesProposals }
    if usable.isEmpty { return .onlyProposed }
    return usable.allSatisfy { $0.rules(to: destination).isEmpty } ? .oneWay : nil
  }

  /// The criteria of the other grid that are asked, given these answers.
  private func askedTargets(_ answers: [Answer]) -> Set<String> {
    let readings = target.readings(target.answersByIndex(answers))
    return Set(
      target.criteria.indices.filter { readings[$0] != .hidden && target.isRequired($0) }
        .map { target.criteria[$0].criterion.id })
  }
}

/// One of the answers that another is made from.
struct Part {
  let plan: CriterionPlan
  let answer: Answer?
  let reading: Reading

  var id: String { plan.criterion.id }

  /// The answer when it was asked and accepted.
  var accepted: Answer? {
    switch reading {
    case .hidden, .unanswered: nil
    case .notApplicable, .answered: answer
    }
  }
}

/// The answers and losses of one conversion as they are found.
struct ConversionDraft {
  let destination: Crosswalk.Side
  private(set) var answers: [Answer] = []
  private var losses: [ConversionLoss] = []
  private var empty: [String] = []
  private var partial: [String: [String]] = [:]

  init(destination: Crosswalk.Side) {
    self.destination = destination
  }

  mutating func lose(_ id: String, _ reason: ConversionLoss.Reason) {
    losses.append(
      ConversionLoss(side: destination.other, criterionID: id, reason: reason))
  }

  mutating func leaveEmpty(_ id: String) { empty.append(id) }

  mutating func add(_ outcome: Conversion.Outcome, causes: Set<String>) {
    for (id, reason) in outcome.losses { lose(id, reason) }
    guard let value = outcome.value else {
      leaveEmpty(outcome.targetID)
      return
    }
    if !outcome.missing.isEmpty { partial[outcome.targetID] = outcome.missing }
    var cause: String?
    for part in outcome.sources {
      guard let id = part.causeID else { continue }
      if causes.contains(id) {
        cause = cause ?? id
      } else {
        lose(part.criterionID, .unknownCause(id))
      }
    }
    let comments = outcome.sources.compactMap(\.comment).filter { !$0.isEmpty }
    answers.append(
      Answer(
        criterionID: outcome.targetID, value: value, causeID: cause,
        comment: comments.isEmpty ? nil : comments.joined(separator: "\n"),
        quotes: outcome.sources.flatMap(\.quotes)))
  }

  /// Criteria that are not asked have lost nothing.
  func finished(asked: Set<String>) -> ConvertedAnswers {
    let left = empty.filter(asked.contains).map {
      ConversionLoss(side: destination, criterionID: $0, reason: .unanswered)
    }
    let parts = answers.compactMap { answer in
      partial[answer.criterionID].map {
        ConversionLoss(
          side: destination, criterionID: answer.criterionID, reason: .partial(missing: $0))
      }
    }
    return ConvertedAnswers(answers: answers, losses: losses + left + parts)
  }
}
