import Digests
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "SHA-256 gives the published digests",
    arguments: [
      // FIPS 180-4 example values (NIST, "SHA256.pdf" of the Cryptographic Standards examples).
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
  func publishedDigests(text: String, expected: String) {
    #expect(Digest.sha256Hex(of: text) == expected)
  }

  @Test("Bytes in pieces give the digest of the whole", arguments: [1, 7, 63, 64, 65, 1000])
  func pieces(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(bytes[start..<min(bytes.count, start + size)])
    }
    #expect(hash.hexDigest() == Digest.sha256Hex(of: bytes))
  }

  @Test("A digest can be read midway and continued")
  func midway() {
    var hash = SHA256()
    hash.update("ab".utf8)
    #expect(hash.hexDigest() == Digest.sha256Hex(of: "ab"))
    hash.update("c".utf8)
    #expect(hash.hexDigest() == Digest.sha256Hex(of: "abc"))
  }
}
