internal import Calendars
internal import QualityModel

/// Finds the calls that bear the signs of risk of a targeted part.
struct RiskSelection {
  private let answers: [String: [DrawMaterial.SurveyAnswer]]
  private let contacts: [String: [Int]]

  init(_ material: DrawMaterial, isNeeded: Bool) {
    answers = material.answers
    var contacts: [String: [Int]] = [:]
    if isNeeded {
      for candidate in material.history + material.candidates {
        guard let customer = candidate.customerReference else { continue }
        contacts[customer, default: []].append(Self.seconds(candidate.start))
      }
    }
    self.contacts = contacts.mapValues { $0.sorted() }
  }

  /// The calls of a part, in the order given. Of one kind of condition on words, any is enough.
  func matching(
    _ part: TargetedPart, in candidates: [SamplingCandidate]
  ) -> [SamplingCandidate] {
    var (outcomes, reasons, channels) = (Set<String>(), Set<String>(), Set<Channel>())
    var others: [RiskCondition] = []
    for condition in part.conditions {
      switch condition {
      case .outcome(let outcome): outcomes.insert(outcome)
      case .reason(let reason): reasons.insert(reason)
      case .channel(let channel): channels.insert(channel)
      default: others.append(condition)
      }
    }
    return candidates.filter { candidate in
      (outcomes.isEmpty || candidate.outcome.map(outcomes.contains) == true)
        && (reasons.isEmpty || candidate.reason.map(reasons.contains) == true)
        && (channels.isEmpty || channels.contains(candidate.channel))
        && others.allSatisfy { holds($0, candidate) }
    }
  }

  private func holds(_ condition: RiskCondition, _ candidate: SamplingCandidate) -> Bool {
    switch condition {
    case .survey(let metric, let low, let high):
      (answers[candidate.id] ?? []).contains { answer in
        answer.metric == metric && answer.value >= low ?? -.infinity
          && answer.value <= high ?? .infinity
      }
    case .repeatedContact(let days):
      hasContacted(candidate, within: days * 86_400)
    case .holdLongerThan(let seconds): (candidate.holdSeconds ?? 0) > seconds
    case .longerThan(let seconds): (candidate.durationSeconds ?? 0) > seconds
    case .outcome(let outcome): candidate.outcome == outcome
    case .reason(let reason): candidate.reason == reason
    case .channel(let channel): candidate.channel == channel
    }
  }

  private func hasContacted(_ candidate: SamplingCandidate, within seconds: Int) -> Bool {
    let start = Self.seconds(candidate.start)
    let earlier = candidate.customerReference.flatMap { contacts[$0] } ?? []
    return earlier.contains { $0 < start && start - $0 <= seconds }
  }

  private static func seconds(_ time: CivilDateTime) -> Int {
    time.date.daysSince1970 * 86_400 + time.secondOfDay
  }
}
