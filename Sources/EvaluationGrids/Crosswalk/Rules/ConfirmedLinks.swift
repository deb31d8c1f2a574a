internal import QualityModel

/// Warns of links that nobody has confirmed.
struct ConfirmedLinks: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _: GridPair?) -> [Finding] {
    crosswalk.links.filter { !$0.link.isConfirmed }.map { link in
      crosswalk.finding(
        .proposal(a: link.link.a.joined(separator: " + "), b: link.link.b.joined(separator: " + ")),
        link.element, of: "status")
    }
  }
}
