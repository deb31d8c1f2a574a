import ExactNumbers
import Languages
import QualityModel

/// The few questions that make a new grid; Enter keeps what stands between brackets.
struct NewGridDialogue {
  let context: CommandContext

  func ask(_ plan: inout GridPlan) throws {
    plan.title = try line(fr: "Nom de la grille", en: "Name of the grid", usual: plan.title)
    plan.id = try line(
      fr: "Identifiant (lettres sans accent, chiffres, - _ .)",
      en: "Id (letters without accents, digits, - _ .)", usual: plan.id)
    let channels = try several(
      fr: "Canaux", en: "Channels", Channel.allCases.map { ($0, $0.title) },
      usual: plan.channels)
    plan.channels = channels
    plan.method = try one(
      fr: "Calcul de la note", en: "How the score is computed",
      [
        (.weighted, BilingualText(fr: "moyenne pondérée", en: "weighted mean")),
        (.points, BilingualText(fr: "points cumulés", en: "pooled points")),
        (
          .deductions,
          BilingualText(fr: "100 moins les points perdus", en: "100 minus the points lost")
        ),
      ])
    plan.dimensions = try several(
      fr: "Rubriques", en: "Sections", StandardDimension.allCases.map { ($0, $0.title) },
      usual: plan.dimensions)
    plan.levelCount = try one(
      fr: "Niveaux de réponse", en: "Levels of answers",
      [
        (3, BilingualText(fr: "trois niveaux", en: "three levels")),
        (4, BilingualText(fr: "quatre niveaux", en: "four levels")),
        (2, BilingualText(fr: "oui et non", en: "yes and no")),
      ])
    plan.target = try target(usual: plan.target)
  }

  private func line(fr french: String, en english: String, usual: String) throws -> String {
    context.terminal.note("\(context.say(fr: french, en: english)) [\(usual)] ?")
    guard let line = readLine() else { throw NewGridError.noAnswer }
    let typed = TypedLine(line)
    return typed.isEmpty ? usual : typed.text
  }

  private func one<Value>(
    fr french: String, en english: String, _ choices: [(Value, BilingualText)]
  ) throws -> Value {
    show(choices.map(\.1))
    while true {
      let typed = try line(fr: french, en: english, usual: "1")
      if let number = Int(typed), choices.indices.contains(number - 1) {
        return choices[number - 1].0
      }
      refuse(choices.count)
    }
  }

  private func several<Value: Hashable>(
    fr french: String, en english: String, _ choices: [(Value, BilingualText)], usual: [Value]
  ) throws -> [Value] {
    show(choices.map(\.1))
    let places = choices.indices.filter { usual.contains(choices[$0].0) }
    let text = places.map { String($0 + 1) }.joined(separator: " ")
    while true {
      let typed = try line(fr: french, en: english, usual: text)
      let words = typed.split { $0 == " " || $0 == "," }.map { Int($0) }
      let numbers = Set(words.compactMap { $0 })
      if !numbers.isEmpty, numbers.count == words.count,
        numbers.allSatisfy({ choices.indices.contains($0 - 1) })
      {
        return numbers.sorted().map { choices[$0 - 1].0 }
      }
      refuse(choices.count)
    }
  }

  private func target(usual: Rational) throws -> Rational {
    while true {
      let typed = try line(
        fr: "Note visée, sur 100", en: "Score aimed at, out of 100", usual: usual.exactText)
      let number = Rational(decimal: typed.replacing(",", with: "."))
      if let number, number >= .zero, number <= 100 { return number }
      refuse(100)
    }
  }

  private func show(_ choices: [BilingualText]) {
    for (place, choice) in choices.enumerated() {
      context.terminal.note("  \(place + 1)  \(choice[context.language])")
    }
  }

  private func refuse(_ limit: Int) {
    context.terminal.note(
      context.say(
        fr: "Tapez des nombres de 1 à \(limit).", en: "Type numbers from 1 to \(limit)."))
  }
}
