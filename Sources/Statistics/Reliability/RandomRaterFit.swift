/// What the random-effects model says of a panel of comparable raters.
enum RandomRaterFit {
  /// Variances, predictions and the standard errors of these, 0 where there is none.
  case defined(RandomRaterEffects.Variances, [Double], [Double])
  case undefined(UndefinedReason)

  var reason: UndefinedReason? {
    if case .undefined(let reason) = self { reason } else { nil }
  }

  static func fit(_ panel: RatingPanel) -> RandomRaterFit {
    guard let additive = TwoWayLeastSquares(panel) else { return .undefined(.invalidInput) }
    guard let rest = additive.residualVariance else {
      return .undefined(.tooFewObservations(needed: 2))
    }
    if rest == 0 { return exact(panel, additive) }
    guard let top = RestrictedLikelihood(panel).maximum() else {
      return .undefined(.invalidInput)
    }
    return .defined(
      RandomRaterEffects.Variances(
        items: top.ratios.items * top.residual, raters: top.ratios.raters * top.residual,
        residual: top.residual), top.predictions,
      top.predictionVariances.map { (max(0, $0) * top.residual).squareRoot() })
  }

  /// Without any rest the effects are seen as they are: restricted likelihood gives their sample
  /// variances, and draws nobody.
  private static func exact(
    _ panel: RatingPanel, _ additive: TwoWayLeastSquares
  ) -> RandomRaterFit {
    let items = panel.items.compactMap { item in
      Summary(zip(item.raters, item.values).map { $1 - additive.effects[$0] })?.mean
    }
    let noise = panel.roundingVariance
    let between = [Summary(items)?.variance ?? 0, Summary(additive.effects)?.variance ?? 0]
      .map { $0 <= noise ? 0 : $0 }
    guard between.contains(where: { $0 > 0 }) else { return .undefined(.noVariation) }
    return .defined(
      RandomRaterEffects.Variances(items: between[0], raters: between[1], residual: 0),
      between[1] > 0 ? additive.effects : additive.effects.map { _ in 0 },
      additive.effects.map { _ in 0 })
  }
}
