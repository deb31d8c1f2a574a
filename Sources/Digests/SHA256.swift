internal import CSodium

/// SHA-256 (FIPS 180-4), of bytes given at once or in pieces.
public struct SHA256: Sendable {
  private var state = crypto_hash_sha256_state()

  /// A digest of nothing yet.
  public init() {
    crypto_hash_sha256_init(&state)
  }

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      _ = crypto_hash_sha256_update(&state, buffer.baseAddress, UInt64(buffer.count))
    }
    if done == nil {
      update(Array(bytes))
    }
  }

  /// The 32 bytes of the digest of everything added so far; more can be added afterwards.
  public func digest() -> [UInt8] {
    var copy = state
    var output = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&copy, &output)
    return output
  }

  /// The digest in 64 lower-case hexadecimal digits.
  public func hexDigest() -> String {
    Digest.hex(digest())
  }
}
