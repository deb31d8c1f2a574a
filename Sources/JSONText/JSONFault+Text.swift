public import Languages

extension JSONFault {
  /// What is wrong, without the place.
  public var summary: BilingualText {
    switch reason {
    case .unexpected:
      BilingualText(fr: "ce n'est pas du JSON", en: "this is no JSON")
    case .truncated:
      BilingualText(fr: "le fichier JSON est coupé", en: "the JSON file is cut short")
    case .tooDeep:
      BilingualText(
        fr: "plus de \(JSONValue.depthLimit) niveaux emboîtés",
        en: "more than \(JSONValue.depthLimit) nested levels")
    case .repeatedName:
      BilingualText(fr: "ce nom est déjà dans l'objet", en: "the object has this name already")
    case .notText:
      BilingualText(
        fr: "des octets ne sont pas des caractères UTF-8", en: "some bytes are not UTF-8")
    case .controlCharacter:
      BilingualText(
        fr: "un caractère de contrôle est dans un texte", en: "a text holds a control character")
    case .badEscape:
      BilingualText(fr: "cet échappement n'existe pas", en: "there is no such escape")
    }
  }
}
