/// The parts of a workbook's archive and what leads from one to the other.
struct Package {
  /// A way from one part to another.
  struct Relationship {
    let id: String
    /// The end of the type's address: `worksheet`.
    let kind: String
    let target: String
    let isExternal: Bool
  }

  let file: String
  let limits: WorkbookReader.Limits
  private let archive: ZipArchive
  /// The part that lists the sheets.
  private(set) var workbookPart = ""
  private(set) var rootRelationships: [Relationship] = []

  init(
    _ archive: ZipArchive, file: String, limits: WorkbookReader.Limits
  ) throws(WorkbookError) {
    (self.archive, self.file, self.limits) = (archive, file, limits)
    try refuseOtherKinds()
    rootRelationships = try relationships(of: "")
    guard
      let document = rootRelationships.first(where: {
        $0.kind == "officeDocument" && !$0.isExternal
      })
    else { throw WorkbookError(.missingPart, file: file, place: "_rels/.rels") }
    workbookPart = document.target
    try checkContentType()
  }

  /// A part, which must be there.
  func part(_ name: String) throws(WorkbookError) -> PartReader {
    guard let reader = try partIfAny(name) else {
      throw WorkbookError(.missingPart, file: file, place: name)
    }
    return reader
  }

  /// A part, or `nil` when there is none.
  func partIfAny(_ name: String) throws(WorkbookError) -> PartReader? {
    guard let content = try archive.content(of: name) else { return nil }
    return try PartReader(content, part: name, file: file, limits: limits)
  }

  /// Where a part leads; nowhere when nothing is written about it. The archive itself is "".
  func relationships(of part: String) throws(WorkbookError) -> [Relationship] {
    let components = part.split(separator: "/").map(String.init)
    let folder = components.dropLast().joined(separator: "/")
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(components.last ?? "").rels"
    guard let reader = try partIfAny(name) else { return [] }
    var found: [Relationship] = []
    while let element = try reader.nextElement() {
      guard element == "Relationship", let id = reader.attribute("Id"),
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      found.append(
        Relationship(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
          target: Package.resolved(target, in: folder),
          isExternal: reader.attribute("TargetMode") == "External"))
    }
    return found
  }

  /// The name of a part as another part writes it: from the root, or from its own folder.
  private static func resolved(_ target: String, in folder: String) -> String {
    var components = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for component in target.split(separator: "/") where component != "." {
      if component == ".." {
        _ = components.popLast()
      } else {
        components.append(component)
      }
    }
    return components.joined(separator: "/")
  }

  private func refuseOtherKinds() throws(WorkbookError) {
    if !archive.holds("[Content_Types].xml") {
      let kind = try archive.content(of: "mimetype").map { String(decoding: $0, as: UTF8.self) }
      let isOpenDocument = kind?.contains("opendocument") ?? false
      throw WorkbookError(isOpenDocument ? .openDocument : .notWorkbook, file: file)
    }
    if archive.names.contains(where: { $0.hasSuffix("vbaproject.bin") }) {
      throw WorkbookError(.macros, file: file)
    }
  }

  private func checkContentType() throws(WorkbookError) {
    let reader = try part("[Content_Types].xml")
    var types: [String: String] = [:]
    while let element = try reader.nextElement() {
      guard let type = reader.attribute("ContentType") else { continue }
      if element == "Override", let name = reader.attribute("PartName") {
        types[name.lowercased()] = type
      } else if element == "Default", let name = reader.attribute("Extension") {
        types[".\(name.lowercased())"] = type
      }
      // Macros of other kinds: Excel 4 sheets.
      if type.contains("vbaProject") || type.contains("macrosheet") {
        throw WorkbookError(.macros, file: file)
      }
    }
    let ending = workbookPart.split(separator: ".").last.map { ".\($0.lowercased())" } ?? ""
    let type = types["/\(workbookPart.lowercased())"] ?? types[ending] ?? ""
    if type.contains("sheet.binary") { throw WorkbookError(.binaryWorkbook, file: file) }
    if type.contains("macroEnabled") { throw WorkbookError(.macros, file: file) }
    guard type.contains("spreadsheetml") else { throw WorkbookError(.notWorkbook, file: file) }
  }
}
