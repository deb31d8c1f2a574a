public import Languages

extension XMLError {
  /// What was wrong, without the place.
  public var summary: BilingualText {
    switch reason {
    case .empty: bilingual("le document est vide", "the document is empty")
    case .tooLarge(let bytes, let limit):
      bilingual(
        "le document pèse \(bytes) octets, la limite est de \(limit)",
        "the document has \(bytes) bytes, the limit is \(limit)")
    case .tooDeep(let limit):
      bilingual(
        "plus de \(limit) éléments sont imbriqués", "more than \(limit) elements are nested")
    case .tooManyElements(let limit):
      bilingual(
        "le document compte plus de \(limit) éléments",
        "the document has more than \(limit) elements")
    case .tooManyAttributes(let limit):
      bilingual(
        "cet élément a plus de \(limit) attributs",
        "this element has more than \(limit) attributes")
    case .documentType:
      bilingual(
        "le document contient une déclaration DOCTYPE, qui n'est jamais lue",
        "the document has a DOCTYPE declaration, which is never read")
    case .invalidBytes(let encoding):
      bilingual(
        "ces octets ne sont pas du texte \(encoding)", "these bytes are not \(encoding) text")
    case .unknownEncoding(let name):
      bilingual(
        "l'encodage « \(name) » n'est pas lu", "the encoding \"\(name)\" is not supported")
    case .encodingMismatch(let declared, let actual):
      bilingual(
        "le document se déclare en \(declared) mais il est enregistré en \(actual)",
        "the document declares \(declared) but is saved as \(actual)")
    case .forbiddenCharacter(let code):
      bilingual(
        "le caractère de code \(code) est interdit en XML",
        "the character of code \(code) is forbidden in XML")
    case .illFormed(let fault): fault.summary
    }
  }

  /// What to do about it.
  public var remedy: BilingualText {
    switch reason {
    case .empty:
      bilingual(
        "Vérifiez que le fichier a bien été enregistré ou transféré en entier.",
        "Check that the file was saved or transferred whole.")
    case .tooLarge, .tooManyElements, .tooManyAttributes:
      bilingual(
        "Vérifiez qu'il s'agit du bon fichier, ou partagez-le en plusieurs.",
        "Check that this is the right file, or split it.")
    case .tooDeep:
      bilingual("Aplatissez la structure du document.", "Flatten the structure of the document.")
    case .documentType:
      bilingual(
        "Supprimez la déclaration DOCTYPE et les entités qu'elle définit.",
        "Delete the DOCTYPE declaration and the entities that it defines.")
    case .invalidBytes, .unknownEncoding, .encodingMismatch:
      bilingual(
        "Enregistrez le fichier en UTF-8 et déclarez encoding=\"UTF-8\" à la première ligne.",
        "Save the file as UTF-8 and declare encoding=\"UTF-8\" on the first line.")
    case .forbiddenCharacter:
      bilingual("Supprimez ce caractère invisible.", "Delete this invisible character.")
    case .illFormed(let fault): fault.remedy
    }
  }
}

extension IllFormedness {
  var summary: BilingualText {
    switch self {
    case .mismatchedTag(let opened, let line, let closed):
      bilingual(
        "la balise </\(closed)> ferme <\(opened)>, ouverte ligne \(line)",
        "the tag </\(closed)> closes <\(opened)>, opened on line \(line)")
    case .unclosedElement(let name, let line):
      bilingual(
        "le document s'arrête avant la fin de <\(name)>, ouvert ligne \(line)",
        "the document ends inside <\(name)>, opened on line \(line)")
    case .truncated:
      bilingual(
        "le document s'arrête au milieu d'une balise ou d'un commentaire",
        "the document ends inside a tag or a comment")
    case .contentAfterRoot:
      bilingual(
        "quelque chose suit la fin du document", "something follows the end of the document")
    case .noRootElement:
      bilingual("une balise est attendue ici", "a tag is expected here")
    case .repeatedAttribute(let name):
      bilingual(
        "l'attribut « \(name) » est écrit deux fois", "the attribute \"\(name)\" is written twice")
    case .faultyAttribute(let name):
      bilingual(
        name.map { "l'attribut « \($0) » est mal écrit" } ?? "un attribut est mal écrit",
        name.map { "the attribute \"\($0)\" is badly written" } ?? "an attribute is badly written")
    case .unknownEntity(let name):
      bilingual(
        "l'entité « &\(name); » n'existe pas en XML", "the entity \"&\(name);\" is not XML's")
    case .bareAmpersand:
      bilingual("un « & » est seul", "an \"&\" stands alone")
    case .unknownPrefix(let prefix):
      bilingual(
        "le préfixe « \(prefix) » n'a pas d'espace de noms",
        "the prefix \"\(prefix)\" has no namespace")
    case .other(let words):
      bilingual(
        "le document n'est pas du XML bien formé (\(words))",
        "the document is not well-formed XML (\(words))")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .mismatchedTag(let opened, _, let closed):
      bilingual(
        "Fermez <\(opened)> avec </\(opened)>, ou retirez </\(closed)>.",
        "Close <\(opened)> with </\(opened)>, or remove </\(closed)>.")
    case .unclosedElement(let name, _):
      bilingual(
        "Ajoutez </\(name)>, ou récupérez le fichier complet.",
        "Add </\(name)>, or get the whole file again.")
    case .truncated:
      bilingual("Récupérez le fichier complet.", "Get the whole file again.")
    case .contentAfterRoot:
      bilingual(
        "Gardez un seul élément racine et rien après lui.",
        "Keep one root element and nothing after it.")
    case .noRootElement, .other:
      bilingual(
        "Corrigez le texte à cet endroit ; un éditeur XML montre la faute.",
        "Correct the text at this place; an XML editor shows the fault.")
    case .repeatedAttribute:
      bilingual("Gardez un seul des deux.", "Keep only one of them.")
    case .faultyAttribute:
      bilingual(
        "Écrivez nom=\"valeur\", et &lt; pour le signe < dans une valeur.",
        "Write name=\"value\", and &lt; for the sign < in a value.")
    case .unknownEntity:
      bilingual(
        "Écrivez le caractère lui-même : é plutôt que &eacute;.",
        "Write the character itself: é rather than &eacute;.")
    case .bareAmpersand: bilingual("Écrivez &amp;.", "Write &amp;.")
    case .unknownPrefix(let prefix):
      bilingual(
        "Déclarez xmlns:\(prefix)=\"…\" sur l'élément ou plus haut.",
        "Declare xmlns:\(prefix)=\"…\" on the element or above it.")
    }
  }
}

func bilingual(_ french: String, _ english: String) -> BilingualText {
  .spaced(fr: french, en: english)
}
