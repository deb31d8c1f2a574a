internal import Languages

extension CrosswalkProblem {
  var remedy: BilingualText {
    switch self {
    case .tooManyLinks:
      .spaced(
        fr: "Vérifiez qu'il s'agit du bon fichier.", en: "Check that this is the right file.")
    case .unknownCriterion:
      .spaced(
        fr: "Écrivez l'identifiant d'un critère de cette grille.",
        en: "Write the id of a criterion of this grid.")
    case .criterionOutsideLink:
      .spaced(
        fr: "Écrivez un critère du lien, ou ajoutez celui-ci au lien.",
        en: "Write a criterion of the link, or add this one to the link.")
    case .unnamedCriterion:
      .spaced(fr: "Ajoutez criterion=\"…\".", en: "Add criterion=\"…\".")
    case .unknownLevel(_, _, let levels, _) where !levels.isEmpty:
      .spaced(
        fr: "Ses niveaux : \(levels.joined(separator: ", ")).",
        en: "Its levels: \(levels.joined(separator: ", ")).")
    case .unknownLevel, .levelOfNone:
      .spaced(
        fr: "Corrigez le niveau, ou écrivez une plage pour un critère numérique.",
        en: "Correct the level, or write a range for a number criterion.")
    case .levelLinkedTwice, .answeredTwice:
      .spaced(fr: "Gardez un seul des deux.", en: "Keep only one of them.")
    case .missingLevels:
      .spaced(
        fr: "Ajoutez <level id=\"…\" becomes=\"…\"/> pour chacun.",
        en: "Add <level id=\"…\" becomes=\"…\"/> for each.")
    case .cannotConvert:
      .spaced(
        fr: "Un nombre devient un niveau par des <range>, un niveau devient un nombre par "
          + "becomesNumber ; un texte ou un nombre de même unité se copie par copy=\"true\".",
        en: "A number becomes a level by <range> elements, a level becomes a number by "
          + "becomesNumber; a text or a number of the same unit is taken by copy=\"true\".")
    case .uselessPart: .spaced(fr: "Retirez-le.", en: "Remove it.")
    case .severalLevels, .notALevel:
      .spaced(fr: "Écrivez becomes=\"…\" avec un niveau.", en: "Write becomes=\"…\" with a level.")
    case .notANumber:
      .spaced(fr: "Écrivez becomesNumber=\"…\".", en: "Write becomesNumber=\"…\".")
    case .combinationMissing:
      .spaced(
        fr: "Ajoutez combine=\"worst\", \"best\" ou \"mean\".",
        en: "Add combine=\"worst\", \"best\" or \"mean\".")
    case .combinationUseless: .spaced(fr: "Retirez « combine ».", en: "Remove \"combine\".")
    case .rangesApart:
      .spaced(
        fr: "Écrivez-les en ordre croissant, chacune commençant où finit la précédente ; la "
          + "première sans « from », la dernière sans « to ».",
        en: "Write them in ascending order, each starting where the one before ends; the first "
          + "without \"from\", the last without \"to\".")
    case .numberOutsideRanges:
      .spaced(
        fr: "Écrivez un nombre que ce critère accepte.",
        en: "Write a number that this criterion accepts.")
    case .linkedAndAlone:
      .spaced(fr: "Retirez le lien ou <only>.", en: "Remove the link or <only>.")
    case .aloneTwice: .spaced(fr: "Gardez un seul <only>.", en: "Keep one <only>.")
    case .otherGrid:
      .spaced(
        fr: "Donnez la grille que la correspondance nomme, ou refaites-la par « ecoute grid "
          + "crosswalk init ».",
        en: "Give the grid that the crosswalk names, or make it again with `ecoute grid crosswalk "
          + "init`.")
    case .otherDigest:
      .spaced(
        fr: "Voyez ce qui a changé par « ecoute grid diff », relisez les liens, puis copiez la "
          + "nouvelle empreinte.",
        en: "See what changed with `ecoute grid diff`, read the links again, then copy the new "
          + "digest.")
    case .proposal:
      .spaced(
        fr: "Relisez-le, corrigez-le au besoin, puis écrivez status=\"confirmed\".",
        en: "Read it, correct it if need be, then write status=\"confirmed\".")
    case .forgotten:
      .spaced(
        fr: "Ajoutez un lien, ou <only in=\"…\" criterion=\"…\"> avec la raison.",
        en: "Add a link, or <only in=\"…\" criterion=\"…\"> with the reason.")
    case .oneWay:
      .spaced(
        fr: "Ajoutez une règle <toA> ou <toB> si les réponses doivent aussi passer dans ce sens.",
        en: "Add a rule <toA> or <toB> if answers are to go in this direction too.")
    }
  }
}
