import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid rescore")
struct GridRescoreTests {
  struct Report: Codable {
    struct From: Codable { let id: String, versions: [String] }
    struct To: Codable { let id, version, digest: String }
    struct Evaluations: Codable {
      let read, compared, losingScore, gainingScore, alreadyOnGrid: Int
    }
    struct Link: Codable { let from, to, ground: String }
    struct Reason: Codable { let criterion, code, reason: String }
    struct Coverage: Codable {
      let version: String, evaluations: Int, carriedWeight, filledWeight: Double
      let links: [Link], notCarried, unfilled: [Reason]
    }
    struct Count: Codable { let criterion: String, evaluations: Int }
    struct Answers: Codable { let given, carried: Int, notCarried, unanswered: [Count] }
    struct Figure: Codable { let value: Double?, n: Int, interval: [Double]? }
    struct Change: Codable {
      let evaluations, calls: Int, before, after, change: Figure, changeEstablished: Bool?
    }
    struct Rank: Codable { let rank: Double, range: [Int] }
    struct Bands: Codable { let from, to: [String?], counts: [[Int]], up, down: Int? }
    struct Group: Codable {
      let group, name: String
      let evaluations, calls: Int, before, after, change: Figure, changeEstablished: Bool?
      let rankBefore, rankAfter: Rank?, rankChangeEstablished: Bool?
      let bands: Bands
    }
    struct Line: Codable {
      let from, to: String?, before, after, contribution: Double, exact: String
    }
    struct Contributions: Codable {
      let criteria: [Line], limits: Double, limitsExact: String, effects: Double
      let effectsExact: String, total: Double?, totalExact: String?
    }
    struct Warning: Codable { let code, fr, en: String }
    let schema: String, from: From, to: To, period: String, evaluations: Evaluations
    let coverage: [Coverage], answers: Answers, overall: Change, by: String, groups: [Group]
    let orderKept: Figure, bands: Bands, contributions: Contributions, warnings: [Warning]
  }

  private func report(_ arguments: String..., in path: String) throws -> Report {
    let outcome = try ecoute(["grid", "rescore"] + arguments + ["--format", "json"], in: path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try decodeStrictly(Report.self, from: outcome.output)
  }

  /// The example's grid with one weight changed, one criterion gone and one new.
  private func revisedExample(in folder: TestFolder) throws -> String {
    let text = String(decoding: try Repository.bytes(of: "Grids/service-client.xml"), as: UTF8.self)
    let revised = text.replacing("version=\"3.0\"", with: "version=\"4.0\"")
      .replacing("<criterion id=\"debit\"", with: "<criterion id=\"rythme\"")
    return try folder.write("revised.xml", revised)
  }

  @Test("The change adds up line by line, and the means before are those of the averages")
  func addsUp() throws {
    let path = try ExampleWorkspace.path()
    let folder = try TestFolder()
    let file = try revisedExample(in: folder)
    let report = try report("--with", file, "--by", "team", in: path)
    #expect(report.schema == "ecoute.rescore/1")
    #expect(report.from.versions == ["3.0"] && report.to.version == "4.0")
    let account = report.contributions
    let sum = account.criteria.reduce(0) { $0 + $1.contribution }
    let total = try #require(account.total)
    #expect(abs(sum + account.limits + account.effects - total) < 1e-4)
    #expect(abs(try #require(report.overall.change.value) - total) < 1e-5)
    #expect(account.criteria.contains { $0.from == "debit" && $0.to == nil })
    let coverage = try #require(report.coverage.first)
    #expect(coverage.carriedWeight < 1 && coverage.carriedWeight > 0.9)
    #expect(coverage.notCarried.map(\.criterion) == ["debit"])
    #expect(coverage.unfilled.map(\.code) == ["new"])
    #expect(report.warnings.map(\.code) == ["partial-coverage"])
    #expect(
      report.answers.given == report.answers.carried
        + report.answers.notCarried.reduce(0) { $0 + $1.evaluations })
    let averages = try ecoute(
      "evaluations", "average", "--by", "team", "--grid", "service-client", "--format", "csv",
      in: path
    ).output
    for group in report.groups {
      let mean = try #require(group.before.value)
      let line = try #require(
        averages.split(whereSeparator: \.isNewline).first { $0.hasPrefix(group.group + ",") })
      let printed = try #require(Double(line.split(separator: ",")[4]))
      #expect(abs(printed - mean) <= 0.05 + 1e-9, "\(line)")
    }
    #expect(report.bands.counts.joined().reduce(0, +) == report.evaluations.read)
  }

  @Test("Nothing of the workspace changes, to the byte", arguments: bothLanguages)
  func untouched(language: String) throws {
    let pair = try GridPairWorkspace(calls: 20)
    let file = try pair.write("client", "2.0", ["accueil": 3, "ecoute": 2, "solution": 1])
    let path = pair.workspace.path
    let before = try pair.workspace.state()
    // What was written before reaches the file when a command that only reads has closed it.
    #expect(try pair.workspace.run("evaluations", "list").status == 0)
    let bytes = try pages(of: path)
    let names = try pair.workspace.folder.names(in: "centre/Grids")
    for format in ["table", "json", "csv"] {
      let outcome = try ecoute(
        "grid", "rescore", "--with", file, "--by", "agent", "--format", format, "--lang", language,
        in: path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.isEmpty && outcome.errors.isEmpty)
    }
    #expect(try pages(of: path) == bytes)
    #expect(try pair.workspace.state() == before)
    #expect(try pair.workspace.isWhole())
    #expect(try pair.workspace.folder.names(in: "centre/Grids") == names)
  }

  /// The database but for the header, whose counters SQLite moves whenever a workspace is opened.
  private func pages(of path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(path)/ecoute.sqlite")).dropFirst(100)
  }

  @Test("The table says what a person must know, in their language")
  func table() throws {
    let pair = try GridPairWorkspace(calls: 20)
    let file = try pair.write("client", "2.0", ["accueil": 3, "ecoute": 2, "nouveau": 1])
    let french = withPlainSpaces(
      try pair.workspace.run("grid", "rescore", "--with", file, "--lang", "fr").output)
    for words in [
      "client 1.0 → client 2.0", "50,0 % du poids repris (2 critères sur 3)",
      "83,3 % de la nouvelle grille rempli", "non repris : solution",
      "sans réponse passée : nouveau, critère nouveau", "20 appels :", "Par équipe",
      "Paliers franchis", "Écart de la moyenne", "Avertissements",
    ] {
      #expect(french.contains(words), "\(words) in \(french)")
    }
    let english = try pair.workspace.run("grid", "rescore", "--with", file, "--lang", "en").output
    for words in [
      "50.0% of the weight carried (2 criteria of 3)", "not carried: solution", "20 calls:",
      "By team", "Bands crossed", "Change of the mean", "Warnings",
    ] {
      #expect(english.contains(words), "\(words) in \(english)")
    }
  }

  @Test("Weights moved by hand: the figures of two calls")
  func byHand() throws {
    let pair = try GridPairWorkspace(calls: 0)
    try pair.workspace.folder.write(
      "contacts2.csv",
      """
      interaction,channel,direction,agent,start
      J1,phone,inbound,A101,2026-10-01T10:00:00
      J2,phone,inbound,A101,2026-10-01T11:00:00
      """)
    // Provider's grid, two criteria of equal weight: 100 and 0, then 0 and 100: 50 and 50. With
    // 3 to 1: 75 and 25. Politesse brings 25 then 37.5, reponse 25 then 12.5.
    try pair.workspace.folder.write(
      "answers2.csv",
      """
      evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer
      X1,J1,E1,prestataire,1.0,2026-10-02T09:00:00,politesse,n3
      X1,J1,E1,prestataire,1.0,2026-10-02T09:00:00,reponse,n0
      X2,J2,E1,prestataire,1.0,2026-10-02T09:00:00,politesse,n0
      X2,J2,E1,prestataire,1.0,2026-10-02T09:00:00,reponse,n3
      """)
    #expect(try pair.workspace.run("import", "interactions", "../contacts2.csv").status == 0)
    let imported = try pair.workspace.run("import", "evaluations", "../answers2.csv")
    #expect(imported.status == 0, "\(imported.errors)")
    let file = try pair.write("prestataire", "2.0", ["politesse": 3, "reponse": 1])
    let report = try report("--with", file, "--by", "agent", in: pair.workspace.path)
    #expect(report.overall.before.value == 50 && report.overall.after.value == 50)
    #expect(report.contributions.criteria.map(\.exact) == ["12.5", "-12.5"])
    #expect(report.contributions.totalExact == "0")
    #expect(report.bands.up == 1 && report.bands.down == 0)
    #expect(report.groups.map(\.group) == ["A101"])
    #expect(report.groups[0].rankBefore == nil)
    #expect(report.warnings.isEmpty)
  }

  @Test("The result goes to a file when asked, and the spreadsheet form has one row a group")
  func toAFile() throws {
    let pair = try GridPairWorkspace(calls: 20)
    let file = try pair.write("client", "2.0", ["accueil": 3, "ecoute": 2, "solution": 1])
    let outcome = try pair.workspace.run(
      "grid", "rescore", "--with", file, "--by", "agent", "--format", "csv", "--output",
      "../out/rescore.csv", "--lang", "fr")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(withPlainSpaces(outcome.errors) == "écrit : ../out/rescore.csv\n")
    let text = try String(contentsOfFile: pair.workspace.folder.path + "/out/rescore.csv")
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(lines.map { $0.prefix(4) } == ["grou", "A101", "A102"])
    let refused = try pair.workspace.run(
      "grid", "rescore", "--with", file, "--output", "..", "--lang", "fr")
    #expect(refused.status == 2 && refused.errors.contains("écriture impossible"))
  }

  @Test("What cannot be done is said with its remedy", arguments: bothLanguages)
  func refusals(language: String) throws {
    let pair = try GridPairWorkspace(calls: 4)
    let other = try pair.write("client", "3.0", ["rien": 1])
    let stranger = try pair.write("inconnue", "1.0", ["rien": 1])
    let isFrench = language == "fr"
    let cases: [([String], String)] = [
      (["--with", "client"], isFrench ? "déjà été faites" : "already made"),
      (["--with", other], isFrench ? "aucun critère en commun" : "no criterion in common"),
      (["--with", stranger], isFrench ? "aucune évaluation soumise" : "no submitted evaluation"),
      (["--with", "absente"], isFrench ? "aucune grille" : "no grid"),
      (["--with", "absente.xml"], "absente.xml"),
      (
        ["client", "--with", other, "--period", "2020"],
        isFrench ? "période" : "period"
      ),
    ]
    for (arguments, words) in cases {
      let outcome = try ecoute(
        ["grid", "rescore"] + arguments + ["--lang", language], in: pair.workspace.path)
      #expect([2, 64].contains(outcome.status) && outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
  }
}
