import Statistics
import Testing

@Suite("Shares with a beta prior")
struct BetaPriorTests {
  // beta_binomial_moments_bda_rats: Gelman et al., BDA3 p. 102–104 (1.4, 8.6, 0.223), numpy for the digits.
  @Test("The moments of 70 groups of rats give the book's prior, and the posterior of the 71st")
  func moments() throws {
    let prior = try #require(BetaPrior.byMoments(RatTumours.historical).value)
    #expect(prior.alpha.isNear(1.356149391, 1e-8))
    #expect(prior.beta.isNear(8.6150578913, 1e-8))
    let posterior = try #require(prior.posterior(Tally(4, of: 14)).estimate)
    #expect(posterior.value.isNear(0.2234409526, 1e-9))
    #expect(posterior.count == 14)
  }

  // beta_posterior_bda_rats_printed_prior: BDA3 p. 103 with the prior as printed; scipy.stats.beta.
  @Test("A posterior has its mean, standard deviation and central interval")
  func posterior() throws {
    let prior = try #require(BetaPrior(alpha: 1.4, beta: 8.6))
    let posterior = try #require(prior.posterior(Tally(4, of: 14)).estimate)
    #expect(posterior.value.isNear(0.225, 1e-12))
    #expect(try #require(posterior.standardError).isNear(0.0835164654, 1e-9))
    #expect(try #require(posterior.interval).lower.isNear(0.085396177, 1e-9))
    #expect(try #require(posterior.interval).upper.isNear(0.4077898662, 1e-9))
    let lower = try #require(posterior.interval).lower
    let below = try #require(prior.probability(below: lower, given: Tally(4, of: 14)))
    #expect(below.isNear(0.025, 1e-12))
    #expect(prior.posterior(Tally(0, of: 0)).estimate?.value.isNear(0.14, 1e-12) == true)
  }

  // beta_binomial_mle_bda_rats: R VGAM 1.1-7 betabinomial (2.341624, 14.11485); here the root of the
  // score by mpmath at 30 digits.
  @Test("The likeliest prior of 71 groups of rats")
  func maximumLikelihood() throws {
    let prior = try #require(BetaPrior.byMaximumLikelihood(RatTumours.all).value)
    #expect(prior.alpha.isNear(2.3416144033436451, 1e-7))
    #expect(prior.beta.isNear(14.114804298441299, 1e-7))
    #expect(BetaPrior.byMaximumLikelihood(RatTumours.all.reversed()) == .defined(prior))
  }

  @Test("Counting failures instead of successes exchanges the parameters")
  func mirrored() throws {
    let failures = RatTumours.all.map { Tally($0.total - $0.successes, of: $0.total) }
    let prior = try #require(BetaPrior.byMaximumLikelihood(RatTumours.all).value)
    let other = try #require(BetaPrior.byMaximumLikelihood(failures).value)
    #expect(prior.alpha.isNear(other.beta, 1e-8))
    #expect(prior.beta.isNear(other.alpha, 1e-8))
  }

  @Test("Groups that differ no more than chance makes them have no prior")
  func homogeneous() {
    let groups = [19, 20, 21, 20].map { Tally($0, of: 40) }
    #expect(BetaPrior.byMaximumLikelihood(groups) == .undefined(.noVariation, count: 4))
    // Hardly more than chance: a prior that weighs as much as thousands of answers.
    let close = [Tally(4_895, of: 10_000), Tally(5_000, of: 10_000), Tally(5_105, of: 10_000)]
    #expect((BetaPrior.byMaximumLikelihood(close).value?.concentration ?? 0) > 1_000)
  }

  @Test("Two groups far apart have a prior; answers all alike within each group have none")
  func extremes() {
    let apart = BetaPrior.byMaximumLikelihood([Tally(1, of: 200), Tally(199, of: 200)]).value
    #expect(apart?.mean.isNear(0.5, 1e-9) == true)
    #expect((apart?.concentration ?? 9) < 1)
    let alike = [Tally(0, of: 3), Tally(4, of: 4)]
    #expect(BetaPrior.byMaximumLikelihood(alike) == .undefined(.noVariation, count: 2))
    #expect(BetaPrior.byMoments(alike) == .undefined(.noVariation, count: 2))
    #expect(
      BetaPrior.byMaximumLikelihood([Tally(1, of: 1), Tally(0, of: 1), Tally(1, of: 1)])
        == .undefined(.noVariation, count: 3))
  }

  @Test("Nothing, one group and impossible counts give a reason")
  func undefined() {
    for method in [BetaPrior.byMoments, BetaPrior.byMaximumLikelihood] {
      #expect(method([]) == .undefined(.noObservations, count: 0))
      #expect(method([Tally(1, of: 3)]) == .undefined(.tooFewObservations(needed: 2), count: 1))
      #expect(method([Tally(1, of: 3), Tally(4, of: 3)]) == .undefined(.invalidInput, count: 2))
    }
    #expect(BetaPrior(alpha: 0, beta: 1) == nil)
    #expect(BetaPrior(alpha: .infinity, beta: 1) == nil)
    let prior = BetaPrior(alpha: 1, beta: 1)
    #expect(prior?.posterior(Tally(3, of: 2)) == .undefined(.invalidInput, count: 2))
    #expect(prior?.posterior(Tally(1, of: 2), level: 0) == .undefined(.invalidInput, count: 2))
    #expect(prior?.probability(below: 2, given: Tally(1, of: 2)) == nil)
    #expect(
      BetaPrior.byMaximumLikelihood([Tally(1, of: .max), Tally(.max, of: .max)]).value?.mean.isNaN
        != true)
  }
}
