import Calendars
import Calibration
import ExactNumbers
import Languages
import QualityModel
import QualityStore

/// Makes a session from what a person names, opens it, and writes what its participants need.
struct SessionOpening {
  let workspace: OpenWorkspace
  let context: CommandContext
  let options: SessionPlanOptions

  /// A session of calls to score blind.
  func session(of calls: [String], sample: String? = nil) throws -> CalibrationSession {
    var seen: Set<String> = []
    return try session(
      calls: calls.filter { seen.insert($0).inserted }, sample: sample, isBlind: true,
      participants: try options.participants.map { try participant($0) })
  }

  /// A session of the calls of a period that several evaluators scored on one grid.
  func sharedSession(period: Period) throws -> CalibrationSession {
    let grid = try options.grid?.load(from: workspace.grids)
    let shared = try SharedScoring(workspace, grid: grid, period: period)
    let named = options.participants
    let people =
      named.isEmpty ? shared.evaluatorIDs.map { ParticipantName($0) } : named
    let participants = try people.map { try participant($0, on: shared.grid) }
    let calls = shared.calls(ofAtLeastTwoOf: Set(people.map(\.id)))
    guard !calls.isEmpty else { throw SessionOpeningError.nothingShared(shared.grid.id) }
    return try session(calls: calls, sample: nil, isBlind: false, participants: participants)
  }

  /// The session in a file of the other company.
  func session(from file: InputFile) throws -> CalibrationSession {
    try SessionDocument(
      reading: file.bytes(limit: ExchangeSchema.session.byteLimit), file: file.name
    ).session
  }

  /// The calls to listen to in a sample, in listening order.
  func calls(ofSample id: String, first: Int?) throws -> [String] {
    let calls = try SampleProgress(id, workspace.store).items.map(\.unit.interactionID)
    return Array(calls.prefix(first ?? calls.count))
  }

  private func session(
    calls: [String], sample: String?, isBlind: Bool,
    participants: [CalibrationSession.Participant]
  ) throws -> CalibrationSession {
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let known = try workspace.store.calibrationCases().map(\.session.id)
    let day = DateText.day(clock.today, context.language)
    return CalibrationSession(
      id: options.id ?? SampleDrawCommand.freeID("CAL-\(clock.today.isoText)", known),
      title: options.title
        ?? context.say(fr: "Séance de calibrage du \(day)", en: "Calibration session of \(day)"),
      openedAt: clock.now ?? CivilDateTime(startOf: clock.today),
      deadline: options.deadline?.local, meetingAt: options.meeting?.local,
      tolerance: options.tolerance?.points ?? 5, reference: options.reference?.reference ?? .none,
      isBlind: isBlind, hidesAgent: isBlind && options.hideAgent, sampleID: sample,
      interactionIDs: calls, participants: participants)
  }

  private func participant(
    _ name: ParticipantName, on shared: GridVersion? = nil
  ) throws -> CalibrationSession.Participant {
    let evaluators = try workspace.store.evaluators()
    guard let evaluator = evaluators.first(where: { $0.id == name.id }) else {
      throw ScoringAssignmentError.unknownEvaluator(
        name.id, known: evaluators.map { "\($0.id) (\($0.name))" })
    }
    let side = name.side ?? evaluator.side
    return CalibrationSession.Participant(
      evaluatorID: evaluator.id, side: side, role: evaluator.role,
      grid: try shared ?? grid(of: side))
  }

  private func grid(of side: Side) throws -> GridVersion {
    let name =
      switch side {
      case .client: options.clientGrid ?? options.grid
      case .provider: options.providerGrid ?? options.grid
      case .neutral: options.grid ?? options.clientGrid
      }
    guard let name else { throw SessionOpeningError.noGrid(side) }
    let loaded = try name.load(from: workspace.grids)
    // Sheets and the dialogue look for it there.
    guard try workspace.grids.everyKnown().contains(where: { $0.digest == loaded.digest }) else {
      throw SessionOpeningError.outsideGrids(name.text)
    }
    return loaded.named
  }

  /// Opens the session and writes its files.
  func open(_ session: CalibrationSession, dryRun: Bool) throws {
    // What the other company could not read is refused here, before anything is kept.
    let document = SessionDocument(session)
    _ = try SessionDocument(reading: document.bytes, file: session.id)
    let files = SessionFiles(workspace: workspace, context: context)
    try ReportFolder.check(files.folder(of: session.id))
    for grid in session.grids {
      let loaded = try workspace.grids.version(grid.version, of: grid.id, digest: grid.digest)
      guard loaded.digest == grid.digest else {
        throw SessionOpeningError.otherGrid(grid, found: loaded.digest)
      }
      if !dryRun { try workspace.grids.publish(loaded, by: Actor.current) }
    }
    if !dryRun || session.grids.allSatisfy({ isPublished($0) }) {
      try workspace.store.open(session, by: Actor.current, dryRun: dryRun)
    }
    let presentation = SessionPresentation(context: context)
    presentation.writeOpened(session)
    guard !dryRun else { return }
    try files.write(session)
    presentation.sayNext(session)
  }

  private func isPublished(_ grid: GridVersion) -> Bool {
    let kept = try? workspace.store.publishedGrid(id: grid.id, version: grid.version)
    return kept.flatMap(\.self)?.digest == grid.digest
  }
}

extension LoadedGrid {
  /// What names this very grid.
  var named: GridVersion {
    GridVersion(id: grid.id, version: grid.version, digest: digest)
  }
}

/// A session that cannot be opened.
enum SessionOpeningError: ExplainedError {
  case nothingShared(String)
  case noGrid(Side)
  case severalGrids([String])
  case otherGrid(GridVersion, found: String)
  case outsideGrids(String)

  var problem: BilingualText {
    switch self {
    case .nothingShared(let grid):
      BilingualText(
        fr: "aucun appel de la période n'a été noté par deux évaluateurs sur « \(visible(grid)) »",
        en: "no call of the period was scored by two evaluators on “\(visible(grid))”")
    case .noGrid(let side):
      BilingualText(
        fr: "aucune grille pour le camp \(side.title.french)",
        en: "no grid for the \(side.title.english)")
    case .severalGrids(let names):
      BilingualText(
        fr: "plusieurs grilles ont servi : \(names.joined(separator: ", "))",
        en: "several grids were used: \(names.joined(separator: ", "))")
    case .otherGrid(let grid, let found):
      BilingualText(
        fr: "la grille \(grid.id) \(grid.version) n'est pas celle de la séance : "
          + "\(found.prefix(12)) au lieu de \(grid.digest.prefix(12))",
        en: "the grid \(grid.id) \(grid.version) is not the session's: "
          + "\(found.prefix(12)) instead of \(grid.digest.prefix(12))")
    case .outsideGrids(let file):
      BilingualText(
        fr: "\(file) n'est pas dans le dossier Grids de l'espace de travail",
        en: "\(file) is not in the workspace's Grids folder")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .nothingShared:
      BilingualText(
        fr: "élargissez --period, ou nommez des appels pour une séance à l'aveugle",
        en: "widen --period, or name calls for a blind session")
    case .noGrid:
      BilingualText(fr: "nommez-la par --grid", en: "name it with --grid")
    case .severalGrids:
      BilingualText(
        fr: "choisissez-en une par --grid identifiant@version",
        en: "choose one with --grid id@version")
    case .otherGrid:
      BilingualText(
        fr: "demandez à l'autre société le fichier de sa grille et placez-le dans Grids",
        en: "ask the other company for its grid's file and put it in Grids")
    case .outsideGrids:
      BilingualText(
        fr: "copiez-y ce fichier : ceux qui notent y prennent la grille",
        en: "copy this file there: those who score take the grid from it")
    }
  }
}
