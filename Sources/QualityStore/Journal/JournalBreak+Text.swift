public import Languages

extension JournalBreak {
  /// What is broken, in both languages.
  public var message: BilingualText {
    switch self {
    case .entryAltered(let sequence):
      BilingualText(
        fr: "L'entrée \(sequence) du journal a été modifiée.",
        en: "Journal entry \(sequence) was altered.")
    case .entryUnlinked(let sequence):
      BilingualText(
        fr: "L'entrée \(sequence) du journal ne suit pas la précédente : l'une des deux a été"
          + " remplacée ou déplacée.",
        en: "Journal entry \(sequence) does not follow the one before: one of them was replaced"
          + " or moved.")
    case .entryMissing(let sequence):
      BilingualText(
        fr: "L'entrée \(sequence) du journal a disparu.",
        en: "Journal entry \(sequence) is missing.")
    case .endMissing(let expected, let found):
      BilingualText(
        fr: "La fin du journal a disparu : \(found) entrées sur \(expected).",
        en: "The end of the journal is missing: \(found) entries of \(expected).")
    case .headDiffers(let sequence):
      BilingualText(
        fr: "La dernière entrée du journal (\(sequence)) n'est pas celle qui a été notée.",
        en: "The last journal entry (\(sequence)) is not the one that was noted.")
    case .witnessDiffers(let sequence):
      BilingualText(
        fr: "L'entrée \(sequence) du journal n'est pas celle que vous aviez relevée.",
        en: "Journal entry \(sequence) is not the one that you had noted.")
    case .revisionAltered(let id, let revision, let sequence):
      BilingualText(
        fr: "L'évaluation « \(shown(id)) », révision \(revision), ne correspond plus à ce qui a"
          + " été validé (entrée \(sequence)).",
        en: "The evaluation “\(shown(id))”, revision \(revision), is no longer what was submitted"
          + " (entry \(sequence)).")
    case .revisionUnrecorded(let id, let revision):
      BilingualText(
        fr: "L'évaluation « \(shown(id)) », révision \(revision), n'est pas au journal.",
        en: "The evaluation “\(shown(id))”, revision \(revision), is not in the journal.")
    case .revisionMissing(let id, let sequence):
      BilingualText(
        fr: "Une révision de l'évaluation « \(shown(id)) » a disparu (entrée \(sequence)).",
        en: "A revision of the evaluation “\(shown(id))” is missing (entry \(sequence)).")
    case .gridAltered(let id, let version):
      BilingualText(
        fr: "La grille \(shown(id)) \(version) n'est plus celle qui a été publiée.",
        en: "The grid \(shown(id)) \(version) is no longer the one that was published.")
    case .gridUnrecorded(let id, let version):
      BilingualText(
        fr: "La grille \(shown(id)) \(version) n'est pas au journal.",
        en: "The grid \(shown(id)) \(version) is not in the journal.")
    case .gridMissing(let label, let sequence):
      BilingualText(
        fr: "La grille \(shown(label)) a disparu (entrée \(sequence)).",
        en: "The grid \(shown(label)) is missing (entry \(sequence)).")
    case .disputeAltered(let id, let sequence):
      BilingualText(
        fr: "La contestation \(shown(id)) ne correspond plus à ce qui a été déposé"
          + " (entrée \(sequence)).",
        en: "The dispute \(shown(id)) is no longer what was raised (entry \(sequence)).")
    case .disputeUnrecorded(let id):
      BilingualText(
        fr: "La contestation \(shown(id)) n'est pas au journal.",
        en: "The dispute \(shown(id)) is not in the journal.")
    case .disputeMissing(let id, let sequence):
      BilingualText(
        fr: "La contestation \(shown(id)) a disparu (entrée \(sequence)).",
        en: "The dispute \(shown(id)) is missing (entry \(sequence)).")
    case .resolutionAltered(let id, let sequence):
      BilingualText(
        fr: "La décision sur la contestation \(shown(id)) ne correspond plus à ce qui a été rendu"
          + " (entrée \(sequence)).",
        en: "The resolution of the dispute \(shown(id)) is no longer what was decided"
          + " (entry \(sequence)).")
    case .resolutionUnrecorded(let id):
      BilingualText(
        fr: "La décision sur la contestation \(shown(id)) n'est pas au journal.",
        en: "The resolution of the dispute \(shown(id)) is not in the journal.")
    case .resolutionMissing(let id, let sequence):
      BilingualText(
        fr: "La décision sur la contestation \(shown(id)) a disparu (entrée \(sequence)).",
        en: "The resolution of the dispute \(shown(id)) is missing (entry \(sequence)).")
    case .sampleAltered(let id, let sequence):
      BilingualText(
        fr: "L'échantillon « \(shown(id)) » n'est plus celui qui a été tiré (entrée \(sequence)).",
        en: "The sample “\(shown(id))” is no longer the one that was drawn (entry \(sequence)).")
    case .sessionAltered(let id, let sequence):
      BilingualText(
        fr: "La séance de calibrage « \(shown(id)) » n'est plus ce qui a été consigné (entrée"
          + " \(sequence)).",
        en: "The calibration session “\(shown(id))” is no longer what was recorded (entry"
          + " \(sequence)).")
    case .sessionMissing(let id, let sequence):
      BilingualText(
        fr: "La séance de calibrage « \(shown(id)) », ou un de ses actes, a disparu (entrée"
          + " \(sequence)).",
        en: "The calibration session “\(shown(id))”, or something done in it, is missing (entry"
          + " \(sequence)).")
    case .sampleMissing(let id, let sequence):
      BilingualText(
        fr: "L'échantillon « \(shown(id)) », ou un de ses remplacements, a disparu (entrée"
          + " \(sequence)).",
        en: "The sample “\(shown(id))”, or a replacement in it, is missing (entry \(sequence)).")
    }
  }
}
