import EvaluationGrids
import Testing

@Suite("G018 to G029: scales, ranges, bands and points")
struct ScoringProblemTests {
  private func scale(_ levels: String) -> String {
    "<question>Q ?</question><scale>\(levels)</scale>"
  }

  private func number(_ ranges: String, _ attributes: String = "") -> String {
    SmallGrid.text(criteria: SmallGrid.criterion("n", "kind='number' \(attributes)", ranges))
  }

  @Test("G018: levels out of order; equal ones are allowed")
  func levels() {
    expectFindings(
      SmallGrid.text(
        criteria: "<criterion id='c'>"
          + scale(
            "<level id='a' points='0'/><level id='b' points='2'/><level id='d' points='2'/>"
              + "<level id='e' 1️⃣points='1.5'/>") + "</criterion>"), [1: "G018"])
  }

  @Test("G019: ranges that leave a hole, overlap, go down or are empty")
  func ranges() {
    expectFindings(
      number("<range to='60' points='1'/><range 1️⃣from='61' points='0'/>"), [1: "G019"])
    expectFindings(
      number("<range to='60' points='1'/><range 1️⃣from='59' points='0'/>"), [1: "G019"])
    expectFindings(
      number(
        "<range to='60' points='1'/><range from='60' 1️⃣to='60' points='1'/><range from='60' points='0'/>"
      ),
      [1: "G019"])
    expectFindings(
      number("<range 1️⃣from='60' points='1'/>2️⃣<range 3️⃣to='60' points='0'/>"),
      [1: "G019", 2: "G019", 3: "G019"])
  }

  @Test("G019: ranges that do not start or end open")
  func openEnds() {
    expectFindings(
      number("<range 1️⃣from='0' to='60' points='1'/><range from='60' 2️⃣to='120' points='0'/>"),
      [1: "G019", 2: "G019"])
  }

  @Test("Ranges that touch by value are right, however they are written")
  func touching() {
    #expect(
      readGrid(number("<range to='60.0' points='1'/><range from='60' points='0'/>")).lines == [])
  }

  @Test("G020: bands that do not ascend from 0")
  func bands() {
    expectFindings(
      SmallGrid.text(
        declarations: "<scoring><band id='a' 1️⃣from='10'><title>A</title></band>"
          + "<band id='b' 2️⃣from='10.0'><title>B</title></band>"
          + "<band id='c2' from='50'><title>C</title></band>"
          + "<band id='d' 3️⃣from='40'><title>D</title></band></scoring>"),
      [1: "G020", 2: "G020", 3: "G020"])
  }

  @Test("G021: a scored number without ranges; one that is only recorded needs none")
  func numberWithoutRanges() {
    expectFindings(
      SmallGrid.text(criteria: "1️⃣" + SmallGrid.criterion("n", "kind='number'")), [1: "G021"])
    #expect(readGrid(number("", "scored='false'")).lines == [])
  }

  @Test("G022: parts that the kind does not have")
  func parts() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion(
          "a", "scale='oui-non' 1️⃣unit='s' 2️⃣max='1'", "3️⃣<measure source='interaction.hold'/>")
          + SmallGrid.criterion("b", "kind='number' 4️⃣scale='oui-non'", "<range points='1'/>")
          + SmallGrid.criterion("d", "kind='text' 5️⃣scale='oui-non'")
          + SmallGrid.criterion("e", "scale='oui-non'", "6️⃣<range points='1'/>")
          + SmallGrid.criterion(
            "f", "kind='text'",
            "7️⃣<scale><level id='x' points='0'/><level id='y' points='1'/></scale>")),
      [1: "G022", 2: "G022", 3: "G022", 4: "G022", 5: "G022", 6: "G022", 7: "G022"])
  }

  @Test("G023: no scale, or two")
  func scales() {
    expectFindings(
      SmallGrid.text(
        criteria: "1️⃣" + SmallGrid.criterion("a", "") + "2️⃣"
          + SmallGrid.criterion("b", "kind='multiple'")
          + SmallGrid.criterion(
            "d", "scale='oui-non'",
            "3️⃣<scale><level id='x' points='0'/><level id='y' points='1'/></scale>")),
      [1: "G023", 2: "G023", 3: "G023"])
  }

  @Test("G024: a text that is scored, weighted or a bonus")
  func texts() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion("t", "kind='text' 1️⃣scored='true' 2️⃣weight='2' 3️⃣bonus='true'")
      ), [1: "G024", 2: "G024", 3: "G024"])
    #expect(
      readGrid(
        SmallGrid.text(criteria: SmallGrid.criterion("t", "kind='text' scored='false'"))
      ).lines == [])
  }

  @Test("G025: a scored criterion whose best level gives nothing")
  func noPoints() {
    let negative = "<level id='x' points='-2'/><level id='y' points='0'/>"
    let criterion = "<criterion id='c'>\(scale(negative))</criterion>"
    expectFindings(SmallGrid.text(criteria: "1️⃣" + criterion), [1: "G025"])
    expectFindings(
      SmallGrid.text(
        criteria: "1️⃣" + SmallGrid.criterion("n", "kind='number'", "<range points='0'/>")),
      [1: "G025"])
  }

  @Test("Deductions and criteria that are only recorded need no points to win")
  func noPointsAllowed() {
    let negative = "<level id='x' points='-2'/><level id='y' points='0'/>"
    #expect(
      readGrid(
        SmallGrid.text(
          declarations: "<scoring method='deductions'/>",
          criteria: "<criterion id='c'>\(scale(negative))</criterion>")
      ).lines == [])
    #expect(
      readGrid(
        SmallGrid.text(criteria: "<criterion id='c' scored='false'>\(scale(negative))</criterion>")
      ).lines == [])
  }

  @Test("G026: a maximum of nothing, or that no answer reaches")
  func maximum() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion("a", "kind='multiple' scale='oui-non' 1️⃣max='0'")
          + SmallGrid.criterion("b", "kind='multiple' scale='oui-non' 2️⃣max='1.5'")
          + SmallGrid.criterion("d", "kind='multiple' scale='oui-non' max='1'")),
      [1: "G026", 2: "G026"])
  }

  @Test("G027: a cap without a limit, and a limit without a cap")
  func caps() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion(
          "a", "scale='oui-non'",
          "<error class='minor' when='non' 1️⃣effect='cap'/>"
            + "<error class='minor' when='non' 2️⃣at='50'/>"
            + "<error class='minor' when='non' effect='fail-grid' 3️⃣at='50'/>")),
      [1: "G027", 2: "G027", 3: "G027"])
  }

  @Test("G028: a bonus that is not scored")
  func bonus() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion("a", "scale='oui-non' 1️⃣bonus='true' scored='false'")),
      [1: "G028"])
  }

  @Test("G029: a measure that interactions do not have")
  func measures() {
    let marked = number("<range points='1'/><measure 1️⃣source='interaction.longesthold'/>")
    expectFindings(marked, [1: "G029"])
  }
}
