internal import ExactNumbers
internal import Languages

/// How a figure is written for a reader.
enum FigureStyle {
  /// 0 to 100, one decimal.
  case points
  /// A share from 0 to 1, as a percentage.
  case share
  /// A balance from −1 to 1, as whole points with a sign.
  case balance
  /// A mean on a survey's scale, one decimal.
  case mean
  /// Seconds, as mm:ss.
  case clock
  /// From −1 to 1, two decimals with a sign.
  case correlation
  /// At most 1, two decimals.
  case coefficient

  func text(_ value: Double, _ language: Language) -> String {
    switch self {
    case .points, .mean: NumberText.decimal(value, decimals: 1, language)
    case .share: NumberText.percent(share: value, language)
    case .balance: signed(value * 100, decimals: 0, language)
    case .clock: NumberText.clock(seconds: value)
    case .correlation: signed(value, decimals: 2, language)
    case .coefficient: NumberText.decimal(value, decimals: 2, language)
    }
  }

  /// A difference of two such figures with its sign and, where it counts points, its unit.
  func difference(_ value: Double, _ language: Language) -> String {
    let text = signed(value, language)
    switch self {
    case .clock, .correlation, .coefficient: return text
    case .points, .mean, .share, .balance:
      let shown = abs(isPercentage ? value * 100 : value)
      // As rounded for reading: 1.95 is read 2.0, 1.5 is read 2.
      let many = language == .french ? shown >= (isPercentage ? 1.5 : 1.95) : true
      return text + "\u{A0}" + (many ? "points" : "point")
    }
  }

  /// A difference of two such figures with its sign.
  func signed(_ value: Double, _ language: Language) -> String {
    switch self {
    case .points, .mean: signed(value, decimals: 1, language)
    case .share, .balance: signed(value * 100, decimals: 0, language)
    case .clock:
      (value < 0 ? "−" : "+") + NumberText.clock(seconds: abs(value))
    case .correlation, .coefficient: signed(value, decimals: 2, language)
    }
  }

  private var isPercentage: Bool { self == .share || self == .balance }

  private func signed(_ value: Double, decimals: Int, _ language: Language) -> String {
    let text = NumberText.decimal(value, decimals: decimals, language)
    let isZero = !text.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }
}

extension Wording {
  /// A target: as many decimals as it has, two at most.
  func target(_ value: Rational) -> String {
    let decimals = (0..<2).first { value.rounded(decimals: $0) == value } ?? 2
    return NumberText.decimal(value, decimals: decimals, language)
  }
}
