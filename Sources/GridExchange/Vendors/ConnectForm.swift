internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Amazon Connect's evaluation forms.
///
/// Weights are shares of the whole form, and what is answered N/A gives its weight to the remaining
/// questions in proportion (Amazon Connect administrator guide, "Use scoring and weights").
struct ConnectForm {
  enum Mode: String {
    case question = "QUESTION_ONLY"
    case section = "SECTION_ONLY"
    case points = "POINTS_BASED"
  }

  /// How the form is scored; `nil` when it is not.
  let mode: Mode?
  var draft: FormDraft
  /// The questions that conditions can point at, by their `RefId`.
  var questions: [String: (id: String, levels: [String: String])] = [:]
  /// Ids of elements by `RefId`.
  var ids: [String: String] = [:]
  var supposesClass = true

  static func read(_ root: JSONNode, _ draft: inout FormDraft) -> GridImport {
    root.pass(
      "EvaluationFormId", "EvaluationFormVersion", "Locked", "EvaluationFormArn", "Status",
      "CreatedTime", "CreatedBy", "LastModifiedTime", "LastModifiedBy", "InstanceId",
      "ClientToken", "AsDraft", "Tags")
    var form = ConnectForm(mode: mode(root, &draft), draft: draft)
    let grid = form.grid(root)
    return form.draft.result(grid)
  }

  private static func mode(_ root: JSONNode, _ draft: inout FormDraft) -> Mode? {
    guard let strategy = root.member("ScoringStrategy"),
      draft.log.text(strategy.member("Status")) != "DISABLED"
    else {
      draft.log.leave(
        root, fr: "notation désactivée : tout est relevé, rien n'est noté",
        en: "scoring is disabled: everything is recorded, nothing is scored")
      return nil
    }
    let name = draft.log.text(strategy.member("Mode")) ?? Mode.question.rawValue
    draft.log.leaveUnread(in: strategy)
    guard let mode = Mode(rawValue: name), let node = strategy.member("Mode") else {
      draft.log.wrong(
        strategy, fr: "QUESTION_ONLY, SECTION_ONLY ou POINTS_BASED",
        en: "QUESTION_ONLY, SECTION_ONLY or POINTS_BASED")
      return nil
    }
    if mode == .points {
      draft.log.leave(
        node, fr: "notation par points : les points sont cumulés sur la grille",
        en: "scoring by points: points are pooled over the grid")
    }
    return mode
  }

  private init(mode: Mode?, draft: FormDraft) {
    self.mode = mode
    self.draft = draft
  }

  private mutating func grid(_ root: JSONNode) -> Grid {
    let title = draft.identity.title(
      else: draft.log.text(root.member("Title")) ?? "Amazon Connect")
    draft.log.log.origins.note(.grid, at: "$")
    if let text = draft.log.text(root.member("Description")), let node = root.member("Description")
    {
      draft.log.leave(
        node, fr: "description : « \(shortened(text)) »", en: "description: “\(shortened(text))”")
    }
    let items = draft.log.list(root.member("Items"))
    for item in items { survey(item, depth: 0) }
    var sections: [Section] = []
    var loose: [Section.Child] = []
    for item in items {
      guard let child = child(item, section: nil, depth: 0) else { continue }
      if case .section(let section) = child {
        sections.append(section)
      } else {
        loose.append(child)
      }
    }
    if !loose.isEmpty {
      let id = draft.id(for: title, else: "questions")
      draft.log.log.origins.note(.section(id), at: "$.Items")
      sections.insert(
        Section(
          id: id, weight: weight(of: loose), title: draft.text(title), children: loose), at: 0)
    }
    draft.log.leaveUnread(in: root)
    if sections.isEmpty, !draft.log.log.hasErrors { draft.log.log.report(.noCriterion, at: "$") }
    return Grid(
      id: draft.identity.id(for: title), version: draft.identity.version,
      language: draft.identity.language, channels: draft.identity.channels,
      title: draft.text(title),
      scoring: ScoringRules(
        method: mode == .points ? .points : .weighted, notApplicable: .acrossGrid),
      scales: draft.sharedScales, sections: sections)
  }

  /// The weight that keeps each question's share of the whole form.
  func weight(of children: [Section.Child]) -> Rational {
    guard mode == .question else { return .one }
    return children.reduce(Rational.zero) { sum, child in
      switch child {
      case .criterion(let criterion):
        sum + (criterion.isScored ? criterion.weight : .zero)
      case .section(let section): sum + section.weight
      }
    }
  }

  /// Gives every section and question its id, and every question its levels, before conditions are
  /// read.
  private mutating func survey(_ item: JSONNode, depth: Int) {
    guard depth < 8 else { return }
    if let section = item.member("Section") {
      name(section, else: "rubrique")
      for inner in draft.log.list(section.member("Items")) { survey(inner, depth: depth + 1) }
    } else if let question = item.member("Question") {
      guard let id = name(question, else: "question") else { return }
      let properties = question.member("QuestionTypeProperties")
      let choice = properties?.member("SingleSelect") ?? properties?.member("MultiSelect")
      let levels = answers(choice?.member("Options"))
      if !levels.references.isEmpty { draft.use(levels.levels) }
      let pairs = zip(levels.references, levels.levels.idByPlace).map { ($0, $1) }
      if let reference = draft.log.text(question.member("RefId")) {
        questions[reference] = (id, Dictionary(pairs) { first, _ in first })
      }
    }
  }

  @discardableResult
  private mutating func name(_ node: JSONNode, else fallback: String) -> String? {
    let title = draft.log.text(node.member("Title"))
    let reference = draft.log.text(node.member("RefId"))
    guard let title else {
      draft.log.missing("Title", in: node)
      return nil
    }
    let id = draft.id(for: title, else: fallback)
    if let reference {
      if ids[reference] != nil {
        draft.log.wrong(node, fr: "un RefId unique", en: "a RefId of its own")
      }
      ids[reference] = id
    } else {
      draft.log.missing("RefId", in: node)
    }
    return id
  }

  /// The levels of a list of options, and their `RefId`s by place.
  mutating func answers(
    _ options: JSONNode?
  ) -> (levels: FormDraft.Levels, references: [String]) {
    var (answers, references): ([FormDraft.Answer], [String]) = ([], [])
    for option in options?.items ?? [] {
      guard let title = option.member("Text")?.text else { continue }
      let points = option.member("Score")?.value.exactNumber ?? .zero
      answers.append(.init(title: title, points: points))
      references.append(option.member("RefId")?.text ?? "")
    }
    return (draft.levels(answers), references)
  }

  mutating func child(_ item: JSONNode, section: String?, depth: Int) -> Section.Child? {
    guard depth < 8 else {
      draft.log.wrong(item, fr: "moins de huit niveaux de rubriques", en: "fewer than eight levels")
      return nil
    }
    if let node = item.member("Section") {
      return self.section(node, depth: depth).map { .section($0) }
    }
    if let node = item.member("Question") {
      return criterion(node, section: section).map { .criterion($0) }
    }
    draft.log.wrong(item, fr: "« Section » ou « Question »", en: "“Section” or “Question”")
    return nil
  }

  private mutating func section(_ node: JSONNode, depth: Int) -> Section? {
    guard let title = draft.log.text(node.member("Title")),
      let reference = draft.log.text(node.member("RefId")), let id = ids[reference]
    else { return nil }
    let element = GridElement.section(id)
    draft.log.log.origins.note(element, at: node.path)
    draft.log.log.origins.note(element, .weight, at: "\(node.path).Weight")
    if let text = draft.log.text(node.member("Instructions")),
      let instructions = node.member("Instructions")
    {
      draft.log.leave(
        instructions, fr: "consigne de rubrique : « \(shortened(text)) »",
        en: "a section's instructions: “\(shortened(text))”")
    }
    let given = draft.weight(node.member("Weight"))
    var children: [Section.Child] = []
    for item in draft.log.list(node.member("Items")) {
      if let child = child(item, section: reference, depth: depth + 1) { children.append(child) }
    }
    draft.log.leaveUnread(in: node)
    guard !children.isEmpty else {
      draft.log.leave(
        node, fr: "rubrique « \(shortened(title)) » sans question reprise",
        en: "section “\(shortened(title))” without a question that is carried")
      return nil
    }
    let weight = mode == .section ? given ?? .one : weight(of: children)
    return Section(id: id, weight: weight, title: draft.text(title), children: children)
  }
}
