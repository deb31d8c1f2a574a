import Languages
import QualityModel
import Reports
import Testing

@Suite("A grid as a form to print")
struct GridFormTests {
  @Test("It is written as recorded", arguments: Language.allCases)
  func recorded(language: Language) throws {
    try GoldenFiles.expect(
      HTMLFormat.render(SampleGrid.form(language)), matches: "grid.\(language.rawValue).html")
  }

  @Test("It is well-formed, loads nothing and flows over its sheets")
  func markup() {
    let page = HTMLFormat.render(SampleGrid.form(.french))
    let markup = MarkupChecker(page)
    #expect(markup.faults == [])
    #expect(!markup.elements.contains("script"))
    #expect(!markup.attributes.contains { $0.name == "src" || $0.name == "href" })
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("@media print") && text.contains("color-scheme:light"))
    #expect(SampleGrid.form(.french).layout == .flowing)
  }

  @Test("Every answer has its box: levels, ranges, N/A where it is allowed, causes, bands")
  func boxes() {
    let markup = MarkupChecker(HTMLFormat.render(SampleGrid.form(.english)))
    let boxes = markup.attributes.count { $0 == (name: "class", value: "box") }
    // Smile 2 + N/A, hold 3 + N/A, checks 2 + N/A, identity 2; a cause under each; two bands.
    #expect(boxes == 3 + 4 + 3 + 2 + 4 + 2)
  }

  @Test("Shares, effects and conditions are said in words, with the grid's own names")
  func words() {
    let text = plain(HTMLFormat.render(SampleGrid.form(.french)))
    for part in [
      "Ton – 50,0 %", "Part 33,3 %", "jusqu’à 5,0 %", "score plafonné à 62,5",
      "Erreur critique de conformité si Non : le score vaut 0.",
      "À remplir seulement si « Sourire » = Oui.",
      "« Sourire » = Oui ou Non, non (« Le client est-il identifié ? » = Non) et « Le client est-il",
      "identifié ? » ≠ Oui.",
      "de 60 à moins de 120 s 1,5 point", "120 s et plus", "Plusieurs cases, 1 point au plus",
      "Objectif 82,5", "à partir de 92,5",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let english = plain(HTMLFormat.render(SampleGrid.form(.english)))
    for part in ["Tone – 50.0%", "score capped at 62.5", "Fill in only if “Smile” = Yes."] {
      #expect(english.contains(part), "\(part)")
    }
  }

  @Test("A grid without shares, bands, causes or target prints what it has")
  func bare() {
    let criterion = Criterion(id: "c", question: LocalizedText("Q ?", language: "fr"))
    let grid = Grid(
      id: "g", version: "1", language: "fr", title: LocalizedText("G", language: "fr"),
      sections: [
        Section(
          id: "s", title: LocalizedText("S", language: "fr"), children: [.criterion(criterion)])
      ])
    let document = GridDocument(grid, shares: [:], digest: "", language: .french).document
    let text = plain(HTMLFormat.render(document))
    #expect(text.contains("1. S") && text.contains("1.1 Q ?"))
    #expect(!text.contains("Palier") && !text.contains("Cause") && !text.contains("Objectif"))
  }

  @Test("Texts made to be obeyed are text", arguments: HostileTextTests.texts, Language.allCases)
  func hostile(text: String, language: Language) {
    let markup = MarkupChecker(HTMLFormat.render(SampleGrid.form(language, words: text)))
    #expect(markup.faults == [])
    let model = MarkupChecker(HTMLFormat.render(SampleGrid.form(language)))
    #expect(Set(markup.elements).subtracting(model.elements).isEmpty)
    #expect(!markup.attributes.contains { $0.name.hasPrefix("on") || $0.name == "src" })
  }

  /// What is read, tags taken out, unbreakable spaces made plain.
  private func plain(_ page: [UInt8]) -> String {
    var (result, isTag) = ("", false)
    let text = String(decoding: page, as: UTF8.self).replacing("<dd>", with: " ")
    for character in text {
      switch character {
      case "<": isTag = true
      case ">": isTag = false
      case "\u{A0}", "\u{202F}": result.append(" ")
      default: if !isTag { result.append(character) }
      }
    }
    return result
  }
}
