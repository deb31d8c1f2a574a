import Glibc
import TranscriptAnalytics

// Counts words and phrases of two and three words in files of conversations, one JSON object a
// line, and prints megabytes a second. usage: terms-bench FILE…

func seconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func megabytes(of path: String) -> Double {
  var status = stat()
  return stat(path, &status) == 0 ? Double(status.st_size) / 1e6 : 0
}

let paths = Array(CommandLine.arguments.dropFirst())
guard !paths.isEmpty else {
  print("usage: terms-bench FILE.ndjson …")
  exit(2)
}
let size = paths.map(megabytes).reduce(0, +)
var best = Double.infinity
for run in 1...3 {
  let start = seconds()
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
  let counted = seconds()
  best = min(best, counted - start)
  if run == 1 {
    print("ecoute: \(counter.distinctWords) words, \(phrases) phrases")
    print("ecoute: \(counter.phraseBytes / 1_000_000) MB of table")
  }
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let rate = (size / best * 10).rounded() / 10
print("ecoute: \(size) MB, best of 3 \((best * 1000).rounded()) ms, \(rate) MB/s")
print("ecoute: peak memory \(usage.ru_maxrss / 1000) MB")
