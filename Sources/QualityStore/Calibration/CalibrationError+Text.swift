public import Languages
internal import QualityModel

extension CalibrationError {
  /// What was wrong, and where.
  public var problem: BilingualText {
    openingProblem ?? lifeProblem ?? commitmentProblem
  }

  private var openingProblem: BilingualText? {
    switch self {
    case .sessionTaken(let id):
      .spaced(
        fr: "Une séance de calibrage « \(shown(id)) » existe déjà.",
        en: "There is a calibration session “\(shown(id))” already.")
    case .noCall(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » ne contient aucun contact à évaluer.",
        en: "The session “\(shown(id))” has no interaction to score.")
    case .callTwice(let id):
      .spaced(
        fr: "Le contact « \(shown(id)) » figure deux fois dans la séance.",
        en: "The interaction “\(shown(id))” is in the session twice.")
    case .tooFewParticipants(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » a moins de deux participants : rien n'est à comparer.",
        en: "The session “\(shown(id))” has fewer than two participants: there is nothing to"
          + " compare.")
    case .participantTwice(let id):
      .spaced(
        fr: "L'évaluateur « \(shown(id)) » participe deux fois à la séance.",
        en: "The evaluator “\(shown(id))” takes part in the session twice.")
    case .expertNotParticipating(let id):
      .spaced(
        fr: "L'expert « \(shown(id)) » ne participe pas à la séance.",
        en: "The expert “\(shown(id))” does not take part in the session.")
    case .deadlineBeforeOpening(let id):
      .spaced(
        fr: "La date limite de la séance « \(shown(id)) » précède son ouverture.",
        en: "The deadline of the session “\(shown(id))” comes before its opening.")
    case .negativeTolerance(let id):
      .spaced(
        fr: "La tolérance de la séance « \(shown(id)) » est négative ou a trop de chiffres.",
        en: "The tolerance of the session “\(shown(id))” is below zero or has too many digits.")
    case .inAnotherSession(let interaction, let session):
      .spaced(
        fr: "Le contact « \(shown(interaction)) » est déjà dans la séance à l'aveugle"
          + " « \(shown(session)) », qui n'est pas dévoilée.",
        en: "The interaction “\(shown(interaction))” is in the blind session"
          + " “\(shown(session))” already, which is not revealed.")
    case .scoredBefore(let found):
      .spaced(
        fr: "Des participants ont déjà évalué ces contacts sur leur grille : \(list(found)).",
        en: "Participants scored these interactions on their grid before: \(list(found)).")
    default: nil
    }
  }

  private var lifeProblem: BilingualText? {
    switch self {
    case .stillBlind(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » est à l'aveugle et n'est pas dévoilée : ses réponses ne se"
          + " lisent pas encore.",
        en: "The session “\(shown(id))” is blind and not revealed: its answers are not read yet.")
    case .notRevealed(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » n'est pas encore dévoilée.",
        en: "The session “\(shown(id))” is not revealed yet.")
    case .alreadyRevealed(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » est déjà dévoilée.",
        en: "The session “\(shown(id))” was revealed before.")
    case .alreadyClosed(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » est close : rien n'y change plus.",
        en: "The session “\(shown(id))” is closed: nothing changes in it any more.")
    case .answersMissing(let id, let lacks):
      .spaced(
        fr: "Il manque des évaluations dans la séance « \(shown(id)) » : \(list(lacks)).",
        en: "Evaluations are missing in the session “\(shown(id))”: \(list(lacks)).")
    case .decisionReasonMissing(let criterion):
      .spaced(
        fr: "Une décision\(criterion.map { " sur le critère « \(shown($0)) »" } ?? "") n'a pas de"
          + " motif.",
        en: "A decision\(criterion.map { " on the criterion “\(shown($0))”" } ?? "") has no"
          + " reason.")
    default: nil
    }
  }

  private var commitmentProblem: BilingualText {
    switch self {
    case .notBlind(let id):
      .spaced(
        fr: "La séance « \(shown(id)) » n'est pas à l'aveugle : il n'y a pas d'engagement à"
          + " prendre.",
        en: "The session “\(shown(id))” is not blind: there is nothing to commit to.")
    case .sideAbsent(let id, let side):
      .spaced(
        fr: "Personne ne participe à la séance « \(shown(id)) » pour ce côté"
          + " (\(side.title.french)).",
        en: "Nobody takes part in the session “\(shown(id))” for that side"
          + " (\(side.title.english)).")
    case .alreadyCommitted(let id, let side):
      .spaced(
        fr: "Un engagement est déjà enregistré dans la séance « \(shown(id)) » pour ce côté"
          + " (\(side.title.french)).",
        en: "The session “\(shown(id))” already has a commitment of that side"
          + " (\(side.title.english)).")
    case .answersCommitted(let id, let side):
      .spaced(
        fr: "Un engagement porte sur ces réponses (séance « \(shown(id)) », \(side.title.french)) :"
          + " elles ne changent plus avant qu'elle soit dévoilée.",
        en: "A commitment binds these answers (session “\(shown(id))”, \(side.title.english)): they"
          + " do not change before the reveal.")
    case .commitmentMissing(let id, let side):
      .spaced(
        fr: "L'engagement de l'autre partie (\(side.title.french)) n'est pas enregistré dans la"
          + " séance « \(shown(id)) ».",
        en: "The other party's commitment (\(side.title.english)) is not recorded in the session"
          + " “\(shown(id))”.")
    case .alreadyOpened(let id, let side):
      .spaced(
        fr: "Les réponses de l'autre partie (\(side.title.french)) sont déjà enregistrées dans la"
          + " séance « \(shown(id)) ».",
        en: "The other party's answers (\(side.title.english)) are already recorded in the session"
          + " “\(shown(id))”.")
    case .outsideSession(let evaluation, let session):
      .spaced(
        fr: "L'évaluation « \(shown(evaluation)) » n'est pas attendue dans la séance"
          + " « \(shown(session)) » : autre côté, autre contact, autre évaluateur ou autre grille.",
        en: "The evaluation “\(shown(evaluation))” is not awaited in the session"
          + " “\(shown(session))”: another side, interaction, evaluator or grid.")
    default: BilingualText(same: "")
    }
  }

  private func list(_ found: [EarlierEvaluation]) -> String {
    found.map { "\(shown($0.evaluatorID)) (\(shown($0.interactionID)))" }
      .joined(separator: ", ")
  }

  private func list(_ lacks: [Lack]) -> String {
    lacks.map { "\(shown($0.evaluatorID)) (\($0.missing))" }.joined(separator: ", ")
  }
}
