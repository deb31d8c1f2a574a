import Calibration
import Languages
import QualityModel
import QualityStore

/// The exchange of a session's answers between two companies that share no server: each seals its
/// answers, then opens them, and verifies the other's against its seal.
struct SessionExchange {
  let workspace: OpenWorkspace
  let context: CommandContext
  let session: CalibrationCase

  private var store: Store { workspace.store }
  private var id: String { session.session.id }

  /// Seals one side's answers and writes the seal to send.
  ///
  /// - Parameter acceptingGaps: Whether answers may be missing.
  func commit(_ side: Side, acceptingGaps: Bool, dryRun: Bool) throws {
    let answers = try store.ownAnswers(session: id, side: side)
    let secret = try CommitmentSecret.random()
    let commitment = try Opening(
      session: session.session, side: side, evaluations: answers, secret: secret,
      acceptingGaps: acceptingGaps
    ).commitment(to: session.session)
    guard !dryRun else { return }
    try store.recordCommitment(
      session: id, side: side, digest: commitment.code, document: commitment.bytes, isOwn: true,
      secret: Array(secret.hex.utf8), by: Actor.current)
    try write(commitment.bytes, side, "seal")
    context.terminal.note(
      context.say(
        fr: "Envoyez ce scellé, et gardez celui de l'autre par « ecoute calibrate commit \(id) "
          + "--received ». Les réponses ne changent plus.",
        en: "Send this seal, and keep the other's with `ecoute calibrate commit \(id) --received`. "
          + "The answers no longer change."))
  }

  /// Keeps the other side's seal.
  func keepCommitment(_ file: InputFile, dryRun: Bool) throws {
    let bytes = try file.bytes(limit: ExchangeSchema.commitment.byteLimit)
    let commitment = try Commitment(reading: bytes, file: file.name)
    try OpeningCheck.verify(commitment, file: file.name, session: session.session)
    guard !dryRun else { return }
    try store.recordCommitment(
      session: id, side: commitment.side, digest: commitment.code, document: bytes, isOwn: false,
      secret: nil, by: Actor.current)
    context.terminal.note(
      context.say(
        fr: "Scellé gardé : \(commitment.side.title.french), "
          + "\(NumberText.whole(commitment.evaluationCount, .french)) évaluations.",
        en: "Seal kept: \(commitment.side.title.english), "
          + "\(NumberText.whole(commitment.evaluationCount, .english)) evaluations."))
  }

  /// Verifies the other side's answers against its seal and takes them in, all or none.
  func takeOpening(_ file: InputFile, dryRun: Bool) throws {
    let bytes = try file.bytes(limit: ExchangeSchema.answers.byteLimit)
    let side = try Opening(reading: bytes, file: file.name).side
    guard let kept = try store.commitments(session: id).first(where: { $0.side == side }),
      !kept.isOwn
    else { throw SessionExchangeError.sealMissing(session: id, side) }
    guard try store.commitments(session: id).contains(where: \.isOwn) else {
      throw SessionExchangeError.notSealed(session: id)
    }
    let commitment = try Commitment(reading: kept.document, file: file.name)
    let evaluations = try OpeningCheck.verify(
      bytes, file: file.name, against: commitment, session: session.session,
      grids: try grids(), acceptingGaps: true)
    context.terminal.note(
      context.say(
        fr: "\(file.name) : conforme au scellé du \(side.title.french), rien n'a changé.",
        en: "\(file.name): it is what the \(side.title.english) sealed, nothing changed."))
    guard !dryRun else { return }
    try store.recordOpening(
      session: id, side: side, document: bytes, evaluations: evaluations, by: Actor.current)
  }

  /// Writes one's own answers to send, when this session is sealed between two companies.
  ///
  /// - Returns: Whether the other side's answers are still awaited.
  func writesOpening(dryRun: Bool) throws -> Bool {
    let commitments = try store.commitments(session: id)
    guard let own = commitments.first(where: \.isOwn) else { return false }
    let others = Set(session.session.participants.map(\.side)).subtracting([own.side])
    for side in others.sorted(by: { $0.rawValue < $1.rawValue })
    where !commitments.contains(where: { $0.side == side }) {
      throw SessionExchangeError.sealMissing(session: id, side)
    }
    guard
      let secret = own.secret.flatMap({ CommitmentSecret(hex: String(decoding: $0, as: UTF8.self)) }
      )
    else { throw SessionExchangeError.secretLost(session: id) }
    let opening = try Opening(
      session: session.session, side: own.side,
      evaluations: store.ownAnswers(session: id, side: own.side), secret: secret,
      acceptingGaps: true)
    guard opening.commitment(to: session.session).code == own.digest else {
      throw SessionExchangeError.secretLost(session: id)
    }
    if !dryRun { try write(opening.bytes, own.side, "answers") }
    let awaited = try !others.isSubset(of: store.openedSides(session: id))
    if awaited {
      context.terminal.note(
        context.say(
          fr: "Envoyez ces réponses. Celles de l'autre camp entrent par « ecoute calibrate reveal "
            + "\(id) --received » ; la séance reste à l'aveugle ici jusque-là.",
          en: "Send these answers. The other side's come in with `ecoute calibrate reveal \(id) "
            + "--received`; the session stays blind here until then."))
    }
    return awaited
  }

  private func write(_ bytes: [UInt8], _ side: Side, _ kind: String) throws {
    let path = SessionFiles(workspace: workspace, context: context).folder(of: id)
    let name = "\(ReportFolder.fileName(for: id)).\(side.rawValue).\(kind).json"
    try ReportFolder(path).write(bytes, to: name)
    context.terminal.print("\(path)/\(name)")
  }

  private func grids() throws -> [GridVersion: Grid] {
    var grids: [GridVersion: Grid] = [:]
    for grid in session.session.grids {
      grids[grid] = try workspace.grids.version(
        grid.version, of: grid.id, digest: grid.digest
      ).grid
    }
    return grids
  }
}

/// An exchange that cannot go on.
enum SessionExchangeError: ExplainedError {
  case sealMissing(session: String, Side)
  case notSealed(session: String)
  case secretLost(session: String)

  var problem: BilingualText {
    switch self {
    case .sealMissing(_, let side):
      BilingualText(
        fr: "le scellé du \(side.title.french) n'est pas ici : rien ne prouverait que ses réponses "
          + "ont été données sans voir les vôtres",
        en:
          "the \(side.title.english)'s seal is not here: nothing would prove that its answers were "
          + "given without seeing yours")
    case .notSealed:
      BilingualText(
        fr: "vos propres réponses ne sont pas scellées",
        en: "your own answers are not sealed")
    case .secretLost:
      BilingualText(
        fr: "les réponses gardées ne sont plus celles qui ont été scellées",
        en: "the answers kept are no longer those that were sealed")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .sealMissing(let session, _):
      BilingualText(
        fr: "demandez-le, puis « ecoute calibrate commit \(session) --received FICHIER »",
        en: "ask for it, then `ecoute calibrate commit \(session) --received FILE`")
    case .notSealed(let session):
      BilingualText(
        fr: "scellez-les d'abord : « ecoute calibrate commit \(session) --side CAMP »",
        en: "seal them first: `ecoute calibrate commit \(session) --side SIDE`")
    case .secretLost:
      BilingualText(
        fr: "lancez « ecoute audit verify » : la base a été modifiée hors d'Ecoute",
        en: "run `ecoute audit verify`: the database was changed outside Ecoute")
    }
  }
}
