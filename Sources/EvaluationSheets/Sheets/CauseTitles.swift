internal import ExactNumbers
internal import Languages
internal import QualityModel

/// How the causes of a grid are named in a list.
struct CauseTitles {
  let titles: [String]
  private let causes: [Cause]

  init(_ grid: Grid, _ language: Language) {
    causes = grid.causes
    // Titles are told apart in the same way as those of levels.
    titles = LevelTitles.titles(
      of: grid.causes.map { Level(id: $0.id, points: .zero, title: $0.title) }, grid: grid,
      language)
  }

  func title(of id: String) -> String? {
    causes.firstIndex { $0.id == id }.map { titles[$0] }
  }

  func id(of title: String) -> String? {
    titles.firstIndex { $0.lowercased() == title.lowercased() }.map { causes[$0].id }
  }
}
