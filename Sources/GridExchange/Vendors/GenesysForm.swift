internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Genesys Cloud's evaluation forms.
///
/// The score is pooled points, `Σ weight · points / Σ weight · possible points` over the groups,
/// what is answered N/A left out of both (Genesys Cloud Resource Center, "Evaluation form scoring").
struct GenesysForm {
  /// A question read, before conditions can point at it.
  private struct Question {
    let node: JSONNode
    let id: String
    let text: String
    let levels: FormDraft.Levels?
    let kind: Criterion.Kind
  }

  private struct Group {
    let node: JSONNode
    let id: String
    let name: String
    /// By place; `nil` for what is not carried.
    let questions: [Question?]
  }

  static func read(_ root: JSONNode, _ draft: inout FormDraft) -> GridImport {
    root.pass(
      "id", "contextId", "modifiedDate", "published", "selfUri", "publishedVersions",
      "latestVersionFormName", "dialect")
    let title = draft.identity.title(
      else: draft.log.text(root.member("name")) ?? "Genesys Cloud")
    draft.log.log.origins.note(.grid, at: "$")
    draft.log.log.origins.note(.grid, .title, at: "$.name")
    let groups = draft.log.list(root.member("questionGroups")).map { group($0, &draft) }
    let sections = groups.indices.compactMap { section(groups, $0, &draft) }
    draft.log.leaveUnread(in: root)
    if sections.isEmpty, !draft.log.log.hasErrors { draft.log.log.report(.noCriterion, at: "$") }
    return draft.result(
      Grid(
        id: draft.identity.id(for: title), version: draft.identity.version,
        language: draft.identity.language, channels: draft.identity.channels,
        title: draft.text(title), scoring: ScoringRules(method: .points, decimals: 2),
        scales: draft.sharedScales, sections: sections))
  }

  private static func group(_ node: JSONNode, _ draft: inout FormDraft) -> Group {
    node.pass("id", "contextId", "type", "manualWeight")
    let name = draft.log.text(node.member("name")) ?? "Groupe"
    let id = draft.id(for: name, else: "groupe")
    let questions = draft.log.list(node.member("questions")).map { question($0, &draft) }
    if draft.log.flag(node.member("defaultAnswersToHighest")) {
      draft.log.leave(
        node, fr: "réponses remplies d'avance au meilleur niveau (defaultAnswersToHighest)",
        en: "answers filled in beforehand with the best (defaultAnswersToHighest)")
    }
    if draft.log.flag(node.member("defaultAnswersToNA")) {
      draft.log.leave(
        node, fr: "réponses remplies d'avance à « sans objet » (defaultAnswersToNA)",
        en: "answers filled in beforehand with N/A (defaultAnswersToNA)")
    }
    return Group(node: node, id: id, name: name, questions: questions)
  }

  private static func question(_ node: JSONNode, _ draft: inout FormDraft) -> Question? {
    node.pass("id", "contextId")
    guard let text = draft.log.text(node.member("text")) else {
      if node.member("text") == nil { draft.log.missing("text", in: node) }
      return nil
    }
    let type = draft.log.text(node.member("type")) ?? "multipleChoiceQuestion"
    switch type {
    case "multipleChoiceQuestion": return choice(node, text, &draft)
    case "freeTextQuestion", "freeText":
      let id = draft.id(for: text, else: "question")
      return Question(node: node, id: id, text: text, levels: nil, kind: .text)
    case "npsQuestion":
      let id = draft.id(for: text, else: "question")
      return Question(node: node, id: id, text: text, levels: nil, kind: .number)
    default:
      draft.log.leave(
        node, fr: "« \(shortened(text)) » : type « \(shortened(type)) » sans équivalent",
        en: "“\(shortened(text))”: type “\(shortened(type))” has no counterpart")
      return nil
    }
  }

  private static func choice(
    _ node: JSONNode, _ text: String, _ draft: inout FormDraft
  ) -> Question? {
    var answers: [FormDraft.Answer] = []
    for option in draft.log.list(node.member("answerOptions")) {
      option.pass("id", "builtInType")
      guard let title = draft.log.text(option.member("text")) else {
        draft.log.missing("text", in: option)
        continue
      }
      guard let points = draft.log.number(option.member("value")) else {
        draft.log.missing("value", in: option)
        continue
      }
      answers.append(.init(title: title, points: points))
      draft.log.leaveUnread(in: option)
    }
    guard answers.count >= 2 else {
      draft.log.wrong(node, fr: "une question à deux réponses au moins", en: "two answers or more")
      return nil
    }
    let levels = draft.levels(answers)
    draft.use(levels)
    return Question(
      node: node, id: draft.id(for: text, else: "question"), text: text, levels: levels,
      kind: .choice)
  }

  private static func section(
    _ groups: [Group], _ index: Int, _ draft: inout FormDraft
  ) -> Section? {
    let group = groups[index]
    let element = GridElement.section(group.id)
    draft.log.log.origins.note(element, at: group.node.path)
    draft.log.log.origins.note(element, .weight, at: "\(group.node.path).weight")
    let allowsNotApplicable = draft.log.flag(group.node.member("naEnabled"))
    if allowsNotApplicable {
      draft.log.leave(
        group.node, fr: "groupe entier « sans objet » : permis question par question",
        en: "a whole group N/A: allowed question by question")
    }
    let weight = draft.weight(group.node.member("weight")) ?? .one
    let condition = condition(group.node, groups, index, element, &draft)
    let criteria = group.questions.compactMap { question in
      question.map {
        criterion($0, groups, index, groupAllows: allowsNotApplicable, &draft)
      }
    }
    draft.log.leaveUnread(in: group.node)
    guard !criteria.isEmpty else {
      draft.log.leave(
        group.node, fr: "groupe « \(shortened(group.name)) » sans question reprise",
        en: "group “\(shortened(group.name))” without a question that is carried")
      return nil
    }
    return Section(
      id: group.id, weight: weight, title: draft.text(group.name), appliesWhen: condition,
      children: criteria.map { .criterion($0) })
  }

  private static func criterion(
    _ question: Question, _ groups: [Group], _ index: Int, groupAllows: Bool,
    _ draft: inout FormDraft
  ) -> Criterion {
    let (node, element) = (question.node, GridElement.criterion(question.id))
    draft.log.log.origins.note(element, at: node.path)
    draft.log.log.origins.note(element, .question, at: "\(node.path).text")
    draft.log.log.origins.note(element, .scale, at: "\(node.path).answerOptions")
    let levels = question.levels?.levels ?? []
    let allows = draft.log.flag(node.member("naEnabled")) || groupAllows
    let guidance = draft.log.text(node.member("helpText"))
    let needsComment = draft.log.flag(node.member("commentsRequired"))
    let condition = condition(node, groups, index, element, &draft)
    let errors = errors(question, &draft)
    let canScore = question.kind == .choice && levels.contains { $0.points > .zero }
    if question.kind == .choice, !canScore {
      draft.log.leave(
        node, fr: "aucune réponse ne rapporte de points : relevée, non notée",
        en: "no answer gives points: recorded, not scored")
    }
    if question.kind == .number {
      draft.log.leave(
        node, fr: "question NPS : un nombre relevé, non noté",
        en: "an NPS question: a number recorded, not scored")
    }
    draft.log.leaveUnread(in: node)
    let scale = draft.sharedScale(levels)
    return Criterion(
      id: question.id, kind: question.kind, scaleID: levels.isEmpty ? nil : scale,
      levels: levels, isScored: canScore, allowsNotApplicable: allows,
      question: draft.text(question.text), guidance: guidance.map(draft.text) ?? LocalizedText(),
      errors: errors, comment: needsComment ? .all : nil, appliesWhen: condition)
  }

  /// A fatal question (`isKill`) answered with its worst answer puts the evaluation at 0; a critical
  /// one is counted.
  private static func errors(_ question: Question, _ draft: inout FormDraft) -> [CriticalError] {
    let isFatal = draft.log.flag(question.node.member("isKill"))
    let isCritical = draft.log.flag(question.node.member("isCritical"))
    guard isFatal || isCritical else { return [] }
    guard let levels = question.levels?.levels, let worst = levels.first?.points else {
      draft.log.leave(
        question.node, fr: "question fatale ou critique sans réponses : effet non repris",
        en: "a fatal or critical question without answers: its effect is not carried")
      return []
    }
    draft.log.leave(
      question.node,
      fr: isFatal
        ? "question fatale : la pire réponse met la grille à 0 ; classe supposée, conformité"
        : "question critique : la pire réponse est comptée ; classe supposée, métier",
      en: isFatal
        ? "a fatal question: its worst answer puts the grid at 0; class supposed, compliance"
        : "a critical question: its worst answer is counted; class supposed, business")
    return [
      CriticalError(
        errorClass: isFatal ? .compliance : .business,
        levels: levels.filter { $0.points == worst }.map(\.id),
        effect: isFatal ? .failGrid : .none)
    ]
  }

  private static func condition(
    _ node: JSONNode, _ groups: [Group], _ index: Int, _ element: GridElement,
    _ draft: inout FormDraft
  ) -> Condition? {
    guard let member = node.member("visibilityCondition") else { return nil }
    draft.log.log.origins.note(element, .appliesWhen, at: member.path)
    let operation = draft.log.text(member.member("combiningOperation")) ?? "AND"
    var conditions: [Condition] = []
    for predicate in draft.log.list(member.member("predicates")) {
      guard let path = draft.log.text(predicate) else { continue }
      guard let answer = answer(path, groups, index) else {
        draft.log.leave(
          predicate, fr: "condition sur ce qui n'est pas repris : « \(shortened(path)) »",
          en: "a condition on what is not carried: “\(shortened(path))”")
        continue
      }
      conditions.append(answer)
    }
    draft.log.leaveUnread(in: member)
    guard conditions.count > 1 else { return conditions.first }
    return operation.uppercased() == "OR" ? .any(conditions) : .all(conditions)
  }

  /// `/form/questionGroup/0/question/1/answer/0`, or `../question/1/answer/0` in the same group.
  private static func answer(_ path: String, _ groups: [Group], _ index: Int) -> Condition? {
    var steps = path.split(separator: "/").map { String($0) }[...]
    var group = index
    if steps.first == "form" {
      guard steps.count == 7, steps[1] == "questionGroup", let number = Int(steps[2]) else {
        return nil
      }
      group = number
      steps = steps.dropFirst(3)
    } else if steps.first == ".." {
      steps = steps.dropFirst()
    }
    let rest = Array(steps)
    guard rest.count == 4, rest[0] == "question", rest[2] == "answer",
      let question = Int(rest[1]), let place = Int(rest[3]), groups.indices.contains(group),
      groups[group].questions.indices.contains(question),
      let found = groups[group].questions[question], let levels = found.levels,
      levels.idByPlace.indices.contains(place)
    else { return nil }
    return .answer(criterion: found.id, levels: [levels.idByPlace[place]])
  }
}
