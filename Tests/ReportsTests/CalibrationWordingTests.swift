import Languages
import QualityModel
import Statistics
import Testing

@testable import Reports

@Suite("Words of calibration")
struct CalibrationWordingTests {
  let french = Wording(.french)
  let english = Wording(.english)

  /// Both languages have words, and not the same ones, but for figures that have one name.
  private func expectWords(
    _ text: (Wording) -> ReportText, same: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    let (one, other) = (text(french).plainText, text(english).plainText)
    #expect(!one.isEmpty && !other.isEmpty, sourceLocation: location)
    if !same { #expect(one != other, sourceLocation: location) }
  }

  @Test("Every value of every enumeration has words in both languages")
  func enumerations() {
    for value in CriterionAgreement.Reading.allCases { expectWords { $0.title(value) } }
    for value in EvaluatorStanding.Reading.allCases { expectWords { $0.title(value) } }
    for value in SideComparison.Equivalence.allCases { expectWords { $0.title(value) } }
    for value in CriterionAgreement.Coefficient.allCases {
      expectWords({ $0.title(value) }, same: value == .kappa)
    }
    for value in CriterionAgreement.DirectionTest.allCases { expectWords { $0.title(value) } }
    for value in CalibrationOmission.Reason.allCases {
      for count in [1, 2] {
        expectWords { $0.sentence(CalibrationOmission(reason: value, count: count)) }
      }
    }
    for value in CalibrationMethod.allCases {
      expectWords({ $0.title(value) }, same: true)
      expectWords { $0.meaning(value) }
      #expect(french.source(value).contains(#/[0-9]{4}/#))
    }
    for value in [ReferenceUse.consensus, .none] { expectWords { $0.title(value) } }
    let reasons: [UndefinedReason] = [
      .noObservations, .tooFewObservations(needed: 2), .noVariation, .noPairs, .invalidInput,
      .disconnected, .unbounded,
    ]
    for reason in reasons {
      expectWords { $0.comparisonReason(reason, count: 1, .calls) }
    }
  }

  @Test(
    "A severity is said with its direction",
    arguments: [
      (-3.2, "plus sévère de 3,2\u{A0}points", "3.2\u{A0}points harsher"),
      (1.5, "plus indulgent de 1,5\u{A0}point", "1.5\u{A0}points more lenient"),
      (1.0, "plus indulgent de 1,0\u{A0}point", "1.0\u{A0}point more lenient"),
      (0.04, "sans écart", "no difference"), (.nan, "sans écart", "no difference"),
    ])
  func severity(value: Double, french: String, english: String) {
    #expect(self.french.severity(value).plainText == french)
    #expect(self.english.severity(value).plainText == english)
  }

  @Test("An interval on both sides of zero says the direction of each bound")
  func interval() {
    let both = Interval(lower: -7, upper: 0.6)
    #expect(
      french.severityInterval(both).plainText
        == " (intervalle à 95\u{A0}%\u{A0}: de 7,0\u{A0}points plus sévère à 0,6\u{A0}point plus indulgent)"
    )
    let one = Interval(lower: -5.1, upper: -1.2)
    #expect(
      english.severityInterval(one).plainText == " (95% interval: 1.2 to 5.1\u{A0}points)")
    #expect(french.severityInterval(nil).plainText == " (sans intervalle)")
  }

  @Test("What the figures rest on is said before them")
  func before() {
    #expect(french.onCalls(24).plainText == "Sur 24 appels")
    #expect(french.onCalls(1).plainText == "Sur 1 appel, à titre indicatif")
    #expect(english.onCalls(6).plainText == "On 6 calls, as an indication")
  }

  @Test("The agreed sentence on what n allows is written as it was asked for")
  func resolution() {
    let document = CalibrationReportDocument(SampleCalibration.session(), language: .english)
    let text = String(decoding: MarkdownFormat.render(document.document), as: UTF8.self)
    #expect(
      text.contains(
        """
        With 6 calls, an agreement on “Acknowledging emotion” of 0.60 (Gwet’s AC2) cannot be told from \
        0.85; 14 more calls would.
        """))
    let inFrench = CalibrationReportDocument(SampleCalibration.session(), language: .french)
    let french = String(decoding: MarkdownFormat.render(inFrench.document), as: UTF8.self)
    #expect(french.contains("14 appels de plus le permettraient."))
    #expect(french.contains("6 appels seulement\u{A0}: tous les chiffres de cette page"))
  }

  @Test("Nothing undefined is left without its reason", arguments: Language.allCases)
  func undefined(language: Language) {
    for report in [SampleCalibration.oneCall(), SampleCalibration.oneEvaluator()] {
      let document = CalibrationReportDocument(report, language: language).document
      let text = String(decoding: MarkdownFormat.render(document), as: UTF8.self)
      #expect(text.contains(language == .french ? "On ne peut pas" : "It cannot be told"))
      #expect(!text.contains(#/\b(nan|inf)\b/#))
    }
    let alone = CalibrationReportDocument(SampleCalibration.oneEvaluator(), language: language)
    let words = String(decoding: MarkdownFormat.render(alone.document), as: UTF8.self)
    #expect(
      words.contains(
        language == .french
          ? "Un seul évaluateur a noté" : "One evaluator alone has scored"))
  }

  @Test("Customary labels are named only to be set aside")
  func labels() {
    for report in SampleCalibration.all {
      let document = CalibrationReportDocument(report, language: .english).document
      let text = String(decoding: MarkdownFormat.render(document), as: UTF8.self)
      #expect(text.ranges(of: "substantial").count == 1)
    }
  }
}
