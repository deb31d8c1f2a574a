import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("Proposed crosswalks")
struct ProposalTests {
  private func grid(_ id: String, _ criteria: [Criterion]) -> Grid {
    let title = LocalizedText(id, language: "fr")
    return Grid(
      id: id, version: "1.0", language: "fr", title: title,
      sections: [
        QualityModel.Section(id: "s", title: title, children: criteria.map { .criterion($0) })
      ])
  }

  private func criterion(
    _ id: String, _ question: String,
    levels: [(String, Rational, String)] = [
      ("non", 0, "Non"), ("oui", 1, "Oui"),
    ], language: String = "fr", formerly: [String] = []
  ) -> Criterion {
    Criterion(
      id: id,
      levels: levels.map {
        Level(id: $0.0, points: $0.1, title: LocalizedText($0.2, language: language))
      }, formerly: formerly, question: LocalizedText(question, language: language))
  }

  private func links(_ a: [Criterion], _ b: [Criterion]) -> [CrosswalkLink] {
    CrosswalkProposal(GridPair(a: grid("a", a), b: grid("b", b))).crosswalk.links
  }

  @Test("Links go by id, by former ids, then by wording; all are proposals with their likeness")
  func origins() {
    let found = links(
      [
        criterion("accueil", "Le client est-il salué ?"),
        criterion("ancien", "Le besoin est-il écouté ?"),
        criterion("x1", "Le conseiller reformule-t-il le besoin avant de répondre ?"),
        criterion("x2", "Combien de points de fidélité restent ?"),
      ],
      [
        criterion("y1", "Le besoin est-il reformulé avant la réponse ?"),
        criterion("nouveau", "Écoute du besoin", formerly: ["ancien"]),
        criterion("accueil", "La musique d'attente plaît-elle ?"),
      ])
    #expect(found.map(\.a) == [["accueil"], ["ancien"], ["x1"]])
    #expect(found.map(\.b) == [["accueil"], ["nouveau"], ["y1"]])
    #expect(found.map(\.origin) == [.id, .formerly, .wording])
    #expect(found.allSatisfy { !$0.isConfirmed && $0.similarity != nil })
    // The same id about something else is shown for what it is.
    #expect(found[0].similarity ?? 1 < Rational.reduced(1, 2))
    #expect(found[2].similarity ?? 0 >= Rational.reduced(4, 10))
  }

  @Test("Several former ids of one criterion make one link, answered by the worst")
  func merged() throws {
    let found = links(
      [criterion("p", "Présentation ?"), criterion("d", "Décroché ?")],
      [criterion("z", "Accueil ?", formerly: ["p", "d"])])
    let link = try #require(found.first)
    #expect(link.a == ["p", "d"] && link.b == ["z"] && found.count == 1)
    #expect(link.toB.map(\.combination) == [.worst])
    #expect(link.toA.map(\.criterionID) == ["p", "d"])
  }

  @Test("Wordings are compared in a language that both grids speak")
  func languages() {
    let french = criterion("a1", "Le besoin est-il reformulé avant la réponse ?")
    let english = criterion(
      "b1", "Le besoin est-il reformulé avant la réponse ?", language: "en")
    #expect(links([french], [english]) == [])
    #expect(links([french], [criterion("b1", "Le besoin est-il reformulé ?")]).count == 1)
  }

  @Test("Levels go by id, by words, then to the nearest in points, the lower of two as near")
  func levels() throws {
    let question = "Le besoin est-il reformulé ?"
    let found = links(
      [
        criterion(
          "a1", question,
          levels: [("nul", 0, "Nul"), ("bof", 1, "Passable"), ("mi", 2, "Mi"), ("top", 4, "Top")])
      ],
      [
        criterion(
          "b1", question,
          levels: [("zero", 0, "Zéro"), ("passable", 5, "passable"), ("top", 10, "Parfait")])
      ])
    let rule = try #require(found.first?.toB.first)
    #expect(
      rule.levels == [
        LevelLink(level: "nul", answer: .levels(["zero"]), origin: .points),
        LevelLink(level: "bof", answer: .levels(["passable"]), origin: .wording),
        LevelLink(level: "mi", answer: .levels(["passable"]), origin: .points),
        LevelLink(level: "top", answer: .levels(["top"]), origin: .id),
      ])
    let halves = links(
      [criterion("a1", question, levels: [("w", 0, "W"), ("m", 1, "M"), ("b", 2, "B")])],
      [criterion("b1", question)])
    // Half-way between no and yes: no, which promises less.
    #expect(halves.first?.toB.first?.levels[1].answer == .levels(["non"]))
  }

  @Test("No rule is made up where levels are not worth more than one another")
  func reasons() {
    let question = "Quel est le motif de l'appel ?"
    let found = links(
      [criterion("a1", question, levels: [("f", 0, "Facture"), ("p", 0, "Panne")])],
      [criterion("b1", question, levels: [("x", 0, "Facturation"), ("y", 0, "Technique")])])
    #expect(found.count == 1 && found.first?.toA == [] && found.first?.toB == [])
  }

  @Test("Whatever is proposed between random grids can be used as soon as it is confirmed")
  func usable() throws {
    for seed: UInt64 in 0..<60 {
      var (one, two) = (GridGenerator(seed: seed), GridGenerator(seed: seed + 3000))
      let pair = GridPair(a: one.grid(), b: two.grid())
      let proposal = CrosswalkProposal(pair).crosswalk
      let text = CrosswalkWriter(language: .french).readable(proposal, between: pair)
      let reading = CrosswalkReader().read(Array(text.utf8), file: "liens.xml", between: pair)
      #expect(reading.errors.map(\.code) == [], "seed \(seed)")
      let isSame = reading.crosswalk == proposal
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test(
    "Grids of 10, 50 and 150 criteria, reworded, find their criteria again",
    arguments: [10, 50, 150])
  func sizes(count: Int) {
    let (a, b) = (RewordedGrids.before(count), RewordedGrids.after(count))
    let clock = ContinuousClock()
    var found: [CrosswalkLink] = []
    let time = clock.measure { found = links(a, b) }
    let right = found.count { $0.a.first.map { "n" + $0.dropFirst() } == $0.b.first }
    #expect(right * 10 >= count * 9, "\(right) of \(count)")
    #expect(found.count - right <= count / 10)
    #expect(time < .seconds(20))
  }

  @Test("Beyond a thousand criteria wordings are not compared, and it is said")
  func limit() {
    let many = RewordedGrids.before(1001)
    let proposal = CrosswalkProposal(
      GridPair(a: grid("a", many), b: grid("b", RewordedGrids.after(10))))
    #expect(!proposal.comparedWordings)
    #expect(proposal.crosswalk.links == [])
    let whole = CrosswalkProposal(
      GridPair(a: grid("a", Array(many.prefix(1000))), b: grid("b", RewordedGrids.after(1000))))
    #expect(whole.comparedWordings)
    #expect(whole.crosswalk.links.count > 800)
  }
}

/// Two grids about the same things in other words and other ids: `a7` is asked as `n7`.
private enum RewordedGrids {
  private static let objects = [
    "facture", "rendez-vous", "dossier", "contrat", "colis", "technicien", "abonnement", "mobile",
    "paiement", "remboursement", "adresse", "commande", "garantie",
  ]
  private static let acts = [
    "vérifier", "expliquer", "reformuler", "annoncer", "corriger", "proposer", "rappeler",
    "chiffrer", "dater", "confirmer", "résumer",
  ]
  private static let moments = [
    "salutation", "découverte", "objection", "transfert", "conclusion", "relance", "attente",
  ]

  static func before(_ count: Int) -> [Criterion] {
    (0..<count).map { index in
      let (object, act, moment) = words(index)
      return criterion("a\(index)", "Pendant la \(moment), faut-il \(act) \(object) \(index) ?")
    }
  }

  static func after(_ count: Int) -> [Criterion] {
    (0..<count).map { index in
      let (object, act, moment) = words(index)
      return criterion("n\(index)", "\(object) \(index) : \(act) lors de la \(moment)")
    }
  }

  private static func words(_ index: Int) -> (String, String, String) {
    (
      objects[index % objects.count], acts[index % acts.count], moments[index % moments.count]
    )
  }

  private static func criterion(_ id: String, _ question: String) -> Criterion {
    Criterion(
      id: id,
      levels: ["non", "oui"].enumerated().map {
        Level(id: $1, points: Rational($0), title: LocalizedText($1, language: "fr"))
      }, question: LocalizedText(question, language: "fr"))
  }
}
