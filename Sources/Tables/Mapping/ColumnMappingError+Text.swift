public import Languages

extension ColumnMappingError: ExplainedError {
  /// What does not match, and the file's columns.
  public var problem: BilingualText {
    let texts = problems.map { text(of: $0) }
    let columns = header.map { $0.isEmpty ? "–" : $0 }.joined(separator: " | ")
    return .spaced(
      fr: "\(file) : \(texts.map(\.french).joined(separator: " ; ")). "
        + "Colonnes du fichier : \(columns)",
      en: "\(file): \(texts.map(\.english).joined(separator: "; ")). "
        + "The file's columns: \(columns)")
  }

  /// The options to type.
  public var remedy: BilingualText {
    if let delimiter = probableDelimiter {
      return BilingualText.spaced(
        fr: "L'en-tête n'a qu'une colonne et contient « \(delimiter) » : indiquez ce séparateur.",
        en: "The header has one column and holds “\(delimiter)”: name this delimiter.")
    }
    let options = problems.compactMap { option(for: $0) }
    guard !options.isEmpty else {
      return BilingualText(
        fr: "Utilisez un des champs connus.", en: "Use one of the known fields.")
    }
    let line = options.joined(separator: " ")
    return .spaced(
      fr: "Indiquez les colonnes, par exemple : \(line)", en: "Name the columns, such as: \(line)")
  }

  private var probableDelimiter: String? {
    guard header.count == 1 else { return nil }
    return [";", ",", "\t", "|"].first { header[0].contains($0) }
      .map { $0 == "\t" ? "tab" : $0 }
  }

  private func text(of problem: Problem) -> BilingualText {
    switch problem {
    case .missing(let field):
      let guess = guess(for: field).map {
        BilingualText(fr: " (peut-être « \($0) » ?)", en: " (perhaps “\($0)”?)")
      }
      return BilingualText(
        fr: "aucune colonne pour « \(field.title.french) » (\(field.name))\(guess?.french ?? "")",
        en: "no column for “\(field.title.english)” (\(field.name))\(guess?.english ?? "")")
    case .severalColumns(let field, let columns):
      let places = columns.map { "#\($0 + 1) \(header[$0])" }.joined(separator: ", ")
      return BilingualText(
        fr: "plusieurs colonnes pour « \(field.title.french) » : \(places)",
        en: "several columns for “\(field.title.english)”: \(places)")
    case .unknownField(let name):
      return BilingualText(
        fr: "« \(name) » n'est pas un champ de cet import",
        en: "“\(name)” is not a field of this import")
    case .unknownColumn(let name, let field):
      return BilingualText(
        fr: "pas de colonne « \(name) » pour « \(field.title.french) »",
        en: "no column “\(name)” for “\(field.title.english)”")
    }
  }

  private func option(for problem: Problem) -> String? {
    switch problem {
    case .missing(let field), .unknownColumn(_, let field):
      "--map \"\(field.name)=\(guess(for: field) ?? "…")\""
    case .severalColumns(let field, let columns):
      "--map \"\(field.name)=#\((columns.first ?? 0) + 1)\""
    case .unknownField: nil
    }
  }
}
