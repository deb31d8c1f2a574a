/// A grid's version: one to four numbers of at most six digits.
struct VersionNumber: Hashable, Comparable {
  let numbers: [Int]

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard (1...6).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  private init(numbers: [Int]) {
    self.numbers = numbers
  }

  var text: String { numbers.map(String.init).joined(separator: ".") }

  /// The next version: the first number goes up, or the second, and those after it start again.
  /// `nil` where a seventh digit would be needed.
  func next(major: Bool) -> VersionNumber? {
    let place = major ? 0 : 1
    let count = max(numbers.count, place + 1)
    let next = (0..<count).map { index -> Int in
      let number = index < numbers.count ? numbers[index] : 0
      return index < place ? number : index == place ? number + 1 : 0
    }
    return next.allSatisfy { $0 <= 999_999 } ? VersionNumber(numbers: next) : nil
  }

  /// By number, an absent one being 0.
  static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    for index in 0..<4 {
      let one = index < left.numbers.count ? left.numbers[index] : 0
      let two = index < right.numbers.count ? right.numbers[index] : 0
      if one != two { return one < two }
    }
    return false
  }
}
