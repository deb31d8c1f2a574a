import Tables

/// Text as Windows-1252 bytes, for the characters that the tests use.
func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar {
    case "€": 0x80
    case "’": 0x92
    case "œ": 0x9C
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}

/// Text as UTF-16 bytes with a byte-order mark.
func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
  ([0xFEFF] + Array(text.utf16)).flatMap { unit in
    let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
    return littleEndian ? [low, high] : [high, low]
  }
}

/// A reader over a text in memory.
func reader(
  _ text: String, name: String = "essai.csv", options: CSVOptions = CSVOptions()
) throws -> CSVReader {
  try CSVReader(TableSource(name: name, bytes: Array(text.utf8)), options: options)
}

/// The cells of every row below the header.
func cells(_ reader: CSVReader) throws -> [[String]] {
  var rows: [[String]] = []
  try reader.forEachRow { rows.append($0.cells) }
  return rows
}
