import ArgumentParser
import EvaluationGrids
import JSONText
import Languages
import QualityModel
import QualityStore
import Scoring

/// `ecoute grid crosswalk convert`: evaluations as they would read on the other grid.
struct CrosswalkConvertCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "convert", fr: "Porte des évaluations sur l'autre grille, sans toucher à l'espace de travail.",
    en: "Carries evaluations over to the other grid, without touching the workspace.",
    examples: examples(
      fr: [
        (
          "toutes celles d'une grille",
          "ecoute grid crosswalk convert liens.xml --from service-client@3.0 --all --format csv"
        )
      ],
      en: [
        (
          "all those of a grid",
          "ecoute grid crosswalk convert links.xml --from service-client@3.0 --all --format csv"
        )
      ]))

  /// How converted evaluations are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case csv
  }

  @Argument(
    help: bilingualHelp(fr: "La correspondance.", en: "The crosswalk.", value: "fichier", "file"))
  var file: String

  @Argument(
    help: bilingualHelp(
      fr: "Les évaluations.", en: "The evaluations.", value: "évaluation", "evaluation"))
  var evaluations: [String] = []

  @Flag(
    help: bilingualHelp(
      fr: "Toutes les évaluations soumises sur la grille de départ.",
      en: "Every evaluation submitted on the grid of --from."))
  var all = false

  @Option(
    help: bilingualHelp(
      fr: "La grille de départ : un fichier, un identifiant, ou identifiant@version.",
      en: "The grid to start from: a file, an id, or id@version.", value: "grille", "grid"))
  var from: GridName

  @Option(
    help: bilingualHelp(
      fr: "La grille d'arrivée (sinon : l'autre, dans l'espace de travail).",
      en: "The grid to end on (else the other one, in the workspace).", value: "grille", "grid"))
  var to: GridName?

  @Flag(
    help: bilingualHelp(
      fr: "Suit aussi les liens qui ne sont pas confirmés.",
      en: "Follows links that are not confirmed too."))
  var withProposals = false

  @Option(
    help: bilingualHelp(
      fr: "Forme du résultat : json ou csv.", en: "Form of the result: json or csv.",
      value: "json|csv"))
  var format: Format = .json

  @Option(
    name: [.short, .long],
    help: bilingualHelp(
      fr: "Le fichier à écrire (sinon : la sortie standard).",
      en: "The file to write (else the standard output).", value: "fichier", "file"))
  var output: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard all != !evaluations.isEmpty else {
      throw ValidationError(
        inBoth(
          fr: "donnez des évaluations, ou --all pour toutes",
          en: "give evaluations, or --all for every one"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let start = try from.load(shared)
    let (crosswalk, grids, destination) = try ends(start)
    guard withProposals || crosswalk.proposals.isEmpty else {
      throw CrosswalkFileError.proposals(file: file, count: crosswalk.proposals.count)
    }
    let converter = AnswerConverter(
      crosswalk, to: destination, from: start.grid, to: grids[destination],
      includingProposals: withProposals)
    let made = try chosen(workspace, start)
    let result = ConvertedEvaluations(
      evaluations: made, converter: converter, crosswalk: crosswalk, to: destination,
      source: Scorer(start.grid), target: Scorer(grids[destination]))
    let bytes = format == .json ? Array(result.json.indentedText.utf8) : result.csv
    if let output {
      try NamedFile(output, replaces: true).write(bytes)
    } else {
      context.terminal.printExactly(String(decoding: bytes, as: UTF8.self))
    }
    context.terminal.note(result.sentence(context))
    return .done
  }

  /// The crosswalk, its grids, and the side that answers go to.
  private func ends(_ start: LoadedGrid) throws -> (Crosswalk, GridPair, Crosswalk.Side) {
    let named = try CrosswalkFile.references(in: file)
    let identity = "\(start.grid.id) \(start.grid.version)"
    let known = [named.a, named.b].map { "\($0.id) \($0.version)" }
    guard let place = known.firstIndex(of: identity) else {
      throw CrosswalkFileError.otherGrid(given: identity, known: known)
    }
    if let to {
      let end = try to.load(shared).grid
      let other = "\(end.id) \(end.version)"
      guard known.contains(other) else {
        throw CrosswalkFileError.otherGrid(given: other, known: known)
      }
      guard other != identity || known[0] == known[1] else {
        throw CrosswalkFileError.sameGrid(identity)
      }
    }
    let read =
      place == 0
      ? try CrosswalkFile(file, a: from, b: to, shared)
      : try CrosswalkFile(file, a: to, b: from, shared)
    let (crosswalk, grids) = try read.checked()
    return (crosswalk, grids, place == 0 ? .b : .a)
  }

  private func chosen(_ workspace: OpenWorkspace, _ start: LoadedGrid) throws -> [Evaluation] {
    func isOnGrid(_ evaluation: Evaluation) -> Bool {
      evaluation.gridID == start.grid.id && evaluation.gridVersion == start.grid.version
        && evaluation.gridDigest == start.digest
    }
    if all {
      return try workspace.store.evaluations(EvaluationFilter(gridID: start.grid.id))
        .filter(isOnGrid)
    }
    return try evaluations.map { id in
      guard let evaluation = try workspace.store.evaluation(id) else {
        throw EvaluationChoiceError.unknown(id)
      }
      guard isOnGrid(evaluation) else {
        throw CrosswalkFileError.evaluationOnAnotherGrid(
          id, grid: "\(start.grid.id) \(start.grid.version)")
      }
      return evaluation
    }
  }
}
