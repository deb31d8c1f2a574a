import ArgumentParser
import ExactNumbers
import QualityModel

/// Who takes part in a session, on which grid, until when.
struct SessionPlanOptions: ParsableArguments {
  @Option(
    help: bilingualHelp(
      fr: "L'identifiant de la séance (sinon CAL- et le jour).",
      en: "The session's id (else CAL- and the day).", value: "id"))
  var id: String?

  @Option(
    help: bilingualHelp(fr: "Son titre.", en: "Its title.", value: "titre", "title"))
  var title: String?

  @Option(
    name: .customLong("participant"), parsing: .singleValue,
    help: bilingualHelp(
      fr: "Un participant : E1, ou E1=client, E1=provider, E1=neutral pour dire son camp.",
      en: "A participant: E1, or E1=client, E1=provider, E1=neutral to say the side.",
      value: "évaluateur", "evaluator"))
  var participants: [ParticipantName] = []

  @Option(
    help: bilingualHelp(
      fr: "La grille de tous : fichier, identifiant, ou identifiant@version.",
      en: "Everyone's grid: a file, an id, or id@version.", value: "grille", "grid"))
  var grid: GridName?

  @Option(
    help: bilingualHelp(
      fr: "La grille du donneur d'ordre, s'il a la sienne.",
      en: "The client's grid, when it has its own.", value: "grille", "grid"))
  var clientGrid: GridName?

  @Option(
    help: bilingualHelp(
      fr: "La grille du prestataire, s'il a la sienne.",
      en: "The provider's grid, when it has its own.", value: "grille", "grid"))
  var providerGrid: GridName?

  @Option(
    help: bilingualHelp(
      fr: "Jusqu'à quand noter : 2026-11-30 (jour compris) ou 2026-11-30T18:00.",
      en: "Until when to score: 2026-11-30 (that day included) or 2026-11-30T18:00.",
      value: "date"))
  var deadline: DueMoment?

  @Option(
    help: bilingualHelp(
      fr: "Quand on se réunit : 2026-12-02T10:00 ; écrit un fichier d'agenda.",
      en: "When people meet: 2026-12-02T10:00; writes a calendar file.", value: "date"))
  var meeting: MeetingMoment?

  @Option(
    help: bilingualHelp(
      fr: "Deux notes à ce nombre de points près s'accordent (sinon 5).",
      en: "Two scores within this many points agree (else 5).", value: "points"))
  var tolerance: PointCount?

  @Option(
    help: bilingualHelp(
      fr: "La référence : un participant (E1), consensus ou none (sinon none).",
      en: "The reference: a participant (E1), consensus or none (else none).", value: "référence",
      "reference"))
  var reference: ReferenceName?

  @Flag(
    help: bilingualHelp(
      fr: "Cacher aussi le nom du conseiller tant que la séance n'est pas dévoilée.",
      en: "Hide the agent's name too until the session is revealed."))
  var hideAgent = false

  /// Whether anything of a session is named.
  var isEmpty: Bool {
    id == nil && title == nil && participants.isEmpty && grid == nil && clientGrid == nil
      && providerGrid == nil && deadline == nil && meeting == nil && tolerance == nil
      && reference == nil && !hideAgent
  }

  /// Whether a grid is named for everyone.
  func names(anyGrid: Bool) -> Bool {
    grid != nil || (clientGrid != nil && providerGrid != nil) || anyGrid
  }
}
