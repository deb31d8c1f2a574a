extension RatingMatrix {
  /// The items with these numbers, counted from 0, in this order; an item may come several times.
  /// Numbers outside the matrix are left out.
  public func selecting(items: [Int]) -> RatingMatrix {
    let kept = items.filter((0..<itemCount).contains)
    var selected: [Double] = []
    selected.reserveCapacity(raterCount * kept.count)
    for rater in 0..<raterCount {
      for item in kept { selected.append(cells[rater * itemCount + item]) }
    }
    return RatingMatrix(raterCount: raterCount, itemCount: kept.count, cells: selected)
  }
}

extension CategoryMatrix {
  /// The items with these numbers, counted from 0, in this order; an item may come several times.
  /// Numbers outside the matrix are left out.
  public func selecting(items: [Int]) -> CategoryMatrix {
    let kept = items.filter((0..<itemCount).contains)
    var selected: [Int32] = []
    selected.reserveCapacity(raterCount * kept.count)
    for rater in 0..<raterCount {
      for item in kept { selected.append(codes[rater * itemCount + item]) }
    }
    return CategoryMatrix(
      scale: scale, raterCount: raterCount, itemCount: kept.count, codes: selected)
  }

  private init(scale: CategoryScale, raterCount: Int, itemCount: Int, codes: [Int32]) {
    self.scale = scale
    self.raterCount = raterCount
    self.itemCount = itemCount
    self.codes = codes
  }
}
