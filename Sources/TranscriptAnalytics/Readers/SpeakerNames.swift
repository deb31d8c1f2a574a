internal import QualityModel

/// The roles that speakers' names tell, in French and English.
enum SpeakerNames {
  /// The role of a name such as `Conseillère (Claire)`, `AGENT_1` or `appelant`.
  static func role(of name: String) -> SpeakerRole? {
    var words: [String] = []
    for word in Tokens(of: name.replacingUnderscores()) { words.append(word.folded) }
    let phrase = words.joined(separator: " ")
    if services.contains(where: phrase.contains) || !agents.isDisjoint(with: words) {
      return .agent
    }
    if !customers.isDisjoint(with: words) { return .customer }
    return others.isDisjoint(with: words) ? nil : .other
  }

  private static let services = [
    "service client", "customer service", "customer care", "charge de client",
    "chargee de client", "relation client", "relations client",
  ]
  private static let agents: Set<String> = [
    "agent", "agente", "conseiller", "conseillere", "teleconseiller", "teleconseillere",
    "teleoperateur", "teleoperatrice", "operateur", "operatrice", "televendeur", "televendeuse",
    "hotesse", "advisor", "adviser", "operator", "representative", "rep", "csr", "internal",
    "assistant", "assistante",
  ]
  private static let customers: Set<String> = [
    "client", "cliente", "customer", "caller", "appelant", "appelante", "usager", "usagere",
    "abonne", "abonnee", "consumer", "external", "prospect", "user", "correspondant",
    "correspondante",
  ]
  private static let others: Set<String> = [
    "superviseur", "superviseuse", "supervisor", "svi", "ivr", "bot", "system", "systeme",
    "robot", "music", "musique", "annonce", "tiers",
  ]
}

extension String {
  fileprivate func replacingUnderscores() -> String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
