internal import CSodium

/// A key of HMAC-SHA-256 (RFC 2104, FIPS 198-1), of exactly 32 bytes.
///
/// One fixed length matters: shorter keys are filled with zeros, so that two of different lengths
/// could give the same code.
public struct AuthenticationKey: Sendable, Hashable {
  /// The length of a key, in bytes.
  public static let byteCount = Int(crypto_auth_hmacsha256_KEYBYTES)

  /// The key's bytes.
  public let bytes: [UInt8]

  /// A key of these bytes; `nil` unless there are 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == AuthenticationKey.byteCount else { return nil }
    self.bytes = bytes
  }

  /// A key that nobody can foresee; `nil` when the system has no random bytes to be trusted.
  public static func random() -> AuthenticationKey? {
    RandomBytes.make(count: byteCount).flatMap { AuthenticationKey(bytes: $0) }
  }

  /// The code of a message under the key, in 64 lower-case hexadecimal digits.
  public func hmacSHA256Hex(of message: [UInt8]) -> String {
    var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    crypto_auth_hmacsha256(&code, message, UInt64(message.count), bytes)
    return Digest.hex(code)
  }
}
