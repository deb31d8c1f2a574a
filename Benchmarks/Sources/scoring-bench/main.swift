import ExactNumbers
import Glibc
import QualityModel
import Scoring

// Processor time, so that what else the machine does counts for neither side.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let evaluations = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
let workload = Workload(evaluations: evaluations)
let compiled = try CompiledGrid(workload.grid)
var seconds = Double.infinity
var means: [BatchScores.Mean] = []
for _ in 0..<5 {
  let start = processorSeconds()
  means = compiled.scores(of: workload.codes)
    .means(of: .agent, by: workload.agents, groupCount: Workload.agentCount)
  seconds = min(seconds, processorSeconds() - start)
}
let values = means.compactMap(\.value)
let overall = values.reduce(Rational.zero, +).divided(by: Rational(max(1, values.count))) ?? .zero
let nanoseconds = Int(seconds * 1e9 / Double(max(1, evaluations)))
print(
  "scoring, exact: \(evaluations) evaluations × \(Workload.criterionCount) criteria",
  "in \(Int(seconds * 1e6)) µs (\(nanoseconds) ns each),",
  "mean of the agents' means \(overall.decimalText(decimals: 9))")
