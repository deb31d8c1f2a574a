import Testing

@Suite("W023: scales and dimensions that nothing uses")
struct UnusedDeclarationsTests {
  @Test("Each is pointed at by its id")
  func unused() {
    expectWarnings(
      "W023",
      SmallGrid.text(
        declarations: "<dimension 1️⃣id='vente'><title>Vente</title></dimension>"
          + "<scale 2️⃣id='e'><level id='x' points='0'/><level id='y' points='1'/></scale>"),
      says: [1: "no section observes dimension \"vente\"", 2: "no criterion uses scale \"e\""])
  }

  @Test("What is used, by a criterion within a section within a section for instance, is right")
  func used() {
    expectWarnings(
      "W023",
      SmallGrid.text(
        declarations: "<dimension id='vente'><title>Vente</title></dimension>"
          + "<scale id='e'><level id='x' points='0'/><level id='y' points='1'/></scale>",
        sections: "<section id='t'><title>T</title><section id='u' dimension='vente'>"
          + SmallGrid.criterion("d", "scale='e'") + "</section></section>"))
  }
}
