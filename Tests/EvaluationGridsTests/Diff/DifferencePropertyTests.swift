import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("Differences of any two grids")
struct DifferencePropertyTests {
  @Test("Whatever is changed in a grid is reported; what changes nothing is not")
  func complete() throws {
    var reported: Set<GridChange.Field> = []
    var kinds: Set<GridChange.Kind> = []
    var told: Set<[String?]> = []
    var (changed, same) = (0, 0)
    for seed: UInt64 in 0..<16 {
      var generator = GridGenerator(seed: seed)
      let grid = generator.grid()
      var mutations = GridMutations(GridWriter().canonical(grid), seed: seed)
      for text in mutations.all(upTo: 16) {
        let reading = readGrid(text)
        guard let other = reading.grid else { continue }
        for (one, two) in [(grid, other), (other, grid)] {
          let difference = GridDifference(from: one, to: two)
          let isSame = GridWriter().canonical(one) == GridWriter().canonical(two)
          #expect(difference.changes.isEmpty == isSame, "seed \(seed): \(text)")
          if isSame { same += 1 } else { changed += 1 }
          reported.formUnion(difference.changes.compactMap(\.field))
          kinds.formUnion(difference.changes.map(\.kind))
          for change in difference.changes {
            let what = [change.kind.rawValue, change.subject.part.rawValue, change.field?.rawValue]
            if told.insert(what).inserted { expectReadable(change) }
          }
        }
      }
    }
    // Enough of each for the rest to mean something: changes drawn at random do not meet them all.
    #expect(changed > 150)
    #expect(same > 4)
    #expect(reported.count >= GridChange.Field.allCases.count / 2)
    #expect(kinds.count >= GridChange.Kind.allCases.count / 2)
  }

  @Test("Two grids that have nothing in common differ, and a grid never differs from itself")
  func extremes() {
    for seed: UInt64 in 0..<40 {
      var (one, two) = (GridGenerator(seed: seed), GridGenerator(seed: seed + 1000))
      let (first, second) = (one.grid(), two.grid())
      #expect(GridDifference(from: first, to: first).changes == [])
      #expect(!GridDifference(from: first, to: second).changes.isEmpty)
    }
  }

  private func expectReadable(_ change: GridChange) {
    let text = change.summary
    #expect(!text.french.contains("Optional") && !text.english.contains("Optional"))
    #expect(text.french != text.english, "\(text.french)")
    #expect(!text.french.contains("  ") && !text.english.contains("  "), "\(text)")
    #expect(!text.french.contains(" :") && !text.french.contains(" »"), "\(text.french)")
  }
}
