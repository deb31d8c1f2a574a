import EvaluationSheets
import ExactNumbers
import QualityModel

/// A small grid with every kind of criterion.
enum ExampleGrid {
  private static func text(_ text: String) -> LocalizedText { LocalizedText(text, language: "fr") }

  static let grid = Grid(
    id: "accueil", version: "2.0", language: "fr", title: text("Accueil"),
    causes: [
      Cause(id: "agent", title: text("Conseiller")),
      Cause(id: "outil", excludesFromAgentScore: true, title: text("Outil ou système")),
    ],
    sections: [
      Section(
        id: "tout", title: text("Tout"),
        children: [
          .criterion(
            Criterion(
              id: "sourire", levels: levels, title: text("Sourire"),
              question: text("Le ton est-il souriant ?"))),
          .criterion(
            Criterion(
              id: "identification", levels: levels, allowsNotApplicable: false,
              question: text("Le client est-il identifié ?"))),
          .criterion(
            Criterion(
              id: "formules", kind: .multiple,
              levels: [
                Level(id: "bonjour", points: 1, title: text("Bonjour")),
                Level(id: "merci", points: 1, title: text("Merci")),
                Level(id: "conge", points: 1, title: text("Prise de congé")),
              ], question: text("Quelles formules ?"))),
          .criterion(
            Criterion(id: "attente", kind: .number, unit: "s", question: text("Attente"))),
          .criterion(Criterion(id: "suite", kind: .text, question: text("Suite donnée"))),
        ])
    ])

  private static let levels = [
    Level(id: "non", points: 0, title: text("Non")),
    Level(id: "partiel", points: 1, title: text("En partie")),
    Level(id: "oui", points: 2, title: text("Oui")),
  ]

  /// Finds the grid under its id, with its version or without.
  static let lookup: GridLookup = { id, version in
    id == "accueil" && (version == nil || version == "2.0")
      ? PinnedGrid(grid: grid, digest: "d1") : nil
  }
}
