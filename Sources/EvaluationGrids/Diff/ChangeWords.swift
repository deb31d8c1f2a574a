internal import ExactNumbers
internal import Languages
internal import QualityModel

/// The words of a change in one language.
struct ChangeWords {
  let language: Language

  func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  func quoted(_ text: String) -> String { say("« \(text) »", "“\(text)”") }

  func added(_ gender: Gender) -> String {
    say(gender == .feminine ? "ajoutée" : "ajouté", "added")
  }

  func removed(_ gender: Gender) -> String {
    say(gender == .feminine ? "supprimée" : "supprimé", "removed")
  }

  func renamed(_ gender: Gender) -> String {
    say(gender == .feminine ? "renommée" : "renommé", "renamed")
  }

  func tongue(_ tag: String?) -> String {
    tag.map { say(" en « \($0) »", " in “\($0)”") } ?? ""
  }

  func subject(_ subject: GridChange.Subject) -> String {
    let name = quoted(subject.id)
    let holder = subject.holder.map { say(" de ", " of ") + quoted($0) } ?? ""
    return switch subject.part {
    case .grid: say("grille", "grid")
    case .scoring: say("calcul de la note", "scoring")
    case .dimension: "dimension " + name
    case .band: say("palier ", "band ") + name
    case .scale: say("échelle ", "scale ") + name
    case .level: say("niveau ", "level ") + name + holder
    case .cause: "cause " + name
    case .section: say("rubrique ", "section ") + name
    case .criterion: say("critère ", "criterion ") + name
    }
  }

  func field(_ field: GridChange.Field) -> String {
    switch field {
    case .id: say("identifiant", "id")
    case .version: "version"
    case .language: say("langue", "language")
    case .channels: say("canaux", "channels")
    case .title: say("titre", "title")
    case .metadata: say("métadonnées", "metadata")
    case .method: say("méthode", "method")
    case .notApplicable: say("sans objet", "N/A")
    case .decimals: say("décimales", "decimals")
    case .rounding: say("arrondi", "rounding")
    case .target: say("objectif", "target")
    case .from: say("début", "start")
    case .points: "points"
    case .agentScore: say("note du conseiller", "agent score")
    case .weight: say("poids", "weight")
    case .dimension: "dimension"
    case .appliesWhen: "condition"
    case .kind: say("type", "kind")
    case .scale: say("échelle", "scale")
    case .max: "maximum"
    case .unit: say("unité", "unit")
    case .range: say("plages", "ranges")
    case .scored: say("noté", "scored")
    case .bonus: "bonus"
    case .formerly: say("anciens identifiants", "former ids")
    case .question: "question"
    case .guidance: say("consigne", "guidance")
    case .example: say("exemple", "example")
    case .error: say("erreur", "error")
    case .comment: say("commentaire exigé", "comment required")
    case .evidence: say("citation exigée", "quote required")
    case .coaching: say("conseil de coaching", "coaching advice")
    case .cue: say("indice de transcription", "transcript cue")
    case .measure: say("mesure", "measure")
    }
  }

  func change(_ before: GridChange.Value?, _ after: GridChange.Value?) -> String {
    value(before) + " → " + value(after)
  }

  /// The value after a colon, or nothing.
  func value(_ value: GridChange.Value?, after _: Bool) -> String {
    value.map { say(" : ", ": ") + self.value($0) } ?? ""
  }

  func value(_ value: GridChange.Value?) -> String {
    switch value {
    case nil: say("aucun", "none")
    case .number(let number)?: self.number(number)
    case .word(let word)?: self.word(word)
    case .code(let id)?: id.isEmpty ? say("aucun", "none") : isNumber(id) ? id : quoted(id)
    case .list(let ids)?: ids.isEmpty ? say("aucun", "none") : list(ids)
    case .text(let text)?: quoted(text)
    case .count(let count)?: String(count)
    case .condition(let condition)?: self.condition(condition)
    case .ranges(let ranges)?: ranges.map(range).joined(separator: say(" ; ", "; "))
    case .error(let error)?: self.error(error)
    case .requirement(.all)?: say("toujours", "always")
    case .requirement(.levels(let levels))?: say("pour ", "for ") + list(levels)
    case .cue(let cue)?: self.cue(cue)
    }
  }

  func shares(_ shares: GridChange.Shares?) -> String {
    let decimals = (1...4).first { places in
      shares?.before?.asPercent(places) != shares?.after?.asPercent(places)
    }
    return share(shares?.before, decimals ?? 1) + " → " + share(shares?.after, decimals ?? 1)
  }

  private func share(_ share: Rational?, _ decimals: Int) -> String {
    guard let share else { return say("aucune", "none") }
    return NumberText.decimal(share * 100, decimals: decimals, language)
      + NumberText.percentSign(language)
  }

  private func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  func number(_ number: Rational) -> String {
    let text = number.exactText
    return language == .french ? text.replacing(".", with: ",") : text
  }

  func list(_ ids: [String]) -> String {
    ids.map(quoted).joined(separator: ", ")
  }
}

extension Rational {
  fileprivate func asPercent(_ decimals: Int) -> String {
    (self * 100).decimalText(decimals: decimals)
  }
}
