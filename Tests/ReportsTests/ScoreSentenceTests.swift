import ExactNumbers
import Languages
import QualityModel
import Statistics
import Testing

@testable import Reports

@Suite("Sentences about a score")
struct ScoreSentenceTests {
  let french = Wording(.french)
  let english = Wording(.english)

  /// Ordinary spaces stand for the non-breaking ones, which have their own test.
  func plain(_ text: ReportText) -> String {
    text.plainText.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  func sentences(_ statistic: Statistic, target: Rational? = 85) -> (String, String) {
    (
      plain(french.sentence(subject: "Le score", statistic, target: target)),
      plain(english.sentence(subject: "The score", statistic, target: target))
    )
  }

  @Test("A score under a target that its interval holds does not exclude the target")
  func underUnsettled() {
    let (french, english) = sentences(SampleSheets.figure(82.5, 14, 78.1, 86.9))
    #expect(
      french == """
        Le score (82,5 ; n = 14 appels ; intervalle à 95 % : 78,1 à 86,9) est sous l’objectif de 85, \
        que l’intervalle n’exclut pas.
        """)
    #expect(
      english == """
        The score (82.5; n = 14 calls; 95% interval: 78.1 to 86.9) is below the target of 85, which \
        the interval does not exclude.
        """)
  }

  @Test("A score whose interval is under the target does not reach it")
  func under() {
    let (french, english) = sentences(SampleSheets.figure(71.3, 9, 64, 78), target: 80)
    #expect(
      french == """
        Le score (71,3 ; n = 9 appels ; intervalle à 95 % : 64,0 à 78,0 ; indicatif) est sous \
        l’objectif de 80 ; l’intervalle ne l’atteint pas.
        """)
    #expect(
      english == """
        The score (71.3; n = 9 calls; 95% interval: 64.0 to 78.0; indicative) is below the target of \
        80, which the interval does not reach.
        """)
  }

  @Test("A score whose interval starts at the target reaches it")
  func reached() {
    let (french, english) = sentences(SampleSheets.figure(90, 14, 85, 95))
    #expect(french.hasSuffix("atteint l’objectif de 85, intervalle compris."))
    #expect(english.hasSuffix("reaches the target of 85, interval included."))
  }

  @Test("A score above a target that its interval holds may be below")
  func aboveUnsettled() {
    let (french, english) = sentences(SampleSheets.figure(87, 14, 82, 92))
    #expect(
      french.hasSuffix(
        "est au-dessus de l’objectif de 85, sans que l’intervalle exclue d’être au-dessous."))
    #expect(
      english.hasSuffix(
        "is above the target of 85, though the interval does not exclude being below it."))
  }

  @Test("A score that reads the same as its target is at the target")
  func level() {
    let (french, english) = sentences(SampleSheets.figure(84.97, 14, 81, 89))
    #expect(french.contains("est à l’objectif de 85, que l’intervalle déborde des deux côtés."))
    #expect(english.contains("is at the target of 85, with the interval on both sides of it."))
  }

  @Test("One call has no interval and concludes nothing")
  func oneCall() {
    let (french, english) = sentences(SampleSheets.figure(62.5, 1))
    #expect(
      french == """
        Le score (62,5 ; n = 1 appel ; sans intervalle ; indicatif) est sous l’objectif de 85, sur \
        trop peu d’appels pour conclure.
        """)
    #expect(
      english == """
        The score (62.5; n = 1 call; no interval; indicative) is below the target of 85, on too few \
        calls to conclude.
        """)
  }

  @Test("A figure without a target says so")
  func noTarget() {
    let (french, english) = sentences(SampleSheets.figure(82.5, 14, 78.1, 86.9), target: nil)
    #expect(french.hasSuffix(" n’a pas d’objectif."))
    #expect(english.hasSuffix(" has no target."))
  }

  @Test("What cannot be computed says why")
  func undefined() {
    let none = sentences(.undefined(.noObservations, count: 0))
    #expect(none == ("Le score : non noté, aucun appel.", "The score: not scored, no calls."))
    let few = sentences(.undefined(.tooFewObservations(needed: 3), count: 2))
    #expect(few.0 == "Le score : non noté, pas assez d’appels (2 ; il en faut 3).")
    #expect(few.1 == "The score: not scored, not enough calls (2; 3 needed).")
    let same = sentences(.undefined(.noVariation, count: 5))
    #expect(same.0 == "Le score : non noté, valeurs toutes identiques, rien à comparer.")
    let off = sentences(.undefined(.invalidInput, count: 5))
    #expect(off.0 == "Le score : non noté, donnée hors de l’échelle, non calculé.")
    #expect(off.1 == "The score: not scored, data off the scale, not computed.")
  }

  @Test("A target keeps its own decimals")
  func targetDecimals() {
    #expect(french.target(85) == "85")
    #expect(Rational(decimal: "82.5").map(french.target) == "82,5")
    #expect(Rational(decimal: "82.25").map(english.target) == "82.25")
  }

  @Test("Intervals that overlap show no gap with the team")
  func overlapping() {
    let own = SampleSheets.figure(82.5, 14, 78.1, 86.9)
    let team = SampleSheets.figure(84, 96, 82.1, 85.9)
    #expect(
      plain(french.teamSentence(own, team: team, .points, .calls)) == """
        Le reste de l’équipe est à 84,0 (n = 96 appels ; intervalle à 95 % : 82,1 à 85,9) ; les \
        intervalles se recouvrent : aucun écart n’est établi.
        """)
    #expect(
      plain(english.teamSentence(own, team: team, .points, .calls)) == """
        The rest of the team is at 84.0 (n = 96 calls; 95% interval: 82.1 to 85.9); the intervals \
        overlap: no gap is shown.
        """)
  }

  @Test("Intervals apart show a gap only from ten observations")
  func apart() {
    let team = SampleSheets.figure(84, 96, 82.1, 85.9)
    let enough = french.teamSentence(
      SampleSheets.figure(70, 14, 65, 75), team: team, .points, .calls)
    #expect(plain(enough).hasSuffix("ne se recouvrent pas : l’écart est établi."))
    let few = french.teamSentence(SampleSheets.figure(70, 9, 65, 75), team: team, .points, .calls)
    #expect(plain(few).hasSuffix("ne se recouvrent pas, mais n est inférieur à 10 : indicatif."))
    let alone = french.teamSentence(SampleSheets.figure(70, 1), team: team, .points, .calls)
    #expect(plain(alone).hasSuffix("sans intervalle, aucun écart n’est établi."))
    let nobody = french.teamSentence(
      SampleSheets.figure(70, 14, 65, 75), team: .undefined(.noObservations, count: 0), .points,
      .calls)
    #expect(plain(nobody) == "Reste de l’équipe : pas de comparaison, aucun appel.")
  }

  @Test("Two periods never make a trend")
  func previous() throws {
    let now = SampleSheets.figure(82.5, 14, 78.1, 86.9)
    let close = try #require(
      french.previousSentence(now, previous: SampleSheets.figure(80.2, 12, 75.4, 85), .calls))
    #expect(plain(close).hasSuffix("; rien n’établit que le score ait changé."))
    let far = try #require(
      french.previousSentence(now, previous: SampleSheets.figure(60.2, 12, 55, 65), .calls))
    #expect(
      plain(far).hasSuffix(
        "le score est plus haut, et deux périodes ne font pas une tendance."))
    let few = try #require(
      english.previousSentence(now, previous: SampleSheets.figure(60.2, 4, 55, 65), .calls))
    #expect(plain(few).hasSuffix("; nothing shows that the score has changed."))
    #expect(french.previousSentence(now, previous: nil, .calls) == nil)
  }

  @Test("Standard dimensions are spoken of with their article")
  func subjects() {
    let empathy = SampleSheets.dimension(.empathy, SampleSheets.figure(71.3, 9, 64, 78))
    #expect(french.subject(empathy, isDimension: true).plainText == "L’empathie")
    #expect(english.subject(empathy, isDimension: true).plainText == "Empathy")
    let own = ComparedFigure(
      id: "x", title: SampleSheets.both("Accueil", "Greeting"),
      value: SampleSheets.figure(71.3, 9), team: SampleSheets.figure(71.3, 9), target: 80)
    #expect(plain(french.subject(own, isDimension: false)) == "La rubrique « Accueil »")
    #expect(plain(english.subject(own, isDimension: true)) == "The dimension “Greeting”")
  }
}
