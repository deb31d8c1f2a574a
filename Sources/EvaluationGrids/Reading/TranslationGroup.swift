internal import StrictXML

/// One example or one piece of advice with its translations.
///
/// A text in the grid's language starts a group; those that follow it with the same attribute, in
/// languages that the group does not have yet, are its translations.
struct TranslationGroup {
  let key: String?
  private(set) var elements: [Element]
  private var languages: Set<String>

  static func groups(
    of elements: [Element], by attribute: String, in outline: GridOutline
  ) -> [TranslationGroup] {
    var groups: [TranslationGroup] = []
    for element in elements {
      let (key, language) = (element.value(attribute), element.language(in: outline))
      if let last = groups.last, last.key == key, language != outline.language,
        !last.languages.contains(language)
      {
        groups[groups.count - 1].elements.append(element)
        groups[groups.count - 1].languages.insert(language)
      } else {
        groups.append(TranslationGroup(key: key, elements: [element], languages: [language]))
      }
    }
    return groups
  }
}
