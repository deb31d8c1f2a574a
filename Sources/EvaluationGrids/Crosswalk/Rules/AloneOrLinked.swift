internal import QualityModel

/// A criterion said to have no counterpart has no link, and is said so once.
struct AloneOrLinked: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _: GridPair?) -> [Finding] {
    var linked: [Crosswalk.Side: Set<String>] = [:]
    for link in crosswalk.links {
      for side in Crosswalk.Side.allCases {
        linked[side, default: []].formUnion(link.link.criteria(side))
      }
    }
    var seen: Set<[String]> = []
    return crosswalk.unmatched.compactMap { alone in
      let id = alone.value.criterionID
      if linked[alone.value.side]?.contains(id) ?? false {
        return crosswalk.finding(.linkedAndAlone(id), alone.element)
      }
      guard !seen.insert([alone.value.side.rawValue, id]).inserted else { return nil }
      return crosswalk.finding(.aloneTwice(id), alone.element)
    }
  }
}
