import Languages
import QualityModel

/// Values of strata in words: channels and days are translated, the centre's own words stay.
enum StratumWords {
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let french = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// A stratum, or one value of it.
  static func text(_ stratum: String, _ language: Language) -> String {
    stratum.split(separator: " | ", omittingEmptySubsequences: false)
      .map { word(String($0), language) }.joined(separator: " · ")
  }

  private static func word(_ value: String, _ language: Language) -> String {
    if let channel = Channel(rawValue: value) { return channel.title[language] }
    if let day = weekdays.firstIndex(of: value) {
      return language == .french ? french[day] : weekdays[day].capitalizedFirst
    }
    let part = SamplePart(rawValue: value)
    return part.map { partText($0, language) } ?? value
  }

  /// A part of a sample.
  static func partText(_ part: SamplePart, _ language: Language) -> String {
    let text =
      switch part {
      case .random: BilingualText(fr: "au hasard", en: "random")
      case .targeted: BilingualText(fr: "ciblé", en: "targeted")
      case .repeat: BilingualText(fr: "réécoute", en: "repeat")
      }
    return text[language]
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
