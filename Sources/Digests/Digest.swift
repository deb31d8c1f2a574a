/// Digests of whole values.
public enum Digest {
  /// SHA-256 of bytes, in 64 lower-case hexadecimal digits.
  public static func sha256Hex(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// SHA-256 of a text's UTF-8 bytes, in 64 lower-case hexadecimal digits.
  public static func sha256Hex(of text: String) -> String {
    sha256Hex(of: text.utf8)
  }

  /// Bytes in lower-case hexadecimal digits.
  public static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
