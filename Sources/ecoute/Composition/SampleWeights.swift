import ExactNumbers
import QualityModel
import Statistics

/// What each listened call of a sample's random part weighs.
///
/// Within a cell, the calls that were scored stand for those drawn that were not; a cell without any
/// is carried by the others of its agent. Replacements have the chance of their cell. Targeted calls
/// and repeats weigh nothing.
struct SampleWeights {
  /// One listened call.
  struct Weight {
    /// The chance of being drawn and scored: its inverse is what the call stands for.
    let probability: Double
    /// The number of the group drawn apart: an agent, or a stratum.
    let stratum: Int
    /// The evaluations to take its score from.
    let evaluationIDs: [String]
  }

  /// By interaction.
  let weights: [String: Weight]
  /// Calls drawn at random.
  let drawn: Int
  /// Calls of the population that no listened call stands for, as the drawn ones tell it.
  let unrepresented: Double

  init(_ progress: SampleProgress) {
    let sample = progress.sample
    let items = progress.items.filter { $0.unit.part == .random && $0.unit.cell != nil }
    var done = [Int](repeating: 0, count: sample.cells.count)
    for item in items where item.isDone { done[item.unit.cell ?? 0] += 1 }
    // What the drawn calls of each group stand for, in cells with and without a listened call.
    var heard: [String: Double] = [:]
    var unheard: [String: Double] = [:]
    func group(_ cell: SampleCell) -> String {
      sample.control == .agents ? cell.agentID ?? "" : cell.stratum
    }
    for (place, cell) in sample.cells.enumerated() where cell.drawn > 0 {
      let mass = Double(cell.drawn) / cell.probability.doubleValue
      if done[place] > 0 {
        heard[group(cell), default: 0] += mass
      } else {
        unheard[group(cell), default: 0] += mass
      }
    }
    let names = Set(sample.cells.map(group)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var weights: [String: Weight] = [:]
    for item in items where item.isDone {
      guard let place = item.unit.cell, sample.cells.indices.contains(place) else { continue }
      let cell = sample.cells[place]
      let own = heard[group(cell)] ?? 0
      let carried = own / (own + (unheard[group(cell)] ?? 0))
      weights[item.unit.interactionID] = Weight(
        probability: min(
          1,
          cell.probability.doubleValue * Double(done[place]) / Double(max(1, cell.drawn)) * carried),
        stratum: numbers[group(cell)] ?? 0, evaluationIDs: item.evaluationIDs)
    }
    self.weights = weights
    drawn = sample.units.count { $0.part == .random && !$0.isReserve }
    unrepresented = unheard.filter { heard[$0.key] == nil }.values.reduce(0, +)
  }

  /// The weighted mean of scores by interaction, over those of a part of the population.
  func mean(
    of scores: [String: Double], where isInDomain: (_ interaction: String) -> Bool = { _ in true }
  ) -> WeightedMeans.Result {
    let observations = weights.sorted { $0.key < $1.key }.compactMap { id, weight in
      scores[id].map {
        WeightedMeans.Observation(
          value: $0, probability: weight.probability, stratum: weight.stratum,
          isInDomain: isInDomain(id))
      }
    }
    return WeightedMeans.ratio(observations, within: 0...100)
  }

  /// The mean of the same scores without weights.
  func plainMean(
    of scores: [String: Double], where isInDomain: (_ interaction: String) -> Bool = { _ in true }
  ) -> Statistic {
    Means.studentInterval(
      weights.keys.filter(isInDomain).compactMap { scores[$0] }, within: 0...100)
  }
}
