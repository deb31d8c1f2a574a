internal import Workbooks

/// Keeps the identities of a workbook's sheets twice, since a spreadsheet program may lose one:
/// on a hidden sheet and in the document's properties.
enum IdentitySheet {
  static let prefix = "ecoute."
  static let checkName = "check"
  static let numberName = "number"

  static func sheet(_ identities: [SheetIdentity]) -> Sheet {
    var sheet = Sheet(name: SheetNames.identity)
    sheet.isHidden = true
    sheet.isProtected = true
    let names = [numberName] + (identities.first?.fields.map(\.name) ?? []) + [checkName]
    for (column, name) in names.enumerated() { sheet[0, column] = Cell(.text(name)) }
    for (row, identity) in identities.enumerated() {
      let values = [String(row + 1)] + identity.fields.map(\.value) + [identity.check]
      for (column, value) in values.enumerated() {
        sheet[row + 1, column] = Cell(.text(value))
      }
    }
    return sheet
  }

  static func properties(_ identities: [SheetIdentity]) -> [String: String] {
    var properties: [String: String] = [:]
    for (place, identity) in identities.enumerated() {
      let fields = identity.fields + [(checkName, identity.check)]
      // A property holds at most 255 characters; the sheet keeps what is longer.
      guard fields.allSatisfy({ $0.value.utf16.count <= 255 }) else { continue }
      for field in fields {
        properties["\(prefix)\(place + 1).\(field.name)"] = field.value
      }
    }
    return properties
  }
}
