public import Calendars
internal import Digests
internal import ExactNumbers
internal import Languages
public import QualityModel

/// Draws the sample of a plan: the same plan, interactions and seed give the same sample on every
/// machine, in whatever order the interactions come.
///
/// Each step takes from one stream of random numbers, in this order: the rounding of expected counts,
/// the calls of each cell, the targeted parts, the evaluators, the repeats, the listening order.
public struct SampleDraw: Sendable {
  private let plan: PlanReading
  private let period: Period
  private let seed: UInt64
  private let day: CalendarDate

  /// A draw.
  ///
  /// - Parameters:
  ///   - plan: A plan that was read without errors.
  ///   - period: The period, for the manifest; the material holds its interactions.
  ///   - day: The day of the draw, which ages of evaluations are counted to.
  public init(_ plan: PlanReading, period: Period, seed: UInt64, day: CalendarDate) {
    self.plan = plan
    self.period = period
    self.seed = seed
    self.day = day
  }

  /// The sample, with what falls short of the plan told in it.
  ///
  /// - Parameter id: The sample's id.
  /// - Throws: `DrawError` when the plan names people that are not there, or has errors.
  public func draw(from material: DrawMaterial, id: String) throws(DrawError) -> Sample {
    guard let plan = plan.plan else { throw .planHasErrors }
    try Self.checkPeople(plan, material)
    var draft = DrawDraft(plan, material, seed: seed, day: day)
    draft.drawRandom()
    draft.drawTargeted()
    draft.assign()
    draft.addRepeats()
    let title =
      plan.title.text(in: Language(tag: plan.language) ?? .french, fallback: plan.language) ?? id
    return Sample(
      id: id, title: title, planID: plan.id, planDigest: self.plan.digest,
      planXML: self.plan.canonicalXML, period: period.isoText, seed: seed, day: day,
      populationCount: material.candidates.count, eligibleCount: draft.eligible.count,
      populationDigest: draft.populationDigest,
      control: plan.random?.agents == nil ? .strata : .agents, exclusions: draft.exclusions,
      cells: draft.cells, units: draft.units(), shortfalls: draft.shortfalls)
  }

  private static func checkPeople(
    _ plan: SamplingPlan, _ material: DrawMaterial
  ) throws(DrawError) {
    let agents = Set(material.agents.map(\.id))
    let evaluators = Set(material.evaluators.map(\.id))
    var unknown = (plan.random?.agents?.named.keys.map { $0 } ?? []).filter { !agents.contains($0) }
    for case .agent(let id) in plan.exclusions where !agents.contains(id) { unknown.append(id) }
    for quota in plan.evaluators {
      unknown += quota.exceptAgents.filter { !agents.contains($0) }
      if case .evaluator(let id) = quota.who, !evaluators.contains(id) { unknown.append(id) }
    }
    guard unknown.isEmpty else { throw .unknownPeople(Set(unknown).sorted(by: bytesPrecede)) }
  }
}
