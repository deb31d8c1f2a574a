import GridExchange
import Languages
import Tables
import Workbooks

/// A file that a grid is made of, whatever kind it is.
struct GridSource {
  private static let byteLimit = 64 << 20

  let file: InputFile
  let identity: GridIdentity
  let choices: [ColumnChoice]

  func read(_ context: CommandContext) throws -> GridImport {
    let bytes = try file.bytes(limit: GridSource.byteLimit)
    switch GridSource.kind(of: bytes) {
    case .workbook:
      let workbook = try WorkbookReader().read(bytes, file: file.name)
      let reader = GridWorkbookReader()
      if choices.isEmpty, reader.recognises(workbook) {
        return reader.read(workbook, file: file.name)
      }
      guard let found = PlainTable.likeliest(in: workbook) else {
        throw GridSourceError.withoutCells(file.name)
      }
      return try plain(found.table, others: found.others, context)
    case .json:
      return VendorFormReader().read(bytes, identity: named, file: file.name).result
    case .text:
      let reader = try CSVReader(TableSource(name: file.name, bytes: bytes))
      return try plain(PlainTable(reader), others: [], context)
    }
  }

  private func plain(
    _ table: PlainTable, others: [String], _ context: CommandContext
  ) throws -> GridImport {
    var mapping: PlainMapping
    if choices.isEmpty, context.terminal.inputIsTerminal, file.name != "-" {
      mapping = PlainMapping(guessing: table)
      try MappingDialogue(context: context).ask(&mapping)
    } else {
      mapping = try PlainMapping(of: table, choices: choices, file: file.name)
    }
    return PlainGridReader().read(
      table, mapping: mapping, identity: named, otherSheets: others, file: file.name)
  }

  /// The identity, titled after the file when nothing else is known.
  private var named: GridIdentity {
    guard identity.title == nil, !file.name.hasSuffix(".json"), file.name != "-" else {
      return identity
    }
    var named = identity
    let last = file.name.split(separator: "/").last.map { String($0) } ?? file.name
    named.title = last.split(separator: ".").first.map { String($0) }
    return named
  }

  private enum Kind { case workbook, json, text }

  private static func kind(of bytes: [UInt8]) -> Kind {
    // Zip archives, and the wrapping of old or encrypted workbooks, which the reader names.
    if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .workbook
    }
    let first = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .text
  }
}

/// A file that no grid can be made of.
enum GridSourceError: ExplainedError {
  case withoutCells(String)
  case noAnswer

  var problem: BilingualText {
    switch self {
    case .withoutCells(let name):
      .spaced(fr: "\(name) : le classeur est vide", en: "\(name): the workbook is empty")
    case .noAnswer:
      .spaced(
        fr: "les questions sur les colonnes sont restées sans réponse",
        en: "the questions about columns were not answered")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .withoutCells:
      BilingualText(
        fr: "vérifiez que c'est le bon fichier", en: "check that this is the right file")
    case .noAnswer:
      BilingualText(
        fr: "recommencez, ou nommez les colonnes par --map",
        en: "start again, or name the columns with --map")
    }
  }
}
