public import Languages
internal import QualityModel

extension TranscriptError: ExplainedError {
  /// What was wrong, preceded by the place.
  public var problem: BilingualText {
    let location = path.map { "\(place.text) (\($0))" } ?? place.text
    let text = reason.problem
    guard !location.isEmpty else { return text }
    return BilingualText(fr: "\(location) : \(text.french)", en: "\(location): \(text.english)")
  }

  /// What the person can do about it.
  public var remedy: BilingualText { reason.remedy }
}

extension TranscriptError.Reason {
  var problem: BilingualText {
    switch self {
    case .empty: BilingualText(fr: "le fichier est vide", en: "the file is empty")
    case .unknownFormat:
      BilingualText(
        fr: "aucun format de transcription connu n'est reconnu",
        en: "no known transcript format is recognised")
    case .noTurns:
      BilingualText(
        fr: "le fichier ne contient aucune parole", en: "the file holds nothing that was said")
    case .undecodable:
      BilingualText(
        fr: "le texte n'est ni en UTF-8, ni en UTF-16, ni en Windows-1252",
        en: "the text is neither UTF-8, UTF-16 nor Windows-1252")
    case .nulCharacter:
      BilingualText(fr: "le texte contient un caractère nul", en: "the text has a NUL character")
    case .truncated:
      BilingualText(
        fr: "le fichier s'arrête avant la fin du document JSON",
        en: "the file stops before the end of its JSON document")
    case .unexpected(let expectation):
      BilingualText(
        fr: "il faudrait ici \(expectation.name.french)",
        en: "\(expectation.name.english) is needed here")
    case .duplicateField(let name):
      BilingualText(
        fr: "le champ « \(name) » figure deux fois dans le même objet",
        en: "the field ‘\(name)’ is written twice in the same object")
    case .missingField(let name):
      BilingualText(fr: "le champ « \(name) » manque", en: "the field ‘\(name)’ is missing")
    case .tooDeep(let limit):
      BilingualText(
        fr: "plus de \(limit) niveaux d'imbrication", en: "more than \(limit) nested levels")
    case .loneSurrogate:
      BilingualText(
        fr: "une moitié de caractère (demi-codet isolé)",
        en: "half a character (lone surrogate)")
    default: timeAndTermProblem
    }
  }

  private var timeAndTermProblem: BilingualText {
    switch self {
    case .badTime: BilingualText(fr: "le temps est illisible", en: "the time cannot be read")
    case .timeOutOfRange:
      BilingualText(
        fr: "le temps est négatif ou dépasse trente jours",
        en: "the time is negative or beyond thirty days")
    case .endsBeforeStart:
      BilingualText(fr: "la fin précède le début", en: "the end comes before the start")
    case .timeGoesBack:
      BilingualText(
        fr: "le début précède celui du passage d'avant",
        en: "the start comes before that of the previous passage")
    case .halfTimed:
      BilingualText(
        fr: "le début et la fin doivent être donnés ensemble",
        en: "start and end must be given together")
    case .textWithoutSpeaker:
      BilingualText(
        fr: "ces mots ne sont précédés d'aucun nom d'interlocuteur",
        en: "no speaker's name comes before these words")
    case .unknownParticipant:
      BilingualText(
        fr: "ce participant ne figure pas dans « Participants »",
        en: "this participant is not in ‘Participants’")
    case .unknownAgentSpeaker:
      BilingualText(
        fr: "aucun interlocuteur du fichier ne porte le nom indiqué pour le conseiller",
        en: "no speaker of the file has the name given for the agent")
    case .severalConversations:
      BilingualText(
        fr: "le fichier contient plusieurs conversations",
        en: "the file holds several conversations")
    case .untimedChannel:
      BilingualText(
        fr: "cette voie n'a pas de temps : les deux voies ne peuvent pas être réunies",
        en: "this channel has no times, so the channels cannot be put together")
    case .vocabularyFull(let limit):
      BilingualText(
        fr: "plus de \(limit) mots différents", en: "more than \(limit) distinct words")
    case .countFull:
      BilingualText(
        fr: "plus de quatre milliards de mots", en: "more than four billion words")
    case .cannotRead:
      BilingualText(fr: "le fichier ne peut pas être lu", en: "the file cannot be read")
    default: BilingualText(fr: "le fichier ne convient pas", en: "the file is not suitable")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .empty, .noTurns:
      BilingualText(
        fr: "Vérifiez l'export : l'appel a-t-il été transcrit ?",
        en: "Check the export: was the call transcribed?")
    case .unknownFormat:
      BilingualText(
        fr: "Donnez du WebVTT, du JSON Whisper, du JSON Amazon Transcribe Call Analytics, du "
          + "texte « Conseiller : … » ou une conversation JSON par ligne.",
        en: "Give WebVTT, Whisper JSON, Amazon Transcribe Call Analytics JSON, text as in "
          + "‘Agent: …’, or one JSON conversation a line.")
    case .undecodable, .nulCharacter:
      BilingualText(fr: "Enregistrez le fichier en UTF-8.", en: "Save the file as UTF-8.")
    case .truncated:
      BilingualText(
        fr: "Copiez ou téléchargez le fichier à nouveau.", en: "Copy or download the file again.")
    case .badTime, .timeOutOfRange, .endsBeforeStart, .timeGoesBack, .halfTimed:
      BilingualText(
        fr: "Corrigez ce temps, ou refaites la transcription.",
        en: "Correct this time, or transcribe the call again.")
    case .textWithoutSpeaker:
      BilingualText(
        fr: "Commencez chaque tour par « Conseiller : » ou « Client : ».",
        en: "Start each turn with ‘Agent:’ or ‘Customer:’.")
    case .unknownAgentSpeaker:
      BilingualText(
        fr: "Reprenez le nom exactement comme il est écrit dans le fichier.",
        en: "Give the name exactly as the file writes it.")
    case .severalConversations:
      BilingualText(
        fr: "Donnez un fichier par appel, ou comptez les termes de tout le fichier.",
        en: "Give one file a call, or count the terms of the whole file.")
    case .untimedChannel:
      BilingualText(
        fr: "Refaites la transcription de chaque voie avec ses temps.",
        en: "Transcribe each channel again, with times.")
    case .vocabularyFull, .countFull:
      BilingualText(
        fr: "Comptez par période ou par équipe, dans des fichiers séparés.",
        en: "Count by period or by team, in separate files.")
    case .cannotRead:
      BilingualText(
        fr: "Vérifiez le chemin et les droits de lecture.",
        en: "Check the path and the right to read it.")
    default:
      BilingualText(
        fr: "Corrigez le fichier à cet endroit, ou exportez-le à nouveau.",
        en: "Correct the file there, or export it again.")
    }
  }
}

extension TranscriptError.JSONExpectation {
  var name: BilingualText {
    switch self {
    case .value: BilingualText(fr: "une valeur JSON", en: "a JSON value")
    case .object: BilingualText(fr: "un objet { … }", en: "an object { … }")
    case .array: BilingualText(fr: "un tableau [ … ]", en: "an array [ … ]")
    case .string: BilingualText(fr: "un texte entre guillemets", en: "a quoted text")
    case .number: BilingualText(fr: "un nombre", en: "a number")
    case .separator: BilingualText(fr: "une virgule, « : » ou une fermeture", en: "a separator")
    case .escape: BilingualText(fr: "un échappement valide", en: "a valid escape")
    case .printable: BilingualText(fr: "un caractère imprimable", en: "a printable character")
    case .end: BilingualText(fr: "la fin du fichier", en: "the end of the file")
    }
  }
}
