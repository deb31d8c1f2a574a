internal import Languages

extension StoreError {
  var requestProblem: BilingualText {
    switch self {
    case .unusableIdentifier(let id):
      BilingualText(
        fr: id.isEmpty
          ? "Un identifiant est vide." : "L'identifiant « \(shown(id)) » n'est pas utilisable.",
        en: id.isEmpty
          ? "An identifier is empty." : "The identifier “\(shown(id))” cannot be used.")
    case .gridPublishedDifferently(let id, let version, let published, let offered):
      BilingualText(
        fr: "La grille \(id) \(version) est déjà publiée avec un autre contenu (empreinte"
          + " publiée \(published), empreinte proposée \(offered)).",
        en: "The grid \(id) \(version) is already published with another content (published"
          + " digest \(published), offered digest \(offered)).")
    case .gridDigestWrong(let id, let version, let declared, let computed):
      BilingualText(
        fr: "L'empreinte annoncée pour la grille \(id) \(version) (\(declared)) n'est pas celle de"
          + " son XML (\(computed)).",
        en: "The digest declared for the grid \(id) \(version) (\(declared)) is not that of its"
          + " XML (\(computed)).")
    case .unknownGrid(let id, let version):
      BilingualText(
        fr: "La grille \(id) \(version) n'est pas publiée sous cette forme dans l'espace de"
          + " travail.",
        en: "The grid \(id) \(version) is not published in this form in the workspace.")
    case .unknownInteraction(let id):
      BilingualText(
        fr: "Le contact « \(shown(id)) » est inconnu.",
        en: "The interaction “\(shown(id))” is unknown.")
    case .unknownEvaluator(let id):
      BilingualText(
        fr: "L'évaluateur « \(shown(id)) » est inconnu.",
        en: "The evaluator “\(shown(id))” is unknown.")
    case .numberTooLong(let criterion):
      BilingualText(
        fr: "Le nombre répondu au critère « \(shown(criterion)) » a trop de chiffres.",
        en: "The number answered to the criterion “\(shown(criterion))” has too many digits.")
    case .unknownSample(let id):
      BilingualText(
        fr: "L'échantillon « \(shown(id)) » est inconnu.",
        en: "The sample “\(shown(id))” is unknown."
      )
    case .unknownSession(let id):
      .spaced(
        fr: "La séance de calibrage « \(shown(id)) » est inconnue.",
        en: "The calibration session “\(shown(id))” is unknown.")
    case .concealed(let session):
      .spaced(
        fr: "Ce contact est dans la séance de calibrage à l'aveugle « \(shown(session)) » : rien de"
          + " ce qui en a été noté n'est montré, ni s'il y a quelque chose.",
        en: "This interaction is in the blind calibration session “\(shown(session))”: nothing that"
          + " was scored about it is shown, nor whether anything was.")
    case .notInSample(let interaction, let sample):
      BilingualText(
        fr: "Le contact « \(shown(interaction)) » n'est pas à écouter dans l'échantillon"
          + " « \(shown(sample)) ».",
        en: "The interaction “\(shown(interaction))” is not to be listened to in the sample"
          + " “\(shown(sample))”.")
    case .alreadyReplaced(let interaction, let sample):
      BilingualText(
        fr: "Le contact « \(shown(interaction)) » a déjà été remplacé dans l'échantillon"
          + " « \(shown(sample)) ».",
        en: "The interaction “\(shown(interaction))” was replaced before in the sample"
          + " “\(shown(sample))”.")
    case .surveyDeclaredDifferently(let id):
      BilingualText(
        fr: "L'enquête « \(shown(id)) » est déjà déclarée avec un autre indicateur, une autre"
          + " échelle, un autre sens ou une autre question.",
        en: "The survey “\(shown(id))” is already declared with another metric, scale, direction"
          + " or question.")
    default: evaluationProblem
    }
  }

  private var evaluationProblem: BilingualText {
    switch self {
    case .unknownEvaluation(let id):
      BilingualText(
        fr: "L'évaluation « \(shown(id)) » n'existe pas ou n'a pas été validée.",
        en: "The evaluation “\(shown(id))” does not exist or was not submitted.")
    case .alreadySubmitted(let id):
      BilingualText(
        fr: "L'évaluation « \(shown(id)) » est déjà validée.",
        en: "The evaluation “\(shown(id))” was submitted before.")
    case .alreadyRetracted(let id):
      BilingualText(
        fr: "L'évaluation « \(shown(id)) » a été retirée.",
        en: "The evaluation “\(shown(id))” was retracted.")
    case .revisedMeanwhile(let id, let expected, let found):
      BilingualText(
        fr: "L'évaluation « \(shown(id)) » a été corrigée entre-temps : vous partiez de la"
          + " révision \(expected), elle en est à la révision \(found).",
        en: "The evaluation “\(shown(id))” was corrected meanwhile: you started from revision"
          + " \(expected), it is now at revision \(found).")
    case .reasonMissing(let id):
      BilingualText(
        fr: "Le motif manque pour modifier l'évaluation « \(shown(id)) ».",
        en: "The reason is missing to change the evaluation “\(shown(id))”.")
    default: BilingualText(same: "")
    }
  }

  var requestRemedy: BilingualText {
    switch self {
    case .unusableIdentifier:
      BilingualText(
        fr: "Donnez un identifiant de 1 à 200 octets, sans caractère de contrôle.",
        en: "Give an identifier of 1 to 200 bytes, without control characters.")
    case .gridPublishedDifferently:
      BilingualText(
        fr: "Donnez un nouveau numéro de version à la grille modifiée.",
        en: "Give the changed grid a new version number.")
    case .gridDigestWrong:
      BilingualText(
        fr: "Publiez la grille depuis son fichier XML.", en: "Publish the grid from its XML file.")
    case .unknownGrid:
      BilingualText(
        fr: "Placez la grille dans Grids/ et publiez-la, ou reprenez la version publiée.",
        en: "Put the grid in Grids/ and publish it, or take the version that was published.")
    case .unknownInteraction:
      BilingualText(
        fr: "Importez d'abord les contacts, ou vérifiez l'identifiant.",
        en: "Import the interactions first, or check the identifier.")
    case .unknownEvaluator:
      BilingualText(
        fr: "Importez d'abord les personnes, ou vérifiez l'identifiant.",
        en: "Import the people first, or check the identifier.")
    case .numberTooLong:
      BilingualText(
        fr: "Écrivez ce nombre avec 40 chiffres au plus.",
        en: "Write this number with at most 40 digits.")
    case .unknownSample:
      BilingualText(
        fr: "Voyez les échantillons par « ecoute sample list ».",
        en: "See the samples with `ecoute sample list`.")
    case .unknownSession:
      BilingualText(
        fr: "Vérifiez l'identifiant, ou ouvrez d'abord la séance.",
        en: "Check the identifier, or open the session first.")
    case .concealed:
      .spaced(
        fr: "Attendez que la séance soit dévoilée (« ecoute calibrate reveal »).",
        en: "Wait until the session is revealed (`ecoute calibrate reveal`).")
    case .notInSample, .alreadyReplaced:
      BilingualText(
        fr: "Voyez ce qui reste à écouter par « ecoute sample show ».",
        en: "See what is to be listened to with `ecoute sample show`.")
    case .surveyDeclaredDifferently:
      BilingualText(
        fr: "Reprenez la même déclaration, ou donnez un autre identifiant à la nouvelle enquête.",
        en: "Use the same declaration, or give the new survey another identifier.")
    case .unknownEvaluation:
      BilingualText(
        fr: "Vérifiez l'identifiant ; un brouillon se valide, il ne se corrige pas.",
        en: "Check the identifier; a draft is submitted, not corrected.")
    case .alreadySubmitted:
      BilingualText(
        fr: "Corrigez-la par une nouvelle révision, avec son motif.",
        en: "Correct it with a new revision and its reason.")
    case .alreadyRetracted:
      BilingualText(
        fr: "Évaluez de nouveau ce contact, sous un autre identifiant.",
        en: "Score this interaction again, under another identifier.")
    case .revisedMeanwhile:
      BilingualText(
        fr: "Relisez la dernière révision et reprenez votre correction.",
        en: "Read the latest revision and make your correction again.")
    case .reasonMissing:
      BilingualText(fr: "Indiquez le motif en une phrase.", en: "Give the reason in a sentence.")
    default: BilingualText(same: "")
    }
  }
}

/// An identifier as a message can show it: without control characters, at most 60 characters.
func shown(_ id: String) -> String {
  let clean = String(
    id.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
  return clean.count > 60 ? String(clean.prefix(59)) + "…" : clean
}
