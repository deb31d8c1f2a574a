internal import Calendars
internal import ExactNumbers
internal import Languages
internal import QualityModel

/// What was decided, who does it and by when.
extension CalibrationReportBuilder {
  var decisionsSection: ReportSection? {
    let title = say(fr: "Décisions et actions", en: "Decisions and actions")
    guard !report.decisions.isEmpty else {
      return ReportSection(
        title,
        blocks: [
          .sentences([
            say(
              fr: "Aucune décision n'est encore consignée.", en: "No decision is recorded yet.")
          ])
        ])
    }
    return ReportSection(
      title,
      blocks: [
        .table(
          ReportTable(
            caption: say(
              fr: "Décisions de la séance, avec leur responsable et leur échéance",
              en: "Decisions taken, with their owner and their date"),
            showsCaption: false,
            columns: [
              .init(say(fr: "Critère", en: "Criterion"), width: 19),
              .init(say(fr: "Décision", en: "Decision"), width: 31),
              .init(say(fr: "Motif", en: "Reason"), width: 24),
              .init(say(fr: "Responsable", en: "Owner"), width: 13),
              .init(say(fr: "Échéance", en: "Due")),
            ], groups: [.init(rows: report.decisions.map(row))]))
      ])
  }

  private func row(_ decision: CalibrationDecision) -> [ReportTable.Cell] {
    [
      .text(subject(of: decision)), .text(words(of: decision)),
      .text(ReportText(outside: Excerpt.of(decision.reason, limit: 300))),
      .text(
        decision.owner.map { ReportText(outside: Excerpt.of($0, limit: PrintLimits.name)) }
          ?? say(fr: "à désigner", en: "to be named")),
      .text(
        decision.dueOn.map { ReportText(words: DateText.day($0, language)) }
          ?? say(fr: "à fixer", en: "to be set")),
    ]
  }

  /// The criterion, or that none is meant in particular.
  func subject(of decision: CalibrationDecision) -> ReportText {
    decision.criterionID.map { ReportText(outside: criterionTitle($0)) }
      ?? say(fr: "Tous les critères", en: "All criteria")
  }

  /// What is decided, in words.
  func words(of decision: CalibrationDecision) -> ReportText {
    switch decision.kind {
    case .keep: return say(fr: "Garder tel quel", en: "Keep as it is")
    case .reword(let question, let guidance): return rewording(question, guidance)
    case .split(let parts):
      let names = wording.enumeration(
        parts.map { quoted(own($0.question, id: $0.id, limit: 120)) })
      return say(fr: "Scinder en \(names)", en: "Split into \(names)")
    case .merge(let others, let question):
      let names = wording.enumeration(others.map { quoted(criterionTitle($0)) })
      let merged = say(fr: "Réunir avec \(names)", en: "Merge with \(names)")
      guard let question else { return merged }
      let words = quoted(own(question, id: "", limit: 160))
      return say(fr: "\(merged) : \(words)", en: "\(merged): \(words)")
    case .weight(let weight):
      let value = wording.target(weight)
      return say(fr: "Porter le poids à \(value)", en: "Change the weight to \(value)")
    case .level(let id, let points, let title):
      return level(id, points, title, decision.criterionID)
    case .train(let ids):
      let names = wording.enumeration(ids.map { ReportText(outside: name(of: $0)) })
      return say(fr: "Former \(names)", en: "Train \(names)")
    }
  }

  private func rewording(_ question: LocalizedText?, _ guidance: LocalizedText?) -> ReportText {
    var parts: [ReportText] = []
    if let question {
      let words = quoted(own(question, id: "", limit: 160))
      parts.append(say(fr: "question : \(words)", en: "question: \(words)"))
    }
    if let guidance {
      let words = quoted(own(guidance, id: "", limit: 200))
      parts.append(say(fr: "consigne : \(words)", en: "guidance: \(words)"))
    }
    guard !parts.isEmpty else { return say(fr: "Reformuler", en: "Reword") }
    let all = parts.dropFirst().reduce(parts[0]) { say(fr: "\($0) ; \($1)", en: "\($0); \($1)") }
    return say(fr: "Reformuler, \(all)", en: "Reword, \(all)")
  }

  private func level(
    _ id: String, _ points: Rational?, _ title: LocalizedText?, _ criterionID: String?
  ) -> ReportText {
    let known = criterionID.flatMap(criterion)
    let name =
      known.map { levelName(id, in: $0) } ?? ReportText(outside: Excerpt.of(id, limit: 40))
    var changes: [ReportText] = []
    if let title {
      let words = quoted(own(title, id: id, limit: 60))
      changes.append(say(fr: "l'appeler \(words)", en: "call it \(words)"))
    }
    if let points {
      let value = wording.target(points)
      let isMany = language == .french ? points >= 2 : points != 1
      let unit = isMany ? "points" : "point"
      changes.append(say(fr: "le porter à \(value) \(unit)", en: "make it \(value) \(unit)"))
    }
    let what = changes.isEmpty ? say(fr: "à revoir", en: "to review") : wording.enumeration(changes)
    return say(fr: "Niveau « \(name) » : \(what)", en: "Level “\(name)”: \(what)")
  }
}
