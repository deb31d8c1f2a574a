import QualityTestSupport
import Testing

@Suite("Running a program")
struct ProcessRunnerTests {
  @Test("A program that ends without reading what it is given is no failure of the tests")
  func unreadInput() throws {
    let input = String(repeating: "criterion,answer\n", count: 100_000)
    for _ in 0..<20 {
      let outcome = try ProcessRunner("/bin/sh").run(["-c", "exit 3"], input: input)
      #expect(outcome.status == 3 && !outcome.timedOut)
    }
  }
}
