import Calendars
import ExactNumbers
import Foundation
import Languages
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

@Suite("Disputing an evaluation, as people do it", .serialized)
struct DisputeCommandTests {
  let workspace: DisputeWorkspace

  init() throws {
    workspace = try DisputeWorkspace()
  }

  private let first = "C-01/court/E1"

  @discardableResult
  private func raise(_ more: String...) throws -> ProcessRunner.Outcome {
    try ecoute(
      ["evaluations", "dispute", first, "--by", "A1", "--lang", "fr"]
        + (more.isEmpty
          ? ["--criterion", "suite", "--proposed", "Oui", "--comment", "rappelé le 3"] : more),
      in: workspace.folder)
  }

  @Test("A dispute is raised, shown, decided by another person, and told in the history")
  func life() throws {
    let raised = try raise("--item", "suite=oui: rappelé : le 3", "--item", "accueil: trop sévère")
    #expect(raised.status == 0, "\(raised.errors)")
    #expect(raised.output.contains("contestation D1"))
    #expect(raised.output.contains("Léa Durand (conseiller)"))
    #expect(raised.output.contains("Suite\u{A0}: Non → Oui — «\u{A0}rappelé : le 3\u{A0}»"))
    let listed = try workspace.evaluations("list", "--agent", "A1", "--format", "csv").output
    #expect(listed.contains("\(first),1,disputed,C-01"))
    #expect(try workspace.evaluations("list", lang: "en").output.contains("disputed"))
    let waiting = try workspace.evaluations("disputes", "--open", lang: "en")
    #expect(waiting.output.contains("D1  open"))

    let own = try workspace.evaluations("resolve", "D1", "--by", "E1", "--refuse", "--reason", "x")
    #expect(own.status == 2)
    #expect(own.errors.contains("a fait cette évaluation et ne peut pas trancher"))
    let decided = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--accept-criterion", "suite", "--reason", "réécoute à deux")
    #expect(decided.status == 0, "\(decided.errors)")
    #expect(decided.output.contains("acceptée en partie · révision 2"))
    #expect(decided.output.contains("note finale 33,3 → 100,0"))
    let again = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--refuse", "--reason", "x", lang: "en")
    #expect(again.status == 2 && again.errors.contains("was resolved before"))

    for command in ["show", "explain"] {
      let french = try workspace.evaluations(command, first).output
      for words in [
        "révision 1 · soumission", "note finale\u{A0}: 33,3", "contestation D1",
        "décision sur D1", "Paul Morel", "Accueil\u{A0}: refusé", "révision 2 · correction",
        "note finale\u{A0}: 100,0", "«\u{A0}réécoute à deux\u{A0}»",
      ] { #expect(french.contains(words), "\(command): \(words)") }
      let english = try workspace.evaluations(command, first, lang: "en").output
      for words in ["revision 1 · submission", "decision on D1", "partly accepted"] {
        #expect(english.contains(words), "\(command): \(words)")
      }
    }
    #expect(try workspace.evaluations("list").output.contains("révisée"))
    let verified = try ecoute("audit", "verify", "--lang", "fr", in: workspace.folder)
    #expect(verified.status == 0 && verified.output.contains("2 contestations et décisions"))
  }

  @Test("Rehearsals say what would be done and change nothing")
  func dryRun() throws {
    var before = try workspace.state()
    let rehearsed = try raise(
      "--criterion", "suite", "--proposed", "oui", "--comment", "x", "--dry-run")
    #expect(rehearsed.status == 0 && rehearsed.output.contains("contestation D1"))
    #expect(rehearsed.errors.contains("rien n'est enregistré"))
    #expect(try workspace.state() == before)
    try raise()
    before = try workspace.state()
    let decided = try workspace.evaluations(
      "resolve", "D1", "--by", "E3", "--accept", "--reason", "x", "--dry-run", lang: "en")
    #expect(decided.status == 0 && decided.output.contains("final score 33.3 → 100.0"))
    #expect(decided.errors.contains("nothing is saved"))
    #expect(try workspace.evaluations("retract", first, "--reason", "x", "--dry-run").status == 0)
    #expect(try workspace.state() == before)
  }

  @Test("What cannot be disputed is refused by name, and nothing is written")
  func refused() throws {
    let before = try workspace.state()
    func expect(_ words: String, _ arguments: [String]) throws {
      let outcome = try ecoute(
        ["evaluations", "dispute"] + arguments + ["--lang", "fr"], in: workspace.folder)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    try expect("aucune évaluation", ["EV-9", "--by", "A1", "--item", "suite: x"])
    try expect("n'a pas de critère", [first, "--by", "A1", "--item", "suit: x"])
    try expect(
      "n'a pas de critère «\u{A0}zzz\u{A0}».", [first, "--by", "A1", "--item", "zzz=oui: x"])
    try expect("Reprenez avec «\u{A0}suite\u{A0}»", [first, "--by", "A1", "--item", "suit=oui: x"])
    try expect("ce n'est pas un niveau", [first, "--by", "A1", "--item", "suite=parfait: x"])
    try expect("déjà celle", [first, "--by", "A1", "--item", "suite=non: x"])
    try expect("sans commentaire", [first, "--by", "A1", "--item", "suite=oui"])
    try expect("sans commentaire", [first, "--by", "A1", "--criterion", "suite"])
    try expect(
      "donné deux fois", [first, "--by", "A1", "--item", "suite: x", "--item", "suite: y"])
    try expect("n'a pas été traité", [first, "--by", "A2", "--item", "suite: x"])
    try expect("sa propre évaluation", [first, "--by", "E1", "--item", "suite: x"])
    try expect("n'est pas une personne", [first, "--by", "Jean", "--item", "suite: x"])
    try expect(
      "est passée", [first, "--by", "A1", "--item", "suite: x", "--deadline", "2020-01-01"])
    #expect(try workspace.state() == before)
  }

  @Test("A command line that says two things, or none, is a usage error")
  func usage() throws {
    for arguments in [
      ["dispute", first], ["dispute", first, "--criterion", "suite", "--item", "accueil: x"],
      ["dispute", first, "--item", "x: y", "--proposed", "oui"],
      ["dispute", first, "--item", ": y"], ["dispute", first, "--item", "suite=: y"],
      ["dispute", first, "--item", "a: b", "--deadline", "demain"],
      ["resolve", "D1", "--by", "E2", "--reason", "x"],
      ["resolve", "D1", "--by", "E2", "--accept", "--refuse", "--reason", "x"],
      ["resolve", "D1", "--by", "E2", "--accept", "--reason", " "],
      ["disputes", "--rates", "--open"], ["average", "--as-of", "2026-13-01"],
      ["average", "--as-of", "hier"], ["average", "--revisions", "second"],
    ] {
      for language in bothLanguages {
        let outcome = try ecoute(
          ["evaluations"] + arguments + ["--lang", language], in: workspace.folder)
        #expect(outcome.status == 64, "\(arguments)")
      }
    }
  }

  @Test("A decision that would leave the evaluation incomplete says what is missing")
  func incomplete() throws {
    try raise("--item", "accueil=non: rien n'a été dit")
    let refused = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--accept", "--reason", "réécoute")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("ne serait plus complète"))
    #expect(refused.errors.contains("--also"))
    let open = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--accept-criterion", "suite", "--reason", "x", lang: "en")
    #expect(open.status == 2 && open.errors.contains("is not disputed"))
  }

  @Test("What a decision makes necessary to another criterion is given with --also")
  func consequences() throws {
    let folder = try TestFolder()
    let centre = folder.path + "/centre"
    try FileManager.default.copyItem(atPath: ExampleWorkspace.path(), toPath: centre)
    func run(_ arguments: String...) throws -> ProcessRunner.Outcome {
      try ecoute(["evaluations"] + arguments + ["--lang", "fr"], in: centre)
    }
    // Whether the customer was told to wait decides whether the manner of it is asked.
    let raised = try run(
      "dispute", "EV-0016", "--by", "Hélène Faure", "--item", "annonce-attente=oui: annoncée")
    #expect(raised.output.contains("Hélène Faure (coach)"), "\(raised.errors)")
    let decision = ["D1", "--by", "E1", "--accept", "--reason", "réécoute"]
    let alone = try ecoute(["evaluations", "resolve"] + decision + ["--lang", "fr"], in: centre)
    #expect(alone.status == 2 && alone.errors.contains("mise-en-attente"))
    let whole = try ecoute(
      ["evaluations", "resolve"] + decision + ["--also", "mise-en-attente=45: courte"],
      in: centre)
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try run("show", "EV-0016").output.contains("courte"))
  }

  @Test("A criterion disputed without an answer is accepted with one")
  func answerOfTheDecision() throws {
    try raise("--item", "suite: jugé trop vite")
    let none = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--accept", "--reason", "x", lang: "en")
    #expect(none.status == 2 && none.errors.contains("--accept-criterion suite=answer"))
    let given = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--accept-criterion", "suite=Oui", "--reason", "x")
    #expect(given.status == 0, "\(given.errors)")
    let kept = try #require(try workspace.read { try $0.evaluation(first) })
    #expect(kept.answers.last?.value == .level("oui"))
  }

  @Test("A correction waits for the decision; a retraction closes the dispute and says so")
  func correctionAndRetraction() throws {
    try raise()
    let correction = try ecoute(
      "score", "C-01", "--grid", "court", "--evaluator", "E1", "--correct", "erreur", "--submit",
      "--lang", "fr", in: workspace.folder)
    #expect(correction.status == 2)
    #expect(correction.errors.contains("fait l'objet de la contestation D1"))
    let retracted = try workspace.evaluations("retract", first, "--reason", "mauvais appel")
    #expect(retracted.output.contains("La contestation D1 est close par ce retrait."))
    #expect(try workspace.evaluations("disputes").output.contains("close par retrait"))
  }

  @Test("An overdue dispute is listed, told by the doctor, and decided late")
  func overdue() throws {
    let level = { Level(id: $0, points: 0, title: LocalizedText()) }
    let grid = Grid(
      id: "court", version: "1.0", language: "fr", title: LocalizedText(),
      sections: [
        Section(
          id: "appel", title: LocalizedText(),
          children: [
            .criterion(
              Criterion(
                id: "suite", levels: [level("non"), level("oui")], question: LocalizedText()))
          ])
      ])
    try workspace.read { store in
      let raisedAt = try #require(CivilDateTime(iso: "2020-01-02T10:00:00"))
      try store.raise(
        Dispute(
          evaluationID: first, revision: 1, raisedBy: "Aline Vidal", role: .coach,
          raisedAt: raisedAt, deadline: raisedAt.date.adding(days: 10),
          items: [DisputeItem(criterionID: "suite", comment: "à revoir")]),
        on: grid, by: "test")
    }
    let late = try workspace.evaluations("disputes", "--overdue", "--format", "csv").output
    #expect(late.contains("D1,overdue,\(first)") && late.contains("2020-01-12"))
    for (language, words) in [
      ("fr", "à trancher depuis le 12/01/2020"), ("en", "decided by 12 Jan 2020"),
    ] {
      let doctor = try ecoute("doctor", "--lang", language, in: workspace.folder)
      #expect(doctor.output.contains(words) && doctor.status == 0)
    }
    let author = try workspace.evaluations(
      "resolve", "D1", "--by", "E3", "--refuse", "--reason", "x", lang: "en")
    #expect(author.status == 2 && author.errors.contains("raised this dispute"))
    let decided = try workspace.evaluations(
      "resolve", "D1", "--by", "E2", "--refuse", "--reason", "la citation le montre")
    #expect(decided.output.contains("refusée · en retard"))
    #expect(
      try workspace.evaluations("disputes", "--overdue", "--format", "csv").output
        .split(separator: "\n").count == 1)
  }

  @Test(
    "Rates give what was disputed of what was submitted, and what was accepted of the decisions")
  func rates() throws {
    try raise()
    _ = try workspace.evaluations("resolve", "D1", "--by", "E2", "--accept", "--reason", "x")
    let list = try workspace.evaluations("disputes", "--rates", "--format", "csv").output
    // Wilson, 1 of 4 and 1 of 1: computed by hand from z = 1.959964.
    #expect(list.contains("E1,4,1,0.2500,0.0456..0.6994,1,1,1.0000,0.2065..1.0000"))
  }
}
