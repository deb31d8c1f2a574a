import ExactNumbers
import Languages
import QualityModel
import Statistics
import Testing

@testable import Reports

@Suite("Sentences about samples, surveys, priorities, terms and activity")
struct OtherSentenceTests {
  let french = Wording(.french)
  let english = Wording(.english)

  func plain(_ texts: [ReportText]) -> String {
    texts.map(\.plainText).joined(separator: " ").replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
  }

  func sample(_ evaluations: Int, _ interactions: Int, handled: Int?) -> EvaluationSample {
    EvaluationSample(
      evaluations: evaluations, interactions: interactions, handled: handled, withoutScore: 1,
      shares: [])
  }

  @Test("The sample is counted with its plurals")
  func sampleSize() {
    #expect(
      plain([french.sampleSize(sample(14, 13, handled: 1_412))])
        == "14 évaluations de 13 contacts, sur 1 412 traités.")
    #expect(
      plain([french.sampleSize(sample(1, 1, handled: 1))])
        == "1 évaluation de 1 contact, sur 1 traité.")
    #expect(
      plain([english.sampleSize(sample(14, 13, handled: 1_412))])
        == "14 evaluations of 13 contacts, out of 1,412 handled.")
    #expect(plain([english.sampleSize(sample(1, 1, handled: nil))]) == "1 evaluation of 1 contact.")
    #expect(
      plain([french.sampleSize(sample(0, 0, handled: nil))])
        == "Aucune évaluation sur la période : il n’y a rien à noter ni à comparer.")
    #expect(
      french.withoutScore(sample(3, 3, handled: nil)).map { plain([$0]) }
        == "1 évaluation sans score : aucun critère ne s’y appliquait.")
  }

  @Test("Evaluators are named with their side, the others counted")
  func evaluators() throws {
    let sheet = SampleSheets.full().sample
    let two = try #require(french.evaluators(sheet, shown: 4))
    #expect(
      plain([two])
        == "Évaluations faites par Anne Roy (donneur d’ordre, 8) et Omar Filali (prestataire, 6).")
    let one = try #require(french.evaluators(sheet, shown: 1))
    #expect(plain([one]) == "Évaluations faites par Anne Roy (donneur d’ordre, 8) et 1 autre.")
    let english = try #require(english.evaluators(SampleSheets.crowded().sample, shown: 1))
    #expect(
      plain([english]) == "Evaluations made by Évaluatrice numéro 1 (client, 3) and 8 others.")
  }

  @Test("Each survey's figure is written on its own scale")
  func surveys() {
    let surveys = SampleSheets.surveys
    #expect(
      plain(french.sentences(surveys[0])) == """
        CSAT (satisfaits à partir de 4, échelle de 1 à 5) : 78 % (n = 41 réponses ; intervalle à 95 % : 63 % à 88 %). Reste de l’équipe : \
        81 % (n = 322 réponses ; intervalle à 95 % : 76 % à 85 %) ; écart : −3 points (intervalle à \
        95 % : −18 à +8), non établi.
        """)
    #expect(
      plain(english.sentences(surveys[1])).hasPrefix(
        "NPS (promoters minus detractors, −100 to +100): +12 (n = 25 answers; 95% interval: −19 to +41)."
      ))
    #expect(
      plain(french.sentences(surveys[2]))
        == "CES (moyenne de 1 à 7, haut = facile) : pas assez de réponses (2 ; il en faut 3).")
    #expect(
      plain([french.explanation(of: surveys[2].definition)]) == "moyenne de 1 à 7, haut = facile")
    let effort = SurveyDefinition(
      id: "e", metric: .ces, minimum: 1, maximum: 5, direction: .lowerIsBetter)
    #expect(plain([english.explanation(of: effort)]) == "mean, 1 to 5, low is easy")
  }

  @Test("A correlation whose interval holds zero shows no link")
  func delivered() {
    func comparison(_ paired: Int, _ statistic: Statistic) -> DeliveredAgainstPerceived {
      DeliveredAgainstPerceived(pairedCalls: paired, correlation: statistic)
    }
    #expect(
      plain(french.sentences(comparison(11, SampleSheets.figure(0.41, 11, -0.24, 0.81)))) == """
        11 contacts ont à la fois une évaluation et une réponse de satisfaction. Corrélation des rangs \
        (Spearman) : +0,41 (n = 11 contacts ; intervalle à 95 % : −0,24 à +0,81) ; aucun lien n’est \
        établi entre la note et la satisfaction.
        """)
    #expect(
      plain(english.sentences(comparison(30, SampleSheets.figure(0.6, 30, 0.3, 0.8)))).hasSuffix(
        "the contacts with the best scores are also those with the most satisfied customers."))
    #expect(
      plain(french.sentences(comparison(30, SampleSheets.figure(-0.6, 30, -0.8, -0.3)))).hasSuffix(
        "ceux dont les clients sont le moins satisfaits : à comprendre."))
    #expect(
      plain(french.sentences(comparison(0, .undefined(.noObservations, count: 0))))
        == "Aucun contact n’a à la fois une évaluation et une réponse de satisfaction.")
    #expect(
      plain(french.sentences(comparison(1, .undefined(.tooFewObservations(needed: 4), count: 1))))
        == """
        1 contact a à la fois une évaluation et une réponse de satisfaction. Lien non calculé : pas \
        assez de contacts (1 ; il en faut 4).
        """)
  }

  @Test("A priority says its figures, its uncertainty and what it is worth")
  func priority() {
    let point = SampleSheets.full().priorities[0]
    #expect(
      plain(french.prioritySentences(point)) == """
        Le niveau (45,8 ; n = 12 contacts ; intervalle à 95 % : 30,1 à 61,5) est sous l’objectif de \
        80 ; l’intervalle ne l’atteint pas. Probabilité que le vrai niveau soit sous l’objectif : \
        plus de 99 %. Atteindre l’objectif rendrait environ 3,4 points au score.
        """)
    #expect(
      plain(english.prioritySentences(point)).hasSuffix(
        """
        Probability that the true level is below the target: over 99%. Reaching the target would \
        bring back about 3.4 points of score.
        """))
  }

  @Test("Points brought back follow the plural of each language")
  func gains() {
    func gain(_ points: Double, _ wording: Wording) -> String? {
      let point = SampleSheets.point(
        SampleSheets.questions, SampleSheets.figure(50, 12), under: nil, points: points, [])
      return wording.gain(point).map { plain([$0]) }
    }
    #expect(gain(1.9, french) == "Atteindre l’objectif rendrait environ 1,9 point au score.")
    #expect(gain(2, french) == "Atteindre l’objectif rendrait environ 2,0 points au score.")
    #expect(gain(0.01, french) == "Atteindre l’objectif rendrait moins de 0,1 point au score.")
    #expect(gain(0, french) == nil)
    #expect(
      gain(1, english) == "Reaching the target would bring back about 1.0 points of score.")
  }

  @Test("Probabilities are never said to be certain")
  func chances() {
    #expect(plain([french.chance(1)]) == "plus de 99 %")
    #expect(plain([french.chance(0)]) == "moins de 1 %")
    #expect(plain([english.chance(0.87)]) == "87%")
  }

  @Test("What is to be confirmed says how many more contacts")
  func toConfirm() {
    func point(_ calls: Int?) -> CoachingPoint {
      SampleSheets.point(
        SampleSheets.questions, SampleSheets.figure(72, 5, 51.2, 92.8), under: 0.7, points: 1,
        calls: calls, [])
    }
    #expect(
      plain(french.toConfirmSentences(point(7))).hasSuffix(
        "À confirmer en évaluant 7 contacts de plus."))
    #expect(
      plain(french.toConfirmSentences(point(1))).hasSuffix(
        "À confirmer en évaluant 1 contact de plus."))
    #expect(
      plain(english.toConfirmSentences(point(1))).hasSuffix(
        "To be confirmed by evaluating 1 more contact."))
    #expect(
      plain(french.toConfirmSentences(point(nil))).hasSuffix(
        "À confirmer : le nombre de contacts à écouter encore ne se calcule pas."))
  }

  @Test("A term is counted on the conversations of each side, with its probability")
  func terms() {
    #expect(plain([french.conversations(11, of: 12)]) == "11 sur 12")
    #expect(plain([english.conversations(4, of: 84)]) == "4 of 84")
    #expect(plain([french.conversations(0, of: 0)]) == "–")
    #expect(plain([french.adjusted(0.000_02)]) == "< 0,001")
    #expect(plain([english.adjusted(0.031)]) == "0.031")
    #expect(plain([french.adjusted(nil)]) == "–")
    #expect(plain([french.termsBase(1)]) == "Sur 1 conversation transcrite.")
    #expect(plain([french.termsBase(0)]) == "Aucune conversation transcrite sur la période.")
  }

  @Test("Handling times are written as minutes and seconds")
  func activity() throws {
    let activity = try #require(SampleSheets.full().activity)
    #expect(
      plain(french.sentences(activity)).hasPrefix(
        """
        412 contacts traités. Durée moyenne de traitement (conversation, attente et post-appel, en \
        minutes et secondes), des contacts dont la durée est connue : 06:42 (n = 412 contacts ; \
        intervalle à 95 % : 06:28 à 06:56). Reste de l’équipe : 05:51
        """))
    #expect(
      plain(french.sentences(activity)).hasSuffix(
        "écart : +00:51 (intervalle à 95 % : +00:36 à +01:06), établi."))
    let none = ActivityFigure(
      handled: 1, meanHandlingSeconds: .undefined(.noObservations, count: 0),
      teamMeanHandlingSeconds: .undefined(.noObservations, count: 0))
    #expect(
      plain(french.sentences(none))
        == "1 contact traité. Durée moyenne de traitement : non calculée, aucun contact.")
  }

  @Test("A quote's source names the call, the minute and the day")
  func source() {
    let evidence = SampleSheets.full().priorities[0].evidence[0]
    #expect(plain([french.source(evidence)]) == "C-2610-07, 02:14, 20/10/2026")
    let untimed = SampleSheets.evidence("M-1", nil, "2026-10-20", level: nil, "Bonjour")
    #expect(plain([english.source(untimed)]) == "M-1, 20 Oct 2026")
  }

  @Test("A strength says the probability that makes it one")
  func strengths() {
    func said(_ value: Statistic, under: Double) -> String {
      plain(
        french.strengthSentences(
          SampleSheets.point(SampleSheets.engagement, value, under: under, points: 0, [])))
    }
    #expect(
      said(SampleSheets.figure(96.4, 14, 91.2, 100), under: 0.004) == """
        Niveau : 96,4 (n = 14 contacts ; intervalle à 95 % : 91,2 à 100,0). Probabilité que le vrai \
        niveau atteigne l’objectif de 80 : plus de 99 %.
        """)
    #expect(
      said(SampleSheets.figure(79, 14, 72, 86), under: 0.6).hasSuffix(
        "Probabilité que le vrai niveau dépasse celui du reste de l’équipe (78,4) : 93 %."))
    let best = Statistic.defined(
      Estimate(value: 100, count: 14, interval: Interval(lower: 78.47, upper: 100)))
    #expect(
      said(best, under: 0.05).hasPrefix(
        "14 contacts sur 14 au meilleur niveau (intervalle à 95 % : 78,5 à 100,0)."))
  }

  @Test("Words quoted never stand between two pairs of marks")
  func quotations() {
    func french(_ text: String) -> String { Quotation.inside(text, limit: 80, .french) }
    #expect(french("« Si j'ai bien compris ? »") == "Si j'ai bien compris ?")
    #expect(french("«\u{A0}Oui\u{A0}»") == "Oui")
    #expect(french("“Oui”") == "Oui")
    #expect(french("\"Oui\"") == "Oui")
    #expect(french("« Oui », puis « non »") == "“Oui”, puis “non”")
    #expect(french("Dire « oui » deux fois") == "Dire “oui” deux fois")
    #expect(french("«") == "“")
    #expect(french("") == "")
    #expect(Quotation.inside("“Yes” and “no”", limit: 80, .english) == "“Yes” and “no”")
  }
}
