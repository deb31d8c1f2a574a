internal import GRDB
internal import QualityModel

/// Reads the turns of transcripts, one transcript after the other.
final class TurnReader {
  private let select: PreparedStatement

  init(_ database: Database) throws {
    select = try PreparedStatement(
      database,
      """
      SELECT role, label, start_ms, end_ms, text, words FROM turns
      WHERE transcript_key = ? ORDER BY position
      """)
  }

  /// The turns of the transcript kept under `key`, in order.
  func turns(of key: Int) throws -> [Turn] {
    var turns: [Turn] = []
    select.bind(key)
    defer { select.reset() }
    while try select.step() {
      guard let role = SpeakerRole(rawValue: select.text(0) ?? ""),
        let words = WordTimes.decode(select.bytes(5))
      else { throw StoreError.unreadableValue(column: "turns") }
      turns.append(
        Turn(
          role: role, label: select.text(1), startMilliseconds: select.number(2),
          endMilliseconds: select.number(3), text: select.text(4) ?? "", words: words))
    }
    return turns
  }
}
