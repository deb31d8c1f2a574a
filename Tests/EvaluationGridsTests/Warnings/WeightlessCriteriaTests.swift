import Testing

@Suite("W003: a scored criterion that weighs nothing")
struct WeightlessCriteriaTests {
  @Test("A weight of 0 is pointed at; one that only records is right")
  func weightless() {
    expectWarnings(
      "W003",
      SmallGrid.text(
        criteria: SmallGrid.criterion("a")
          + SmallGrid.criterion("b", "scale='oui-non' 1️⃣weight='0'")
          + SmallGrid.criterion("c", "scale='oui-non' 2️⃣weight='0.00' bonus='true'")
          + SmallGrid.criterion("d", "scale='oui-non' weight='0' scored='false'")
          + SmallGrid.criterion("e", "kind='text'")))
  }

  @Test("A section outside the score says so itself")
  func section() {
    expectWarnings(
      "W003",
      SmallGrid.text(
        sections: "<section id='t' weight='0'><title>T</title>\(SmallGrid.criterion("d"))</section>"
      ))
  }
}
