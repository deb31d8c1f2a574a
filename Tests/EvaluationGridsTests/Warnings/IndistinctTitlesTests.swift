import Testing

@Suite("W022: levels or bands of the same name")
struct IndistinctTitlesTests {
  @Test("Two levels of a scale, accents and case aside, in the same language")
  func levels() {
    expectWarnings(
      "W022",
      SmallGrid.text(
        declarations: "<scale id='e'><level id='x' points='0'><title>Validé</title></level>"
          + "<level id='y' points='1'>1️⃣<title>VALIDE</title>"
          + "<title xml:lang='en'>Validé</title></level></scale>",
        criteria: SmallGrid.criterion("a", "scale='e'")),
      says: [1: "is also the name on line 3"])
  }

  @Test("Two bands; two scales may use the same names")
  func bands() {
    let scale = { (id: String) in
      "<scale id='\(id)'><level id='x' points='0'><title>Non</title></level>"
        + "<level id='y' points='1'><title>Oui</title></level></scale>"
    }
    expectWarnings(
      "W022",
      SmallGrid.text(
        declarations: "<scoring><band id='a' from='0'><title>Bien</title></band>"
          + "<band id='b' from='50'>1️⃣<title>Bien</title></band></scoring>" + scale("e")
          + scale("f")))
  }
}
