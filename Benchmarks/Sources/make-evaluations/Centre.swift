/// A centre of 300 agents in 20 teams, whose calls are drawn from a seed.
struct Centre {
  static let criterionCount = 30
  private static let agentCount = 300
  private static let teamCount = 20
  private static let evaluatorCount = 25

  private let count: Int

  init(evaluations: Int) {
    count = evaluations
  }

  var people: [String] {
    ["id,name,team,kind,side"]
      + (0..<Centre.agentCount).map { index in
        "A\(1000 + index),Agent \(index),Team \(10 + index % Centre.teamCount),agent,"
      }
      + (0..<Centre.evaluatorCount).map { index in
        "E\(100 + index),Evaluator \(index),,evaluator,\(index % 2 == 0 ? "client" : "provider")"
      }
  }

  var contacts: [String] {
    ["interaction,channel,direction,agent,start"]
      + (0..<count).map { index in
        let agent = Int(Centre.random(index) >> 32) % Centre.agentCount
        return "I\(100_000 + index),phone,inbound,A\(1000 + agent),\(Centre.day(index))T"
          + "\(10 + index % 8):\(10 + index % 50):00"
      }
  }

  /// The answers of some evaluations, one a line.
  func evaluations(_ range: Range<Int>) -> [String] {
    var lines = ["evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer"]
    for index in range {
      let head =
        "EV\(100_000 + index),I\(100_000 + index),E\(100 + index % Centre.evaluatorCount),"
        + "banc,1.0,\(Centre.day(index))T19:00:00,"
      for criterion in 0..<Centre.criterionCount {
        let draw = Centre.random(count + index * Centre.criterionCount + criterion) >> 32
        let level = max(draw >> 8 & 3, draw >> 12 & 3)
        lines.append(head + "c\(criterion)," + (draw % 100 < 8 ? "N/A" : "n\(level)"))
      }
    }
    return lines
  }

  private static func day(_ index: Int) -> String {
    "2026-\(["07", "08", "09", "10"][index % 4])-\(10 + index % 19)"
  }

  /// The number at a place of SplitMix64's sequence (Steele, Lea & Flood 2014).
  private static func random(_ place: Int) -> UInt64 {
    var mixed = 2026 &+ (UInt64(place) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A grid of six sections of five criteria with four levels, two of them with an effect.
  static func grid(version: String, weights: (Int) -> Int) -> String {
    let levels = (0..<4).map {
      "<level id=\"n\($0)\" points=\"\($0)\"><title>\($0)</title></level>"
    }
    let sections = [15, 20, 20, 15, 20, 10].enumerated().map { section, weight in
      let criteria = (0..<5).map { place in
        let index = section * 5 + place
        let effect =
          switch index {
          case 3: "<error class=\"customer\" when=\"n0\" effect=\"cap\" at=\"50\"/>"
          case 29: "<error class=\"compliance\" when=\"n0\" effect=\"fail-grid\"/>"
          default: ""
          }
        return "<criterion id=\"c\(index)\" weight=\"\(weights(index))\" scale=\"quatre\">"
          + "<question>Question \(index) ?</question>\(effect)</criterion>"
      }
      return "<section id=\"s\(section)\" weight=\"\(weight)\"><title>Section \(section)</title>"
        + criteria.joined(separator: "\n") + "</section>"
    }
    return """
      <grid xmlns="urn:ecoute:grid:1" id="banc" version="\(version)" xml:lang="fr">
      <title>Banc</title>
      <scoring target="80">
      <band id="bas" from="0"><title>Bas</title></band>
      <band id="moyen" from="60"><title>Moyen</title></band>
      <band id="haut" from="80"><title>Haut</title></band>
      </scoring>
      <scale id="quatre">\(levels.joined())</scale>
      \(sections.joined(separator: "\n"))
      </grid>
      """
  }
}
