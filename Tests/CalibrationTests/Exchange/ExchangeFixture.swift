import Calendars
import Calibration
import Digests
import ExactNumbers
import QualityModel
import QualityTestSupport
import Testing

/// A session of two sides on two calls, with its grid, its evaluations and a fixed secret.
struct ExchangeFixture {
  let grid: Grid
  let version: GridVersion
  let session: CalibrationSession
  let evaluations: [Evaluation]
  let secret: CommitmentSecret

  var grids: [GridVersion: Grid] { [version: grid] }

  init(sessionID: String = "S-2026-10", deadline: String = "2026-10-12T18:00:00") throws {
    let scale = [
      Level(id: "non", points: 0, title: LocalizedText("Non", language: "fr")),
      Level(id: "oui", points: 1, title: LocalizedText("Oui", language: "fr")),
    ]
    let grid = Grid(
      id: "appels", version: "2.0", language: "fr",
      title: LocalizedText("Appels", language: "fr"),
      causes: [Cause(id: "outil", title: LocalizedText("Outil", language: "fr"))],
      sections: [
        Section(
          id: "fond", title: LocalizedText("Fond", language: "fr"),
          children: [
            .criterion(ExchangeFixture.criterion("solution", levels: scale)),
            .criterion(
              ExchangeFixture.criterion("accueil", levels: scale, allowsNotApplicable: false)),
            .criterion(ExchangeFixture.criterion("actes", kind: .multiple, levels: scale)),
            .criterion(ExchangeFixture.criterion("attente", kind: .number)),
            .criterion(ExchangeFixture.criterion("note", kind: .text)),
          ])
      ])
    let version = GridVersion(
      id: grid.id, version: grid.version, digest: Digest.sha256Hex(of: "appels 2.0"))
    (self.grid, self.version) = (grid, version)
    session = CalibrationSession(
      id: sessionID, title: "Octobre – été, œuvre",
      openedAt: try #require(CivilDateTime(iso: "2026-10-01T09:00:00")),
      deadline: try #require(CivilDateTime(iso: deadline)),
      tolerance: try #require(Rational(5, over: 2)), reference: .expert("C1"),
      sampleID: "echantillon-7", interactionIDs: ["A-200", "A-100"],
      participants: [
        .init(evaluatorID: "P1", side: .provider, grid: version),
        .init(evaluatorID: "C1", side: .client, role: "Responsable qualité", grid: version),
        .init(evaluatorID: "P2", side: .provider, grid: version),
      ])
    let scoredAt = try #require(CivilDateTime(iso: "2026-10-05T10:30:00"))
    evaluations = [("P1", "A-200"), ("P2", "A-200"), ("P1", "A-100"), ("P2", "A-100")]
      .map { evaluator, call in
        Evaluation(
          id: "E-\(evaluator)-\(call)", state: .submitted, interactionID: call,
          evaluatorID: evaluator, gridID: version.id, gridVersion: version.version,
          gridDigest: version.digest, scoredAt: scoredAt,
          answers: ExchangeFixture.answers, comment: call == "A-100" ? "Client pressé" : nil)
      }
    secret = try #require(CommitmentSecret(hex: String(repeating: "0123456789abcdef", count: 4)))
  }

  private static func criterion(
    _ id: String, kind: Criterion.Kind = .choice, levels: [Level] = [],
    allowsNotApplicable: Bool = true
  ) -> Criterion {
    Criterion(
      id: id, kind: kind, levels: levels, isScored: kind == .choice,
      allowsNotApplicable: allowsNotApplicable,
      question: LocalizedText("Question \(id) ?", language: "fr"))
  }

  static let answers = [
    Answer(criterionID: "solution", value: .notApplicable, comment: "Rappel prévu"),
    Answer(
      criterionID: "accueil", value: .level("oui"), causeID: "outil",
      quotes: [
        Quote(turn: 3, startMilliseconds: 12_500, speaker: .agent, text: "« Bonjour, Claire »"),
        Quote(turn: nil, startMilliseconds: nil, speaker: .customer, text: "ligne 1\nligne 2"),
      ]),
    Answer(criterionID: "actes", value: .levels(["oui", "non"])),
    Answer(criterionID: "attente", value: .number(Rational(25, over: 2) ?? 0)),
    Answer(criterionID: "note", value: .text("Moment fort à 2:10 \u{1F600}")),
  ]

  func opening(_ evaluations: [Evaluation]? = nil) throws -> Opening {
    try Opening(
      session: session, side: .provider, evaluations: evaluations ?? self.evaluations,
      secret: secret)
  }

  func commitment() throws -> Commitment { try opening().commitment(to: session) }

  /// What is wrong with an opening; nothing when it is accepted.
  func problems(
    _ bytes: [UInt8], commitment: Commitment? = nil, acceptingGaps: Bool = false
  ) throws -> [ExchangeProblem.Reason] {
    do {
      _ = try OpeningCheck.verify(
        bytes, file: "reponses.json", against: try commitment ?? self.commitment(),
        session: session, grids: grids, acceptingGaps: acceptingGaps)
      return []
    } catch let refusal as ExchangeRefusal {
      return refusal.problems.map(\.reason)
    }
  }

  /// The same evaluations with one changed.
  func changing(_ index: Int, _ change: (Evaluation) -> Evaluation) -> [Evaluation] {
    evaluations.enumerated().map { $0.offset == index ? change($0.element) : $0.element }
  }

  /// An opening of other evaluations, whatever they are, with its own commitment: what a side that
  /// wrote the files itself would hand over.
  func forged(_ evaluations: [Evaluation]) throws -> (bytes: [UInt8], commitment: Commitment) {
    let wide = CalibrationSession(
      id: session.id, title: session.title, openedAt: session.openedAt,
      interactionIDs: evaluations.map(\.interactionID).unique,
      participants: evaluations.map { ($0.evaluatorID, $0) }.uniqueByID.map { id, evaluation in
        .init(
          evaluatorID: id, side: .provider,
          grid: GridVersion(
            id: evaluation.gridID, version: evaluation.gridVersion,
            digest: evaluation.gridDigest))
      })
    let opening = try Opening(
      session: wide, side: .provider, evaluations: evaluations, secret: secret,
      acceptingGaps: true)
    let text = String(decoding: opening.bytes, as: UTF8.self)
      .replacing(SessionDocument(wide).digest, with: SessionDocument(session).digest)
    let bytes = Array(text.utf8)
    let read = try Opening(reading: bytes, file: "forged")
    return (bytes, read.commitment(to: session))
  }
}

extension [String] {
  fileprivate var unique: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension [(String, Evaluation)] {
  fileprivate var uniqueByID: [(String, Evaluation)] {
    reduce(into: []) { list, item in
      if !list.contains(where: { $0.0 == item.0 }) { list.append(item) }
    }
  }
}

extension Evaluation {
  func changed(
    call: String? = nil, evaluator: String? = nil, state: State? = nil, digest: String? = nil,
    answers: [Answer]? = nil
  ) -> Evaluation {
    Evaluation(
      id: id, revision: revision, state: state ?? self.state,
      interactionID: call ?? interactionID, evaluatorID: evaluator ?? evaluatorID,
      gridID: gridID, gridVersion: gridVersion, gridDigest: digest ?? gridDigest,
      scoredAt: scoredAt, answers: answers ?? self.answers, comment: comment)
  }
}
