internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// Bands ascend from 0.
struct AscendingBands: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let bands = grid.root.first("scoring")?.elements("band") ?? []
    var findings: [Finding] = []
    if let first = bands.first, let start = first.number("from"), start > 0 {
      findings.append(
        ScoringProblem.firstBandNotZero(first.id)
          .finding(file: grid.file, at: first.place(of: "from")))
    }
    for (previous, band) in zip(bands, bands.dropFirst()) {
      guard let before = previous.number("from"), let start = band.number("from"), start <= before
      else { continue }
      findings.append(
        ScoringProblem.bandsOutOfOrder(band.id, previous: previous.id)
          .finding(file: grid.file, at: band.place(of: "from")))
    }
    return findings
  }
}
