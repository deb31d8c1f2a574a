import ExactNumbers
import Languages
import QualityModel
import QualityStore
import Scoring

/// A grid as evaluations name it: every version of an id, or the very grid of a file.
struct GridChoice {
  let id: String
  /// Only evaluations made on this content; `nil` for all versions.
  let digest: String?
  /// For a person.
  let name: String

  /// - Parameter named: an id stands for all its versions.
  init(_ named: GridName, _ shared: SharedOptions) throws {
    guard named.isFile || named.text.contains("@") else {
      (id, digest, name) = (named.text, nil, named.text)
      return
    }
    let loaded = try named.load(shared)
    (id, digest) = (loaded.grid.id, loaded.digest)
    name = "\(loaded.grid.id) \(loaded.grid.version)"
  }

  /// A grid that a crosswalk is about.
  init(_ reference: GridVersion) {
    (id, digest) = (reference.id, reference.digest)
    name = "\(reference.id) \(reference.version)"
  }
}

/// The calls evaluated on both of two grids, with their mean score on each.
struct SharedCalls {
  /// Both mean scores of one call, 0 to 100.
  struct Scores {
    let interactionID: String
    let first: Rational
    let second: Rational
    /// Whether the same people evaluated the call on both grids.
    let isSameEvaluator: Bool
  }

  let calls: [Scores]
  /// Calls evaluated on one of the grids alone.
  let firstOnly: Int
  let secondOnly: Int

  init(
    _ workspace: OpenWorkspace, _ first: GridChoice, _ second: GridChoice,
    _ filter: EvaluationFilter
  ) throws {
    let one = try SharedCalls.evaluations(workspace, first, filter)
    let other = try SharedCalls.evaluations(workspace, second, filter)
    calls = one.keys.sorted().compactMap { id in
      guard let left = one[id], let right = other[id], let before = left.mean,
        let after = right.mean
      else { return nil }
      return Scores(
        interactionID: id, first: before, second: after,
        isSameEvaluator: left.evaluators == right.evaluators)
    }
    firstOnly = one.keys.count { other[$0] == nil }
    secondOnly = other.keys.count { one[$0] == nil }
  }

  var pairs: [(Double, Double)] {
    calls.map { ($0.first.doubleValue, $0.second.doubleValue) }
  }

  private struct Tally {
    var sum = Rational.zero
    var count = 0
    var evaluators: Set<String> = []

    var mean: Rational? { sum.divided(by: Rational(count)) }
  }

  private static func evaluations(
    _ workspace: OpenWorkspace, _ choice: GridChoice, _ filter: EvaluationFilter
  ) throws -> [String: Tally] {
    var filter = filter
    filter.gridID = choice.id
    var tallies: [String: Tally] = [:]
    let repeats = try workspace.store.evaluationsOutsideAverages()
    for evaluation in try workspace.store.evaluations(filter)
    where (choice.digest == nil || choice.digest == evaluation.gridDigest)
      && !repeats.contains(evaluation.id)
    {
      let scorer = try workspace.grids.scorer(for: evaluation)
      guard let score = scorer.scorecard(for: evaluation.answers).final else { continue }
      tallies[evaluation.interactionID, default: Tally()].sum += score
      tallies[evaluation.interactionID]?.count += 1
      tallies[evaluation.interactionID]?.evaluators.insert(evaluation.evaluatorID)
    }
    return tallies
  }
}

/// Two grids whose scores cannot be compared.
enum ConcordanceError: ExplainedError {
  case tooFewCalls(Int, needed: Int, first: String, second: String)
  case noVariation(String)
  case sameGrid(String)

  var problem: BilingualText {
    switch self {
    case .tooFewCalls(let count, let needed, let first, let second):
      BilingualText(
        fr: "\(count) appel\(count > 1 ? "s" : "") évalué\(count > 1 ? "s" : "") à la fois sur "
          + "« \(visible(first)) » et sur « \(visible(second)) » ; il en faut \(needed) au moins",
        en: "\(count) call\(count == 1 ? "" : "s") evaluated on both “\(visible(first))” and "
          + "“\(visible(second))”; \(needed) at least are needed")
    case .noVariation(let name):
      BilingualText(
        fr: "toutes les notes sur « \(visible(name)) » sont les mêmes",
        en: "all the scores on “\(visible(name))” are the same")
    case .sameGrid(let name):
      BilingualText(
        fr: "« \(visible(name)) » est donnée deux fois", en: "“\(visible(name))” is given twice")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .tooFewCalls:
      BilingualText(
        fr: "faites noter les mêmes appels sur les deux grilles ; avec 30 appels, la courbe de "
          + "correspondance devient lisible",
        en: "have the same calls scored on both grids; with 30 calls the curve of counterparts "
          + "becomes readable")
    case .noVariation:
      BilingualText(
        fr: "choisissez des appels de qualité différente", en: "choose calls of different quality")
    case .sameGrid:
      BilingualText(fr: "nommez deux grilles", en: "name two grids")
    }
  }
}
