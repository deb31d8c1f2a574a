import Statistics

let panel = Panel()
let numbers = panel.numbers

/// The shortest of three runs, in milliseconds.
func shortest(_ body: () -> Double) -> (milliseconds: Double, sum: Double) {
  var (best, sum) = (Double.infinity, 0.0)
  for _ in 0..<3 {
    let elapsed = ContinuousClock().measure { sum = body() }
    let (seconds, attoseconds) = elapsed.components
    best = min(best, Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
  }
  return (best, sum)
}

func report(_ name: String, _ body: () -> Double) {
  let (milliseconds, sum) = shortest(body)
  let time = (milliseconds * 10).rounded() / 10
  let mean = (sum / Double(Panel.criteria) * 1e6).rounded() / 1e6
  print("Ecoute  \(name): \(time) ms, mean \(mean)")
}

let plan = BootstrapPlan(seed: 1, replicates: 10_000)
report("alpha ordinal, 30 criteria x 10,000 replicates") {
  panel.matrices.reduce(0) { sum, matrix in
    sum
      + (KrippendorffAlpha.bootstrap(matrix, metric: .ordinal, plan: plan)
        .statistic.estimate?.value ?? 0)
  }
}
report("alpha nominal, 30 criteria x 10,000 replicates") {
  panel.matrices.reduce(0) { sum, matrix in
    sum
      + (KrippendorffAlpha.bootstrap(matrix, metric: .nominal, plan: plan)
        .statistic.estimate?.value ?? 0)
  }
}
report("AC1 with its interval, 30 criteria") {
  panel.matrices.reduce(0) { $0 + (GwetAC.estimate($1).estimate?.value ?? 0) }
}
report("six ICC with their intervals, 30 criteria") {
  numbers.reduce(0) { sum, matrix in
    for form in IntraclassCorrelation.Form.allCases where form != .randomSingle {
      _ = IntraclassCorrelation.estimate(form, of: matrix)
    }
    return sum + (IntraclassCorrelation.estimate(.randomSingle, of: matrix).estimate?.value ?? 0)
  }
}
