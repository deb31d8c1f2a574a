/// The notes of a sheet's cells.
enum Notes {
  static func read(
    _ reader: PartReader, into sheet: inout Sheet, limit: Int
  ) throws(WorkbookError) {
    var count = 0
    while let element = try reader.nextElement() {
      guard element == "comment" else { continue }
      guard let reference = CellReference(reader.attribute("ref") ?? "") else {
        throw WorkbookError(.badReference, file: reader.file, place: reader.part)
      }
      count += 1
      guard count <= limit else {
        throw WorkbookError(.tooManyCells(limit: limit), file: reader.file, place: reader.part)
      }
      var note = ""
      try reader.forEachChild { element throws(WorkbookError) in
        if element == "text" {
          note = try SharedTexts.text(of: reader, trims: false)
        } else {
          try reader.skipElement()
        }
      }
      var cell = sheet[reference] ?? Cell(.empty)
      cell.note = note
      sheet[reference] = cell
    }
  }
}
