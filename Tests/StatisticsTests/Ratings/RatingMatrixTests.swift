import Statistics
import Testing

@Suite("Matrices of ratings")
struct RatingMatrixTests {
  @Test("A gap has no rating, and an item is complete when every rater rated it")
  func gaps() throws {
    let matrix = try #require(RatingMatrix([[1, nil, 3], [4, 5, 6]]))
    #expect(matrix.rating(rater: 0, item: 1) == nil)
    #expect(matrix.rating(rater: 1, item: 2) == 6)
    #expect(matrix.rating(rater: 2, item: 0) == nil)
    #expect(matrix.completeItems == [0, 2])
    #expect(matrix.missingCount == 1)
  }

  @Test("Rows of different lengths and ratings that are no numbers make no matrix")
  func refused() {
    #expect(RatingMatrix([[1, 2], [1]]) == nil)
    #expect(RatingMatrix([[1, .infinity]]) == nil)
    #expect(RatingMatrix([]) != nil)
  }

  @Test("A category that the scale does not declare makes no matrix")
  func categories() throws {
    let scale = CategoryScale(count: 3)
    #expect(CategoryMatrix([[0, 3]], scale: scale) == nil)
    #expect(CategoryMatrix([[0, -1]], scale: scale) == nil)
    let matrix = try #require(CategoryMatrix([[0, nil], [2, 1]], scale: scale))
    #expect(matrix.category(rater: 1, item: 0) == 2)
    #expect(matrix.category(rater: 0, item: 1) == nil)
    #expect(matrix.missingCount == 1)
    #expect(CategoryScale(values: []) == nil)
    #expect(CategoryScale(values: [1, .nan]) == nil)
  }
}
