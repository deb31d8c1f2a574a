internal import Languages
internal import QualityModel
internal import StrictXML

/// W012: a text without a version in a language that other texts of the grid have. Beyond twenty
/// texts in one language, one finding says how many.
struct MissingTranslations: WarningRule {
  let about = GridRuleDescription(
    "W012",
    title: .spaced(fr: "Une traduction qui manque", en: "A translation that is missing"),
    reason: .spaced(
      fr: "Ceux qui lisent la grille dans cette langue voient ce texte dans l'autre.",
      en: "Those who read the grid in that language see this text in the other."),
    remedy: .spaced(
      fr: "Ajoutez le texte avec xml:lang, ou retirez cette langue de toute la grille.",
      en: "Add the text with xml:lang, or remove that language from the whole grid."))

  private struct Gap {
    let text: Element
    let owner: String
  }

  func findings(in grid: LintedGrid) -> [Finding] {
    let outline = grid.outline
    let groups = outline.textOwners.flatMap { owner in
      texts(of: owner, in: outline).map { (owner, $0) }
    }
    var languages: [String] = []
    for (_, texts) in groups {
      for text in texts {
        let language = primary(text.language(in: outline))
        if !languages.contains(language), languages.count < 20 { languages.append(language) }
      }
    }
    return languages.flatMap { language -> [Finding] in
      let gaps = groups.compactMap { owner, texts -> Gap? in
        guard let first = texts.first,
          !texts.contains(where: { primary($0.language(in: outline)) == language })
        else { return nil }
        return Gap(text: first, owner: owner.id)
      }
      guard let first = gaps.first else { return [] }
      let (french, english) = (name(language, .french), name(language, .english))
      if gaps.count > 20 {
        return [
          finding(
            grid, at: outline.root.position,
            fr:
              "\(gaps.count) textes sur \(groups.count) n'existent pas \(french), le premier à la "
              + "ligne \(first.text.position.line)",
            en: "\(gaps.count) texts of \(groups.count) do not exist \(english), the first on line "
              + "\(first.text.position.line)")
        ]
      }
      return gaps.map { gap in
        finding(
          grid, at: gap.text.position,
          fr: "ce texte (<\(gap.text.name)> de « \(gap.owner) ») n'existe pas \(french)",
          en: "this text (<\(gap.text.name)> of \"\(gap.owner)\") does not exist \(english)")
      }
    }
  }

  /// Each text with its translations.
  private func texts(of owner: Element, in outline: GridOutline) -> [[Element]] {
    let single = ["title", "question", "guidance"].map { owner.elements($0) }
    let several = [("example", "level"), ("coaching", "module")].flatMap { name, attribute in
      TranslationGroup.groups(of: owner.elements(name), by: attribute, in: outline)
        .map(\.elements)
    }
    return (single + several).filter { !$0.isEmpty }
  }

  private func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" }).lowercased()
  }

  private func name(_ tag: String, _ language: Language) -> String {
    switch (Language(tag: tag), language) {
    case (.french, .french): "en français"
    case (.french, .english): "in French"
    case (.english, .french): "en anglais"
    case (.english, .english): "in English"
    case (nil, .french): "dans la langue « \(tag) »"
    case (nil, .english): "in the language \"\(tag)\""
    }
  }
}
