internal import Languages
internal import QualityModel

/// What transcripts suggest: `oui si reformulation (conseiller, 60 dernières s), sinon non`.
enum CueText {
  static func text(_ cues: [Cue], _ language: Language) -> String {
    cues.map { text($0, language) }.joined(separator: "\n")
  }

  private static func text(_ cue: Cue, _ language: Language) -> String {
    let isFrench = language == .french
    var options: [String] = []
    if cue.speaker != .any {
      options.append(GridVocabularies.speakers.word(cue.speaker, language))
    }
    if let within = cue.within { options.append(part(within, language)) }
    let place = options.isEmpty ? "" : " (\(options.joined(separator: ", ")))"
    let other = cue.otherwise.map { (isFrench ? ", sinon " : ", else ") + $0 } ?? ""
    return "\(cue.suggests) \(isFrench ? "si" : "if") \(cue.lexicon)\(place)\(other)"
  }

  /// `last 60s` becomes `60 dernières s` in French.
  private static func part(_ within: String, _ language: Language) -> String {
    let words = within.split(separator: " ")
    guard language == .french, words.count == 2, words[0] == "first" || words[0] == "last",
      let unit = words[1].last
    else { return within }
    let amount = words[1].dropLast()
    let isSeconds = unit == "s"
    let order =
      words[0] == "first"
      ? (isSeconds ? "premières" : "premiers")
      : isSeconds ? "dernières" : "derniers"
    return "\(amount) \(order) \(unit)"
  }

  static func cues(_ text: String) throws(UnreadablePart) -> [Cue] {
    var cues: [Cue] = []
    for part in WordScanner.parts(text) {
      guard let cue = cue(part) else { throw UnreadablePart(text: part) }
      cues.append(cue)
    }
    return cues
  }

  private static func cue(_ text: String) -> Cue? {
    var scanner = WordScanner(text)
    guard let suggests = scanner.word(), scanner.take(["si", "if", "when"]),
      let lexicon = scanner.word()
    else { return nil }
    var speaker = Cue.Speaker.any
    var within: String?
    if scanner.take("(") {
      repeat {
        var words: [String] = []
        while let word = scanner.word() { words.append(word) }
        let option = words.joined(separator: " ")
        if let named = GridVocabularies.speakers.value(option) {
          speaker = named
        } else if let part = interval(words) {
          within = part
        } else {
          return nil
        }
      } while scanner.take(",")
      guard scanner.take(")") else { return nil }
    }
    var otherwise: String?
    _ = scanner.take(",")
    if scanner.take(["sinon", "else", "otherwise"]) {
      guard let word = scanner.word() else { return nil }
      otherwise = ["none", "rien"].contains(word.lowercased()) ? nil : word
    }
    guard scanner.isAtEnd else { return nil }
    return Cue(
      lexicon: lexicon, speaker: speaker, within: within, suggests: suggests,
      otherwise: otherwise)
  }

  /// `last 60s` from its words in either language, whatever their order.
  private static func interval(_ words: [String]) -> String? {
    var (order, amount, unit): (String?, String?, String?)
    for word in words.map({ $0.lowercased() }) {
      switch word {
      case "first", "premiers", "premières", "premieres": order = "first"
      case "last", "derniers", "dernières", "dernieres": order = "last"
      case "s", "secondes", "seconds": unit = "s"
      case "%": unit = "%"
      default:
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        guard !digits.isEmpty, amount == nil else { return nil }
        amount = String(digits)
        if rest == "s" || rest == "%" { unit = String(rest) } else if !rest.isEmpty { return nil }
      }
    }
    guard let order, let amount, let unit else { return nil }
    return "\(order) \(amount)\(unit)"
  }
}
