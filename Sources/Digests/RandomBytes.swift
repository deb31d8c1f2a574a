internal import CSodium

/// Bytes that nobody can foresee, from the system's generator.
public enum RandomBytes {
  /// libsodium opens the system's generator once, before its first use.
  private static let isReady = sodium_init() >= 0

  /// As many bytes; `nil` when the system has no generator that can be trusted.
  public static func make(count: Int) -> [UInt8]? {
    guard isReady, count >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
