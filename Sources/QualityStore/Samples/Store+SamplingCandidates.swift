public import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// What a draw looks at of the interactions of a period, in the order of their ids.
  ///
  /// Only the columns of a draw are read, so that a few hundred thousand interactions take about a
  /// second. A call of a blind session counts as evaluated, whether or not it is, and tells no agent
  /// where the session hides it.
  public func samplingCandidates(period: Period) throws -> [SamplingCandidate] {
    try read { database in
      let rows = try PreparedStatement(
        database,
        """
        SELECT id, channel, CASE WHEN \(hidesAgent) THEN NULL ELSE agent_id END, start_at, duration, hold, queue, product, campaign, reason,
          outcome, customer_reference, recording IS NOT NULL,
          EXISTS (SELECT 1 FROM transcripts WHERE interaction_id = interactions.id),
          EXISTS (SELECT 1 FROM evaluations WHERE interaction_id = interactions.id
            AND state = 'submitted' AND NOT EXISTS (SELECT 1 FROM evaluations AS later
              WHERE later.id = evaluations.id AND later.state = 'retracted'))
            OR id IN (SELECT interaction_id FROM concealed_interactions)
        FROM interactions WHERE start_at >= ? AND start_at < ? ORDER BY id
        """)
      rows.bind(period.storedSeconds.lowerBound)
      rows.bind(period.storedSeconds.upperBound)
      var found: [SamplingCandidate] = []
      while try rows.step() {
        guard let channel = Channel(rawValue: rows.text(1) ?? "") else {
          throw StoreError.unreadableValue(column: "channel")
        }
        found.append(
          SamplingCandidate(
            id: rows.text(0) ?? "", channel: channel, agentID: rows.text(2),
            start: CivilDateTime(storedSeconds: rows.number(3) ?? 0),
            durationSeconds: rows.number(4), holdSeconds: rows.number(5), queue: rows.text(6),
            product: rows.text(7), campaign: rows.text(8), reason: rows.text(9),
            outcome: rows.text(10), customerReference: rows.text(11),
            hasTranscript: rows.number(13) == 1, hasRecording: rows.number(12) == 1,
            isEvaluated: rows.number(14) == 1))
      }
      return found
    }
  }

  /// Submitted evaluations by the sample's rules: about an interaction, by an evaluator. They say that
  /// somebody scored, never what; no agent is told where a blind session hides it.
  public func listenedInteractions() throws -> [ListenedInteraction] {
    try read { database in
      let rows = try PreparedStatement(
        database,
        """
        SELECT latest.id, latest.interaction_id, latest.evaluator_id, first.journal_sequence,
          latest.scored_at, CASE WHEN \(hidesAgent) THEN NULL ELSE interactions.agent_id END
        FROM evaluations AS latest
        JOIN evaluations AS first ON first.id = latest.id AND first.revision = 1
        JOIN interactions ON interactions.id = latest.interaction_id
        WHERE latest.state = 'submitted' AND latest.revision = (SELECT max(revision)
          FROM evaluations WHERE id = latest.id AND state <> 'draft')
        ORDER BY latest.id
        """)
      var found: [ListenedInteraction] = []
      while try rows.step() {
        found.append(
          ListenedInteraction(
            evaluationID: rows.text(0) ?? "", interactionID: rows.text(1) ?? "",
            evaluatorID: rows.text(2) ?? "", journalSequence: rows.number(3) ?? 0,
            day: CivilDateTime(storedSeconds: rows.number(4) ?? 0).date, agentID: rows.text(5)))
      }
      return found
    }
  }

  private var hidesAgent: String {
    "interactions.id IN (SELECT interaction_id FROM concealed_interactions WHERE hides_agent = 1)"
  }

  /// When a sample was drawn: the place of its entry in the journal.
  public func journalSequence(ofSample id: String) throws -> Int {
    try read { database in
      let row = try PreparedStatement(
        database, "SELECT journal_sequence FROM samples WHERE id = ?")
      row.bind(id)
      defer { row.reset() }
      guard try row.step() else { throw StoreError.unknownSample(id) }
      return row.number(0) ?? 0
    }
  }
}

/// An evaluation that counts, as far as samples look at it.
public struct ListenedInteraction: Sendable, Hashable {
  /// The evaluation's id.
  public let evaluationID: String
  /// The interaction.
  public let interactionID: String
  /// Who scored.
  public let evaluatorID: String
  /// The place in the journal of its first submission.
  public let journalSequence: Int
  /// The day it was scored.
  public let day: CalendarDate
  /// The agent who was scored.
  public let agentID: String?
}
