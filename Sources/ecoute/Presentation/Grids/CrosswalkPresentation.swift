import EvaluationGrids
import ExactNumbers
import JSONText
import Languages
import QualityModel
import Scoring

/// A crosswalk as a table, a link or a lonely criterion a row, and what it covers of both grids.
struct CrosswalkPresentation {
  let crosswalk: Crosswalk
  let grids: GridPair
  let context: CommandContext
  private let shares: [Crosswalk.Side: [String: Rational]]

  init(crosswalk: Crosswalk, grids: GridPair, context: CommandContext) {
    self.crosswalk = crosswalk
    self.grids = grids
    self.context = context
    shares = [.a: Scorer(grids.a).nominalShares, .b: Scorer(grids.b).nominalShares]
  }

  func write(_ format: OutputFormat) {
    let list = list()
    let coverage = Crosswalk.Side.allCases.map {
      CrosswalkCoverage(of: $0, in: crosswalk, between: grids, shares: shares[$0] ?? [:])
    }
    switch format {
    case .table:
      list.write(.table, context, ifEmpty: "")
      context.terminal.print()
      for line in coverage.map(sentence) { context.terminal.print(line) }
    case .csv: list.write(.csv, context, ifEmpty: "")
    case .json:
      guard case .object(let members) = list.json else { return }
      let whole = members + [(name: "coverage", value: .array(coverage.map(json)))]
      context.terminal.printExactly(JSONValue.object(whole).indentedText)
    }
  }

  private func list() -> ResultList {
    var list = ResultList(
      schema: "ecoute.crosswalk/1",
      columns: [
        .init("a", "A · \(crosswalk.a.id) \(crosswalk.a.version)"),
        .init("aShare", context.say(fr: "Part", en: "Share"), .right),
        .init("b", "B · \(crosswalk.b.id) \(crosswalk.b.version)"),
        .init("bShare", context.say(fr: "Part", en: "Share"), .right),
        .init("directions", context.say(fr: "Sens", en: "Ways")),
        .init("origin", context.say(fr: "Origine", en: "Origin")),
        .init("similarity", context.say(fr: "Ressemblance", en: "Likeness"), .right),
        .init("status", context.say(fr: "État", en: "Status")),
        .init("note", context.say(fr: "Note", en: "Note")),
      ])
    for link in crosswalk.links { list.append(row(link)) }
    for side in Crosswalk.Side.allCases {
      let said = Set(crosswalk.links.flatMap { $0.criteria(side) })
      for criterion in grids[side].criteria where !said.contains(criterion.id) {
        list.append(row(alone: criterion.id, side))
      }
    }
    return list
  }

  private func row(_ link: CrosswalkLink) -> [ResultList.Cell] {
    let (sign, code) =
      switch (link.toB.isEmpty, link.toA.isEmpty) {
      case (false, false): ("↔", "both")
      case (false, true): ("→", "toB")
      case (true, false): ("←", "toA")
      case (true, true): ("–", "none")
      }
    return [
      .text(link.a.joined(separator: " + ")), share(link.a, .a),
      .text(link.b.joined(separator: " + ")), share(link.b, .b),
      .coded(sign, code),
      .coded(origin(link.origin), link.origin.rawValue),
      .score(link.similarity, decimals: 2, missing: "–", context.language),
      link.isConfirmed
        ? .coded(context.say(fr: "confirmé", en: "confirmed"), "confirmed")
        : .coded(context.say(fr: "proposé", en: "proposed"), "proposed"),
      .text(link.note),
    ]
  }

  private func row(alone id: String, _ side: Crosswalk.Side) -> [ResultList.Cell] {
    let remark = crosswalk.unmatched.first { $0.side == side && $0.criterionID == id }
    let nothing = ResultList.Cell(text: "–", value: .null)
    let (mine, its) = (ResultList.Cell.text(id), share([id], side))
    return (side == .a ? [mine, its, nothing, nothing] : [nothing, nothing, mine, its]) + [
      .coded("–", "none"), nothing, nothing,
      remark == nil
        ? .coded(context.say(fr: "sans lien", en: "no link"), "none")
        : .coded(context.say(fr: "sans équivalent", en: "no counterpart"), "alone"),
      .text(remark?.reason),
    ]
  }

  private func share(_ ids: [String], _ side: Crosswalk.Side) -> ResultList.Cell {
    let known = ids.compactMap { shares[side]?[$0] }
    guard !known.isEmpty else { return ResultList.Cell(text: "–", value: .null) }
    let share = known.reduce(.zero, +)
    return ResultList.Cell(
      text: percent(share), value: .digits(share.decimalText(decimals: 6)))
  }

  private func percent(_ share: Rational) -> String {
    NumberText.decimal(share * 100, decimals: 1, context.language)
      + NumberText.percentSign(context.language)
  }

  private func origin(_ origin: CrosswalkLink.Origin) -> String {
    switch origin {
    case .id: context.say(fr: "identifiant", en: "id")
    case .formerly: context.say(fr: "ancien identifiant", en: "former id")
    case .wording: context.say(fr: "mots", en: "wording")
    case .points: context.say(fr: "points", en: "points")
    case .person: context.say(fr: "personne", en: "person")
    }
  }

  private func sentence(_ coverage: CrosswalkCoverage) -> String {
    let name = coverage.side.rawValue.uppercased()
    let (linked, all) = (coverage.linked, coverage.criteria)
    return context.say(
      fr: "\(name) : critères reliés, \(linked) sur \(all) (\(percent(coverage.linkedShare)) de la "
        + "note), confirmés, \(coverage.confirmed) ; remplis depuis l'autre grille, "
        + "\(coverage.answered) (\(percent(coverage.answeredShare)))",
      en: "\(name): criteria linked, \(linked) of \(all) (\(percent(coverage.linkedShare)) of the "
        + "score), confirmed, \(coverage.confirmed); answered from the other grid, "
        + "\(coverage.answered) (\(percent(coverage.answeredShare)))")
  }

  private func json(_ coverage: CrosswalkCoverage) -> JSONValue {
    .object([
      ("side", .string(coverage.side.rawValue)), ("criteria", .integer(coverage.criteria)),
      ("linked", .integer(coverage.linked)), ("confirmed", .integer(coverage.confirmed)),
      ("answered", .integer(coverage.answered)),
      ("linkedShare", .digits(coverage.linkedShare.decimalText(decimals: 6))),
      ("answeredShare", .digits(coverage.answeredShare.decimalText(decimals: 6))),
      (
        "alone",
        .array(
          coverage.alone.map {
            .object([("criterion", .string($0.criterionID)), ("reason", .optional($0.reason))])
          })
      ),
    ])
  }
}
