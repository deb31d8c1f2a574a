public import Languages

extension ImportRejectionReason {
  /// What is wrong with the row.
  public var problem: BilingualText {
    switch self {
    case .unusableIdentifier:
      BilingualText(
        fr: "L'identifiant est vide, trop long ou contient des caractères de contrôle.",
        en: "The identifier is empty, too long or holds control characters.")
    case .contradictsRow(let line):
      BilingualText(
        fr: "Le même identifiant figure \(line.map { "ligne \($0)" } ?? "plus haut") avec d'autres"
          + " valeurs.",
        en: "The same identifier is \(line.map { "on line \($0)" } ?? "further up") with other"
          + " values.")
    case .unknownAgent(let id):
      BilingualText(
        fr: "Le conseiller « \(shown(id)) » est inconnu.",
        en: "The agent “\(shown(id))” is unknown.")
    case .unknownInteraction(let id): StoreError.unknownInteraction(id).problem
    case .unknownEvaluator(let id): StoreError.unknownEvaluator(id).problem
    case .unknownGrid(let id, let version):
      StoreError.unknownGrid(id: id, version: version).problem
    case .negativeDuration:
      BilingualText(fr: "Une durée est négative.", en: "A duration is below zero.")
    case .endsBeforeStart:
      BilingualText(
        fr: "La date de fin précède la date de début.", en: "The end date is before the start date."
      )
    case .transcriptDiffers:
      BilingualText(
        fr: "Ce contact a déjà une autre transcription.",
        en: "This interaction already has another transcript.")
    case .emptyTranscript:
      BilingualText(
        fr: "La transcription ne contient aucun tour de parole.",
        en: "The transcript has no turn.")
    case .surveyAnswerDiffers:
      BilingualText(
        fr: "Une autre réponse est déjà enregistrée sous cet identifiant.",
        en: "Another answer is already recorded under this identifier.")
    case .otherSurvey(let id):
      BilingualText(
        fr: "La réponse appartient à l'enquête « \(shown(id)) ».",
        en: "The answer belongs to the survey “\(shown(id))”.")
    case .outOfScale(let minimum, let maximum):
      BilingualText(
        fr: "La réponse sort de l'échelle de \(minimum) à \(maximum).",
        en: "The answer is outside the scale from \(minimum) to \(maximum).")
    case .evaluationDiffers:
      BilingualText(
        fr: "Une évaluation validée porte cet identifiant, avec d'autres réponses.",
        en: "A submitted evaluation has this identifier, with other answers.")
    case .numberTooLong(let criterion): StoreError.numberTooLong(criterion: criterion).problem
    case .concealed(let session):
      .spaced(
        fr: "Une évaluation porte déjà cet identifiant dans la séance de calibrage à l'aveugle"
          + " « \(shown(session)) » : on ne dit pas encore si elle est la même.",
        en: "An evaluation already has this identifier in the blind calibration session"
          + " “\(shown(session))”: whether it is the same is not told yet.")
    case .answersCommitted(let session, let side):
      CalibrationError.answersCommitted(session: session, side: side).problem
    }
  }

  /// What the person can do about it.
  public var remedy: BilingualText {
    switch self {
    case .unusableIdentifier: StoreError.unusableIdentifier("").remedy
    case .contradictsRow:
      BilingualText(
        fr: "Gardez la bonne des deux lignes.", en: "Keep the right one of the two rows.")
    case .unknownAgent: StoreError.unknownEvaluator("").remedy
    case .unknownInteraction(let id): StoreError.unknownInteraction(id).remedy
    case .unknownEvaluator(let id): StoreError.unknownEvaluator(id).remedy
    case .unknownGrid(let id, let version): StoreError.unknownGrid(id: id, version: version).remedy
    case .negativeDuration, .endsBeforeStart:
      BilingualText(fr: "Corrigez la ligne dans le fichier.", en: "Correct the row in the file.")
    case .transcriptDiffers:
      BilingualText(
        fr: "Vérifiez que le fichier est bien celui de ce contact ; une transcription importée ne"
          + " se remplace pas, car des évaluations peuvent la citer.",
        en: "Check that the file is that of this interaction; an imported transcript is not"
          + " replaced, since evaluations may quote it.")
    case .emptyTranscript:
      BilingualText(
        fr: "Écartez ce fichier, ou refaites la transcription.",
        en: "Leave this file out, or transcribe again.")
    case .surveyAnswerDiffers:
      BilingualText(
        fr: "La réponse d'un client ne se modifie pas : vérifiez l'identifiant dans l'export.",
        en: "A customer's answer is not changed: check the identifier in the export.")
    case .otherSurvey:
      BilingualText(
        fr: "Importez-la avec la déclaration de son enquête.",
        en: "Import it with the declaration of its own survey.")
    case .outOfScale:
      BilingualText(
        fr: "Corrigez la valeur, ou déclarez l'échelle réelle de l'enquête.",
        en: "Correct the value, or declare the survey's real scale.")
    case .evaluationDiffers: StoreError.alreadySubmitted("").remedy
    case .numberTooLong(let criterion): StoreError.numberTooLong(criterion: criterion).remedy
    case .concealed:
      BilingualText(
        fr: "Ôtez cette ligne, ou importez-la une fois la séance dévoilée.",
        en: "Take this row out, or import it once the session is revealed.")
    case .answersCommitted(let session, let side):
      CalibrationError.answersCommitted(session: session, side: side).remedy
    }
  }
}
