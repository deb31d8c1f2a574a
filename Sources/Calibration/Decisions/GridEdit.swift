internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Decisions that do not contradict each other, applied to a grid.
struct GridEdit {
  let grid: Grid
  let book: DecisionBook
  private(set) var scales: [Scale]
  /// By decision: what a person should look at.
  private(set) var followUps: [Int: [BilingualText]] = [:]
  /// Whether the same listening could give another score.
  private(set) var changesScores = false
  private var problems: [DecisionProblem] = []
  /// By criterion of the grid: what becomes of it; nothing when another takes it in.
  private var edited: [String: [CriterionDraft]] = [:]

  init(_ grid: Grid, _ book: DecisionBook) {
    self.grid = grid
    self.book = book
    scales = grid.scales
  }

  var refusal: DecisionRefusal? { problems.isEmpty ? nil : DecisionRefusal(problems) }

  /// The sections with everything decided.
  mutating func sections() -> [Section] {
    for criterion in grid.criteria { edited[criterion.id] = drafts(of: criterion) }
    checkConditions()
    reconcileScales()
    return grid.sections.map { rebuilt($0) }
  }

  private mutating func report(_ reason: DecisionProblem.Reason, _ number: Int?) {
    problems.append(DecisionProblem(reason, decision: number))
  }

  private mutating func follow(_ number: Int, fr french: String, en english: String) {
    followUps[number, default: []].append(.spaced(fr: french, en: english))
  }

  // MARK: One criterion

  private mutating func drafts(of criterion: Criterion) -> [CriterionDraft] {
    let page = book.page(criterion.id)
    guard page.takenBy == nil else { return [] }
    var draft = CriterionDraft(criterion)
    if let parts = page.parts { return self.parts(of: criterion, parts) }
    if let taken = page.taken { take(taken, into: &draft) }
    if let weight = page.weight {
      if weight.value != draft.weight { changesScores = true }
      draft.weight = weight.value
    }
    changeLevels(&draft, page)
    if let question = page.question {
      draft.question = text(question, over: draft.question, draft.id)
    }
    if let guidance = page.guidance {
      draft.guidance = text(guidance, over: draft.guidance, draft.id)
    }
    if GridWords.decimals(of: draft.weight) == nil {
      report(.numberForm(draft.weight, criterion: draft.id), page.taken?.number)
    }
    return [draft]
  }

  /// A new text over an old one; the old one, with the problem, when it cannot be.
  private mutating func text(
    _ new: DecisionBook.Numbered<LocalizedText>, over old: LocalizedText, _ criterion: String
  ) -> LocalizedText {
    do throws(GridWords.Fault) {
      let fitted = try GridWords.fitted(new.value, over: old, language: grid.language)
      if !fitted.untouched.isEmpty {
        let tags = fitted.untouched.joined(separator: ", ")
        follow(
          new.number, fr: "Le texte de « \(criterion) » n'a pas changé dans : \(tags).",
          en: "The text of “\(criterion)” has not changed in: \(tags).")
      }
      return fitted.text
    } catch {
      switch error {
      case .empty: report(.emptyText(criterion), new.number)
      case .language(let tag): report(.languageForm(tag), new.number)
      case .missing(let language):
        report(.textMissing(language: language, criterion: criterion), new.number)
      }
      return old
    }
  }

  private mutating func changeLevels(_ draft: inout CriterionDraft, _ page: DecisionBook.Page) {
    guard !page.points.isEmpty || !page.titles.isEmpty else { return }
    let id = draft.id
    var levels: [Level] = []
    for level in draft.levels {
      let title = page.titles[level.id].map { text($0, over: level.title, id) } ?? level.title
      let points = page.points[level.id]?.value ?? level.points
      if points != level.points { changesScores = true }
      levels.append(Level(id: level.id, points: points, title: title))
    }
    draft.levels = levels
    let number = page.points.values.map(\.number).min()
    for (below, level) in zip(levels, levels.dropFirst()) where level.points < below.points {
      report(.levelsOutOfOrder(level.id, criterion: id), number)
    }
    let gains = levels.map { max($0.points, .zero) }.reduce(.zero, +)
    if draft.isScored, gains.isZero, grid.scoring.method != .deductions {
      report(.noPointsToWin(id), number)
    }
    if let maximum = draft.maximum, maximum > gains { report(.maximumOutOfReach(id), number) }
  }

  // MARK: Split

  private mutating func parts(
    of criterion: Criterion, _ parts: DecisionBook.Numbered<[CalibrationDecision.Part]>
  ) -> [CriterionDraft] {
    changesScores = true
    let weights = WeightSharing.parts(of: criterion.weight, count: parts.value.count)
    let drafts = zip(parts.value, weights).map { part, weight in
      var draft = CriterionDraft(criterion)
      draft.id = part.id
      draft.formerly = [criterion.id] + criterion.formerly
      draft.title = LocalizedText()
      draft.question = text(
        .init(value: part.question, number: parts.number), over: LocalizedText(), part.id)
      // A text has no weight. A rule or a measure that answered the whole answers no part.
      draft.weight = criterion.kind == .text ? criterion.weight : weight
      (draft.cues, draft.measure) = ([], nil)
      return draft
    }
    let number = parts.number
    follow(
      number,
      fr:
        "Relisez la consigne, les exemples et les conseils des nouveaux critères : ils reprennent "
        + "ceux de « \(criterion.id) ».",
      en: "Read the guidance, examples and advice of the new criteria again: they repeat those of "
        + "“\(criterion.id)”.")
    if !criterion.errors.isEmpty {
      follow(
        number, fr: "Chaque nouveau critère garde l'erreur critique de « \(criterion.id) ».",
        en: "Each new criterion keeps the critical error of “\(criterion.id)”.")
    }
    if !criterion.cues.isEmpty || criterion.measure != nil {
      follow(
        number,
        fr: "Les indices du lexique et la mesure de « \(criterion.id) » ne sont pas repris.",
        en: "The lexicon cues and the measure of “\(criterion.id)” are not taken over.")
    }
    return drafts
  }

  // MARK: Merge

  private mutating func take(
    _ taken: DecisionBook.Numbered<[String]>, into draft: inout CriterionDraft
  ) {
    changesScores = true
    var seen: Set<String> = []
    let others = taken.value.filter { seen.insert($0).inserted }.compactMap { book.criteria[$0] }
    let (id, number) = (draft.id, taken.number)
    for other in others {
      draft.formerly = (draft.formerly + [other.id] + other.formerly).distinct
      if draft.kind != .text { draft.weight += other.weight }
      draft.guidance = joined(draft.guidance, other.guidance)
      draft.examples = (draft.examples + other.examples).distinct
      draft.errors = (draft.errors + other.errors).distinct
      draft.comment = both(draft.comment, other.comment)
      draft.evidence = both(draft.evidence, other.evidence)
      draft.coaching = (draft.coaching + other.coaching).distinct
      draft.cues = (draft.cues + other.cues).distinct
      draft.metadata = (draft.metadata + other.metadata).distinct
      if draft.allowsNotApplicable != other.allowsNotApplicable {
        follow(
          number,
          fr: "« \(id) » et « \(other.id) » n'admettaient pas tous deux « sans objet » : la règle "
            + "de « \(id) » est gardée.",
          en: "“\(id)” and “\(other.id)” did not both accept N/A: the rule of “\(id)” stays.")
      }
    }
    let names = others.map { "« \($0.id) »" }
    let englishNames = others.map { "“\($0.id)”" }
    follow(
      number,
      fr: "Les réponses passées de « \(id) » sont reprises ; celles de "
        + "\(Language.french.list(names, .and)) ne le sont pas.",
      en: "Past answers to “\(id)” are taken over; those to "
        + "\(Language.english.list(englishNames, .and)) are not.")
  }

  /// Two guidances one after the other, by language.
  private func joined(_ one: LocalizedText, _ two: LocalizedText) -> LocalizedText {
    let languages = (one.entries + two.entries).map(\.language).distinct
    return LocalizedText(
      languages.map { language in
        let texts = (one.entries + two.entries).filter { $0.language == language }.map(\.text)
        return .init(language: language, text: texts.distinct.joined(separator: " "))
      })
  }

  private func both(_ one: AnswerRequirement?, _ two: AnswerRequirement?) -> AnswerRequirement? {
    switch (one, two) {
    case (.all, _), (_, .all): .all
    case (.levels(let left), .levels(let right)): .levels((left + right).distinct)
    case (let requirement, nil), (nil, let requirement): requirement
    }
  }

  // MARK: Scales

  /// A scale changes where all that use it change alike; elsewhere a changed criterion gets levels
  /// of its own.
  private mutating func reconcileScales() {
    for (place, scale) in scales.enumerated() {
      let users = grid.criteria.filter { $0.scaleID == scale.id }.map(\.id)
      let lists = users.flatMap { edited[$0] ?? [] }.map(\.levels)
      guard let first = lists.first, lists.contains(where: { $0 != scale.levels }) else { continue }
      if lists.allSatisfy({ $0 == first }) {
        scales[place] = Scale(id: scale.id, levels: first)
        continue
      }
      for user in users {
        guard let drafts = edited[user] else { continue }
        edited[user] = drafts.map { draft in
          var draft = draft
          if draft.levels != scale.levels { draft.scaleID = nil }
          return draft
        }
        let page = book.page(user)
        let numbers = page.points.values.map(\.number) + page.titles.values.map(\.number)
        guard let number = numbers.min() else { continue }
        follow(
          number,
          fr: "« \(user) » a maintenant son propre barème : d'autres critères gardent l'ancien.",
          en: "“\(user)” now has a scale of its own: other criteria keep the former one.")
      }
    }
  }

  // MARK: Conditions

  private func conditions(of section: Section) -> [(user: String, condition: Condition)] {
    let own = section.appliesWhen.map { [(section.id, $0)] } ?? []
    return own
      + section.children.flatMap { child -> [(user: String, condition: Condition)] in
        switch child {
        case .criterion(let criterion):
          criterion.appliesWhen.map { [(criterion.id, $0)] } ?? []
        case .section(let inner): conditions(of: inner)
        }
      }
  }

  private mutating func checkConditions() {
    let all = grid.sections.flatMap { conditions(of: $0) }
    for criterion in grid.criteria {
      guard let parts = book.page(criterion.id).parts else { continue }
      let users = all.filter { $0.condition.criteria.contains(criterion.id) }.map(\.user)
      if !users.isEmpty { report(.conditionOnSplit(criterion.id, users: users), parts.number) }
    }
  }

  /// A condition on a criterion that was taken in looks at the one that took it. No circle can come
  /// of it: the two are asked under the same conditions, in the same section.
  private func renamed(_ condition: Condition) -> Condition {
    switch condition {
    case .answer(let id, let levels):
      .answer(criterion: book.page(id).takenBy?.value ?? id, levels: levels)
    case .all(let conditions): .all(conditions.map(renamed))
    case .any(let conditions): .any(conditions.map(renamed))
    case .not(let condition): .not(renamed(condition))
    }
  }

  private func rebuilt(_ section: Section) -> Section {
    Section(
      id: section.id, weight: section.weight, dimension: section.dimension,
      title: section.title, appliesWhen: section.appliesWhen.map(renamed),
      children: section.children.flatMap { child -> [Section.Child] in
        switch child {
        case .section(let inner): [.section(rebuilt(inner))]
        case .criterion(let criterion):
          (edited[criterion.id] ?? []).map { draft in
            var draft = draft
            draft.appliesWhen = draft.appliesWhen.map(renamed)
            return .criterion(draft.criterion)
          }
        }
      })
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it comes first.
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
