import Digests
import Testing

@Suite("Codes under a key and random bytes")
struct AuthenticationKeyTests {
  @Test("HMAC-SHA-256 gives the codes of OpenSSL")
  func publishedCodes() throws {
    // Computed with OpenSSL 3.0: openssl dgst -sha256 -mac HMAC -macopt hexkey:0b…0b (32 bytes).
    let key = try #require(AuthenticationKey(bytes: [UInt8](repeating: 0x0B, count: 32)))
    #expect(
      key.hmacSHA256Hex(of: Array("Hi There".utf8))
        == "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7")
    #expect(
      key.hmacSHA256Hex(of: [])
        == "5177e637aaac0b50e5dca8bb05b0b571444bd59b9b0d834d50681af21fc14b1e")
  }

  @Test("There is no key of another length than 32 bytes", arguments: [0, 16, 31, 33, 64])
  func keyLength(count: Int) {
    #expect(AuthenticationKey(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test("Two draws of random bytes differ, and have the length asked for")
  func randomBytes() throws {
    let one = try #require(RandomBytes.make(count: 32))
    let two = try #require(RandomBytes.make(count: 32))
    #expect(one.count == 32)
    #expect(one != two)
    #expect(RandomBytes.make(count: 0)?.isEmpty == true)
    #expect(RandomBytes.make(count: -1) == nil)
  }
}
