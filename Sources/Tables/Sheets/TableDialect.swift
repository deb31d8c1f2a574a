public import Languages

/// How a table's file is written.
public enum TableDialect: Sendable, Hashable {
  /// As text, CSV or TSV.
  case text(DetectedDialect)
  /// As a sheet of a workbook.
  case sheet(SheetDialect)

  /// The encoding of a text; `nil` for a sheet.
  public var encoding: TextEncoding? {
    if case .text(let dialect) = self { dialect.encoding } else { nil }
  }

  /// The delimiter of a text; `nil` for a sheet.
  public var delimiter: Delimiter? {
    if case .text(let dialect) = self { dialect.delimiter } else { nil }
  }

  /// The name of the sheet; `nil` for a text.
  public var sheet: String? {
    if case .sheet(let dialect) = self { dialect.sheet } else { nil }
  }

  /// The dialect in one sentence, as it is printed before an import.
  public var summary: BilingualText {
    switch self {
    case .text(let dialect): dialect.summary
    case .sheet(let dialect): dialect.summary
    }
  }
}

/// Which sheet of a workbook a table is, and what was found of it.
public struct SheetDialect: Sendable, Hashable {
  /// The sheet's name.
  public let sheet: String
  /// The names of the sheets that can be chosen, in order.
  public let sheets: [String]
  /// The row that holds the header, from 1.
  public let headerLine: Int
  /// The number of columns of the header.
  public let columnCount: Int
  /// The cells below the header that are formulas: the value last computed is taken.
  public let formulaCount: Int

  /// The dialect in one sentence.
  public var summary: BilingualText {
    let columns =
      columnCount > 1
      ? BilingualText(fr: "\(columnCount) colonnes", en: "\(columnCount) columns")
      : BilingualText(fr: "une colonne", en: "one column")
    var (french, english) = ("", "")
    if sheets.count > 1 {
      french += " (1 sur \(sheets.count), voir --sheet)"
      english += " (1 of \(sheets.count), see --sheet)"
    }
    french += ", \(columns.french), en-tête ligne \(headerLine)"
    english += ", \(columns.english), header on row \(headerLine)"
    if formulaCount > 0 {
      let isOne = formulaCount == 1
      let frenchCount = NumberText.whole(formulaCount, .french)
      let englishCount = NumberText.whole(formulaCount, .english)
      french +=
        isOne
        ? ", une formule lue par sa dernière valeur calculée"
        : ", \(frenchCount) formules lues par leur dernière valeur calculée"
      english +=
        isOne
        ? ", one formula read by the value it last had"
        : ", \(englishCount) formulas read by the values they last had"
    }
    return .spaced(
      fr: "XLSX, feuille « \(sheet) »\(french)", en: "XLSX, sheet “\(sheet)”\(english)")
  }
}
