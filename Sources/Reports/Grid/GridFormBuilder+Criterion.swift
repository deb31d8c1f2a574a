internal import ExactNumbers
internal import Languages
internal import QualityModel

extension GridFormBuilder {
  func section(_ section: Section, number: String, level: Int) -> ReportSection {
    var blocks: [ReportBlock] = []
    if let condition = section.appliesWhen { blocks.append(.sentences([when(condition)])) }
    for (index, child) in section.children.enumerated() {
      let inner = "\(number).\(index + 1)"
      switch child {
      case .criterion(let criterion):
        blocks.append(.section(entry(criterion, number: inner, level: level + 1)))
      case .section(let section):
        blocks.append(.section(self.section(section, number: inner, level: level + 1)))
      }
    }
    let shares = section.allCriteria.filter { !$0.isBonus }.compactMap { self.shares[$0.id] }
    let title: ReportText = "\(number). \(own(section.title))"
    let share = shares.reduce(Rational.zero, +)
    return ReportSection(
      share.isZero ? title : "\(title) – \(percent(share))", level: level, blocks: blocks)
  }

  /// What is observed, how it is answered, and room for the answer.
  private func entry(_ criterion: Criterion, number: String, level: Int) -> ReportSection {
    let isNamed = !criterion.title.isEmpty
    let name = own(isNamed ? criterion.title : criterion.question)
    var blocks: [ReportBlock] = []
    if isNamed { blocks.append(.sentences([own(criterion.question)])) }
    blocks.append(.facts(facts(of: criterion)))
    if let condition = criterion.appliesWhen { blocks.append(.sentences([when(condition)])) }
    if !criterion.guidance.isEmpty || !criterion.examples.isEmpty {
      blocks.append(.list(guidance(of: criterion)))
    }
    blocks += criterion.errors.map { .callout(error($0, of: criterion)) }
    blocks += answer(to: criterion)
    return ReportSection(
      "\(number) \(name)", level: max(3, level), style: .entry, blocks: blocks)
  }

  private func facts(of criterion: Criterion) -> [ReportFact] {
    var facts: [ReportFact] = []
    if criterion.isScored, criterion.kind != .text {
      if let share = shares[criterion.id] {
        facts.append(
          criterion.isBonus
            ? ReportFact(
              say(fr: "Bonus", en: "Bonus"),
              say(fr: "jusqu'à \(percent(share))", en: "up to \(percent(share))"))
            : ReportFact(say(fr: "Part", en: "Share"), percent(share)))
      }
    } else {
      facts.append(
        ReportFact(say(fr: "Relevé", en: "Recorded"), say(fr: "non noté", en: "not scored")))
    }
    if let comment = criterion.comment {
      facts.append(
        ReportFact(
          say(fr: "Commentaire exigé", en: "Comment required"), required(comment, criterion)))
    }
    if let evidence = criterion.evidence {
      facts.append(
        ReportFact(
          say(fr: "Passage à citer", en: "Quote required"), required(evidence, criterion)))
    }
    return facts
  }

  private func required(_ requirement: AnswerRequirement, _ criterion: Criterion) -> ReportText {
    switch requirement {
    case .all: say(fr: "toujours", en: "always")
    case .levels(let levels):
      say(fr: "si \(names(levels, criterion))", en: "if \(names(levels, criterion))")
    }
  }

  private func guidance(of criterion: Criterion) -> [ReportText] {
    let guidance = criterion.guidance.isEmpty ? [] : [own(criterion.guidance)]
    return guidance
      + criterion.examples.map { example in
        guard let level = example.level.flatMap({ criterion.level($0) }) else {
          return say(fr: "Exemple : \(own(example.text))", en: "Example: \(own(example.text))")
        }
        return say(
          fr: "Exemple, \(own(level.title)) : \(own(example.text))",
          en: "Example, \(own(level.title)): \(own(example.text))")
      }
  }

  private func error(_ error: CriticalError, of criterion: Criterion) -> ReportText {
    let kind =
      switch error.errorClass {
      case .customer: say(fr: "Erreur critique client", en: "Customer-critical error")
      case .business: say(fr: "Erreur critique métier", en: "Business-critical error")
      case .compliance:
        say(fr: "Erreur critique de conformité", en: "Compliance-critical error")
      case .minor: say(fr: "Erreur non critique", en: "Minor error")
      }
    let effect =
      switch error.effect {
      case .none: say(fr: "comptée, sans effet sur le score", en: "counted, no effect on the score")
      case .cap(let limit):
        say(
          fr: "score plafonné à \(wording.number(limit))",
          en: "score capped at \(wording.number(limit))")
      case .failSection: say(fr: "la rubrique vaut 0", en: "the section becomes 0")
      case .failGrid: say(fr: "le score vaut 0", en: "the score becomes 0")
      }
    let levels = names(error.levels, criterion)
    return say(
      fr: "\(strong: kind.plainText) si \(levels) : \(effect).",
      en: "\(strong: kind.plainText) if \(levels): \(effect).")
  }

  private func answer(to criterion: Criterion) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    var boxes = criterion.levels.map { level in
      ReportFact(own(level.title), criterion.isScored ? points(level.points) : "")
    }
    boxes += criterion.ranges.map { ReportFact(range($0, criterion.unit), points($0.points)) }
    if criterion.allowsNotApplicable {
      boxes.append(ReportFact(say(fr: "Sans objet", en: "Not applicable"), ""))
    }
    switch criterion.kind {
    case .text:
      return [.form(.lines(label: say(fr: "Réponse", en: "Answer"), count: 3))]
    case .choice: blocks.append(.form(.boxes(label: nil, boxes)))
    case .multiple:
      let maximum = criterion.maximum.map { points($0) }
      let label =
        maximum.map {
          say(fr: "Plusieurs cases, \($0) au plus", en: "Several boxes, \($0) at most")
        }
        ?? say(fr: "Plusieurs cases possibles", en: "Several boxes possible")
      blocks.append(.form(.boxes(label: label, boxes)))
    case .number:
      let unit = criterion.unit.map { ReportText(outside: $0) }
      blocks.append(
        .form(
          .fields([
            unit.map { say(fr: "Valeur relevée (\($0))", en: "Value found (\($0))") }
              ?? say(fr: "Valeur relevée", en: "Value found")
          ])))
      blocks.append(.form(.boxes(label: nil, boxes)))
    }
    if criterion.isScored, !grid.causes.isEmpty {
      blocks.append(
        .form(
          .boxes(
            label: say(fr: "Cause", en: "Cause"),
            grid.causes.map { ReportFact(own($0.title), "") })))
    }
    // What is required gets room to be written.
    let isRequired = criterion.comment != nil || criterion.evidence != nil
    let note = note(of: criterion)
    blocks.append(.form(isRequired ? .lines(label: note, count: 2) : .fields([note])))
    return blocks
  }

  private func note(of criterion: Criterion) -> ReportText {
    criterion.evidence == nil
      ? say(fr: "Commentaire", en: "Comment")
      : say(fr: "Commentaire, passage cité (minute)", en: "Comment, quote (minute)")
  }
}
