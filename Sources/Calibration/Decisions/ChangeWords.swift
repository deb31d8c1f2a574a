internal import ExactNumbers
internal import Languages
internal import QualityModel

/// What a decision changes, in sentences without their final point.
struct ChangeWords {
  let grid: Grid

  func text(of decision: CalibrationDecision) -> BilingualText {
    let name = decision.criterionID.map(named)
    let subject = BilingualText(
      fr: name.map { "Critère \($0.french)" } ?? "Ensemble de la grille",
      en: name.map { "Criterion \($0.english)" } ?? "The whole grid")
    let change = change(decision)
    return .spaced(
      fr: "\(subject.french) : \(change.french)", en: "\(subject.english): \(change.english)")
  }

  private func change(_ decision: CalibrationDecision) -> BilingualText {
    let criterion = decision.criterionID.flatMap { grid.criterion($0) }
    return switch decision.kind {
    case .keep: BilingualText(fr: "il reste tel quel", en: "it stays as it is")
    case .reword(_, nil):
      BilingualText(fr: "la question est reformulée", en: "the question is reworded")
    case .reword(nil, _):
      BilingualText(fr: "la consigne est reformulée", en: "the guidance is reworded")
    case .reword:
      BilingualText(
        fr: "la question et la consigne sont reformulées",
        en: "the question and the guidance are reworded")
    case .split(let parts): split(parts)
    case .merge(let others, _): merge(others)
    case .weight(let weight): self.weight(weight, before: criterion?.weight)
    case .level(let id, let points, let title):
      level(id, points, title, before: criterion?.level(id))
    case .train(let people):
      BilingualText(
        fr: "formation de \(Language.french.list(people.map { ShownText.short($0) }, .and))",
        en: "training of \(Language.english.list(people.map { ShownText.short($0) }, .and))")
    }
  }

  private func split(_ parts: [CalibrationDecision.Part]) -> BilingualText {
    BilingualText(
      fr: "il est scindé en \(Language.french.list(parts.map { "« \($0.id) »" }, .and)), qui se "
        + "partagent son poids",
      en: "it is split into \(Language.english.list(parts.map { "“\($0.id)”" }, .and)), which "
        + "share its weight")
  }

  private func merge(_ others: [String]) -> BilingualText {
    BilingualText(
      fr: "il absorbe \(Language.french.list(others.map { "« \($0) »" }, .and)) et leur poids",
      en: "it takes in \(Language.english.list(others.map { "“\($0)”" }, .and)) and their weight")
  }

  private func weight(_ weight: Rational, before: Rational?) -> BilingualText {
    guard let before, before != weight else {
      let number = ChangeWords.number(weight)
      return BilingualText(
        fr: "le poids reste \(number.french)", en: "the weight stays \(number.english)")
    }
    let (old, new) = (ChangeWords.number(before), ChangeWords.number(weight))
    return BilingualText(
      fr: "le poids passe de \(old.french) à \(new.french)",
      en: "the weight goes from \(old.english) to \(new.english)")
  }

  private func level(
    _ id: String, _ points: Rational?, _ title: LocalizedText?, before: Level?
  ) -> BilingualText {
    var (french, english) = ([String](), [String]())
    if let points {
      let new = ChangeWords.number(points)
      let old = before.map { ChangeWords.number($0.points) }
      french.append(
        old.map { "passe de \($0.french) à \(new.french) points" } ?? "vaut \(new.french)")
      english.append(
        old.map { "goes from \($0.english) to \(new.english) points" } ?? "is worth \(new.english)")
    }
    if let title {
      let shown = ShownText.short(grid.text(title, in: .french))
      let shownEnglish = ShownText.short(grid.text(title, in: .english))
      french.append("s'appelle désormais « \(shown) »")
      english.append("is now called “\(shownEnglish)”")
    }
    return BilingualText(
      fr: "le niveau « \(id) » \(french.joined(separator: " et "))",
      en: "the level “\(id)” \(english.joined(separator: " and "))")
  }

  /// The criterion's id, and its short name where it has one.
  private func named(_ id: String) -> BilingualText {
    let title = grid.criterion(id)?.title ?? LocalizedText()
    func name(_ language: Language) -> String {
      let text = ShownText.short(grid.text(title, in: language))
      return text.isEmpty ? ShownText.short(id) : text
    }
    return BilingualText(fr: "« \(name(.french)) »", en: "“\(name(.english))”")
  }

  private static func number(_ value: Rational) -> BilingualText {
    let text = value.exactText
    return BilingualText(fr: String(text.map { $0 == "." ? "," : $0 }), en: text)
  }
}
