internal import Workbooks

/// The identities that a workbook keeps, from both places.
struct IdentityReading {
  private let onSheet: [Int: [String: String]]
  private let inProperties: [Int: [String: String]]

  init(_ workbook: Workbook) {
    onSheet = workbook.sheet(SheetNames.identity).map(IdentityReading.rows) ?? [:]
    var properties: [Int: [String: String]] = [:]
    for (name, value) in workbook.properties where name.hasPrefix(IdentitySheet.prefix) {
      let parts = name.dropFirst(IdentitySheet.prefix.count)
        .split(separator: ".", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]) else { continue }
      properties[number, default: [:]][String(parts[1])] = value
    }
    inProperties = properties
  }

  /// Whether the workbook has any.
  var isEmpty: Bool { onSheet.isEmpty && inProperties.isEmpty }

  /// The identity of a sheet by its number.
  func identity(_ number: Int, sheet: String) throws(ScoringSheetError) -> SheetIdentity {
    let kept = [onSheet[number], inProperties[number]].compactMap(\.self)
    guard !kept.isEmpty else { throw .noIdentity(sheet: sheet) }
    var identities: [SheetIdentity] = []
    for fields in kept {
      guard let identity = SheetIdentity(fields: fields),
        fields[IdentitySheet.checkName] == identity.check
      else { throw .changedIdentity(sheet: sheet) }
      identities.append(identity)
    }
    guard let first = identities.first, identities.allSatisfy({ $0 == first }) else {
      throw .contradictoryIdentity(sheet: sheet)
    }
    return first
  }

  private static func rows(_ sheet: Sheet) -> [Int: [String: String]] {
    func text(_ row: Int, _ column: Int) -> String {
      switch sheet[row, column]?.value {
      case .text(let text)?: text
      case .number(let number)?: PlainNumber.text(number)
      default: ""
      }
    }
    let columns = (0..<16).map { text(0, $0) }
    var rows: [Int: [String: String]] = [:]
    for row in sheet.rows.keys where row > 0 {
      var fields: [String: String] = [:]
      for (column, name) in columns.enumerated() where !name.isEmpty {
        fields[name] = text(row, column)
      }
      guard let number = fields[IdentitySheet.numberName].flatMap({ Int($0) }) else { continue }
      rows[number] = fields
    }
    return rows
  }
}
