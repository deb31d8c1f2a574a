internal import ExactNumbers
internal import Languages
internal import Statistics

/// What an interval allows to say of a figure and its target.
enum TargetVerdict {
  /// The whole interval is at the target or above.
  case reached
  /// The figure is above; the interval goes below.
  case aboveUnsettled
  /// The figure reads the same as the target.
  case level
  /// The figure is under; the interval reaches the target.
  case underUnsettled
  /// The whole interval is under the target.
  case under
  /// There is no interval; the figure is above.
  case aboveAlone
  /// There is no interval; the figure is under.
  case underAlone

  init(_ estimate: Estimate, target: Rational) {
    let aim = target.doubleValue
    // Comparisons include the bound, whatever binary fractions made of it.
    let slack = 1e-9
    let readsTheSame =
      NumberText.fixedPoint(estimate.value, decimals: 1) == target.decimalText(decimals: 1)
    guard let interval = estimate.interval else {
      self = estimate.value >= aim - slack ? .aboveAlone : .underAlone
      return
    }
    if interval.lower >= aim - slack {
      self = .reached
    } else if interval.upper < aim - slack {
      self = .under
    } else if readsTheSame {
      self = .level
    } else {
      self = estimate.value > aim ? .aboveUnsettled : .underUnsettled
    }
  }
}

extension Wording {
  /// What follows "Le score (…)", as a full predicate.
  func predicate(_ verdict: TargetVerdict, target: Rational) -> ReportText {
    let aim = self.target(target)
    return switch verdict {
    case .reached:
      say(
        fr: "atteint l'objectif de \(aim), intervalle compris",
        en: "reaches the target of \(aim), interval included")
    case .aboveUnsettled:
      say(
        fr: "est au-dessus de l'objectif de \(aim), sans que l'intervalle exclue d'être au-dessous",
        en: "is above the target of \(aim), though the interval does not exclude being below it")
    case .level:
      say(
        fr: "est à l'objectif de \(aim), que l'intervalle déborde des deux côtés",
        en: "is at the target of \(aim), with the interval on both sides of it")
    case .underUnsettled:
      say(
        fr: "est sous l'objectif de \(aim), que l'intervalle n'exclut pas",
        en: "is below the target of \(aim), which the interval does not exclude")
    case .under:
      say(
        fr: "est sous l'objectif de \(aim) ; l'intervalle ne l'atteint pas",
        en: "is below the target of \(aim), which the interval does not reach")
    case .aboveAlone:
      say(
        fr:
          "est au niveau de l'objectif de \(aim) ou au-dessus, ce qui ne suffit pas pour conclure",
        en: "is at or above the target of \(aim), which is not enough to conclude")
    case .underAlone:
      say(
        fr: "est sous l'objectif de \(aim), ce qui ne suffit pas pour conclure",
        en: "is below the target of \(aim), which is not enough to conclude")
    }
  }

  /// The verdict in two or three words, for a table.
  func reading(_ statistic: Statistic, target: Rational?) -> ReportText {
    guard let estimate = statistic.estimate else { return say(fr: "non noté", en: "not scored") }
    guard let target else { return say(fr: "sans objectif", en: "no target") }
    let indicative = estimate.count < indicativeUnder
    let verdict: ReportText =
      switch TargetVerdict(estimate, target: target) {
      case .reached: say(fr: "atteint", en: "reached")
      case .under: say(fr: "sous l'objectif", en: "below target")
      case .aboveUnsettled, .level, .underUnsettled, .aboveAlone, .underAlone:
        say(fr: "non tranché", en: "not settled")
      }
    guard indicative else { return verdict }
    return say(fr: "\(verdict), indicatif", en: "\(verdict), indicative")
  }
}
