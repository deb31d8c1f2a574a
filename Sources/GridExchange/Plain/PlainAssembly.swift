internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Puts the rows of a client's table together as a grid.
struct PlainAssembly {
  let sections: [PlainSection]
  let identity: GridIdentity

  func grid(
    title: String, ids: inout SlugMaker, log: inout ImportLog,
    place: (Int, PlainField) -> String
  ) -> Grid {
    var scales: [[AnswerNotation.Answer]: Scale] = [:]
    var order: [Scale] = []
    let weighs = sections.contains { $0.criteria.contains { $0.weight != nil } }
    let factor = percentFactor
    var made: [Section] = []
    for section in sections {
      let id = ids.id(for: section.title, else: "rubrique")
      log.origins.note(.section(id), at: place(section.row, .section))
      log.origins.note(.section(id), .weight, at: place(section.row, .weight))
      var children: [Section.Child] = []
      var sum = Rational.zero
      for row in section.criteria {
        let answers = row.notation?.answers ?? yesNo
        let scale = scales[answers] ?? scale(answers, ids: &ids)
        if scales[answers] == nil {
          scales[answers] = scale
          order.append(scale)
          log.origins.note(.scale(scale.id), at: place(row.row, .answers))
        }
        // A critical check without a weight of its own ends the evaluation and weighs nothing.
        let usual: Rational = row.errorClass != nil && weighs ? .zero : .one
        let weight = row.weight.map { $0 * factor } ?? usual
        sum = sum + weight
        note(row, in: &log, place)
        children.append(.criterion(criterion(row, scale, weight: weight)))
      }
      let own = section.weight.map { $0 * factor }
      made.append(
        Section(
          id: id, weight: own ?? (sum.isZero && weighs ? .zero : sum.isZero ? .one : sum),
          title: text(section.title), children: children))
    }
    return Grid(
      id: identity.id(for: title), version: identity.version, language: identity.language,
      channels: identity.channels, title: text(title),
      scoring: ScoringRules(method: poolsPoints(order, weighs: weighs) ? .points : .weighted),
      scales: order,
      sections: poolsPoints(order, weighs: weighs) ? made.map(unweighted) : made)
  }

  /// Marks out of different totals and no weights: the client adds the points up.
  private func poolsPoints(_ scales: [Scale], weighs: Bool) -> Bool {
    !weighs && Set(scales.map { $0.levels.last?.points }).count > 1
      && sections.allSatisfy { $0.weight == nil }
  }

  private func unweighted(_ section: Section) -> Section {
    Section(id: section.id, title: section.title, children: section.children)
  }

  /// 100 for a table whose weights are shares of 1, as spreadsheets keep percentages.
  private var percentFactor: Rational {
    let weights = sections.flatMap { [$0.weight] + $0.criteria.map(\.weight) }.compactMap { $0 }
    let isShares = weights.allSatisfy { $0 <= .one } && weights.contains { !$0.isWhole }
    return isShares ? 100 : .one
  }

  private func criterion(_ row: PlainRow, _ scale: Scale, weight: Rational) -> Criterion {
    let worst = scale.levels.first?.id
    return Criterion(
      id: row.id, scaleID: scale.id, levels: scale.levels, weight: weight,
      allowsNotApplicable: row.notation?.allowsNotApplicable ?? true,
      question: text(row.question), guidance: row.guidance.map(text) ?? LocalizedText(),
      errors: row.errorClass.map { name in
        [CriticalError(errorClass: name, levels: [worst].compactMap { $0 }, effect: .failGrid)]
      } ?? [])
  }

  private func scale(_ answers: [AnswerNotation.Answer], ids: inout SlugMaker) -> Scale {
    let name =
      answers.count > 4
      ? [answers.first, answers.last].compactMap { $0?.title }.joined(separator: " ")
      : answers.reversed().map(\.title).joined(separator: " ")
    var levels = SlugMaker(taken: ["all", "none"])
    return Scale(
      id: ids.id(for: "echelle \(name)", else: "echelle"),
      levels: answers.map {
        Level(
          id: levels.id(for: $0.title, else: "niveau"), points: $0.points, title: text($0.title))
      })
  }

  private var yesNo: [AnswerNotation.Answer] {
    let isFrench = Language(tag: identity.language) != .english
    return [
      .init(title: isFrench ? "Non" : "No", points: .zero),
      .init(title: isFrench ? "Oui" : "Yes", points: .one),
    ]
  }

  private func note(
    _ row: PlainRow, in log: inout ImportLog, _ place: (Int, PlainField) -> String
  ) {
    let element = GridElement.criterion(row.id)
    log.origins.note(element, at: place(row.row, .criterion))
    let fields: [(GridField, PlainField)] = [
      (.question, .criterion), (.guidance, .guidance), (.weight, .weight), (.scale, .answers),
      (.error, .critical),
    ]
    for (field, column) in fields { log.origins.note(element, field, at: place(row.row, column)) }
  }

  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: identity.language)
  }
}

extension Rational {
  /// Whether nothing stands after the point.
  var isWhole: Bool { self == rounded(decimals: 0) }
}
