import Calendars
import Calibration
import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityStore
import Scoring

/// What a report is asked about.
enum CalibrationChoice {
  case session(CalibrationCase)
  /// The sessions opened in a period.
  case period(Period)
}

/// Gathers what a calibration report is made from, and has it made.
struct CalibrationComposition {
  let workspace: OpenWorkspace
  let context: CommandContext
  let margin: Rational?
  let threshold: Rational?
  /// The crosswalk of two grids, when each side has its own.
  var crosswalk: CrosswalkFile?

  func report(of choice: CalibrationChoice) throws -> CalibrationReport {
    let material = try material(of: choice)
    var report = CalibrationAnalysis(material: material).report()
    let late = try material.sessions.reduce(0) {
      $0 + (try workspace.store.lateSessionEvaluations($1.session.session.id))
    }
    if late > 0 {
      report.omissions.append(CalibrationOmission(reason: .afterReveal, count: late))
    }
    return report
  }

  func material(of choice: CalibrationChoice) throws -> CalibrationMaterial {
    let store = workspace.store
    let cases = try chosen(choice)
    var material = CalibrationMaterial(
      centre: workspace.settings.name, subject: choice.subject,
      madeOn: try CentreClock(timeZone: workspace.settings.timeZone).today)
    let book = SessionScores(workspace)
    material.sessions = try cases.map { known in
      CalibrationMaterial.SessionEvaluations(
        session: known, evaluations: try book.scored(store.sessionEvaluations(known.session.id)))
    }
    material.evaluators = try store.evaluators()
    material.agents = try store.agents()
    let pinned = cases.flatMap(\.session.grids)
    for grid in pinned where material.grids[grid] == nil {
      material.grids[grid] = try workspace.grids.version(
        grid.version, of: grid.id, digest: grid.digest
      ).grid
    }
    material.repeats = try book.repeats(of: Set(cases.flatMap(\.evaluatorIDs)))
    material.providerEvaluations = try book.providerEvaluations(
      material.sessions, period: choice.period, grids: Set(pinned))
    material.margin = margin?.doubleValue
    material.threshold = (threshold ?? workspace.settings.scoreTarget)?.doubleValue
    material.decisions = try cases.flatMap { try store.decisions(of: $0.session.id) }
    if let crosswalk { try convert(&material, with: crosswalk) }
    return material
  }

  private func chosen(_ choice: CalibrationChoice) throws -> [CalibrationCase] {
    switch choice {
    case .session(let known): return [known]
    case .period(let period):
      let all = try workspace.store.calibrationCases().filter {
        period.contains($0.session.openedAt.date)
      }
      let readable = all.filter { $0.state != .open }
      guard !readable.isEmpty else {
        throw CalibrationReportError.noSession(open: all.map(\.session.id))
      }
      let waiting = all.filter { $0.state == .open }.map(\.session.id)
      if !waiting.isEmpty {
        let list = waiting.joined(separator: ", ")
        context.terminal.note(
          context.say(
            fr: "Pas encore dévoilées, laissées de côté : \(list)",
            en: "Not revealed yet, left out: \(list)"))
      }
      return readable
    }
  }

  /// Turns the second grid's answers into the first's.
  private func convert(
    _ material: inout CalibrationMaterial, with file: CrosswalkFile
  ) throws {
    let (crosswalk, grids) = try file.checked()
    guard crosswalk.proposals.isEmpty else {
      throw CalibrationReportError.proposals(file.name, crosswalk.proposals.count)
    }
    let used = material.sessions.flatMap(\.session.session.participants)
    let first = used.first { $0.side == .client }?.grid ?? used.first?.grid
    let destination = Crosswalk.Side.a
    guard crosswalk.a == first, used.contains(where: { $0.grid == crosswalk.b }) else {
      throw CalibrationReportError.otherCrosswalk(file.name)
    }
    let source = grids[destination.other]
    let converter = AnswerConverter(
      crosswalk, to: destination, from: source, to: grids[destination])
    let scorer = Scorer(grids[destination])
    material.crosswalk = crosswalk
    material.converted = material.sessions.flatMap(\.evaluations).filter {
      $0.evaluation.gridDigest == crosswalk[destination.other].digest
    }.map { entry in
      let answers = converter.convert(entry.evaluation.answers).answers
      return ScoredEvaluation(
        evaluation: entry.evaluation.on(crosswalk[destination], answers: answers),
        scorecard: scorer.scorecard(for: answers), interaction: entry.interaction)
    }
  }
}

extension CalibrationChoice {
  fileprivate var subject: CalibrationReport.Subject {
    switch self {
    case .session(let known): .session(known.session.id)
    case .period(let period): .period(period)
    }
  }

  fileprivate var period: Period? {
    if case .period(let period) = self { period } else { nil }
  }
}

extension CalibrationCase {
  fileprivate var evaluatorIDs: [String] { session.participants.map(\.evaluatorID) }
}

extension Evaluation {
  /// The same evaluation with its answers on another grid.
  fileprivate func on(_ grid: GridVersion, answers: [Answer]) -> Evaluation {
    Evaluation(
      id: id, revision: revision, state: state, interactionID: interactionID,
      evaluatorID: evaluatorID, gridID: grid.id, gridVersion: grid.version,
      gridDigest: grid.digest, scoredAt: scoredAt, answers: answers, comment: comment)
  }
}

/// A report that cannot be made.
enum CalibrationReportError: ExplainedError {
  case noSession(open: [String])
  case otherCrosswalk(String)
  case proposals(String, Int)

  var problem: BilingualText {
    switch self {
    case .noSession:
      BilingualText(
        fr: "aucune séance dévoilée dans la période", en: "no revealed session in the period")
    case .otherCrosswalk(let file):
      BilingualText(
        fr: "\(file) : cette correspondance ne va pas de la grille du donneur d'ordre à l'autre "
          + "grille de la séance",
        en: "\(file): this crosswalk does not go from the client's grid to the session's other "
          + "grid")
    case .proposals(let file, let count):
      BilingualText(
        fr: "\(file) : \(count) lien\(count > 1 ? "s" : "") que personne n'a confirmé"
          + (count > 1 ? "s" : ""),
        en: "\(file): \(count) link\(count == 1 ? "" : "s") that nobody has confirmed")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .noSession(let open) where open.isEmpty:
      BilingualText(
        fr: "ouvrez une séance (ecoute calibrate open), ou élargissez --period",
        en: "open a session (ecoute calibrate open), or widen --period")
    case .noSession(let open):
      BilingualText(
        fr: "encore à l'aveugle : \(open.joined(separator: ", ")) ; « ecoute calibrate reveal »",
        en: "still blind: \(open.joined(separator: ", ")); `ecoute calibrate reveal`")
    case .otherCrosswalk:
      BilingualText(
        fr: "établissez-la dans cet ordre : « ecoute grid crosswalk init CLIENT PRESTATAIRE »",
        en: "make it in this order: `ecoute grid crosswalk init CLIENT PROVIDER`")
    case .proposals:
      BilingualText(
        fr: "confirmez-les ou ôtez-les dans le fichier, comme il l'explique",
        en: "confirm them or remove them in the file, as it explains")
    }
  }
}
