internal import Languages
internal import StrictXML

extension ScoringProblem {
  var remedy: BilingualText {
    switch self {
    case .levelsOutOfOrder:
      .spaced(
        fr: "Écrivez les niveaux du moins bon au meilleur.",
        en: "Write the levels from worst to best.")
    case .rangeStartsAt:
      .spaced(
        fr: "Retirez « from » de la première plage.", en: "Remove \"from\" from the first range.")
    case .rangeEndsAt:
      .spaced(fr: "Retirez « to » de la dernière plage.", en: "Remove \"to\" from the last range.")
    case .rangesApart, .emptyRange:
      .spaced(
        fr: "Écrivez les plages en ordre croissant, chacune commençant où finit la précédente.",
        en: "Write the ranges in ascending order, each starting where the one before ends.")
    case .bandsOutOfOrder:
      .spaced(
        fr: "Écrivez les tranches de la plus basse à la plus haute.",
        en: "Write the bands from the lowest to the highest.")
    case .firstBandNotZero:
      .spaced(fr: "Écrivez from=\"0\".", en: "Write from=\"0\".")
    case .numberWithoutRanges:
      .spaced(
        fr: "Ajoutez des <range>, ou scored=\"false\" pour seulement relever le nombre.",
        en: "Add <range> elements, or scored=\"false\" to record the number only.")
    case .partOfAnotherKind:
      .spaced(fr: "Retirez-le, ou changez « kind ».", en: "Remove it, or change \"kind\".")
    case .withoutScale:
      .spaced(
        fr: "Ajoutez scale=\"…\", ou une <scale> dans le critère.",
        en: "Add scale=\"…\", or a <scale> inside the criterion.")
    case .twoScales:
      .spaced(fr: "Gardez l'une des deux.", en: "Keep one of the two.")
    case .scoredText:
      .spaced(fr: "Retirez cet attribut.", en: "Remove this attribute.")
    case .noPointsToWin:
      .spaced(
        fr: "Donnez plus de 0 point au meilleur niveau, ou écrivez scored=\"false\".",
        en: "Give the best level more than 0 points, or write scored=\"false\".")
    case .maximumOutOfRange:
      .spaced(
        fr: "Écrivez un maximum que les niveaux peuvent atteindre, ou retirez « max ».",
        en: "Write a maximum that the levels can reach, or remove \"max\".")
    case .capWithoutLimit:
      .spaced(
        fr: "Ajoutez at=\"50\", par exemple.", en: "Add at=\"50\", for instance.")
    case .limitWithoutCap:
      .spaced(
        fr: "Retirez « at », ou écrivez effect=\"cap\".",
        en: "Remove \"at\", or write effect=\"cap\".")
    case .unscoredBonus:
      .spaced(
        fr: "Retirez bonus=\"true\" ou scored=\"false\".",
        en: "Remove bonus=\"true\" or scored=\"false\".")
    case .unknownMeasure(let source, let known): ValueForm.oneOf(known, written: source)
    }
  }
}
