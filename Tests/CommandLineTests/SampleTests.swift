import Foundation
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

/// The manifest, as `--format json` writes it.
private struct Manifest: Codable {
  struct Plan: Codable {
    let id: String
    let digest: String
  }
  struct Rule: Codable {
    let rule: String
    let count: Int
  }
  struct Population: Codable {
    let interactions: Int
    let eligible: Int
    let digest: String
    let excluded: [Rule]
  }
  struct Shortfall: Codable {
    let subject: String
    let id: String
    let asked: Int
    let available: Int
  }
  struct Cell: Codable {
    let agent: String?
    let stratum: String
    let interactions: Int
    let expected: Double
    let drawn: Int
    let probability: String
  }
  struct Unit: Codable {
    let order: Int
    let interaction: String
    let part: String
    let reserve: Bool
    let target: String?
    let cell: Int?
    let agent: String?
    let stratum: String
    let evaluator: String?
    let probability: String?
    let probabilityDecimal: Double?
    let repeatOf: String?
  }
  let schema: String
  let sample: String
  let title: String
  let plan: Plan
  let period: String
  let seed: String
  let day: String
  let generator: String
  let population: Population
  let control: String
  let shortfalls: [Shortfall]
  let cells: [Cell]
  let units: [Unit]
}

@Suite("ecoute sample", .serialized)
struct SampleTests {
  private func copyOfExample() throws -> TestFolder {
    let folder = try TestFolder()
    try FileManager.default.copyItem(
      atPath: ExampleWorkspace.path(), toPath: folder.path + "/centre")
    return folder
  }

  private static let plan = "Plans/ecoutes-mensuelles.xml"
  private static let id = "ecoutes-mensuelles-2026-10"

  @Test("The example plan is copied, right, and gives the same manifest at every dry run")
  func dryRun() throws {
    let check = try ExampleWorkspace.run("sample", "check", Self.plan, "--lang", "fr")
    #expect(check.status == 0 && check.output.contains("sans erreur"))
    let arguments = ["sample", "--plan", Self.plan, "--dry-run", "--as-of", "2026-11-02"]
    let path = try ExampleWorkspace.path()
    let first = try ecoute(arguments + ["--format", "json"], in: path)
    #expect(first.status == 0, "\(first.errors)")
    let again = try ecoute(
      ["sample", "draw"] + arguments.dropFirst() + ["--format", "json", "--lang", "en"], in: path)
    #expect(first.output == again.output)
    let manifest = try decodeStrictly(Manifest.self, from: first.output)
    #expect(manifest.schema == "ecoute.sample/1" && manifest.seed == "20261101")
    #expect(
      manifest.population.interactions
        == manifest.population.eligible
        + manifest.population.excluded.reduce(0) { $0 + $1.count })
    let random = manifest.units.filter { $0.part == "random" && !$0.reserve }
    #expect(random.count == 40)
    #expect(Dictionary(grouping: random) { $0.agent ?? "" }.values.allSatisfy { $0.count == 5 })
    #expect(abs(manifest.cells.reduce(0) { $0 + $1.expected } - 40) < 1e-9)
    #expect(manifest.units.filter { $0.part == "targeted" }.allSatisfy { $0.probability == nil })
    // The provider's team leaders coach; they do not listen to their own agents.
    let mistral: Set<String?> = ["A101", "A102", "A103", "A104"]
    #expect(
      manifest.units.filter { $0.evaluator == "E3" && $0.part != "repeat" }
        .allSatisfy { !mistral.contains($0.agent) })
    #expect(
      try ExampleWorkspace.run("sample", "list", "--format", "csv").output.split(
        whereSeparator: \.isNewline
      )
      .count == 1)
  }

  @Test("A draw is recorded, followed, replaced and audited, in both languages")
  func life() throws {
    let folder = try copyOfExample()
    let centre = folder.path + "/centre"
    let drawn = try ecoute(
      "sample", "draw", "--plan", Self.plan, "--as-of", "2026-11-02", "--lang", "fr", in: centre)
    #expect(drawn.status == 0, "\(drawn.errors)")
    #expect(withPlainSpaces(drawn.errors).contains("851 contacts = 792 à tirer"))
    #expect(drawn.errors.contains(Self.id))
    let listing = try ecoute("sample", "show", Self.id, "--format", "csv", in: centre)
    let rows = listing.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let call = try #require(rows.first { $0.count > 5 && $0[2] == "random" })
    let (interaction, evaluator) = (String(call[1]), String(call[5]))
    let blind = try ecoute(
      "sample", "show", Self.id, "--evaluator", evaluator, "--lang", "en", in: centre)
    #expect(blind.output.contains(interaction))
    #expect(!blind.output.contains("random") && !blind.output.contains("repeat"))
    let rehearsed = try ecoute(
      "sample", "replace", Self.id, interaction, "--reason", "son coupé", "--dry-run", "--lang",
      "fr", in: centre)
    #expect(rehearsed.status == 0 && rehearsed.errors.contains("rien n'est enregistré"))
    let replaced = try ecoute(
      "sample", "replace", Self.id, interaction, "--reason", "son coupé", "--lang", "fr", in: centre
    )
    #expect(replaced.output == rehearsed.output)
    #expect(replaced.status == 0 && replaced.output.contains("est remplacé par"))
    let twice = try ecoute(
      "sample", "replace", Self.id, interaction, "--reason", "encore", "--lang", "en", in: centre)
    #expect(twice.status == 2 && twice.errors.contains("was replaced before"))
    let ledger = try ecoute("sample", "ledger", "--lang", "fr", in: centre)
    #expect(ledger.output.contains("son coupé (1)"))
    let remaining = try ecoute(
      "sample", "remaining", Self.id, "--by", "part", "--format", "csv", in: centre)
    #expect(remaining.output.contains("random,40,40,0,40,0"))
    let second = try ecoute(
      "sample", "draw", "--plan", Self.plan, "--as-of", "2026-11-02", "--lang", "en", in: centre)
    #expect(second.errors.contains("was drawn on this period before"))
    #expect(second.errors.contains(Self.id + "-2"))
    let audit = try ecoute("audit", "verify", "--lang", "en", in: centre)
    #expect(audit.status == 0 && audit.output.contains("3 draws or replacements"))
    #expect(try ecoute("doctor", in: centre).status == 0)
  }

  @Test("A plan that asks too much is refused with what lacks, and drawn short only when told to")
  func short() throws {
    let folder = try copyOfExample()
    let centre = folder.path + "/centre"
    try folder.write(
      "gros.xml",
      """
      <samplingPlan xmlns="urn:ecoute:sampling-plan:1" id="gros" xml:lang="fr" period="2026-10">
        <title>Gros</title>
        <random><agents exactly="110"/></random>
      </samplingPlan>
      """)
    let refused = try ecoute("sample", "--plan", "../gros.xml", "--lang", "fr", in: centre)
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("le conseiller A106 a 97 appels, 110 demandés"))
    #expect(try ecoute("sample", "list", "--format", "csv", in: centre).output.count < 120)
    let short = try ecoute(
      "sample", "--plan", "../gros.xml", "--accept-short", "--seed", "4", "--lang", "en", in: centre
    )
    #expect(short.status == 0)
    let remaining = try ecoute(
      "sample", "remaining", "gros-2026-10", "--by", "agent", "--format", "csv", in: centre)
    #expect(remaining.output.contains("A106,110,97,"))
  }

  @Test(
    "Hostile plans and impossible requests are named, in both languages", arguments: bothLanguages)
  func hostile(language: String) throws {
    let folder = try copyOfExample()
    let centre = folder.path + "/centre"
    for (name, text) in [
      ("vide.xml", ""), ("tronque.xml", "<samplingPlan"),
      ("entites.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), ("autre.xml", "<grid/>"),
    ] {
      try folder.write(name, text)
      let check = try ecoute("sample", "check", "../\(name)", "--lang", language, in: centre)
      #expect(check.status == 1 && check.output.contains("P00"), "\(name)")
      let draw = try ecoute("sample", "--plan", "../\(name)", "--lang", language, in: centre)
      #expect(draw.status == 2 && draw.errors.contains("ecoute sample check"), "\(name)")
    }
    #expect(try ecoute("sample", "--plan", "rien.xml", "--lang", language, in: centre).status == 2)
    for command in ["show", "remaining", "estimate", "ledger"] {
      let unknown = try ecoute("sample", command, "rien", "--lang", language, in: centre)
      #expect(unknown.status == 2 && unknown.errors.contains("ecoute sample list"), "\(command)")
    }
    #expect(try ecoute("sample", "rien", "--lang", language, in: centre).status == 64)
  }

  @Test("Blind spots name what is never listened to, with shares and n")
  func blindSpots() throws {
    let french = try ExampleWorkspace.run(
      "sample", "blind-spots", "--period", "2026-10", "--lang", "fr")
    #expect(french.status == 0 && french.output.contains("trop peu écouté"))
    let csv = try ExampleWorkspace.run("sample", "blind-spots", "--all", "--format", "csv").output
    let agents = csv.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("agent,") }
    #expect(agents.count == 8)
    let counts = agents.compactMap { Int($0.split(separator: ",")[2]) }
    #expect(counts.reduce(0, +) == 2_000)
  }
}

@Suite("Samples and scores", .serialized)
struct SampleScoringTests {
  let workspace: ScoringWorkspace

  init() throws {
    workspace = try ScoringWorkspace()
  }

  private func run(_ arguments: String..., input: String = "") throws -> ProcessRunner.Outcome {
    try ProcessRunner.ecoute.run(arguments, input: input, in: workspace.folder)
  }

  private func score(_ interaction: String, _ second: String) throws -> ProcessRunner.Outcome {
    try run(
      "score", interaction, "--grid", "court", "--evaluator", "E1", "--answers", "-",
      input: "criterion,answer\naccueil,oui\nsuite,\(second)\n")
  }

  private func plan(_ parts: String) throws {
    try Data(
      """
      <samplingPlan xmlns="urn:ecoute:sampling-plan:1" id="p" xml:lang="fr" period="2026-10">
        <title>Plan</title>\(parts)
      </samplingPlan>
      """.utf8
    ).write(to: URL(fileURLWithPath: workspace.folder + "/plan.xml"))
  }

  @Test("A call put back is scored again from nothing, and known as a repeat")
  func blindRepeat() throws {
    #expect(try score("C-01", "oui").status == 0)
    #expect(try score("C-01", "non").errors.contains("a déjà soumis"))
    try plan(
      """
      <exclude><evaluated/></exclude><random size="1"/><repeat percent="50" afterDays="28"/>
      <evaluators><evaluator id="E1" calls="1"/></evaluators>
      """)
    let drawn = try run(
      "sample", "--plan", "plan.xml", "--seed", "1", "--as-of", "2099-01-01", "--lang", "fr")
    #expect(drawn.status == 0, "\(drawn.errors)")
    let list = try run("sample", "show", "p-2026-10", "--evaluator", "E1", "--lang", "fr")
    #expect(list.output.contains("C-01") && list.output.contains("C-02"))
    let again = try score("C-01", "non")
    #expect(again.status == 0, "\(again.errors)")
    #expect(!again.errors.contains("brouillon") && again.output.contains("33,3"))
    #expect(try workspace.read { try $0.repeatEvaluationIDs() } == ["C-01/court/E1/2"])
    #expect(try score("C-01", "non").errors.contains("a déjà soumis"))
    let first = try workspace.read { try $0.evaluation("C-01/court/E1") }
    #expect(first?.answers.count == 2 && first?.revision == 1)
    // Nor in an average: it measures the evaluator. The list shows both.
    let averages = try run("evaluations", "average", "--format", "csv").output
    #expect(averages.contains("A1,1,1,0,100.0"), "\(averages)")
    let listed = try run("evaluations", "list", "--format", "csv").output
    #expect(listed.split(whereSeparator: \.isNewline).count == 3)
    let remaining = try run("sample", "remaining", "p-2026-10", "--by", "part", "--format", "csv")
    #expect(remaining.output.contains("repeat,1,1,1,0,0"))
    #expect(remaining.output.contains("random,1,1,0,1,0"))
    // The repeat weighs nothing in the estimate.
    #expect(
      try run("sample", "estimate", "p-2026-10", "--format", "csv").output.split(
        whereSeparator: \.isNewline
      )
      .count == 1)
  }

  @Test("What is scored is estimated with its weight, its n and its interval")
  func estimate() throws {
    try plan(#"<random size="2"/>"#)
    #expect(try run("sample", "--plan", "plan.xml", "--seed", "1").status == 0)
    #expect(try score("C-01", "oui").status == 0)
    #expect(try score("C-02", "non").status == 0)
    let french = try run("sample", "estimate", "p-2026-10", "--by", "agent", "--lang", "fr")
    #expect(french.status == 0, "\(french.errors)")
    #expect(french.output.contains("Léa Durand (A1)") && french.output.contains("66,7"))
    #expect(withPlainSpaces(french.errors).contains("2 écoutes sur 2 tirées au sort parmi 2"))
    let csv = try run("sample", "estimate", "p-2026-10", "--format", "csv").output
    #expect(csv.contains("all,2,2,66.7,66.7,"))
    let average = try run(
      "evaluations", "average", "--sample", "p-2026-10", "--by", "site", "--lang", "fr")
    #expect(average.status == 0 && average.output.contains("2 écoutes sur 2"), "\(average.errors)")
    let wrong = try run("sample", "estimate", "p-2026-10", "--by", "evaluator", "--lang", "en")
    #expect(wrong.status == 64)
    let other = try run("evaluations", "average", "--sample", "p-2026-10", "--by", "evaluator")
    #expect(other.status == 64)
  }
}
