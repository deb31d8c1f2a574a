public import Languages

extension CalibrationError {
  /// What the person can do about it.
  public var remedy: BilingualText {
    openingRemedy ?? lifeRemedy ?? commitmentRemedy
  }

  private var openingRemedy: BilingualText? {
    switch self {
    case .sessionTaken:
      BilingualText(
        fr: "Donnez un autre identifiant à la séance.", en: "Give the session another id.")
    case .noCall:
      BilingualText(
        fr: "Indiquez les contacts, ou un échantillon.",
        en: "Name the interactions, or a sample.")
    case .callTwice, .participantTwice:
      BilingualText(fr: "Nommez chacun une seule fois.", en: "Name each of them once.")
    case .tooFewParticipants:
      BilingualText(
        fr: "Nommez au moins deux évaluateurs.", en: "Name at least two evaluators.")
    case .expertNotParticipating:
      BilingualText(
        fr: "Ajoutez cet évaluateur aux participants, ou choisissez une autre référence.",
        en: "Add this evaluator to the participants, or choose another reference.")
    case .deadlineBeforeOpening:
      BilingualText(fr: "Donnez une date à venir.", en: "Give a date to come.")
    case .negativeTolerance:
      BilingualText(
        fr: "Donnez un nombre de points positif ou nul.",
        en: "Give a number of points, zero or more.")
    case .inAnotherSession:
      BilingualText(
        fr: "Dévoilez d'abord cette séance, ou choisissez un autre contact.",
        en: "Reveal that session first, or choose another interaction.")
    case .scoredBefore:
      .spaced(
        fr: "Choisissez d'autres contacts ou d'autres participants, ou ouvrez une séance qui ne"
          + " soit pas à l'aveugle.",
        en: "Choose other interactions or other participants, or open a session that is not"
          + " blind.")
    default: nil
    }
  }

  private var lifeRemedy: BilingualText? {
    switch self {
    case .stillBlind, .notRevealed:
      .spaced(
        fr: "Dévoilez-la quand toutes les réponses sont là (« ecoute calibrate reveal »).",
        en: "Reveal it when all answers are there (`ecoute calibrate reveal`).")
    case .alreadyRevealed:
      BilingualText(
        fr: "Lisez le rapport de la séance.", en: "Read the session's report.")
    case .alreadyClosed:
      BilingualText(
        fr: "Ouvrez une nouvelle séance.", en: "Open a new session.")
    case .answersMissing:
      BilingualText(
        fr: "Attendez ces évaluations, ou indiquez pourquoi la séance est dévoilée sans elles.",
        en: "Wait for these evaluations, or say why the session is revealed without them.")
    case .decisionReasonMissing:
      BilingualText(fr: "Indiquez le motif en une phrase.", en: "Give the reason in a sentence.")
    default: nil
    }
  }

  private var commitmentRemedy: BilingualText {
    switch self {
    case .notBlind:
      BilingualText(
        fr: "Ouvrez une séance à l'aveugle pour échanger des engagements.",
        en: "Open a blind session to exchange commitments.")
    case .sideAbsent:
      BilingualText(
        fr: "Vérifiez le côté, et les participants de la séance.",
        en: "Check the side, and the participants of the session.")
    case .alreadyCommitted:
      BilingualText(
        fr: "Un engagement ne se remplace pas : demandez à l'autre partie lequel elle reconnaît.",
        en: "A commitment is not replaced: ask the other party which one it acknowledges.")
    case .answersCommitted:
      BilingualText(
        fr:
          "Attendez que la séance soit dévoilée ; une correction faite ensuite ne compte plus dans la séance.",
        en: "Wait for the reveal; a correction made later does not count in the session.")
    case .commitmentMissing:
      BilingualText(
        fr: "Enregistrez d'abord son engagement, reçu avant ses réponses.",
        en: "Record its commitment first, received before its answers.")
    case .alreadyOpened:
      BilingualText(
        fr: "Rien n'est à refaire ; en cas de doute, vérifiez le fichier reçu.",
        en: "There is nothing to do again; if in doubt, verify the file received.")
    case .outsideSession:
      BilingualText(
        fr: "Demandez à l'autre partie un fichier fait pour cette séance, avec la même grille.",
        en: "Ask the other party for a file made for this session, on the same grid.")
    default: BilingualText(same: "")
    }
  }
}
