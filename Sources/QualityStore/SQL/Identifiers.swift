/// Whether a text can name something: not empty, at most 200 bytes, no control character.
func isUsableIdentifier(_ text: String) -> Bool {
  let bytes = text.utf8
  return !bytes.isEmpty && bytes.count <= 200 && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
}

/// Refuses a text that cannot name something.
func requireIdentifier(_ text: String) throws {
  guard isUsableIdentifier(text) else { throw StoreError.unusableIdentifier(text) }
}
