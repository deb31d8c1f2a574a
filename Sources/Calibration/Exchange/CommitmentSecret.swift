internal import Digests
public import Languages

/// The 32 random bytes that keep a commitment from being guessed, kept by one side until it opens.
///
/// It is drawn anew for each commitment: two commitments under one secret would tell whether their
/// answers are equal. Descriptions do not show it.
public struct CommitmentSecret: Sendable, Hashable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  private let key: AuthenticationKey

  /// Draws a secret.
  ///
  /// - Throws: ``CommitmentSecretError`` when the system has no random bytes that can be trusted.
  public static func random() throws(CommitmentSecretError) -> CommitmentSecret {
    guard let key = AuthenticationKey.random() else { throw .noRandomness }
    return CommitmentSecret(key: key)
  }

  private init(key: AuthenticationKey) {
    self.key = key
  }

  /// The secret kept as 64 hexadecimal digits in lower case; `nil` for anything else.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * AuthenticationKey.byteCount else { return nil }
    var bytes: [UInt8] = []
    for pair in stride(from: 0, to: digits.count, by: 2) {
      guard let high = CommitmentSecret.value(digits[pair]),
        let low = CommitmentSecret.value(digits[pair + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    guard let key = AuthenticationKey(bytes: bytes) else { return nil }
    self.key = key
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }

  /// The secret in 64 hexadecimal digits, to be kept where answers are kept.
  public var hex: String { Digest.hex(key.bytes) }

  /// Says that it is a secret, not which.
  public var description: String { "(secret)" }
  /// Says that it is a secret, not which.
  public var debugDescription: String { description }
  /// Shows nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// The code that binds to a text: HMAC-SHA-256 under the secret, over the text preceded by the
  /// name of the commitment's schema and a line break.
  func code(of text: String) -> String {
    key.hmacSHA256Hex(of: Array("\(ExchangeSchema.commitment.rawValue)\n\(text)".utf8))
  }
}

/// Why no secret could be drawn.
public enum CommitmentSecretError: ExplainedError, Hashable {
  /// The system gives no random bytes.
  case noRandomness

  /// What is wrong.
  public var problem: BilingualText {
    BilingualText(
      fr: "ce système ne donne pas d'octets aléatoires dignes de confiance",
      en: "this system gives no random bytes that can be trusted")
  }

  /// What to do.
  public var remedy: BilingualText {
    BilingualText(
      fr: "Engagez-vous depuis un autre poste ; /dev/urandom manque sur celui-ci.",
      en: "Commit from another machine; /dev/urandom is missing on this one.")
  }
}
