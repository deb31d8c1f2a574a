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
        Le score (82,5 ; n = 14 contacts ; intervalle à 95 % : 78,1 à 86,9) est sous l’objectif de 85, \
        que l’intervalle n’exclut pas.
        """)
    #expect(
      english == """
        The score (82.5; n = 14 contacts; 95% interval: 78.1 to 86.9) is below the target of 85, which \
        the interval does not exclude.
        """)
  }

  @Test("A score whose interval is under the target does not reach it")
  func under() {
    let (french, english) = sentences(SampleSheets.figure(71.3, 9, 64, 78), target: 80)
    #expect(
      french == """
        Le score (71,3 ; n = 9 contacts ; intervalle à 95 % : 64,0 à 78,0 ; indicatif) est sous \
        l’objectif de 80 ; l’intervalle ne l’atteint pas.
        """)
    #expect(
      english == """
        The score (71.3; n = 9 contacts; 95% interval: 64.0 to 78.0; indicative) is below the target of \
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

  @Test("One contact has no interval and concludes nothing")
  func oneCall() {
    let (french, english) = sentences(SampleSheets.figure(62.5, 1))
    #expect(
      french == """
        Le score (62,5 ; n = 1 contact ; sans intervalle ; indicatif) est sous l’objectif de 85, ce \
        qui ne suffit pas pour conclure.
        """)
    #expect(
      english == """
        The score (62.5; n = 1 contact; no interval; indicative) is below the target of 85, which is \
        not enough to conclude.
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
    #expect(none == ("Le score : non noté, aucun contact.", "The score: not scored, no contacts."))
    let few = sentences(.undefined(.tooFewObservations(needed: 3), count: 2))
    #expect(few.0 == "Le score : non noté, pas assez de contacts (2 ; il en faut 3).")
    #expect(few.1 == "The score: not scored, not enough contacts (2; 3 needed).")
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

  @Test(
    "A difference with the team is given with its interval, and not established when it holds 0")
  func notEstablished() {
    let own = SampleSheets.figure(79.8, 14, 75.1, 84.5)
    let team = SampleSheets.figure(84, 96, 82.1, 85.9)
    let difference = SampleSheets.figure(-4.2, 110, -9, 0.6)
    #expect(
      plain(french.teamSentence(own, team: team, difference: difference, .points, .contacts)) == """
        Reste de l’équipe : 84,0 (n = 96 contacts ; intervalle à 95 % : 82,1 à 85,9) ; écart : \
        −4,2 points (intervalle à 95 % : −9,0 à +0,6), non établi.
        """)
    #expect(
      plain(english.teamSentence(own, team: team, difference: difference, .points, .contacts))
        == """
        Rest of the team: 84.0 (n = 96 contacts; 95% interval: 82.1 to 85.9); difference: \
        −4.2 points (95% interval: −9.0 to +0.6), not established.
        """)
  }

  @Test("A difference is established only from ten observations, and nothing is said without one")
  func established() {
    let team = SampleSheets.figure(84, 96, 82.1, 85.9)
    let difference = SampleSheets.figure(-14, 110, -19, -9)
    func said(_ own: Statistic, _ difference: Statistic?, team: Statistic = team) -> String {
      plain(french.teamSentence(own, team: team, difference: difference, .points, .contacts))
    }
    #expect(said(SampleSheets.figure(70, 14, 65, 75), difference).hasSuffix("à −9,0), établi."))
    #expect(
      said(SampleSheets.figure(70, 9, 65, 75), difference).hasSuffix(
        "à −9,0), indicatif : n est inférieur à 10."))
    #expect(said(SampleSheets.figure(70, 1), nil).hasSuffix("82,1 à 85,9)."))
    #expect(
      said(
        SampleSheets.figure(70, 14, 65, 75), nil, team: .undefined(.noObservations, count: 0))
        == "Reste de l’équipe : pas de comparaison, aucun contact.")
  }

  @Test("Differences are signed, in the unit of their figure")
  func units() {
    func text(_ style: FigureStyle, _ value: Double, _ language: Language = .french) -> String {
      style.difference(value, language).replacing("\u{A0}", with: " ")
    }
    #expect(text(.points, 1.9) == "+1,9 point")
    #expect(text(.points, -1.96) == "−2,0 points")
    #expect(text(.share, 0.13) == "+13 points")
    #expect(text(.share, -0.014) == "−1 point")
    #expect(text(.mean, -0.5, .english) == "−0.5 points")
    #expect(text(.clock, 38) == "+00:38")
    #expect(text(.clock, -51) == "−00:51")
    #expect(text(.points, 0.01) == "0,0 point")
  }

  @Test("Two periods never make a trend")
  func previous() throws {
    let now = SampleSheets.figure(82.5, 14, 78.1, 86.9)
    let before = SampleSheets.figure(60.2, 12, 55, 65)
    func said(_ difference: Statistic?) throws -> String {
      plain(
        try #require(
          french.previousSentence(now, previous: before, difference: difference, .contacts)))
    }
    #expect(
      try said(SampleSheets.figure(2.3, 26, -3.9, 8.5)).hasSuffix(
        "; écart : +2,3 points (intervalle à 95 % : −3,9 à +8,5), non établi."))
    #expect(
      try said(SampleSheets.figure(22.3, 26, 15, 29)).hasSuffix(
        "+29,0), établi. Deux périodes ne font pas une tendance."))
    #expect(try said(nil).hasSuffix("; rien n’établit que le score ait changé."))
    #expect(french.previousSentence(now, previous: nil, difference: nil, .contacts) == nil)
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
