public import Languages
public import QualityModel

/// A grid prepared for scoring many evaluations in memory, with the results of ``Scorer`` exactly.
///
/// Evaluations are rows of ``AnswerCode``s, `rowLength` bytes each, one after the other in one
/// buffer, criteria in reading order. The work is done in 64-bit integers over common denominators
/// computed once; nothing is allocated for one evaluation. Where that cannot be exact,
/// ``arithmetic`` says why, and the same figures come from exact fractions, some hundred times
/// slower.
public struct CompiledGrid: Sendable {
  /// How the scores of this grid are computed.
  public enum Arithmetic: Sendable, Hashable {
    /// 64-bit integers; every intermediate value is known in advance to fit.
    case integers
    /// Exact fractions, for a reason.
    case fractions(FractionReason)
  }

  /// Why a grid is scored with fractions.
  public enum FractionReason: Error, Sendable, Hashable {
    /// `weighted` with `across-grid`: the shares depend on everything that is N/A.
    case spreadOverGrid
    /// A common denominator, or a sum, could exceed 64 bits.
    case numbersTooLarge
    /// More than 62 distinct caps and sections that can be failed.
    case tooManyEffects
    /// A condition nested more than 30 deep.
    case conditionsTooDeep
  }

  /// Bytes of an evaluation: the number of criteria.
  public let rowLength: Int
  let plan: GridPlan
  /// By criterion and code: what an answer says.
  let marks: [[Mark]]
  let integers: IntegerPlan?
  /// How the scores are computed.
  public let arithmetic: Arithmetic

  /// A grid prepared for batches.
  /// - Throws: ``UnencodableCriterion`` when a criterion has more answers than a byte can name: more
  ///   than 126 levels or ranges, or more than 6 levels of a `multiple`. ``Scorer`` scores it.
  public init(_ grid: Grid) throws(UnencodableCriterion) {
    let plan = GridPlan(grid)
    var marks: [[Mark]] = []
    for criterion in plan.criteria {
      guard let all = criterion.codedMarks else {
        throw UnencodableCriterion(criterionID: criterion.criterion.id)
      }
      marks.append(all)
    }
    self.plan = plan
    self.marks = marks
    rowLength = plan.criteria.count
    do throws(FractionReason) {
      integers = try IntegerPlan(plan, marks)
      arithmetic = .integers
    } catch {
      integers = nil
      arithmetic = .fractions(error)
    }
  }

  /// The conditions as steps on codes; `nil` where the grid is scored with fractions.
  var conditions: ConditionProgram? { integers?.conditions }

  /// The codes of an evaluation's answers, to be appended to a buffer.
  ///
  /// An answer that its criterion does not accept becomes ``AnswerCode/unanswered``.
  public func codes(for answers: [Answer]) -> [UInt8] {
    let given = plan.answersByIndex(answers)
    let excluding = Set(plan.grid.causes.filter(\.excludesFromAgentScore).map(\.id))
    return plan.criteria.indices.map { index in
      guard let answer = given[index] else { return AnswerCode.unanswered }
      do throws(AnswerFault) {
        guard let mark = try plan.criteria[index].mark(of: answer.value) else {
          return AnswerCode.notApplicable
        }
        let code = plan.criteria[index].code(of: answer.value, mark)
        let isLeftOut = answer.causeID.map(excluding.contains) ?? false
        return isLeftOut ? code | AnswerCode.leftOutOfAgentScore : code
      } catch {
        return AnswerCode.unanswered
      }
    }
  }
}

/// A criterion with more answers than a byte can name.
public struct UnencodableCriterion: ExplainedError, Hashable {
  /// The criterion.
  public let criterionID: String

  /// A criterion that cannot be encoded.
  public init(criterionID: String) {
    self.criterionID = criterionID
  }

  /// What is in the way.
  public var problem: BilingualText {
    BilingualText(
      fr: "Le critère « \(criterionID) » a trop de niveaux pour la notation en lot.",
      en: "Criterion “\(criterionID)” has too many levels for batch scoring.")
  }

  /// What to do about it.
  public var remedy: BilingualText {
    BilingualText(
      fr: "Notez ces évaluations une par une.", en: "Score these evaluations one by one.")
  }
}

extension CriterionPlan {
  /// What each code says, from code 0; `nil` when there are too many.
  fileprivate var codedMarks: [Mark]? {
    switch criterion.kind {
    case .text: return [Mark()]
    case .number where criterion.ranges.isEmpty: return [Mark()]
    case .number:
      guard criterion.ranges.count <= AnswerCode.limit else { return nil }
      return criterion.ranges.map { Mark(points: $0.points) }
    case .choice:
      guard criterion.levels.count <= AnswerCode.limit else { return nil }
      return criterion.levels.map { Mark(levels: [$0.id], points: $0.points) }
    case .multiple:
      guard criterion.levels.count <= 6 else { return nil }
      return (0..<(1 << criterion.levels.count)).map { mask in
        mark(of: criterion.levels.indices.filter { mask >> $0 & 1 == 1 })
      }
    }
  }

  func code(of value: Answer.Value, _ mark: Mark) -> UInt8 {
    switch value {
    case .number(let number):
      UInt8(criterion.ranges.firstIndex { $0.contains(number) } ?? 0)
    case .level(let id):
      UInt8(criterion.levels.firstIndex { $0.id == id } ?? 0)
    case .levels:
      criterion.levels.enumerated().reduce(0) { mask, level in
        mark.levels.contains(level.element.id) ? mask | 1 << UInt8(level.offset) : mask
      }
    case .text, .notApplicable: 0
    }
  }
}
