internal import Calendars
internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// Evaluators, sides and decisions.
extension JSONMembers {
  mutating func members(of standing: EvaluatorStanding) {
    member("evaluator", standing.evaluator.id)
    member("calls", standing.callCount)
    member("deviation", standing.deviation)
    member("adjustedProbability", standing.probability)
    member("predictedDeviation", standing.predictedDeviation)
    member("reading", code: standing.reading.rawValue)
    member("sections", array: standing.sections) { json, section in
      json.member("section", section.sectionID)
      json.member("deviation", section.deviation)
      json.member("adjustedProbability", section.probability)
    }
    member("againstReference", optional: standing.againstReference)
    member("withinTolerance", standing.withinTolerance)
    member("criticalErrors", optional: standing.criticalErrors) { json, errors in
      json.member("found", errors.found)
      json.member("missed", errors.missed)
      json.member("invented", errors.invented)
    }
    member("notApplicableShare", standing.notApplicableShare)
    member("othersNotApplicableShare", standing.othersNotApplicableShare)
    member("drift", optional: standing.drift) { json, drift in
      json.member("centre", drift.centre)
      json.member("lowerLimit", drift.lowerLimit)
      json.member("upperLimit", drift.upperLimit)
      json.member("points", array: drift.points) { json, point in
        json.member("session", point.sessionID)
        json.member("openedOn", point.openedOn)
        json.member("deviation", point.deviation)
        json.member("isSignal", point.isSignal)
      }
    }
    member("repeatability", standing.repeatability)
    member("repeatedAnswers", standing.repeatedAnswers)
  }

  mutating func members(of sides: SideComparison) {
    member("margin", sides.margin)
    member("threshold", sides.threshold)
    member("parts", array: sides.parts) { json, part in
      json.member("id", part.id)
      json.member("title", part.title)
      json.member("difference", part.difference)
      json.member("equivalenceInterval", optional: part.equivalenceInterval) {
        $0.members(of: $1)
      }
      json.member("equivalenceProbability", part.equivalenceProbability)
      json.member("equivalence", code: part.equivalence.rawValue)
    }
    member("agents", array: sides.agents) { json, effect in
      json.member("agent", effect.agent)
      json.member("byProvider", effect.byProvider)
      json.member("byClient", effect.byClient)
      json.member("byClientInterval", optional: effect.byClientInterval) { $0.members(of: $1) }
      json.member("n", effect.count)
      json.member("crossesThreshold", effect.crossesThreshold)
    }
  }

  /// What a decision changes is in the members that its kind uses; the others are `null` or empty.
  mutating func members(of decision: CalibrationDecision) {
    member("criterion", decision.criterionID)
    let change = DecisionChange(decision.kind)
    member("kind", change.kind)
    member("question", change.question ?? LocalizedText())
    member("guidance", change.guidance ?? LocalizedText())
    member("parts", array: change.parts) { json, part in
      json.member("id", part.id)
      json.member("question", part.question)
    }
    member("with", texts: change.others)
    member("weight", change.weight)
    member("level", change.level)
    member("points", change.points)
    member("levelTitle", change.levelTitle ?? LocalizedText())
    member("evaluators", texts: change.evaluators)
    member("reason", decision.reason)
    member("owner", decision.owner)
    member("dueOn", decision.dueOn)
  }
}

/// What a decision changes, member by member.
private struct DecisionChange {
  var kind: String
  var question: LocalizedText?
  var guidance: LocalizedText?
  var parts: [CalibrationDecision.Part] = []
  var others: [String] = []
  var weight: Rational?
  var level: String?
  var points: Rational?
  var levelTitle: LocalizedText?
  var evaluators: [String] = []

  init(_ decision: CalibrationDecision.Kind) {
    switch decision {
    case .keep: kind = "keep"
    case .reword(let question, let guidance):
      kind = "reword"
      (self.question, self.guidance) = (question, guidance)
    case .split(let parts):
      kind = "split"
      self.parts = parts
    case .merge(let others, let question):
      kind = "merge"
      (self.others, self.question) = (others, question)
    case .weight(let weight):
      kind = "weight"
      self.weight = weight
    case .level(let id, let points, let title):
      kind = "level"
      (level, self.points, levelTitle) = (id, points, title)
    case .train(let ids):
      kind = "train"
      evaluators = ids
    }
  }
}
