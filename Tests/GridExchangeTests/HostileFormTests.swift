import GridExchange
import Languages
import QualityModel
import Testing

@Suite("Hostile and broken forms")
struct HostileFormTests {
  @Test(
    "Bytes that are no form are one error with its place",
    arguments: [
      ("", "1:1"), ("{\"questionGroups\": [", "1:21"), ("{\"a\":1,\"a\":2}", "1:8"), ("{}", "$"),
      ("[]", "$"), ("12", "$"),
    ])
  func broken(json: String, place: String) {
    let result = read(Array(json.utf8))
    #expect(result.grid == nil)
    #expect(lines(result.findings) == ["\(place) E022"])
  }

  @Test("Depth and size are bounded")
  func enormous() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(read(Array(deep.utf8)).findings.count == 1)
    let large = [UInt8](repeating: UInt8(ascii: " "), count: VendorFormReader.byteLimit + 1)
    #expect(read(large).findings.count == 1)
    #expect(read([0x7B, 0xFF, 0xFE, 0x00]).findings.count == 1)
  }

  @Test("Wrong types are all named at once, each with its path")
  func wrongTypes() {
    let result = read(
      Array(
        """
        {"name": 3, "questionGroups": [
          {"name": "G", "weight": "dix", "questions": [
            {"text": "A ?", "naEnabled": "oui", "answerOptions": [
              {"text": "Oui", "value": "1"}, {"text": "Non", "value": 0}]},
            {"answerOptions": []}, 7]}]}
        """.utf8))
    #expect(result.grid == nil)
    #expect(
      Set(lines(result.findings)).isSuperset(of: [
        "$.name E022", "$.questionGroups[0].weight E022",
        "$.questionGroups[0].questions[0].answerOptions[0].value E022",
        "$.questionGroups[0].questions[1] E022", "$.questionGroups[0].questions[2] E022",
      ]), "\(lines(result.findings))")
    for finding in result.findings {
      #expect(finding.message.french != finding.message.english)
      #expect(!finding.remedy.french.isEmpty)
    }
  }

  @Test("Every cut of a form ends in an error or a grid, never in a crash")
  func cuts() {
    for form in [VendorForms.genesysExample, VendorForms.connectExample] {
      let bytes = Array(form.utf8)
      for end in stride(from: 0, to: bytes.count, by: 7) {
        let result = read(Array(bytes[..<end]))
        #expect(result.grid == nil && !result.findings.isEmpty)
      }
    }
  }

  private func read(_ bytes: [UInt8]) -> GridImport {
    VendorFormReader().read(bytes, identity: GridIdentity(language: "fr"), file: "f.json").result
  }
}
