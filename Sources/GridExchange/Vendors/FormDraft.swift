internal import ExactNumbers
internal import Languages
internal import QualityModel

/// What the readers of vendors' forms share: ids, texts, scales, and the log.
struct FormDraft {
  var log: FormLog
  let identity: GridIdentity
  private var ids = SlugMaker(taken: ["all", "none"])
  private var scales: [[Answer]: (scale: Scale, uses: Int)] = [:]
  private var scaleOrder: [[Answer]] = []

  /// One answer of a question, as the form gives it.
  struct Answer: Hashable {
    let title: String
    let points: Rational
  }

  /// The levels made of a question's answers, and the level of each answer, by its place.
  struct Levels {
    let levels: [Level]
    let idByPlace: [String]
  }

  init(identity: GridIdentity, file: String) {
    self.identity = identity
    log = FormLog(log: ImportLog(file: file))
  }

  mutating func id(for text: String, exactly given: String? = nil, else fallback: String) -> String
  {
    ids.id(for: text, exactly: given.flatMap(FormDraft.valid), else: fallback)
  }

  /// An id that the grid language accepts as it is.
  private static func valid(_ id: String) -> String? {
    let first = id.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    let isPlain = id.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
    }
    return first && isPlain ? id : nil
  }

  func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: identity.language)
  }

  /// The levels of some answers, worst first. Answers of one worth keep their order.
  func levels(_ answers: [Answer]) -> Levels {
    var ids = SlugMaker(taken: ["all", "none"])
    let names = answers.map { ids.id(for: $0.title, else: "niveau") }
    let order = answers.indices.sorted {
      (answers[$0].points, $0) < (answers[$1].points, $1)
    }
    return Levels(
      levels: order.map {
        Level(id: names[$0], points: answers[$0].points, title: text(answers[$0].title))
      },
      idByPlace: names)
  }

  /// Counts the uses of a list of levels, to declare once what several questions share.
  mutating func use(_ levels: Levels) {
    let key = levels.levels.map { Answer(title: $0.title.entries[0].text, points: $0.points) }
    if let known = scales[key] {
      scales[key] = (known.scale, known.uses + 1)
      return
    }
    let name =
      levels.levels.count > 4
      ? [levels.levels.first, levels.levels.last].compactMap { $0?.id }.joined(separator: "-")
      : levels.levels.reversed().map(\.id).joined(separator: "-")
    let id = ids.id(for: "echelle \(name)", else: "echelle")
    scales[key] = (Scale(id: id, levels: levels.levels), 1)
    scaleOrder.append(key)
  }

  /// The scale of some levels, when several questions share it.
  func sharedScale(_ levels: [Level]) -> String? {
    let key = levels.map { Answer(title: $0.title.entries[0].text, points: $0.points) }
    return scales[key].flatMap { $0.uses > 1 ? $0.scale.id : nil }
  }

  var sharedScales: [Scale] {
    scaleOrder.compactMap { scales[$0] }.filter { $0.uses > 1 }.map(\.scale)
  }

  /// A number as the grid language can write it; what rounding changes is named.
  mutating func weight(_ node: JSONNode?) -> Rational? {
    guard let number = log.number(node), let node else { return nil }
    let written = number.rounded(decimals: 6)
    if written != number {
      log.leave(
        node, fr: "poids arrondi à six décimales", en: "a weight rounded to six decimals")
    }
    guard written >= .zero else {
      log.wrong(node, fr: "un poids positif", en: "a weight of 0 or more")
      return nil
    }
    return written
  }

  func result(_ grid: Grid?) -> GridImport {
    GridImport(
      grid: grid, findings: log.log.findings, leftAside: log.log.leftAside,
      origins: log.log.origins)
  }
}
