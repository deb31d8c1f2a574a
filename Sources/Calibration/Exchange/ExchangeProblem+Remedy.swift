public import Languages

extension ExchangeProblem {
  /// What to do.
  public var remedy: BilingualText {
    switch reason {
    case .empty, .tooLarge, .notJSON, .missingValue, .wrongValue, .unknownName, .repeated,
      .expertAbsent:
      BilingualText(
        fr: "Demandez à l'autre société de vous renvoyer le fichier tel qu'il a été écrit.",
        en: "Ask the other company to send the file again, as it was written.")
    case .wrongSchema:
      BilingualText(
        fr:
          "Donnez le bon fichier : séance, engagement ou réponses ; s'il vient d'une version plus "
          + "récente d'Ecoute, mettez la vôtre à jour.",
        en: "Give the right file: session, commitment or answers; if a later version of Ecoute "
          + "wrote it, update yours.")
    case .otherSession:
      BilingualText(
        fr: "Demandez le fichier de cette séance-ci.", en: "Ask for the file of this session.")
    case .sessionDiffers:
      BilingualText(
        fr: "Mettez-vous d'accord sur une seule séance : l'un l'ouvre et en donne le fichier, "
          + "l'autre l'importe. Puis engagez-vous de nouveau.",
        en:
          "Agree on one session: one side opens it and hands over its file, the other imports it. "
          + "Then both commit again.")
    case .inconsistentDigest, .rewritten:
      BilingualText(
        fr: "Demandez le fichier d'origine, dans une archive ZIP : certaines messageries "
          + "réécrivent les fichiers de texte.",
        en: "Ask for the original file, in a ZIP archive: some mail programs rewrite text files.")
    case .tampered:
      BilingualText(
        fr: "N'acceptez pas ces réponses. Demandez celles de l'engagement ; à défaut, annulez la "
          + "comparaison et recommencez sur d'autres appels.",
        en: "Do not accept these answers. Ask for those committed to; failing that, cancel the "
          + "comparison and start again on other calls.")
    case .wrongSide:
      BilingualText(
        fr: "Vérifiez à qui appartient chaque fichier et associez l'engagement et les réponses du "
          + "même côté.",
        en: "Check whose each file is, and pair the commitment and the answers of one side.")
    case .evaluatorUnknown, .evaluatorOfOtherSide, .sideAbsent, .callUnknown,
      .evaluationRepeated, .countDiffers:
      BilingualText(
        fr: "Demandez à l'autre société les évaluations de ses seuls participants, une par appel "
          + "de la séance.",
        en: "Ask the other company for the evaluations of its own participants alone, one for each "
          + "call of the session.")
    case .evaluationMissing:
      BilingualText(
        fr:
          "Attendez que toutes les évaluations soient validées, ou acceptez expressément qu'il en "
          + "manque.",
        en: "Wait until all evaluations are submitted, or accept explicitly that some are missing.")
    case .notSubmitted:
      BilingualText(
        fr: "Validez l'évaluation avant de vous engager.",
        en: "Submit the evaluation before you commit.")
    case .wrongGrid, .gridAbsent:
      BilingualText(
        fr: "Importez la grille de la séance, à l'identique : même version et même empreinte des "
          + "deux côtés.",
        en: "Import the session's grid, unchanged: one version and one digest on both sides.")
    case .criterionUnknown, .criterionRepeated, .levelUnknown, .answerUnfit, .causeUnknown:
      BilingualText(
        fr: "Demandez à l'autre société de vérifier cette évaluation sur la grille de la séance.",
        en: "Ask the other company to check this evaluation against the session's grid.")
    }
  }
}
