import Statistics
import Testing

@Suite("Confusion of levels")
struct ConfusionTableTests {
  @Test("Two raters: who gave what where the other gave something else")
  func raters() throws {
    let matrix = try AgreementData.matrix([[1, 2, 3, 2, nil, 3], [1, 3, 2, 2, 1, 1]], 3)
    let table = try #require(ConfusionTable(matrix, rater: 0, against: 1))
    #expect(table.total == 5 && table.missing == 1)
    #expect(table[1, 2] == 1 && table[2, 1] == 1 && table[2, 0] == 1)
    #expect(table.agreements == 2 && table.above == 2 && table.below == 1)
    #expect(table.rowTotals == [1, 2, 2] && table.columnTotals == [2, 2, 1])
    #expect(table.transposed[0, 2] == 1 && table.transposed.above == 1)
    #expect(table[3, 0] == 0 && table[-1, 0] == 0)
    #expect(ConfusionTable(matrix, rater: 0, against: 2) == nil)
  }

  @Test("Against a reference, with unknown answers left out")
  func reference() throws {
    let matrix = try AgreementData.matrix([[1, 2, 2, nil]], 2)
    let table = try #require(ConfusionTable(matrix, rater: 0, reference: [0, 0, nil, 1]))
    #expect(table.total == 2 && table.missing == 2 && table[1, 0] == 1)
    #expect(ConfusionTable(matrix, rater: 0, reference: [0]) == nil)
    #expect(ConfusionTable(matrix, rater: 0, reference: [0, 0, 0, 2]) == nil)
    #expect(ConfusionTable(matrix, rater: 1, reference: [0, 0, 0, 0]) == nil)
  }

  @Test("Tables of one scale add up; counts that are none make no table")
  func adding() throws {
    let scale = CategoryScale(count: 2)
    let one = try #require(ConfusionTable([[1, 2], [3, 4]], scale: scale, missing: 1))
    let sum = try #require(one.adding(one))
    #expect(sum[1, 0] == 6 && sum.total == 20 && sum.missing == 2)
    let other = try AgreementData.table([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect(one.adding(other) == nil)
    #expect(ConfusionTable([[1, 2]], scale: scale) == nil)
    #expect(ConfusionTable([[1, -2], [0, 0]], scale: scale) == nil)
    #expect(ConfusionTable([[.max, .max], [.max, .max]], scale: scale) == nil)
  }
}
