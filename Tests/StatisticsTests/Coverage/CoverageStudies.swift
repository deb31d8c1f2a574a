import Statistics

extension CoverageStudy {
  /// Every study of the article on coverage, in its order.
  static let all = shares + differences + recommendation + means + welch + ranks + finite + agents

  static let shares = [10, 30, 100].flatMap { n in
    [0.5, 0.8, 0.95].map { share in
      CoverageStudy("Wilson", "\(n)", "share \(share)") { draws in
        [
          (
            Proportions.wilson(successes: draws.successes(n, share), of: n).estimate?.interval,
            share
          )
        ]
      }
    }
  }

  static let differences = [10, 30, 100].flatMap { n in
    [(0.8, 0.8), (0.9, 0.7)].map { first, second in
      CoverageStudy("Newcombe", "\(n) and \(n)", "shares \(first) and \(second)") { draws in
        let estimate = Proportions.difference(
          successes: draws.successes(n, first), of: n, minus: draws.successes(n, second), of: n
        ).estimate
        return [(estimate?.interval, first - second)]
      }
    }
  }

  static let recommendation = [10, 30, 100].flatMap { n in
    [(0.5, 0.2), (0.7, 0.1), (0.95, 0.01)].map { forward, against in
      CoverageStudy(
        "Adjusted Wald (NPS)", "\(n)", "promoters \(forward), detractors \(against)"
      ) { draws in
        var (promoters, detractors) = (0, 0)
        for _ in 0..<n {
          let place = draws.uniform()
          if place < forward { promoters += 1 } else if place > 1 - against { detractors += 1 }
        }
        let estimate = NetPromoterScore.adjustedWald(
          promoters: promoters, passives: n - promoters - detractors, detractors: detractors
        ).estimate
        return [(estimate?.interval, forward - against)]
      }
    }
  }

  /// The mean of min(100, x) for x normal of mean 92 and deviation 9.
  private static let crowdedMean: Double = {
    var draws = Draws(seed: 1)
    let steps = 200_000
    return (0..<steps).reduce(0) {
      let z = NormalDistribution.quantile((Double($1) + 0.5) / Double(steps)) ?? 0
      return $0 + min(100, 92 + 9 * z)
    } / Double(steps)
  }()

  static let means = [5, 10, 30, 100].flatMap { n in
    [
      CoverageStudy("Student", "\(n)", "normal scores") { draws in
        let values = (0..<n).map { _ in draws.normal(80, 10) }
        return [(Means.studentInterval(values).estimate?.interval, 80)]
      },
      CoverageStudy("Student", "\(n)", "scores crowded at 100") { draws in
        let values = (0..<n).map { _ in min(100, draws.normal(92, 9)) }
        return [(Means.studentInterval(values).estimate?.interval, crowdedMean)]
      },
    ]
  }

  static let welch = [(5, 15), (10, 30), (30, 100)].map { small, large in
    CoverageStudy("Welch", "\(small) and \(large)", "deviations 12 and 6") { draws in
      let first = (0..<small).map { _ in draws.normal(80, 12) }
      let second = (0..<large).map { _ in draws.normal(76, 6) }
      return [(Means.difference(first, minus: second).statistic.estimate?.interval, 4)]
    }
  }

  /// Spearman's coefficient of a normal population is `6/π · asin(r/2)` (Pearson 1907): these are
  /// the r that make it 0, 0.48 and 0.79.
  static let ranks = [10, 30, 100].flatMap { n in
    [(0.0, 0.0), (0.5, 0.4825840), (0.8, 0.7859392)].map { r, truth in
      CoverageStudy("Spearman", "\(n)", "ρ = \((truth * 100).rounded() / 100)") { draws in
        let pairs = (0..<n).map { _ in
          let first = draws.normal()
          return (first, r * first + (1 - r * r).squareRoot() * draws.normal())
        }
        return [(RankCorrelation.spearman(pairs).estimate?.interval, truth)]
      }
    }
  }

  /// 1,000 calls in two strata: 600 of mean 85 and deviation 8, 400 of mean 65 and deviation 14.
  private static let calls: [[Double]] = {
    var draws = Draws(seed: 2)
    return [
      (0..<600).map { _ in draws.normal(85, 8) }, (0..<400).map { _ in draws.normal(65, 14) },
    ]
  }()
  private static let meanOfCalls = calls.flatMap(\.self).reduce(0, +) / 1_000

  static let finite = [(6, 6), (10, 30), (60, 120)].flatMap { first, second in
    [
      CoverageStudy("Weighted mean (Hájek)", "\(first) and \(second)", "two strata of 1,000") {
        draws in
        let units = zip(calls, [first, second]).enumerated().flatMap { index, stratum in
          draws.chosen(stratum.1, of: stratum.0).map {
            WeightedMeans.Observation(
              value: $0, probability: Double(stratum.1) / Double(stratum.0.count),
              stratum: index)
          }
        }
        return [(WeightedMeans.ratio(units).statistic.estimate?.interval, meanOfCalls)]
      },
      CoverageStudy("Stratified mean", "\(first) and \(second)", "two strata of 1,000") { draws in
        let strata = zip(calls, [first, second]).compactMap { stratum, count in
          StratifiedSample.Stratum(
            population: stratum.count, values: draws.chosen(count, of: stratum))
        }
        return [(StratifiedSample(strata).mean().estimate?.interval, meanOfCalls)]
      },
    ]
  }

  /// Agents whose true shares are drawn from a beta distribution of mean 0.8; the prior is estimated
  /// from all of them.
  static let agents = [(10, 20), (30, 10), (30, 40), (100, 40)].map { agents, calls in
    CoverageStudy(
      "Beta-binomial posterior", "\(agents) agents × \(calls)", "shares Beta(8, 2)"
    ) { draws in
      let truths = (0..<agents).map { _ in draws.beta(8, 2) }
      let tallies = truths.map { Tally(draws.successes(calls, $0), of: calls) }
      let prior = BetaPrior.byMaximumLikelihood(tallies).value
      return zip(tallies, truths).map { (prior?.posterior($0).estimate?.interval, $1) }
    }
  }
}
