internal import QualityModel
internal import Statistics

/// How scores and answers agree.
extension JSONMembers {
  mutating func members(of part: PartAgreement) {
    member("id", part.id)
    member("title", part.title)
    member("withinTolerance", part.withinTolerance)
    member("pairsWithinTolerance", part.pairsWithinTolerance)
    member("meanGap", part.meanGap)
    member("reliability", part.reliability)
    member("scores", array: part.scores) { json, call in
      json.member("interaction", call.interactionID)
      json.member("scores", array: call.scores) { json, given in
        json.member("evaluator", given.evaluatorID)
        json.member("score", given.score)
      }
    }
    member("againstReference", array: part.againstReference) { json, agreement in
      json.member("evaluator", agreement.evaluatorID)
      json.member("bias", agreement.bias)
      json.member("lowerLimit", agreement.lowerLimit)
      json.member("upperLimit", agreement.upperLimit)
      json.member("points", array: agreement.points) { json, point in
        json.member("interaction", point.interactionID)
        json.member("mean", point.mean)
        json.member("difference", point.difference)
      }
    }
  }

  mutating func members(of criterion: CriterionAgreement) {
    member("criterion", criterion.criterionID)
    member("section", criterion.sectionID)
    member("title", criterion.title)
    member("levels", array: criterion.levels) { json, level in
      json.member("id", level.id)
      json.member("title", level.title)
    }
    member("errorClasses", texts: criterion.errorClasses.map(\.rawValue))
    member("isScored", criterion.isScored)
    member("hasGuidance", criterion.hasGuidance)
    member("calls", criterion.callCount)
    member("answers", criterion.answerCount)
    member("notApplicable", criterion.notApplicableCount)
    member("splitApplicability", criterion.splitApplicabilityCount)
    member("agreement", criterion.agreement)
    member("coefficients", array: criterion.coefficients) { json, coefficient in
      json.member("coefficient", code: coefficient.coefficient.rawValue)
      json.member("value", coefficient.value)
    }
    member("reading", code: criterion.reading.rawValue)
    member("confusion", optional: criterion.confusion) { json, confusion in
      json.member("axes", confusion.axes.code)
      json.member("categories", texts: confusion.categories)
      json.member("counts", rows: confusion.counts)
    }
    member("direction", optional: criterion.direction)
    member("directionTest", code: criterion.directionTest?.rawValue)
    member("directionProbability", criterion.directionProbability)
    member("pointsAtStake", criterion.pointsAtStake)
    member("differences", array: criterion.differences) { json, difference in
      json.member("interaction", difference.interactionID)
      json.member("points", difference.points)
      json.member("answers", array: difference.answers) { json, given in
        json.member("evaluator", given.evaluatorID)
        json.member("answer", optional: given.answer) { $0.members(of: $1) }
      }
    }
  }

  private mutating func members(of answer: Answer) {
    switch answer.value {
    case .level(let id):
      member("kind", "level")
      member("levels", texts: [id])
      noNumber(text: nil)
    case .levels(let ids):
      member("kind", "levels")
      member("levels", texts: ids)
      noNumber(text: nil)
    case .number(let number):
      member("kind", "number")
      member("levels", texts: [])
      member("number", number)
      member("text", nil as String?)
    case .text(let text):
      member("kind", "text")
      member("levels", texts: [])
      noNumber(text: text)
    case .notApplicable:
      member("kind", "not-applicable")
      member("levels", texts: [])
      noNumber(text: nil)
    }
    member("cause", answer.causeID)
    member("comment", answer.comment)
    member("quotes", array: answer.quotes) { json, quote in
      json.member("turn", quote.turn)
      json.member("startMilliseconds", quote.startMilliseconds)
      json.member("speaker", quote.speaker.rawValue)
      json.member("text", quote.text)
    }
  }

  private mutating func noNumber(text: String?) {
    member("number", nil as Double?)
    member("text", text)
  }

  mutating func members(of pair: GridPairAgreement) {
    member("first", object: { $0.members(of: pair.first) })
    member("second", object: { $0.members(of: pair.second) })
    member("criteria", array: pair.criteria) { $0.members(of: $1) }
    member("unlinkedFirst", texts: pair.unlinkedFirst)
    member("unlinkedSecond", texts: pair.unlinkedSecond)
    member("calls", pair.callCount)
    member("difference", pair.difference)
    member("correlation", pair.correlation)
    member("concordance", array: pair.concordance) { json, row in
      json.member("second", row.second)
      json.member("first", row.first)
      json.member("standardError", row.standardError)
    }
  }

  private mutating func members(of grid: GridVersion) {
    member("id", grid.id)
    member("version", grid.version)
    member("digest", grid.digest)
  }
}

extension LevelConfusion.Axes {
  /// The axes as they are written in files.
  fileprivate var code: String {
    switch self {
    case .reference: "reference"
    case .sides: "sides"
    case .pairs: "pairs"
    }
  }
}
