import Calendars
import ExactNumbers
import Languages
import QualityModel
import Testing

@testable import QualityStore

/// The grid of the fixture's evaluations, as a value.
let disputedGrid = Grid(
  id: exampleGrid.id, version: exampleGrid.version, language: "en",
  title: LocalizedText(),
  sections: [
    Section(
      id: "call", title: LocalizedText(),
      children: [
        Criterion(
          id: "greeting", levels: levels("poor", "fair", "good"), question: LocalizedText()),
        Criterion(
          id: "needs", kind: .multiple, levels: levels("asked", "listened"),
          question: LocalizedText()),
        Criterion(id: "none", kind: .multiple, levels: levels("x"), question: LocalizedText()),
        Criterion(
          id: "holds", kind: .number, ranges: [NumberRange(from: 0, to: 300, points: 1)],
          question: LocalizedText()),
        Criterion(id: "words", kind: .text, question: LocalizedText()),
        Criterion(
          id: "sale", levels: levels("no", "yes"), allowsNotApplicable: false,
          question: LocalizedText()),
        Criterion(id: "unasked", levels: levels("no", "yes"), question: LocalizedText()),
      ].map(Section.Child.criterion))
  ])

private func levels(_ ids: String...) -> [Level] {
  ids.enumerated().map { Level(id: $1, points: Rational($0), title: LocalizedText()) }
}

/// An objection by the agent of the call, unless told otherwise.
func dispute(
  of evaluation: String = "V1", revision: Int = 1, by person: String = "A1",
  as role: Dispute.Role = .agent, on day: String = "2026-11-10",
  deadline: String = "2026-11-20", comment: String? = nil,
  _ items: [DisputeItem] = [
    DisputeItem(criterionID: "greeting", proposed: .level("fair"), comment: "J'ai dit bonjour")
  ]
) -> Dispute {
  Dispute(
    evaluationID: evaluation, revision: revision, raisedBy: person, role: role,
    raisedAt: time(day + "T09:00:00"),
    deadline: CalendarDate(iso: deadline) ?? CalendarDate(daysSince1970: 0), comment: comment,
    items: items)
}

/// A decision of the neutral evaluator, unless told otherwise.
func resolution(
  of dispute: String = "D1", by person: String = "E3", on day: String = "2026-11-12",
  reason: String = "Réécoute à deux", _ items: [(String, Answer.Value?)] = [("greeting", nil)]
) -> Resolution {
  Resolution(
    disputeID: dispute, resolvedBy: person, resolvedAt: time(day + "T15:00:00"), reason: reason,
    items: items.map { ResolutionItem(criterionID: $0.0, accepted: $0.1) })
}

/// The answers of the fixture's evaluations with some of them replaced.
func answers(_ changes: [String: Answer.Value]) -> [Answer] {
  evaluation("V1").answers.map {
    Answer(
      criterionID: $0.criterionID, value: changes[$0.criterionID] ?? $0.value,
      causeID: $0.causeID, comment: $0.comment, quotes: $0.quotes)
  }
}
