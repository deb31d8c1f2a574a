import GridExchange
import Languages

/// Asks what each column of a client's table holds, the guess offered first.
struct MappingDialogue {
  let context: CommandContext

  func ask(_ mapping: inout PlainMapping) throws {
    let terminal = context.terminal
    terminal.note(
      context.say(
        fr: "Que contient chaque colonne ? Entrée garde la proposition, - ne prend pas la colonne.",
        en: "What does each column hold? Enter keeps the guess, - leaves the column out."))
    for (place, field) in PlainField.allCases.enumerated() {
      terminal.note("  \(place + 1)  \(field.title[context.language])")
    }
    for header in mapping.headers {
      let guess = mapping.field(ofColumn: header.column)
      mapping.give(header.column, to: try answer(for: header.text, guess: guess))
    }
    while mapping.columns[.criterion] == nil {
      terminal.note(
        context.say(
          fr: "Aucune colonne ne contient les critères : laquelle est-ce ?",
          en: "No column holds the criteria: which is it?"))
      for header in mapping.headers {
        if try answer(for: header.text, guess: nil) == .criterion {
          mapping.give(header.column, to: .criterion)
        }
      }
    }
  }

  private func answer(for header: String, guess: PlainField?) throws -> PlainField? {
    let shown = guess.map { $0.title[context.language] } ?? "-"
    while true {
      context.terminal.note("\(visible(header)) [\(shown)] ?")
      guard let line = readLine() else { throw GridSourceError.noAnswer }
      let typed = TypedLine(line)
      if typed.isEmpty { return guess }
      if typed.text == "-" { return nil }
      if let number = Int(typed.text), PlainField.allCases.indices.contains(number - 1) {
        return PlainField.allCases[number - 1]
      }
      let words = typed.text.lowercased()
      let named = PlainField.allCases.first {
        $0.rawValue == words || $0.title[context.language].lowercased() == words
      }
      if let named { return named }
      context.terminal.note(
        context.say(
          fr: "Tapez un numéro de 1 à \(PlainField.allCases.count), ou -.",
          en: "Type a number from 1 to \(PlainField.allCases.count), or -."))
    }
  }
}
