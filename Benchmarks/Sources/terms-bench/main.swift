import Glibc
import TranscriptAnalytics

// Counts words and phrases of two and three words in files of conversations, one JSON object a
// line, and prints megabytes a second. usage: terms-bench FILE…

func seconds(_ clock: clockid_t) -> Double {
  var now = timespec()
  clock_gettime(clock, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func megabytes(of path: String) -> Double {
  var status = stat()
  return stat(path, &status) == 0 ? Double(status.st_size) / 1e6 : 0
}

func rate(_ seconds: Double) -> Double { (size / seconds * 10).rounded() / 10 }

let paths = Array(CommandLine.arguments.dropFirst())
guard !paths.isEmpty else {
  print("usage: terms-bench FILE.ndjson …")
  exit(2)
}
let size = paths.map(megabytes).reduce(0, +)
var best = Double.infinity
var bestProcessor = Double.infinity
for run in 1...3 {
  let start = seconds(CLOCK_MONOTONIC)
  let startProcessor = seconds(CLOCK_PROCESS_CPUTIME_ID)
  var counter = TermCounter()
  for path in paths {
    do throws(TranscriptError) {
      try counter.addLines(ofFile: path)
    } catch {
      print(error.problem.english)
      exit(1)
    }
  }
  let phrases = counter.distinctPhrases(group: 0)
  best = min(best, seconds(CLOCK_MONOTONIC) - start)
  bestProcessor = min(bestProcessor, seconds(CLOCK_PROCESS_CPUTIME_ID) - startProcessor)
  if run == 1 {
    print("ecoute: \(counter.distinctWords) words, \(phrases) phrases")
    print("ecoute: \(counter.phraseBytes / 1_000_000) MB of table")
  }
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let time = (best * 1000).rounded()
print("ecoute: \(size) MB, best of 3 \(time) ms, \(rate(best)) MB/s")
print("ecoute: \(rate(bestProcessor)) MB/s of processor time, when the core is shared")
print("ecoute: peak memory \(usage.ru_maxrss / 1000) MB")
