import Foundation
import QualityTestSupport
import Testing

/// Calls scored on the client's grid and on the provider's, drawn once by a seed.
struct GridPairWorkspace {
  let workspace: TestWorkspace

  /// - Parameter calls: how many calls are scored on both grids.
  init(calls: Int) throws {
    workspace = try TestWorkspace()
    var contacts = "interaction,channel,direction,agent,start\n"
    var answers = "evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer\n"
    var generator = SeededGenerator(seed: 31)
    for call in 0..<calls {
      let id = "I\(call)"
      contacts += "\(id),phone,inbound,A10\(1 + call % 2),2026-10-01T10:00:00\n"
      let quality = Int.random(in: 0...3, using: &generator)
      func level(_ shift: Int) -> Int {
        max(0, min(3, quality + shift + Int.random(in: -1...1, using: &generator)))
      }
      func answer(_ grid: String, _ criterion: String, _ shift: Int) {
        answers += "EV-\(grid)-\(call),\(id),E1,\(grid),1.0,2026-10-02T09:00:00,\(criterion),"
        answers += "n\(level(shift))\n"
      }
      answer("client", "accueil", 0)
      answer("client", "ecoute", 0)
      answer("client", "solution", 0)
      answer("prestataire", "politesse", 1)
      answer("prestataire", "reponse", 0)
    }
    try workspace.folder.write("contacts.csv", contacts)
    try workspace.folder.write("answers.csv", answers)
    for (name, criteria) in [
      ("client", ["accueil": 1, "ecoute": 2, "solution": 3]),
      ("prestataire", ["politesse": 1, "reponse": 1]),
    ] {
      try Data(GridPairWorkspace.grid(name, "1.0", criteria).utf8)
        .write(to: URL(fileURLWithPath: "\(workspace.path)/Grids/\(name).xml"))
    }
    guard calls > 0 else { return }
    for command in [["interactions", "../contacts.csv"], ["evaluations", "../answers.csv"]] {
      let outcome = try ecoute(["import"] + command, in: workspace.path)
      guard outcome.status == 0 else { throw Unusable(errors: outcome.output + outcome.errors) }
    }
  }

  /// A grid of criteria with four levels, by id and weight.
  static func grid(_ id: String, _ version: String, _ criteria: [String: Int]) -> String {
    let levels = (0...3).map {
      "<level id=\"n\($0)\" points=\"\($0)\"><title>\($0)</title></level>"
    }
    let rows = criteria.sorted { $0.key < $1.key }.map { id, weight in
      """
      <criterion id="\(id)" weight="\(weight)" scale="s"><question>\(id) ?</question></criterion>
      """
    }
    return """
      <grid xmlns="urn:ecoute:grid:1" id="\(id)" version="\(version)" xml:lang="fr">
        <title>Grille \(id)</title>
        <scoring target="80">
          <band id="bas" from="0"><title>Bas</title></band>
          <band id="haut" from="60"><title>Haut</title></band>
        </scoring>
        <scale id="s">\(levels.joined())</scale>
        <section id="appel" weight="1"><title>Appel</title>\(rows.joined())</section>
      </grid>
      """
  }

  /// A grid's file beside the workspace.
  func write(_ name: String, _ version: String, _ criteria: [String: Int]) throws -> String {
    try workspace.folder.write(
      "\(name)-\(version).xml", GridPairWorkspace.grid(name, version, criteria))
  }
}
