internal import Languages
public import QualityModel

/// The data of a coaching sheet as JSON, schema `ecoute.coaching-sheet/1`: every value of the sheet,
/// whole, in no particular language. The article of this module describes each member.
public enum CoachingSheetJSON {
  /// The schema's name and version.
  public static let schema = "ecoute.coaching-sheet/1"

  /// The file, in UTF-8.
  public static func render(_ sheet: CoachingSheet) -> [UInt8] {
    JSONMembers.file { json in
      json.member("schema", schema)
      json.member("centre", sheet.centre)
      json.member("madeOn", sheet.madeOn)
      json.member("period", sheet.period)
      json.member("agent", sheet.agent)
      json.member("grids", array: sheet.grids) { json, use in
        json.member("id", use.id)
        json.member("version", use.version)
        json.member("title", use.title)
        json.member("evaluations", use.evaluationCount)
      }
      json.member("sample", object: { $0.members(of: sheet.sample) })
      json.member("score", object: { $0.members(of: sheet.score) })
      json.member("sections", array: sheet.sections) { $0.members(of: $1) }
      json.member("dimensions", array: sheet.dimensions) { $0.members(of: $1) }
      json.member("accuracies", array: sheet.accuracies) { json, accuracy in
        json.member("errorClass", accuracy.errorClass.rawValue)
        json.member("value", accuracy.value)
      }
      json.member("surveys", array: sheet.surveys) { $0.members(of: $1) }
      json.member(
        "deliveredAgainstPerceived",
        object: { json in
          json.member("pairedCalls", sheet.deliveredAgainstPerceived.pairedCalls)
          json.member("correlation", sheet.deliveredAgainstPerceived.correlation)
        })
      json.member("strengths", array: sheet.strengths) { $0.members(of: $1) }
      json.member("priorities", array: sheet.priorities) { $0.members(of: $1) }
      json.member("toConfirm", array: sheet.toConfirm) { $0.members(of: $1) }
      json.member("conversations", sheet.conversationCount)
      json.member("recurringTerms", array: sheet.recurringTerms) { $0.members(of: $1) }
      json.member("distinctiveTerms", array: sheet.distinctiveTerms) { $0.members(of: $1) }
      json.member("activity", optional: sheet.activity) { json, activity in
        json.member("handled", activity.handled)
        json.member("meanHandlingSeconds", activity.meanHandlingSeconds)
        json.member("teamMeanHandlingSeconds", activity.teamMeanHandlingSeconds)
        json.member("difference", optional: activity.difference)
      }
    }
  }
}

extension JSONMembers {
  fileprivate mutating func members(of sample: EvaluationSample) {
    member("evaluations", sample.evaluations)
    member("interactions", sample.interactions)
    member("handled", sample.handled)
    member("withoutScore", sample.withoutScore)
    member("evaluators", array: sample.shares) { json, share in
      json.member("id", share.evaluator.id)
      json.member("name", share.evaluator.name)
      json.member("side", share.evaluator.side.rawValue)
      json.member("role", share.evaluator.role)
      json.member("evaluations", share.count)
    }
  }

  fileprivate mutating func members(of figure: SurveyFigure) {
    member("survey", figure.definition.id)
    member("metric", figure.definition.metric.rawValue)
    member("minimum", figure.definition.minimum)
    member("maximum", figure.definition.maximum)
    member("direction", figure.definition.direction.rawValue)
    member("satisfiedFrom", figure.definition.satisfiedFrom)
    member("question", figure.definition.question)
    member("value", figure.value)
    member("team", figure.team)
    member("difference", optional: figure.difference)
  }

  fileprivate mutating func members(of point: CoachingPoint) {
    let criterion = point.criterion
    member("criterion", criterion.id)
    member("title", criterion.title)
    member("question", criterion.question)
    member("guidance", criterion.guidance)
    member("section", point.sectionTitle)
    member("gridLanguage", point.gridLanguage)
    member("value", point.value)
    member("team", point.team)
    member("target", point.target)
    member("shrunken", point.shrunken)
    member("probabilityUnderTarget", point.probabilityUnderTarget)
    member("probabilityOverTeam", point.probabilityOverTeam)
    member("recoverablePoints", point.recoverablePoints)
    member("callsNeeded", point.callsNeeded)
    member("examples", array: criterion.examples) { json, example in
      json.member("level", example.level)
      json.member("text", example.text)
    }
    member("coaching", array: criterion.coaching) { json, advice in
      json.member("module", advice.module)
      json.member("text", advice.text)
    }
    member("evidence", array: point.evidence) { json, evidence in
      json.member("interaction", evidence.interactionID)
      json.member("date", evidence.date)
      json.member("level", evidence.level?.id)
      json.member("evaluator", evidence.evaluator)
      json.member("comment", evidence.comment)
      json.member("quote", optional: evidence.quote) { json, quote in
        json.member("turn", quote.turn)
        json.member("startMilliseconds", quote.startMilliseconds)
        json.member("speaker", quote.speaker.rawValue)
        json.member("text", quote.text)
      }
    }
  }

  fileprivate mutating func members(of term: SheetTerm) {
    member("text", term.text)
    member("conversations", term.conversations)
    member("total", term.total)
    member("otherConversations", term.otherConversations)
    member("otherTotal", term.otherTotal)
    member("adjustedProbability", term.adjustedProbability)
  }
}
