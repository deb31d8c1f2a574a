import ExactNumbers
import Languages
import QualityModel
import Tables

/// An answer as it is typed: a value, then letters for what is to be added, or a comment.
struct AnswerInput: Equatable {
  /// What can be added to an answer on the same line.
  enum Addition: Character {
    case comment = "c"
    case quote = "q"
    case cause = "k"
  }

  let value: Answer.Value
  var additions: [Addition] = []
  var comment: String?

  /// Why a line is no answer.
  enum Problem: Error, Equatable {
    case notUnderstood
    case noSuchLevel(String, count: Int)
    case oneLevelOnly
    case notANumber(String)
    case notATime(String)
    case ambiguousNumber
    case strayLetter(String)
  }

  /// A value with nothing after it.
  init(value: Answer.Value) {
    self.value = value
  }

  /// What a line says for a criterion, in the titles of the reader's language.
  init(_ line: TypedLine, for criterion: Criterion, titles: [String]) throws(Problem) {
    switch criterion.kind {
    case .text: self.init(value: .text(line.text))
    case .number: try self.init(number: line.words, unit: criterion.unit)
    case .choice: try self.init(choice: line.words, of: criterion.levels, titles: titles)
    case .multiple: try self.init(levels: line.words, of: criterion.levels)
    }
  }

  /// A value and what is typed after it. One stray letter is no comment.
  init(value: Answer.Value, rest: [String]) throws(Problem) {
    self.value = value
    let letters = rest.compactMap { word in
      word.count == 1 ? word.lowercased().first.flatMap(Addition.init(rawValue:)) : nil
    }
    if letters.count == rest.count {
      additions = letters
      return
    }
    let text = rest.joined(separator: " ")
    guard text.count > 1 else { throw .strayLetter(text) }
    comment = text
  }

  private init(
    choice words: [String], of levels: [Level], titles: [String]
  ) throws(Problem) {
    guard let first = words.first else { throw .notUnderstood }
    let rest = Array(words.dropFirst())
    let index: Int
    if let number = AnswerInput.wholeNumber(first) {
      guard levels.indices.contains(number - 1) else {
        throw .noSuchLevel(first, count: levels.count)
      }
      index = number - 1
      if rest.count == 1, AnswerInput.wholeNumber(rest[0]) != nil { throw .oneLevelOnly }
    } else {
      let begun = titles.indices.filter {
        first.count > 1 && titles[$0].lowercased().hasPrefix(first.lowercased())
      }
      guard begun.count == 1 else { throw .notUnderstood }
      index = begun[0]
    }
    try self.init(value: .level(levels[index].id), rest: rest)
  }

  private init(levels words: [String], of levels: [Level]) throws(Problem) {
    let parts = words.flatMap { word -> [String] in
      let pieces = word.split(separator: ",").map(String.init)
      return pieces.allSatisfy { AnswerInput.wholeNumber($0) != nil } ? pieces : [word]
    }
    let numbers = parts.prefix { AnswerInput.wholeNumber($0) != nil }
    guard !numbers.isEmpty else { throw .notUnderstood }
    var chosen: Set<Int> = []
    for number in numbers.compactMap(AnswerInput.wholeNumber) where number != 0 || numbers.count > 1
    {
      guard levels.indices.contains(number - 1) else {
        throw .noSuchLevel(String(number), count: levels.count)
      }
      chosen.insert(number - 1)
    }
    let ids = levels.indices.filter(chosen.contains).map { levels[$0].id }
    try self.init(value: .levels(ids), rest: Array(parts.dropFirst(numbers.count)))
  }

  private init(number words: [String], unit: String?) throws(Problem) {
    guard let first = words.first else { throw .notUnderstood }
    var rest = Array(words.dropFirst())
    if let next = rest.first {
      if next == unit {
        rest.removeFirst()
      } else if AnswerInput.wholeNumber(next) != nil {
        throw .ambiguousNumber
      }
    }
    try self.init(value: .number(AnswerInput.number(first, unit: unit)), rest: rest)
  }

  /// A number, or minutes and seconds where the unit is a time.
  private static func number(_ word: String, unit: String?) throws(Problem) -> Rational {
    guard word.contains(":") else {
      var digits = word
      if let unit, digits.count > unit.count, digits.hasSuffix(unit) {
        digits.removeLast(unit.count)
      }
      guard let number = Rational(decimal: digits.replacing(",", with: ".")) else {
        throw .notANumber(word)
      }
      return number
    }
    guard unit == "s" || unit == "min", let seconds = try? CellSyntax().duration(word) else {
      throw .notATime(word)
    }
    guard unit == "min" else { return Rational(seconds) }
    return Rational(seconds, over: 60) ?? .zero
  }

  /// A whole number of at most six digits.
  static func wholeNumber(_ word: String) -> Int? {
    guard word.count <= 6, word.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(word)
  }
}

extension AnswerInput.Problem {
  /// What to tell the person.
  var message: BilingualText {
    switch self {
    case .notUnderstood:
      .spaced(
        fr: "Réponse non comprise : tapez un numéro, ou ? pour l'aide.",
        en: "Not understood: type a number, or ? for help.")
    case .noSuchLevel(let number, let count):
      .spaced(
        fr: "Il n'y a pas de réponse \(number) : choisissez de 1 à \(count).",
        en: "There is no answer \(number): choose from 1 to \(count).")
    case .oneLevelOnly:
      .spaced(
        fr: "Une seule réponse est possible ici.", en: "Only one answer is possible here.")
    case .notANumber(let word):
      .spaced(
        fr: "« \(visible(word)) » n'est pas un nombre.", en: "“\(visible(word))” is not a number.")
    case .notATime(let word):
      .spaced(
        fr: "« \(visible(word)) » n'est pas une durée attendue ici.",
        en: "“\(visible(word))” is not a duration expected here.")
    case .ambiguousNumber:
      .spaced(
        fr: "Écrivez le nombre sans espace.", en: "Write the number without spaces.")
    case .strayLetter(let letter):
      .spaced(
        fr: "« \(visible(letter)) » après la réponse n'est ni un commentaire, ni c, q ou k.",
        en: "“\(visible(letter))” after the answer is neither a comment, nor c, q or k.")
    }
  }
}
