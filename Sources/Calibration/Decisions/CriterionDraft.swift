internal import ExactNumbers
internal import QualityModel

/// A criterion whose parts can be changed.
struct CriterionDraft {
  var id: String
  var kind: Criterion.Kind
  var scaleID: String?
  var levels: [Level]
  var maximum: Rational?
  var unit: String?
  var ranges: [NumberRange]
  var weight: Rational
  var isScored: Bool
  var isBonus: Bool
  var allowsNotApplicable: Bool
  var formerly: [String]
  var title: LocalizedText
  var question: LocalizedText
  var guidance: LocalizedText
  var examples: [Example]
  var errors: [CriticalError]
  var comment: AnswerRequirement?
  var evidence: AnswerRequirement?
  var coaching: [CoachingAdvice]
  var appliesWhen: Condition?
  var cues: [Cue]
  var measure: String?
  var metadata: [ForeignElement]

  init(_ criterion: Criterion) {
    id = criterion.id
    kind = criterion.kind
    scaleID = criterion.scaleID
    levels = criterion.levels
    maximum = criterion.maximum
    unit = criterion.unit
    ranges = criterion.ranges
    weight = criterion.weight
    isScored = criterion.isScored
    isBonus = criterion.isBonus
    allowsNotApplicable = criterion.allowsNotApplicable
    formerly = criterion.formerly
    title = criterion.title
    question = criterion.question
    guidance = criterion.guidance
    examples = criterion.examples
    errors = criterion.errors
    comment = criterion.comment
    evidence = criterion.evidence
    coaching = criterion.coaching
    appliesWhen = criterion.appliesWhen
    cues = criterion.cues
    measure = criterion.measure
    metadata = criterion.metadata
  }

  var criterion: Criterion {
    Criterion(
      id: id, kind: kind, scaleID: scaleID, levels: levels, maximum: maximum, unit: unit,
      ranges: ranges, weight: weight, isScored: isScored, isBonus: isBonus,
      allowsNotApplicable: allowsNotApplicable, formerly: formerly, title: title,
      question: question, guidance: guidance, examples: examples, errors: errors,
      comment: comment, evidence: evidence, coaching: coaching, appliesWhen: appliesWhen,
      cues: cues, measure: measure, metadata: metadata)
  }
}
