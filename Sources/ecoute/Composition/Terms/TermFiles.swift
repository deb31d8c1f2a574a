import QualityModel
import QualityStore
import TranscriptAnalytics

/// Counts the words of files: conversations one a line, or transcripts.
struct TermFiles {
  let files: [String]
  let speaker: SpeakerRole?

  func counted() throws -> TermCorpus {
    let corpus = TermCorpus(groups: 1)
    let part = corpus.part(of: nil)
    let grouping = TermCorpus.grouping(speaker, 0)
    for recording in TranscriptFiles.recordings(files) {
      if let name = recording.files.first?.name, recording.files.count == 1, isLines(name) {
        // Read from the start to the end once, whatever the size.
        try part.counter.addLines(
          ofFile: name == "-" ? "/dev/stdin" : name, grouping: grouping)
      } else {
        let conversation = try TranscriptFiles(agentSpeaker: nil).read(recording).conversation
        try part.counter.add(conversation, grouping: grouping)
      }
    }
    return corpus
  }

  private func isLines(_ name: String) -> Bool {
    name == "-" || name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
  }
}
