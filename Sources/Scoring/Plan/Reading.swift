internal import ExactNumbers
internal import QualityModel

/// What the answers say of one criterion.
enum Reading: Sendable, Hashable {
  case hidden
  case unanswered
  case notApplicable
  case answered(Mark)

  var levels: [String] {
    guard case .answered(let mark) = self else { return [] }
    return mark.levels
  }
}

extension GridPlan {
  /// The first answer given to each criterion, by index.
  func answersByIndex(_ answers: [Answer]) -> [Answer?] {
    var given = [Answer?](repeating: nil, count: criteria.count)
    for answer in answers {
      guard let index = indexByID[answer.criterionID], given[index] == nil else { continue }
      given[index] = answer
    }
    return given
  }

  /// What the answers say of every criterion; a value the criterion does not accept says nothing.
  func readings(_ given: [Answer?]) -> [Reading] {
    readings { index in
      guard let answer = given[index] else { return .unanswered }
      do throws(AnswerFault) {
        let mark = try criteria[index].mark(of: answer.value)
        return mark.map { .answered($0) } ?? .notApplicable
      } catch {
        return .unanswered
      }
    }
  }

  /// What is said of every criterion, from what is said of it if it is asked.
  func readings(asked: (Int) -> Reading) -> [Reading] {
    var readings = [Reading](repeating: .hidden, count: criteria.count)
    for index in decisionOrder where isAsked(index, readings) {
      readings[index] = asked(index)
    }
    return readings
  }

  private func isAsked(_ index: Int, _ readings: [Reading]) -> Bool {
    conditions[index].allSatisfy { holds($0, readings) }
  }

  private func holds(_ condition: Condition, _ readings: [Reading]) -> Bool {
    switch condition {
    case .answer(let id, let levels):
      guard let index = indexByID[id] else { return false }
      return readings[index].levels.contains { levels.contains($0) }
    case .all(let conditions): return conditions.allSatisfy { holds($0, readings) }
    case .any(let conditions): return conditions.contains { holds($0, readings) }
    case .not(let condition): return !holds(condition, readings)
    }
  }
}
