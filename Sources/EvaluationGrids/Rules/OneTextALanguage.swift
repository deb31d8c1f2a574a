internal import QualityModel
internal import StrictXML

/// A text is written once in each language. Examples and advice are several: see
/// `TranslationGroup`.
struct OneTextALanguage: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.textOwners.flatMap { owner in
      ["title", "question", "guidance"].flatMap { name in
        var (findings, languages) = ([Finding](), Set<String>())
        for text in owner.elements(name) {
          let language = text.language(in: grid)
          guard !languages.insert(language).inserted else { continue }
          findings.append(
            TextProblem.repeatedLanguage(language, element: name)
              .finding(file: grid.file, at: text.position))
        }
        return findings
      }
    }
  }
}
