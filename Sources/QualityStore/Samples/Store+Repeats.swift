internal import GRDB

extension Store {
  /// The evaluations that score an interaction a second time because a sample put it back among an
  /// evaluator's calls: they measure the evaluator, and averages leave them out.
  ///
  /// They are the evaluations by that evaluator of that interaction that were first submitted after
  /// the sample was drawn.
  public func repeatEvaluationIDs() throws -> Set<String> {
    try read { database in
      let rows = try PreparedStatement(
        database,
        """
        SELECT evaluations.id FROM sample_units
        JOIN samples ON samples.id = sample_units.sample_id
        JOIN evaluations ON evaluations.interaction_id = sample_units.interaction_id
          AND evaluations.evaluator_id = sample_units.evaluator_id
        WHERE sample_units.part = 'repeat' AND evaluations.revision = 1
          AND evaluations.journal_sequence > samples.journal_sequence
        """)
      var found: Set<String> = []
      while try rows.step() { found.insert(rows.text(0) ?? "") }
      return found
    }
  }

  /// The end of the journal at the last draw that put an interaction back among an evaluator's calls;
  /// `nil` when none did. Evaluations of it submitted later score it again.
  public func lastRepeat(interactionID: String, evaluatorID: String) throws -> Int? {
    try read { database in
      let row = try PreparedStatement(
        database,
        """
        SELECT max(samples.journal_sequence) FROM sample_units
        JOIN samples ON samples.id = sample_units.sample_id
        WHERE part = 'repeat' AND interaction_id = ? AND evaluator_id = ?
        """)
      row.bind(interactionID)
      row.bind(evaluatorID)
      defer { row.reset() }
      return try row.step() ? row.number(0) : nil
    }
  }
}
