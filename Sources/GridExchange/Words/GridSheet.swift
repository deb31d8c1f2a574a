internal import Languages
internal import Tables

/// The sheets of a grid's workbook.
enum GridSheet: CaseIterable, Sendable {
  case readMe, settings, criteria, scales, texts, metadata

  var title: BilingualText {
    switch self {
    case .readMe: BilingualText(fr: "Lisez-moi", en: "Read me")
    case .settings: BilingualText(fr: "Réglages", en: "Settings")
    case .criteria: BilingualText(fr: "Critères", en: "Criteria")
    case .scales: BilingualText(fr: "Échelles", en: "Scales")
    case .texts: BilingualText(fr: "Textes", en: "Texts")
    case .metadata: BilingualText(fr: "Métadonnées", en: "Metadata")
    }
  }

  /// The sheet of a name in either language.
  init?(named name: String) {
    let folded = FoldedName(name)
    let found = GridSheet.allCases.first {
      FoldedName($0.title.french) == folded || FoldedName($0.title.english) == folded
    }
    guard let found else { return nil }
    self = found
  }
}

/// A column of one of the sheets.
protocol SheetColumn: Hashable, Sendable, CaseIterable {
  var title: BilingualText { get }
  /// What it holds, for the note of its header.
  var explanation: BilingualText { get }
  /// In characters.
  var width: Double { get }
  /// Whether a sheet without it cannot be read.
  var isRequired: Bool { get }
}

extension SheetColumn {
  /// The columns by the folded forms of their titles in both languages.
  static var byName: [FoldedName: Self] {
    var names: [FoldedName: Self] = [:]
    for column in allCases {
      names[FoldedName(column.title.french)] = column
      names[FoldedName(column.title.english)] = column
    }
    return names
  }
}
