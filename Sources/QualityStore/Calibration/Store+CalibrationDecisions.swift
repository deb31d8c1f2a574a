internal import ExactNumbers
internal import GRDB
public import QualityModel

extension Store {
  /// Adds decisions to a session that is revealed and not closed. They never change; a later decision
  /// on the same criterion stands beside the earlier.
  ///
  /// - Parameter dryRun: Whether everything is checked and nothing kept.
  /// - Throws: `StoreError.unknownSession`, `.unknownEvaluator` for people to train,
  ///   `.unusableIdentifier`, `.numberTooLong`; `CalibrationError.notRevealed`, `.alreadyClosed`,
  ///   `.decisionReasonMissing`.
  public func record(
    _ decisions: [CalibrationDecision], session id: String, by actor: String,
    dryRun: Bool = false
  ) throws {
    for decision in decisions { try decision.check() }
    _ = try revised(session: id, dryRun: dryRun) { database, found in
      try requireRevealed(found)
      let evaluators = try KnownIdentifiers(database, table: "evaluators")
      for case .train(let people) in decisions.map(\.kind) {
        for person in people where try !evaluators.contains(person) {
          throw StoreError.unknownEvaluator(person)
        }
      }
      guard !decisions.isEmpty else { return }
      let count = try DecisionReader(database).decisions(of: id).count
      try CalibrationWriter(
        database: database, journal: JournalWriter(database, actor: actor, time: clock())
      ).insert(decisions, session: id, after: count)
    }
  }

  /// The decisions of a session, in the order in which they were made.
  ///
  /// - Throws: `StoreError.unknownSession`.
  public func decisions(of id: String) throws -> [CalibrationDecision] {
    try read { database in
      _ = try CalibrationReader(database).found(id)
      return try DecisionReader(database).decisions(of: id)
    }
  }

  /// Refuses a session that is open or closed.
  func requireRevealed(_ found: CalibrationCase) throws {
    switch found.state {
    case .open: throw CalibrationError.notRevealed(session: found.session.id)
    case .closed: throw CalibrationError.alreadyClosed(session: found.session.id)
    case .revealed: break
    }
  }
}

extension CalibrationDecision {
  /// Refuses what could not be read back, or tells nobody why.
  fileprivate func check() throws {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw CalibrationError.decisionReasonMissing(criterion: criterionID)
    }
    if let criterionID { try requireIdentifier(criterionID) }
    let naming = ["part", "with", "level", "evaluator"]
    for field in kind.storedFields where naming.contains(field.field) {
      try requireIdentifier(field.key)
    }
    for number in numbers where Rational(storedText: number.exactText) != number {
      throw StoreError.numberTooLong(criterion: criterionID ?? "")
    }
  }

  private var numbers: [Rational] {
    switch kind {
    case .weight(let weight): [weight]
    case .level(_, let points?, _): [points]
    default: []
    }
  }
}
