import Calibration
import Languages
import QualityModel
import QualityStore
import Scoring

/// The exchange of a session's answers between two companies that share no server: each seals its
/// answers, then opens them, and verifies the other's against its seal.
struct SessionExchange {
  let workspace: OpenWorkspace
  let context: CommandContext
  let session: CalibrationCase

  private var store: Store { workspace.store }
  private var id: String { session.session.id }
  private var sides: Set<Side> { Set(session.session.participants.map(\.side)) }

  /// How far the exchange is, in words; `nil` when nothing was sealed.
  func summary() throws -> String? {
    let commitments = try store.commitments(session: id)
    guard !commitments.isEmpty else { return nil }
    let opened = try store.openedSides(session: id)
    return commitments.map { commitment in
      let side = commitment.side.title[context.language]
      let state =
        commitment.isOwn
        ? context.say(fr: "scellé ici", en: "sealed here")
        : opened.contains(commitment.side)
          ? context.say(fr: "scellé et réponses reçus", en: "seal and answers received")
          : context.say(fr: "scellé reçu", en: "seal received")
      return "\(side) (\(state))"
    }.joined(separator: ", ")
  }

  /// Seals one side's answers and writes the seal to send.
  ///
  /// - Parameter acceptingGaps: Whether answers may be missing.
  func commit(_ side: Side, acceptingGaps: Bool, dryRun: Bool) throws {
    let own = Set(try store.commitments(session: id).filter(\.isOwn).map(\.side)).union([side])
    if let sealed = try store.commitments(session: id).first(where: { $0.side == side && $0.isOwn })
    {
      // Its file may have been lost: the seal itself is the one that was kept.
      if !dryRun { try write(sealed.document, side, "seal") }
      context.terminal.note(
        context.say(
          fr: "Déjà scellé : le même scellé est écrit à nouveau.",
          en: "Sealed already: the same seal is written again."))
      return
    }
    try ReportFolder.check(SessionFiles(workspace: workspace, context: context).folder(of: id))
    guard !sides.isSubset(of: own) else { throw SessionExchangeError.nobodyOutside(session: id) }
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
          + "\(NumberText.whole(commitment.evaluationCount, .french)) "
          + "évaluation\(commitment.evaluationCount > 1 ? "s" : "").",
        en: "Seal kept: \(commitment.side.title.english), "
          + "\(NumberText.whole(commitment.evaluationCount, .english)) "
          + "evaluation\(commitment.evaluationCount == 1 ? "" : "s")."))
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
    try checkCompleteness(of: evaluations)
    guard !dryRun else { return }
    try record(evaluations, side, bytes)
  }

  /// Takes answers in. Ids are the other workspace's: one that is taken here gives way to another.
  private func record(_ evaluations: [Evaluation], _ side: Side, _ document: [UInt8]) throws {
    var evaluations = evaluations
    for _ in 0...evaluations.count {
      do {
        return try store.recordOpening(
          session: id, side: side, document: document, evaluations: evaluations,
          by: Actor.current)
      } catch StoreError.alreadySubmitted(let taken) {
        evaluations = evaluations.map { evaluation in
          evaluation.id == taken ? evaluation.renamed(in: id) : evaluation
        }
      }
    }
  }

  /// What is taken in can be scored: every question asked has its answer.
  private func checkCompleteness(of evaluations: [Evaluation]) throws {
    for evaluation in evaluations {
      let scorer = try workspace.grids.scorer(for: evaluation)
      guard let problem = scorer.completeness(of: evaluation.answers).problems.first else {
        continue
      }
      throw SessionExchangeError.incomplete(
        evaluation.interactionID, evaluator: evaluation.evaluatorID, problem.problem)
    }
  }

  /// Writes one's own answers to send, when this session is sealed between two companies.
  ///
  /// - Returns: Whether another side's answers are still awaited.
  func writesOpening(dryRun: Bool) throws -> Bool {
    let commitments = try store.commitments(session: id)
    let own = commitments.filter(\.isOwn)
    guard !own.isEmpty else { return false }
    let others = sides.subtracting(own.map(\.side))
    for side in others.sorted(by: { $0.rawValue < $1.rawValue })
    where !commitments.contains(where: { $0.side == side }) {
      throw SessionExchangeError.sealMissing(session: id, side)
    }
    for commitment in own {
      let opening = try opening(of: commitment)
      if !dryRun { try write(opening.bytes, commitment.side, "answers") }
    }
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

  /// The answers that a seal of this workspace binds.
  private func opening(of own: CalibrationCommitment) throws -> Opening {
    guard
      let secret = own.secret.flatMap({
        CommitmentSecret(hex: String(decoding: $0, as: UTF8.self))
      })
    else { throw SessionExchangeError.secretLost(session: id) }
    let opening = try Opening(
      session: session.session, side: own.side,
      evaluations: store.ownAnswers(session: id, side: own.side), secret: secret,
      acceptingGaps: true)
    guard opening.commitment(to: session.session).code == own.digest else {
      throw SessionExchangeError.secretLost(session: id)
    }
    return opening
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

extension Evaluation {
  /// The same evaluation under an id of the session's own.
  fileprivate func renamed(in session: String) -> Evaluation {
    Evaluation(
      id: "\(session)/\(evaluatorID)/\(interactionID)", revision: revision, state: state,
      interactionID: interactionID, evaluatorID: evaluatorID, gridID: gridID,
      gridVersion: gridVersion, gridDigest: gridDigest, scoredAt: scoredAt, answers: answers,
      comment: comment)
  }
}

/// An exchange that cannot go on.
enum SessionExchangeError: ExplainedError {
  case sealMissing(session: String, Side)
  case notSealed(session: String)
  case secretLost(session: String)
  case nobodyOutside(session: String)
  case incomplete(String, evaluator: String, BilingualText)

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
    case .nobodyOutside:
      BilingualText(
        fr: "tous les camps seraient scellés ici : il ne resterait personne avec qui échanger",
        en: "every side would be sealed here: nobody would be left to exchange with")
    case .incomplete(let call, let evaluator, let problem):
      BilingualText(
        fr: "l'évaluation de \(visible(call)) par \(visible(evaluator)) est incomplète : "
          + problem.french,
        en: "the evaluation of \(visible(call)) by \(visible(evaluator)) is incomplete: "
          + problem.english)
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
    case .nobodyOutside(let session):
      BilingualText(
        fr: "dans un même espace de travail, « ecoute calibrate reveal \(session) » suffit",
        en: "within one workspace, `ecoute calibrate reveal \(session)` is enough")
    case .incomplete:
      BilingualText(
        fr: "ces réponses n'ont pas été soumises dans Ecoute : demandez à l'autre société ce qui "
          + "s'est passé",
        en: "these answers were not submitted in Ecoute: ask the other company what happened")
    }
  }
}
