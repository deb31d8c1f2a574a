internal import Languages
internal import QualityModel
internal import Tables

/// What each column of a sheet of past evaluations holds.
struct WideColumns {
  enum Role: Hashable {
    case field(FieldSpecification)
    case criterion(String)
    case comment(String)
    case total
    case ignored
  }

  static let fields = [
    SheetFields.evaluation, SheetFields.interaction, SheetFields.evaluator, SheetFields.scoredAt,
    SheetFields.overall,
  ]

  let header: [String]
  private(set) var roles: [Role?]
  private var problems: [WideMappingError.Problem] = []
  private let grid: Grid

  /// - Throws: `WideMappingError` with everything that does not match.
  init(
    header: [String], grid: Grid, mapping: WideMapping, file: String
  ) throws(WideMappingError) {
    self.header = header
    self.grid = grid
    roles = [Role?](repeating: nil, count: header.count)
    takeChoices(mapping)
    takeFields()
    takeCriteria()
    takeComments()
    for field in WideColumns.fields where field.isRequired && column(of: .field(field)) == nil {
      if field == SheetFields.evaluator, mapping.evaluatorID != nil { continue }
      problems.append(.missing(field))
    }
    for column in header.indices
    where roles[column] == nil && !RejectedRows.isReason(header: header[column]) {
      problems.append(.unmatched(column: column, guess: guess(for: header[column])))
    }
    if !roles.contains(where: { if case .criterion? = $0 { true } else { false } }) {
      problems.append(.noCriterion)
    }
    guard problems.isEmpty else {
      throw WideMappingError(file: file, header: header, problems: problems)
    }
  }

  func column(of role: Role) -> Int? { roles.firstIndex(of: role) }

  /// The place of the column that answers each criterion, from 1.
  var columnNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    for (place, role) in roles.enumerated() {
      if case .criterion(let id)? = role { numbers[id] = place + 1 }
    }
    return numbers
  }

  /// The criteria that no column answers.
  var unanswered: [String] {
    grid.criteria.map(\.id).filter { column(of: .criterion($0)) == nil }
  }

  /// All that was found, for a file that makes the next import one command.
  func resolved(_ mapping: WideMapping) -> WideMapping {
    var result = WideMapping(
      words: mapping.words, totalOutOf: mapping.totalOutOf, evaluatorID: mapping.evaluatorID)
    for (place, role) in roles.enumerated() {
      let isUnique = header.filter { $0 == header[place] }.count == 1
      let column = isUnique && !header[place].isEmpty ? header[place] : "#\(place + 1)"
      switch role {
      case .field(let field)?:
        result.columns.append(WideMapping.Column(target: field.name, column: column))
      case .criterion(let id)?:
        result.columns.append(WideMapping.Column(target: id, column: column))
      case .comment(let id)?:
        result.columns.append(WideMapping.Column(target: "\(id).comment", column: column))
      case .total?: result.total = column
      case .ignored?: result.ignored.append(column)
      case nil: break
      }
    }
    return result
  }

  // MARK: What a person says

  private mutating func takeChoices(_ mapping: WideMapping) {
    for choice in mapping.columns {
      guard let role = role(named: choice.target) else {
        problems.append(.unknownTarget(choice.target))
        continue
      }
      take(choice.column, role)
    }
    if let total = mapping.total { take(total, .total) }
    for name in mapping.ignored {
      let found = columns(named: name)
      if found.isEmpty { problems.append(.unknownColumn(name)) }
      for column in found where roles[column] == nil { roles[column] = .ignored }
    }
  }

  private func role(named target: String) -> Role? {
    if let field = WideColumns.fields.first(where: { $0.name == target }) { return .field(field) }
    if grid.criterion(target) != nil { return .criterion(target) }
    guard target.hasSuffix(".comment") else { return nil }
    let id = String(target.dropLast(8))
    return grid.criterion(id) == nil ? nil : .comment(id)
  }

  private mutating func take(_ name: String, _ role: Role) {
    let found = columns(named: name)
    switch found.count {
    case 0: problems.append(.unknownColumn(name))
    case 1: roles[found[0]] = role
    default: problems.append(.severalColumns(name, found))
    }
  }

  private func columns(named name: String) -> [Int] {
    let exact = header.indices.filter { header[$0] == name }
    if !exact.isEmpty { return exact }
    if name.hasPrefix("#"), let place = Int(name.dropFirst()) {
      return header.indices.contains(place - 1) ? [place - 1] : []
    }
    let folded = FoldedName(name)
    return folded.text.isEmpty ? [] : header.indices.filter { FoldedName(header[$0]) == folded }
  }

  // MARK: What the headers say

  private mutating func takeFields() {
    for field in WideColumns.fields where column(of: .field(field)) == nil {
      let names = Set(([field.name] + field.aliases).map { FoldedName($0) })
      takeFree(.field(field)) { names.contains(FoldedName($0)) }
    }
  }

  private mutating func takeCriteria() {
    let names = WideColumns.names(grid)
    for criterion in grid.criteria where column(of: .criterion(criterion.id)) == nil {
      let own = names[criterion.id] ?? []
      takeFree(.criterion(criterion.id)) { own.contains(FoldedName($0)) }
    }
  }

  /// Columns named after a criterion and a comment; or named a comment alone, each at the right of
  /// its criterion. A single one of those is the comment on the whole.
  private mutating func takeComments() {
    let names = WideColumns.names(grid)
    let words = ["commentaire", "commentaires", "comment", "comments", "remarque", "observation"]
    for criterion in grid.criteria where column(of: .comment(criterion.id)) == nil {
      let own = names[criterion.id] ?? []
      takeFree(.comment(criterion.id)) { header in
        let folded = FoldedName(header).text
        return words.contains { word in
          folded.hasPrefix(word) && own.contains { $0.text == folded.dropFirst(word.count) }
            || folded.hasSuffix(word) && own.contains { $0.text == folded.dropLast(word.count) }
        }
      }
    }
    let alone = header.indices.filter {
      let isFree = roles[$0] == nil || roles[$0] == .field(SheetFields.overall)
      return isFree && words.contains(FoldedName(header[$0]).text)
    }
    guard alone.count > 1 else {
      if let column = alone.first, self.column(of: .field(SheetFields.overall)) == nil {
        roles[column] = .field(SheetFields.overall)
      }
      return
    }
    for column in alone where column > 0 {
      guard case .criterion(let id)? = roles[column - 1] else { continue }
      roles[column] = .comment(id)
    }
  }

  private mutating func takeFree(_ role: Role, _ isIts: (String) -> Bool) {
    let found = header.indices.filter { roles[$0] == nil && isIts(header[$0]) }
    switch found.count {
    case 0: break
    case 1: roles[found[0]] = role
    default:
      // Several columns called a comment are sorted out by their places.
      if role != .field(SheetFields.overall) {
        problems.append(.severalColumns(header[found[0]], found))
      }
    }
  }

  private func guess(for header: String) -> String? {
    var candidates: [String] = []
    for criterion in grid.criteria {
      candidates +=
        [criterion.id] + (criterion.title.entries + criterion.question.entries).map(\.text)
    }
    guard let near = NearestName.nearest(to: header, among: candidates) else { return nil }
    return grid.criteria.first { criterion in
      criterion.id == near
        || (criterion.title.entries + criterion.question.entries).contains { $0.text == near }
    }?.id
  }

  /// The names that stand for one criterion and no other.
  private static func names(_ grid: Grid) -> [String: Set<FoldedName>] {
    var owners: [FoldedName: Set<String>] = [:]
    for criterion in grid.criteria {
      let texts = (criterion.title.entries + criterion.question.entries).map(\.text)
      for name in [criterion.id] + criterion.formerly + texts {
        owners[FoldedName(name), default: []].insert(criterion.id)
      }
    }
    var names: [String: Set<FoldedName>] = [:]
    for (name, ids) in owners where ids.count == 1 && !name.text.isEmpty {
      for id in ids { names[id, default: []].insert(name) }
    }
    return names
  }
}
