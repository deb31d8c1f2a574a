import Languages
import QualityModel
import Testing

@testable import TranscriptAnalytics

@Suite struct BadInputTests {
  @Test("A file without a byte, or with white space only, is said to be empty")
  func empty() {
    for text in ["", " \n\t ", "\u{FEFF}", "\u{FEFF} \n"] {
      #expect(failure(text)?.reason == .empty)
    }
  }

  @Test("A file cut at any byte is read or refused, never more", arguments: Sample.all)
  func truncated(sample: String) {
    let bytes = Array(sample.utf8)
    let isJSON = bytes[0] == UInt8(ascii: "{")
    let end = (bytes.lastIndex { $0 > 0x20 } ?? 0)
    for count in 1...end {
      let error = failure(Array(bytes[..<count]))
      if isJSON { #expect(error != nil, "\(count) bytes") }
      if let error {
        #expect(error.place.file == "c1")
        #expect(!error.problem.french.isEmpty && !error.remedy.english.isEmpty)
      }
    }
  }

  @Test("A JSON file cut in the middle says so at its last line")
  func truncatedPlace() {
    let text = String(Sample.whisper.prefix(200))
    #expect(failure(text)?.reason == .truncated)
    #expect(failure(text)?.place.line == text.count { $0 == "\n" } + 1)
  }

  @Test("Windows-1252 and UTF-16 are decoded to the same conversation", arguments: Sample.all)
  func encodings(sample: String) throws {
    let text = sample.replacing(" \\ud83d\\ude00", with: "").replacing("Zoé", with: "Zoé œ")
    let expected = try read(text)
    var oneByte: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "’": oneByte.append(0x92)
      case "œ": oneByte.append(0x9C)
      default: oneByte.append(UInt8(scalar.value))
      }
    }
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [oneByte, little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let call = try TranscriptReader().conversation(from: bytes, file: "appels/c1.txt")
      #expect(call == expected)
    }
  }

  @Test("UTF-8 with a bad byte is refused with its line, not guessed")
  func brokenUTF8() {
    let error = failure(Array("Agent : été\nClient : ".utf8) + [0xE9, 0x20, 0x6F])
    #expect(error?.reason == .undecodable)
    #expect(error?.place == Place(file: "c1", line: 2, column: 10))
    #expect(failure(Array("Agent : caf".utf8) + [0xC3])?.reason == .undecodable)
    #expect(failure(Array("Agent : ".utf8) + [0x81, 0x8D])?.reason == .undecodable)
  }

  @Test("UTF-16 cut in a character or with half a pair is refused")
  func brokenUTF16() {
    #expect(failure([0xFF, 0xFE, 0x41])?.reason == .undecodable)
    #expect(failure([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])?.reason == .loneSurrogate)
    #expect(failure([0xFF, 0xFE, 0x00, 0xDC])?.reason == .loneSurrogate)
  }

  @Test("Nested a million deep, JSON is refused at the limit")
  func deepJSON() {
    for text in [
      #"{"segments":"# + String(repeating: "[", count: 1_000_000),
      #"{"x":"# + String(repeating: #"{"x":"#, count: 1_000_000),
      String(repeating: "[", count: 1_000_000),
    ] {
      #expect(
        failure(text)?.reason == .tooDeep(limit: 128)
          || failure(text)?.reason == .unexpected(.object))
    }
    let skipped =
      #"{"a":"# + String(repeating: "[", count: 127) + String(repeating: "]", count: 127)
    #expect(failure(skipped + #","turns":[{"text":"oui"}]}"#) == nil)
    let tooDeep =
      #"{"a":"# + String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(failure(tooDeep + #","turns":[{"text":"oui"}]}"#)?.reason == .tooDeep(limit: 128))
  }

  private func whisper(start: String, end: String) -> TranscriptError? {
    failure(
      "{\"segments\":[{\"start\":1,\"end\":2,\"text\":\"a\"},\n"
        + "{\"start\":\(start),\"end\":\(end),\"text\":\"b\"}]}")
  }

  @Test("Whisper times that are not times are errors with line and path")
  func whisperTimes() {
    #expect(whisper(start: "NaN", end: "3")?.reason == .badTime)
    #expect(whisper(start: "\"1.5\"", end: "3")?.reason == .badTime)
    #expect(whisper(start: "null", end: "3")?.reason == .badTime)
    #expect(whisper(start: "2", end: "Infinity")?.reason == .badTime)
    #expect(whisper(start: "2", end: "1e400")?.reason == .badTime)
    #expect(whisper(start: "-1", end: "3")?.reason == .timeOutOfRange)
    #expect(whisper(start: "2", end: "1e9")?.reason == .timeOutOfRange)
    #expect(whisper(start: "3", end: "2.999")?.reason == .endsBeforeStart)
    #expect(whisper(start: "3", end: "2.999")?.path == "$.segments[1].end")
    #expect(whisper(start: "0.5", end: "3")?.reason == .timeGoesBack)
    #expect(whisper(start: "0.5", end: "3")?.path == "$.segments[1].start")
    #expect(whisper(start: "0.5", end: "3")?.place.line == 2)
    #expect(whisper(start: "01", end: "3")?.reason == .unexpected(.separator))
    #expect(whisper(start: "2", end: "3") == nil)
  }

  @Test("WebVTT times are read to the letter")
  func webVTTTimes() {
    func cue(_ times: String) -> TranscriptError.Reason? {
      failure("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>a\n\n\(times)\n<v B>b")?.reason
    }
    #expect(cue("00:02.000 --> 00:03.000") == nil)
    #expect(cue("00:02,000 --> 00:03,000") == .badTime)
    #expect(cue("00:02.00 --> 00:03.000") == .badTime)
    #expect(cue("00:61.000 --> 00:62.000") == .badTime)
    #expect(cue("00:03.000 --> 00:02.000") == .endsBeforeStart)
    #expect(cue("00:00.500 --> 00:02.000") == .timeGoesBack)
    #expect(cue("999999:00:00.000 --> 999999:00:01.000") == .timeOutOfRange)
    #expect(cue("--> 00:02.000") == .badTime)
    #expect(cue("deux lignes\nsans temps") == .badTime)
  }

  @Test("Text times that go back, and words without a speaker, are errors with their line")
  func plainText() {
    let back = failure("[00:05] Agent : a\n[00:04] Client : b")
    #expect(back?.reason == .timeGoesBack)
    #expect(back?.place.line == 2)
    #expect(failure("[00:75] Agent : a")?.reason == .badTime)
    let nobody = failure("bonjour à tous\nAgent : a")
    #expect(nobody?.reason == .textWithoutSpeaker)
    #expect(nobody?.place.line == 1)
    #expect(failure("rien que des mots")?.reason == .unknownFormat)
    #expect(failure("Agent :\nClient :")?.reason == .noTurns)
  }

  @Test("NUL characters and lone surrogates are refused")
  func impossibleCharacters() {
    func text(_ json: String) -> TranscriptError? {
      failure(#"{"turns":[{"text":"\#(json)"}]}"#)
    }
    #expect(text(#"a\u0000b"#)?.reason == .nulCharacter)
    #expect(text("a\u{0}b")?.reason == .nulCharacter)
    #expect(text(#"\ud83d"#)?.reason == .loneSurrogate)
    #expect(text(#"\ude00"#)?.reason == .loneSurrogate)
    #expect(text(#"\ud83d\ud83d"#)?.reason == .loneSurrogate)
    #expect(text(#"\ud83d\ud83d"#)?.path == "$.turns[0].text")
    #expect(text(#"\x"#)?.reason == .unexpected(.escape))
    #expect(text("a\nb")?.reason == .unexpected(.printable))
    #expect(failure("Agent : a\u{0}b")?.reason == .nulCharacter)
    #expect(failure("WEBVTT\n\n00:01.000 --> 00:02.000\n\u{0}")?.reason == .nulCharacter)
  }

  @Test("A field written twice is refused, however it is spelled")
  func duplicateFields() {
    let twice = failure(#"{"turns":[{"text":"a","t\u0065xt":"b"}]}"#)
    #expect(twice?.reason == .duplicateField("text"))
  }

  @Test("What a format cannot do without is named when it is missing")
  func missingFields() {
    #expect(failure(#"{"word_segments":[]}"#)?.reason == .missingField("segments"))
    #expect(failure(#"{"segments":[{"text":"a","start":1}]}"#)?.reason == .missingField("end"))
    #expect(failure(#"{"turns":[{"speaker":"a"}]}"#)?.reason == .missingField("text"))
    #expect(failure(#"{"Participants":[]}"#)?.reason == .missingField("Transcript"))
    #expect(failure(#"{"segments":[]}"#)?.reason == .noTurns)
    #expect(failure(#"{"other":1}"#)?.reason == .unknownFormat)
    #expect(failure("[1,2]")?.reason == .unknownFormat)
    #expect(failure("[1,2")?.reason == .truncated)
    #expect(failure(#"{"turns":{}}"#)?.reason == .unexpected(.array))
    #expect(failure(#"{"turns":[{"text":"a"}]} x"#)?.reason == .unexpected(.end))
  }

  @Test("A turn of fifty megabytes is read")
  func hugeTurn() throws {
    let words = String(repeating: "bonjour à tous ", count: 3_300_000)
    let bytes = Array(#"{"id":1,"turns":[{"text":"\#(words)"}]}"#.utf8)
    let call = try TranscriptReader().conversation(from: bytes, file: "c1")
    #expect(call.interactionID == "1")
    #expect(call.turns[0].text.utf8.count == words.utf8.count - 1)
  }

  @Test("Messages tell file, line, path and remedy in both languages, not the words")
  func messages() {
    let error = whisper(start: "3", end: "2")
    #expect(error?.problem.french == "c1:2:18 ($.segments[1].end) : la fin précède le début")
    #expect(error?.problem.english == "c1:2:18 ($.segments[1].end): the end comes before the start")
    #expect(error?.remedy.french == "Corrigez ce temps, ou refaites la transcription.")
  }
}
