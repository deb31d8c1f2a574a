import Calendars
import EvaluationGrids
import Languages
import QualityModel
import Scoring
import Testing

@testable import ecoute

/// A small grid with every kind of question, and a call to score on it.
enum DialogueFixture {
  static let xml = """
    <grid xmlns="urn:ecoute:grid:1" id="essai" version="1.0" xml:lang="fr" channels="phone">
      <title>Essai</title>
      <title xml:lang="en">Trial</title>
      <scale id="oui-non">
        <level id="non" points="0"><title>Non</title><title xml:lang="en">No</title></level>
        <level id="oui" points="1"><title>Oui</title><title xml:lang="en">Yes</title></level>
      </scale>
      <cause id="agent"><title>Conseiller</title><title xml:lang="en">Agent</title></cause>
      <cause id="outil" agentScore="exclude"><title>Outil</title><title xml:lang="en">Tool</title></cause>
      <section id="appel" weight="1">
        <title>Appel</title>
        <title xml:lang="en">Call</title>
        <criterion id="accueil" weight="3" scale="oui-non">
          <title>Accueil</title>
          <title xml:lang="en">Greeting</title>
          <question>L'accueil est-il complet ?</question>
          <question xml:lang="en">Is the greeting complete?</question>
          <error class="customer" when="non" effect="cap" at="50"/>
          <comment requiredFor="non"/>
          <evidence requiredFor="non"/>
        </criterion>
        <criterion id="panne" weight="1" scale="oui-non" notApplicable="forbidden">
          <title>Panne</title>
          <title xml:lang="en">Fault</title>
          <question>Est-ce une panne ?</question>
          <question xml:lang="en">Is it a fault?</question>
        </criterion>
        <criterion id="diagnostic" kind="multiple" max="2" weight="1">
          <title>Diagnostic</title>
          <title xml:lang="en">Diagnosis</title>
          <question>Que vérifie-t-on ?</question>
          <question xml:lang="en">What is checked?</question>
          <scale>
            <level id="voyant" points="1"><title>Voyant</title><title xml:lang="en">Light</title></level>
            <level id="cable" points="1"><title>Câble</title><title xml:lang="en">Cable</title></level>
          </scale>
          <appliesWhen><answer criterion="panne" in="oui"/></appliesWhen>
        </criterion>
        <criterion id="attente" kind="number" unit="s" weight="1">
          <title>Attente</title>
          <title xml:lang="en">Hold</title>
          <question>Durée de l'attente</question>
          <question xml:lang="en">Time on hold</question>
          <range to="60" points="1"/>
          <range from="60" points="0"/>
          <measure source="interaction.longestHold"/>
        </criterion>
        <criterion id="moment" kind="text" scored="false">
          <title>Moment</title>
          <title xml:lang="en">Moment</title>
          <question>Le moment à réécouter</question>
          <question xml:lang="en">The moment to listen to again</question>
        </criterion>
      </section>
    </grid>
    """

  static func scorer() throws -> Scorer {
    let reading = GridReader().read(Array(xml.utf8), file: "essai.xml")
    return Scorer(try #require(reading.grid, "\(reading.errors)"))
  }

  static let conversation = Conversation(
    interactionID: "C1", format: "webvtt",
    turns: [
      Turn(role: .agent, startMilliseconds: 1_000, text: "Allô ?"),
      Turn(role: .customer, startMilliseconds: 4_000, text: "Je veux résilier, c'est décidé."),
      Turn(role: .agent, startMilliseconds: 95_500, text: "Quel est le voyant ?"),
    ])

  static func subject(
    _ language: Language = .french, transcript: Bool = true, hold: Int? = nil,
    beginning: DialogueSubject.Beginning = .new
  ) throws -> DialogueSubject {
    DialogueSubject(
      scorer: try scorer(),
      interaction: Interaction(
        id: "C1", agentID: "A1",
        start: try #require(CivilDateTime(iso: "2026-10-03T09:15:00")), longestHoldSeconds: hold),
      agentName: "Léa Durand", evaluator: Evaluator(id: "E1", name: "Inès Roche", side: .client),
      conversation: transcript ? conversation : nil, beginning: beginning, isRehearsal: false,
      language: language, terminal: Terminal(noColor: true), width: 100, pageHeight: 20)
  }
}

extension ScoringDialogue {
  /// Takes several lines; what the last one shows.
  @discardableResult
  mutating func type(_ lines: String...) -> String {
    var shown: [String] = []
    for line in lines { shown = take(line) }
    return shown.joined(separator: "\n")
  }

  /// The answer to a criterion.
  func answer(_ id: String) -> Answer? { answers.first { $0.criterionID == id } }
}
