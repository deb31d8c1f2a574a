import Glibc

// Writes a synthetic file of conversations, one JSON object a line, the same at each run: words of
// a vocabulary drawn by Zipf's law, French accents and elisions among them.
// usage: make-corpus OUT.ndjson [MEGABYTES]

/// SplitMix64 (Steele, Lea & Flood 2014).
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A rank from 0 by Zipf's law with exponent 1, by inversion of its continuous form.
  mutating func rank(of count: Int) -> Int {
    max(0, min(count - 1, Int(pow(Double(count), unit())) - 1))
  }
}

let arguments = CommandLine.arguments
guard arguments.count >= 2, let output = fopen(arguments[1], "w") else {
  print("usage: make-corpus OUT.ndjson [MEGABYTES]")
  exit(2)
}
let wanted = (arguments.count > 2 ? Int(arguments[2]) ?? 36 : 36) * 1_000_000
var generator = Generator(state: 2026)
let openings = ["b", "c", "d", "f", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "tr", "pl", "gr"]
let vowels = ["a", "e", "i", "o", "u", "é", "è", "ou", "on", "an", "oi", "œu"]
let elisions = ["l'", "d'", "qu'", "j'", "c'", "n'"]

let vocabulary = (0..<20_000).map { rank in
  let syllables = rank < 200 ? 1 : 1 + generator.below(4)
  let word = (0..<syllables).map { _ in
    openings[generator.below(openings.count)] + vowels[generator.below(vowels.count)]
  }.joined()
  return rank % 17 == 3 ? elisions[generator.below(elisions.count)] + "a" + word : word
}

var written = 0
var call = 0
while written < wanted {
  var line = "{\"id\": \"S\(call)\", \"turns\": ["
  for turn in 0..<(4 + generator.below(30)) {
    let words = (0..<(2 + generator.below(24))).map { _ in
      vocabulary[generator.rank(of: vocabulary.count)]
    }
    let speaker = turn.isMultiple(of: 2) ? "agent" : "customer"
    line += turn == 0 ? "" : ", "
    line += "{\"speaker\": \"\(speaker)\", \"text\": \"\(words.joined(separator: " ")).\"}"
  }
  line += "]}\n"
  fputs(line, output)
  written += line.utf8.count
  call += 1
}
fclose(output)
print("\(arguments[1]): \(call) conversations, \(written / 1_000_000) MB")
