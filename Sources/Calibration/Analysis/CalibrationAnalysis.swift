public import QualityModel
internal import Statistics

/// What the evaluations of one session, or of those of a period, say of those who made them.
///
/// Everything is computed on the evaluations that can be compared: submitted, on the participant's
/// grid, of calls that two participants at least scored. What is left out is counted. The figures
/// and the rules behind each word are in <doc:ReadingACalibration>.
public struct CalibrationAnalysis: Sendable {
  /// What the report is made from.
  public let material: CalibrationMaterial
  /// The coefficient of agreement, 0 to 1, from which people are said to agree.
  public let agreementThreshold: Double

  /// An analysis of some material.
  public init(material: CalibrationMaterial, agreementThreshold: Double = 0.8) {
    self.material = material
    self.agreementThreshold = agreementThreshold
  }

  /// The report. The same material gives the same report, whatever the order of its evaluations.
  public func report() -> CalibrationReport {
    let panel = Panel(material)
    let compared = ComparedGrid(panel, material.grids)
    let tolerance = panel.tolerance
    var report = CalibrationReport(
      centre: material.centre, subject: material.subject, madeOn: material.madeOn,
      tolerance: tolerance)
    if case .session(let id) = material.subject {
      report.title = material.sessions.first { $0.session.session.id == id }?.session.session.title
    }
    report.agreementThreshold = agreementThreshold
    report.sessions = panel.sessionUses
    report.grids = panel.gridUses(material.grids)
    report.evaluators = panel.evaluators
    report.reference = panel.referenceUse
    report.callCount = panel.calls.count
    report.evaluationCount = panel.evaluationCount
    report.missingEvaluationCount = panel.missingCount
    report.omissions = panel.omissions(compared)
    report.decisions = material.decisions

    let total = ScoreTable(panel, .total)
    let sections = compared?.sections.map { ScoreTable(panel, .section($0), in: compared) } ?? []
    let parts = PartAnalysis(panel: panel, tolerance: tolerance)
    report.total = parts.agreement(total)
    report.sections = sections.map(parts.agreement)

    let answers =
      compared.map { grid in
        grid.criteria.map { CriterionAnswers($0, panel, grid) }
      } ?? []
    let errors = CriticalErrorAnalysis(panel, answers)
    report.criticalErrors = errors.agreement
    let criteria = CriterionAnalysis(
      panel: panel, threshold: agreementThreshold,
      plan: BootstrapPlan(seed: material.seed, replicates: max(1, material.replicates)))
    report.criteria = criteria.agreements(answers).withAdjustedDirections
    if report.criteria.contains(where: { $0.coefficients.contains(where: \.isDrawn) }) {
      report.replicates = max(1, material.replicates)
      report.seed = material.seed
    }

    report.standings =
      StandingAnalysis(
        panel: panel, tolerance: tolerance, total: total, sections: sections, answers: answers,
        repeats: material.repeats
      ).standings
    let sides = SideAnalysis(
      panel: panel, margin: material.margin ?? tolerance, threshold: material.threshold,
      total: total, sections: sections)
    report.sides = sides.comparison(
      agents: material.agents, evaluations: material.providerEvaluations)
    report.resolution = ResolvingPowerAnalysis(report).entries
    report.gridPair = GridPairAnalysis(material, panel, criteria)?.agreement
    report.priorities = PriorityRanking(report, errors: errors, sides: sides).priorities
    return report
  }
}

extension CriterionAgreement.CoefficientValue {
  /// Whether its interval comes from a bootstrap.
  var isDrawn: Bool {
    switch coefficient {
    case .alphaOrdinal, .alphaNominal, .alphaInterval: value.estimate?.interval != nil
    case .gwetAC1, .gwetAC2, .kappa: false
    }
  }
}

extension [CriterionAgreement] {
  /// The same with probabilities of direction adjusted for the number of criteria looked at.
  fileprivate var withAdjustedDirections: [CriterionAgreement] {
    let tested = indices.filter { self[$0].directionProbability != nil }
    let adjusted = BenjaminiHochberg.adjusted(tested.compactMap { self[$0].directionProbability })
    guard adjusted.count == tested.count else { return self }
    var result = self
    for (place, probability) in zip(tested, adjusted) {
      result[place].directionProbability = probability
    }
    return result
  }
}
