internal import GRDB
internal import QualityModel

extension Store {
  /// The answers of the evaluations that a filter lets through, without comments and quotes.
  public func answerColumns(_ filter: EvaluationFilter = EvaluationFilter()) throws -> AnswerColumns
  {
    try read { database in
      let last = try database.lastSequence(at: filter.asOf)
      let records = try EvaluationRecord.all().matching(filter, upTo: last).inOrderOfRevision()
        .fetchAll(database)
      let answers = try PreparedStatement(
        database,
        """
        SELECT criterion_id, kind, value, cause_id FROM answers
        WHERE evaluation_key = ? ORDER BY position
        """)
      var distinct = DistinctAnswers()
      var places: [UInt32] = []
      var ranges: [Range<Int>] = []
      ranges.reserveCapacity(records.count)
      for record in records {
        let first = places.count
        answers.bind(record.key)
        defer { answers.reset() }
        while try answers.step() { places.append(try distinct.place(of: answers)) }
        ranges.append(first..<places.count)
      }
      return AnswerColumns(
        evaluations: records.map(\.head), distinct: distinct.answers, places: places,
        ranges: ranges)
    }
  }
}

/// The different answers met so far, found again by their bytes.
private struct DistinctAnswers {
  private(set) var answers: [Answer] = []
  private var placesByHash: [UInt64: [UInt32]] = [:]
  private var texts: [[UInt8]] = []
  private var row: [UInt8] = []

  /// The place of the answer in the statement's current row.
  mutating func place(of statement: PreparedStatement) throws -> UInt32 {
    row.removeAll(keepingCapacity: true)
    for column in 0..<4 { statement.append(column, to: &row) }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in row { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let candidates = placesByHash[hash] ?? []
    if let known = candidates.first(where: { texts[Int($0)] == row }) { return known }
    guard
      let value = Answer.Value(storedKind: statement.text(1) ?? "", text: statement.text(2) ?? "")
    else { throw StoreError.unreadableValue(column: "answers.value") }
    let place = UInt32(clamping: answers.count)
    answers.append(
      Answer(
        criterionID: statement.text(0) ?? "", value: value, causeID: statement.text(3)))
    texts.append(row)
    placesByHash[hash, default: []].append(place)
    return place
  }
}
