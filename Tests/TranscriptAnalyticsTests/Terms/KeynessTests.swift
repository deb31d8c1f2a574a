import Languages
import QualityModel
import Testing

@testable import TranscriptAnalytics

@Suite struct KeynessTests {
  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 0.000001 } ?? false
  }

  @Test("The measures give their worked values")
  func workedValues() {
    // Computed by hand from the formulas of Rayson & Garside 2000, Dunning 1993 and Hardie 2014.
    let common = Contrast(a: 20, b: 5, n1: 1000, n2: 2000)
    #expect(isClose(common?.rayson, 22.979021))
    #expect(isClose(common?.dunning, 23.185311))
    #expect(isClose(common?.chiSquare, 24.705882))
    #expect(isClose(common?.logRatio, 3))
    let rare = Contrast(a: 3, b: 0, n1: 500, n2: 1500)
    #expect(isClose(rare?.rayson, 8.317766))
    #expect(isClose(rare?.dunning, 8.331300))
    #expect(isClose(rare?.chiSquare, 5.452623))
    #expect(isClose(rare?.logRatio, 4.169925))
  }

  @Test("Counts outside their side, and empty sides, have no contrast")
  func impossibleCounts() {
    #expect(Contrast(a: 1, b: 0, n1: 0, n2: 5) == nil)
    #expect(Contrast(a: 6, b: 0, n1: 5, n2: 5) == nil)
    #expect(Contrast(a: -1, b: 0, n1: 5, n2: 5) == nil)
    #expect(isClose(Contrast(a: 0, b: 0, n1: 5, n2: 5)?.dunning, 0))
    #expect(isClose(Contrast(a: 5, b: 5, n1: 5, n2: 5)?.chiSquare, 0))
  }

  @Test("No measure is negative or not a number, and exchanging sides changes only the sign")
  func symmetry() {
    for n1 in 1...6 {
      for n2 in 1...6 {
        for a in 0...n1 {
          for b in 0...n2 {
            guard let contrast = Contrast(a: a, b: b, n1: n1, n2: n2),
              let mirrored = Contrast(a: b, b: a, n1: n2, n2: n1)
            else {
              Issue.record("no contrast for \(a) \(b) \(n1) \(n2)")
              continue
            }
            #expect(contrast.dunning >= 0 && contrast.rayson >= 0 && contrast.chiSquare >= 0)
            #expect(isClose(contrast.dunning, mirrored.dunning))
            #expect(isClose(contrast.chiSquare, mirrored.chiSquare))
            #expect(isClose(contrast.logRatio, -mirrored.logRatio))
          }
        }
      }
    }
  }

  private func counter() throws(TranscriptError) -> TermCounter {
    var counter = TermCounter(groups: 3)
    for index in 0..<40 {
      let group = index < 10 ? 0 : index < 25 ? 1 : 2
      let own = group == 0 && index < 8 ? "avec plaisir madame euh plaisir" : "bonjour madame"
      let rest = group != 0 && index.isMultiple(of: 2) ? "un instant" : "voilà"
      try counter.add(
        Conversation(
          interactionID: "\(index)", format: "text",
          turns: [Turn(role: .agent, text: own), Turn(role: .agent, text: rest)]),
        grouping: .agents(in: group))
    }
    return counter
  }

  @Test("What a group says in more conversations comes first, with both sides' numbers")
  func distinctiveTerms() throws {
    let counter = try counter()
    let listing = TermListing(stopWords: StopWords([.french]))
    let terms = counter.keyTerms(of: 0, against: [0, 1, 2], listing)
    let first = try #require(terms.first { $0.term.words == ["plaisir"] })
    #expect(terms.prefix(3).contains(first))
    #expect(first.term.conversations == 8)
    #expect(first.term.frequency == 16)
    #expect(first.referenceConversations == 0)
    #expect(first.groupSize == 10)
    #expect(first.referenceSize == 30)
    let contrast = try #require(Contrast(a: 8, b: 0, n1: 10, n2: 30))
    #expect(first.signedG2 == contrast.dunning)
    #expect(first.logRatio == contrast.logRatio)
    #expect(first.probability < 0.001)
    let last = try #require(terms.last)
    #expect(last.signedG2 < 0)
    #expect(last.term.conversations < last.referenceConversations)
    #expect(!terms.contains { $0.term.words.contains("euh") })
  }

  @Test("The correction counts every term compared, also those cut from the list")
  func correction() throws {
    let counter = try counter()
    let all = counter.keyTerms(of: 0, against: [1, 2])
    let short = counter.keyTerms(of: 0, against: [1, 2], TermListing(limit: 2))
    #expect(short == Array(all.prefix(2)))
    #expect(all.allSatisfy { $0.adjustedProbability >= $0.probability })
    #expect(counter.keyTerms(of: 0, against: [0]).isEmpty)
    #expect(counter.keyTerms(of: 9, against: [0]).isEmpty)
  }

  @Test("A term of too few conversations on both sides together is not compared")
  func minimumRange() throws {
    let counter = try counter()
    let terms = counter.keyTerms(of: 0, against: [1, 2], TermListing(minimumConversations: 9))
    #expect(!terms.contains { $0.term.words == ["plaisir"] })
    #expect(terms.contains { $0.term.words == ["madame"] })
  }
}
