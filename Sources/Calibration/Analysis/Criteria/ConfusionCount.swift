internal import QualityModel

/// Who answered what when the reference, or the others, answered what; of a criterion with levels.
struct ConfusionCount: Sendable {
  /// `nil` unless one level is answered.
  let confusion: LevelConfusion?

  init(_ answers: CriterionAnswers, _ panel: Panel) {
    guard answers.criterion.kind == .choice else {
      confusion = nil
      return
    }
    let categories = answers.criterion.levels.map(\.id) + ["not-applicable"]
    func place(_ entry: CriterionAnswers.Entry) -> Int? {
      switch entry {
      case .given(.level(let id)): categories.firstIndex(of: id)
      case .notApplicable: categories.count - 1
      case .given, .hidden, .none: nil
      }
    }
    let places = answers.entries.map { $0.map(place) }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: categories.count), count: categories.count)
    let axes: LevelConfusion.Axes
    let (clients, providers) = (panel.evaluators(of: .client), panel.evaluators(of: .provider))
    for call in panel.calls.indices {
      for evaluator in panel.evaluators.indices {
        guard let found = places[evaluator][call],
          let wanted = places.reference(for: evaluator, call, panel.reference)
        else { continue }
        counts[wanted][found] += 1
      }
    }
    if panel.reference != .none {
      axes = .reference
    } else if !clients.isEmpty, !providers.isEmpty {
      axes = .sides
      for call in panel.calls.indices {
        for client in clients {
          for provider in providers {
            guard let row = places[client][call], let column = places[provider][call] else {
              continue
            }
            counts[row][column] += 1
          }
        }
      }
    } else {
      axes = .pairs
      for call in panel.calls.indices {
        let given = places.compactMap { $0[call] }
        for first in given.indices {
          for second in given.indices where second != first {
            counts[given[first]][given[second]] += 1
          }
        }
      }
    }
    confusion = LevelConfusion(axes: axes, categories: categories, counts: counts)
  }
}

extension [[Int?]] {
  /// What an evaluator's answer is compared with: the expert's, or what most others answered; `nil`
  /// when there is none, or two were given as often.
  func reference(for evaluator: Int, _ call: Int, _ reference: Panel.Reference) -> Int? {
    switch reference {
    case .none: return nil
    case .expert(let expert): return expert == evaluator ? nil : self[expert][call]
    case .consensus:
      var counts: [Int: Int] = [:]
      for other in indices where other != evaluator {
        if let answer = self[other][call] { counts[answer, default: 0] += 1 }
      }
      guard let most = counts.values.max() else { return nil }
      let first = counts.filter { $0.value == most }
      return first.count == 1 ? first.first?.key : nil
    }
  }
}
