internal import QualityModel

/// The grids are those that the crosswalk was drawn on, down to their words.
struct GridsInUse: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    return Crosswalk.Side.allCases.compactMap { side in
      guard let named = crosswalk.reference(side), let element = crosswalk.gridElement(side) else {
        return nil
      }
      let actual = grids.reference(side)
      let name = side.rawValue.uppercased()
      if named.id != actual.id || named.version != actual.version {
        return crosswalk.finding(
          .otherGrid(name, actual: "\(actual.id) \(actual.version)"), element, of: "grid")
      }
      guard named.digest != actual.digest else { return nil }
      return crosswalk.finding(.otherDigest(name, actual: actual.digest), element, of: "digest")
    }
  }
}
