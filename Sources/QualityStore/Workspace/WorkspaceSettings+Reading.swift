internal import Foundation
internal import Languages
internal import QualityModel
internal import Yams

extension WorkspaceSettings {
  private static let keys = ["name", "language", "timeZone", "sides", "targets", "evaluations"]

  /// The settings written in YAML.
  ///
  /// - Parameters:
  ///   - yaml: The file's bytes, UTF-8, at most 64 KiB.
  ///   - file: The file's name, for messages.
  /// - Throws: `WorkspaceSettingsError` with every unknown key, missing key and wrong value.
  public init(yaml: [UInt8], file: String) throws(WorkspaceSettingsError) {
    let root = try WorkspaceSettings.tree(yaml, file: file)
    var reader = SettingsReader(file: file)
    let top = reader.members(of: root, named: nil, allowed: WorkspaceSettings.keys)
    guard !top.isEmpty || reader.findings.isEmpty else {
      throw WorkspaceSettingsError(reader.findings)
    }
    let name = reader.text(top["name"], "name", requiredIn: root)
    let language = reader.language(top["language"], requiredIn: root)
    let timeZone = reader.timeZone(top["timeZone"], requiredIn: root)
    var sides: [String: Node] = [:]
    if let node = top["sides"] {
      sides = reader.members(of: node, named: "sides", allowed: ["client", "provider"])
    } else {
      reader.missing("sides", in: root)
    }
    let client = reader.text(sides["client"], "sides.client", requiredIn: top["sides"])
    let provider = reader.text(sides["provider"], "sides.provider", requiredIn: nil)
    var targets: [String: Node] = [:]
    if let node = top["targets"] {
      targets = reader.members(of: node, named: "targets", allowed: ["score"])
    }
    let score = reader.percentage(targets["score"], "targets.score")
    var evaluations: [String: Node] = [:]
    if let node = top["evaluations"] {
      evaluations = reader.members(of: node, named: "evaluations", allowed: ["disputeDays"])
    }
    let disputeDays = reader.days(evaluations["disputeDays"], "evaluations.disputeDays")
    guard reader.findings.isEmpty, let name, let language, let timeZone, let client else {
      throw WorkspaceSettingsError(reader.findings)
    }
    self.init(
      name: name, language: language, timeZone: timeZone, clientName: client,
      providerName: provider, scoreTarget: score, disputeDays: disputeDays ?? 10)
  }

  private static func tree(_ yaml: [UInt8], file: String) throws(WorkspaceSettingsError) -> Node {
    guard yaml.count <= 65_536 else {
      throw unreadable(
        file, nil,
        BilingualText(fr: "Le fichier dépasse 64 Kio.", en: "The file is larger than 64 KiB."))
    }
    guard let text = String(validating: yaml, as: UTF8.self) else {
      throw unreadable(
        file, nil, BilingualText(fr: "Le fichier n'est pas en UTF-8.", en: "The file is not UTF-8.")
      )
    }
    do {
      // Values are read as texts: deciding which look like dates or numbers would cost more than the rest.
      guard let node = try compose(yaml: text, .basic) else {
        throw unreadable(
          file, nil, BilingualText(fr: "Le fichier est vide.", en: "The file is empty."))
      }
      return node
    } catch let error as WorkspaceSettingsError {
      throw error
    } catch let error as YamlError {
      throw unreadable(file, error.place(in: text, of: file), error.explanation)
    } catch {
      throw unreadable(
        file, nil, BilingualText(fr: "Le YAML est illisible.", en: "The YAML cannot be read."))
    }
  }

  private static func unreadable(
    _ file: String, _ place: Place?, _ message: BilingualText
  ) -> WorkspaceSettingsError {
    WorkspaceSettingsError([
      Finding(
        code: "W001", severity: .error,
        place: place ?? Place(file: file), message: message,
        remedy: BilingualText(
          fr: "Corrigez le fichier à cet endroit, ou reprenez celui que « ecoute init » écrit.",
          en: "Correct the file at this place, or start again from the one “ecoute init” writes."))
    ])
  }
}

extension SettingsReader {
  fileprivate mutating func language(_ node: Node?, requiredIn root: Node) -> Language? {
    guard let text = text(node, "language", requiredIn: root), let node else { return nil }
    if let language = Language(rawValue: text) { return language }
    wrongType(node, "language", expected: BilingualText(fr: "fr ou en", en: "fr or en"))
    return nil
  }

  fileprivate mutating func timeZone(_ node: Node?, requiredIn root: Node) -> String? {
    guard let text = text(node, "timeZone", requiredIn: root), let node else { return nil }
    if TimeZone(identifier: text) != nil { return text }
    wrongType(
      node, "timeZone",
      expected: BilingualText(
        fr: "un fuseau horaire comme Europe/Paris", en: "a time zone such as Europe/Paris"))
    return nil
  }
}

extension YamlError {
  fileprivate func place(in text: String, of file: String) -> Place? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Place(file: file, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      secondPlace(of: keys.first ?? "", in: text, of: file)
        ?? Place(file: file, line: context.mark.line, column: context.mark.column)
    default: nil
    }
  }

  /// Where a key stands for the second time; Yams only says which mapping it is in.
  private func secondPlace(of key: String, in text: String, of file: String) -> Place? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.enumerated().filter { line in
      let content = line.element.drop { $0 == " " }
      return content.hasPrefix(key) && content.dropFirst(key.count).first == ":"
    }
    guard places.count > 1 else { return nil }
    let indent = places[1].element.prefix { $0 == " " }.count
    return Place(file: file, line: places[1].offset + 1, column: indent + 1)
  }

  fileprivate var explanation: BilingualText {
    switch self {
    case .duplicatedKeysInMapping(let keys, _):
      BilingualText(
        fr: "La clé « \(shown(keys.first ?? "")) » est donnée deux fois.",
        en: "The key “\(shown(keys.first ?? ""))” is given twice.")
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      BilingualText(
        fr: "Le YAML est mal formé (\(problem)).", en: "The YAML is malformed (\(problem)).")
    default: BilingualText(fr: "Le YAML est illisible.", en: "The YAML cannot be read.")
    }
  }
}
