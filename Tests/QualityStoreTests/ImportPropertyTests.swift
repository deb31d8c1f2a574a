import QualityModel
import Testing

@testable import QualityStore

/// What an import should do, in the simplest words: a dictionary and one pass.
private struct ImportModel {
  var held: [String: Interaction] = [:]
  var counts = [0, 0, 0, 0]

  mutating func run(_ file: [Interaction], agents: Set<String>) {
    var next = held
    var seen: Set<String> = []
    counts = [0, 0, 0, 0]
    for row in file {
      guard let agent = row.agentID, agents.contains(agent) else {
        counts[3] += 1
        continue
      }
      let again = !seen.insert(row.id).inserted
      switch next[row.id] {
      case nil: counts[0] += 1
      case row: counts[2] += 1
      default:
        if again {
          counts[3] += 1
          continue
        }
        counts[1] += 1
      }
      next[row.id] = row
    }
    if counts[3] == 0 { held = next }
  }
}

@Suite("Imports, whatever the file")
struct ImportPropertyTests {
  @Test("Counts balance and agree with a plain model", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func balance(seed: UInt64) throws {
    let fixture = try WorkspaceFixture()
    var random = SplitMix(state: seed)
    var model = ImportModel()
    for known in try fixture.store.interactions() { model.held[known.id] = known }
    for _ in 0..<12 {
      let clean = Bool.random(using: &random)
      let file = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        interaction(
          "R\(Int.random(in: 0...40, using: &random))",
          agent: !clean && Int.random(in: 0..<12, using: &random) == 0 ? "ghost" : "A1",
          duration: Int.random(in: 0...(clean ? 0 : 1), using: &random) + (clean ? 5 : 0))
      }
      model.run(file, agents: ["A1", "A2"])
      let outcome = try fixture.store.importInteractions(rows(file), request())
      #expect(outcome.read == file.count)
      #expect(
        [outcome.new, outcome.updated, outcome.known, outcome.rejections.count] == model.counts)
      #expect(outcome.written == outcome.rejections.isEmpty)
      let held = try fixture.store.interactions()
      #expect(Dictionary(held.map { ($0.id, $0) }) { first, _ in first } == model.held)
    }
    #expect(try fixture.store.verifyJournal().isIntact)
  }
}

/// Small, seeded, good enough to choose rows (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
