internal import QualityModel

/// Warns of criteria that nothing is said of, and of linked ones that are answered one way only.
struct NothingForgotten: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    return Crosswalk.Side.allCases.flatMap { side -> [Finding] in
      let name = side.rawValue.uppercased()
      var linked: [String: LinkOutline] = [:]
      for link in crosswalk.links {
        for id in link.link.criteria(side) where linked[id] == nil { linked[id] = link }
      }
      let answered = Set(crosswalk.rules.filter { $0.side == side }.map(\.rule.criterionID))
      let alone = Set(
        crosswalk.unmatched.filter { $0.value.side == side }.map(\.value.criterionID))
      return grids.ids(side).compactMap { id in
        if let link = linked[id] {
          return answered.contains(id)
            ? nil : crosswalk.finding(.oneWay(id, grid: name), link.element)
        }
        guard !alone.contains(id) else { return nil }
        return crosswalk.finding(
          .forgotten(id, grid: name), crosswalk.gridElement(side) ?? crosswalk.root)
      }
    }
  }
}
