internal import ExactNumbers

/// Arithmetic that refuses to leave 62 bits, so that sums of two results still fit in 64.
enum CheckedIntegers {
  static let limit = Int64(1) << 62

  static func product(_ left: Int64, _ right: Int64) throws(CompiledGrid.FractionReason) -> Int64 {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow, result.magnitude < limit.magnitude else { throw .numbersTooLarge }
    return result
  }

  static func sum(_ left: Int64, _ right: Int64) throws(CompiledGrid.FractionReason) -> Int64 {
    let (result, overflow) = left.addingReportingOverflow(right)
    guard !overflow, result.magnitude < limit.magnitude else { throw .numbersTooLarge }
    return result
  }

  static func leastCommonMultiple(
    _ values: some Sequence<Int64>
  ) throws(CompiledGrid.FractionReason) -> Int64 {
    var result: Int64 = 1
    for value in values where value != 0 {
      result = try product(result, value / greatestCommonDivisor(result, value))
    }
    return result
  }

  static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, -a)
  }

  static func parts(
    _ value: Rational
  ) throws(CompiledGrid.FractionReason) -> (numerator: Int64, denominator: Int64) {
    guard let parts = value.parts, parts.numerator != .min, parts.denominator != .min else {
      throw .numbersTooLarge
    }
    return parts
  }

  /// `value × scale`, which is a whole number.
  static func whole(
    _ value: Rational, times scale: Int64
  ) throws(CompiledGrid.FractionReason) -> Int64 {
    let parts = try parts(value)
    return try product(parts.numerator, scale / parts.denominator)
  }

  /// The least positive number that makes every value whole.
  static func scale(
    of values: some Sequence<Rational>
  ) throws(CompiledGrid.FractionReason) -> Int64 {
    var denominators: Set<Int64> = []
    for value in values { denominators.insert(try parts(value).denominator) }
    return try leastCommonMultiple(denominators)
  }

  /// The values times the least number that makes them whole and without a common divisor, and that
  /// number.
  static func wholeNumbers(
    _ values: [Rational]
  ) throws(CompiledGrid.FractionReason) -> (values: [Int64], factor: Rational) {
    let scale = try scale(of: values)
    var whole: [Int64] = []
    for value in values { whole.append(try self.whole(value, times: scale)) }
    let divisor = max(1, whole.reduce(0, greatestCommonDivisor))
    return (whole.map { $0 / divisor }, Rational.reduced(Int128(scale), Int128(divisor)))
  }

  /// Every sum that some of the weights can have, 0 left out.
  static func subsetSums(_ weights: [Int64]) throws(CompiledGrid.FractionReason) -> [Int64] {
    var total: Int64 = 0
    for weight in weights { total = try sum(total, weight) }
    guard total <= 1 << 14 else { throw .numbersTooLarge }
    var reachable = [Bool](repeating: false, count: Int(total) + 1)
    reachable[0] = true
    for weight in weights where weight > 0 {
      for place in reachable.indices.reversed() where place >= Int(weight) {
        if reachable[place - Int(weight)] { reachable[place] = true }
      }
    }
    return reachable.indices.dropFirst().filter { reachable[$0] }.map(Int64.init)
  }
}
