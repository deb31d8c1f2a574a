import QualityModel
import Testing

@testable import TranscriptAnalytics

@Suite struct FormatTests {
  @Test(
    "The format is recognised from the content",
    arguments: zip(
      Sample.all,
      [.webVTT, .whisper, .callAnalytics, .plainText, .conversationLines] as [TranscriptFormat]))
  func detection(sample: String, format: TranscriptFormat) throws {
    #expect(try TranscriptReader.format(of: Array(sample.utf8), file: "sans-fin") == format)
    #expect(try read(sample).format == format.rawValue)
  }

  @Test("WebVTT gives turns with voices, classes, open spans, entities and tags resolved")
  func webVTT() throws {
    let call = try read(Sample.webVTT, file: "appels/C-1.vtt")
    #expect(call.interactionID == "C-1")
    #expect(call.roleSource == .source)
    #expect(
      call.turns == [
        Turn(
          role: .agent, label: "Agent", startMilliseconds: 320, endMilliseconds: 2900,
          text: "Orvanne bonjour, Zoé à l’écoute."),
        Turn(
          role: .customer, label: "Client", startMilliseconds: 3050, endMilliseconds: 6400,
          text: "Oui bonjour, c'est pour ma box."),
      ])
  }

  @Test("A WebVTT cue with two voices gives two turns with the cue's times")
  func severalVoices() throws {
    let call = try read(
      """
      WEBVTT

      00:01.000 --> 00:02.000
      <v Agent>A &amp; B &lt;ok&gt; &#233;</v>
      <v Client>Oui<00:01.500> oui

      02:00:00.000 --> 02:00:01.000
      Client : et voilà : fini
      """)
    #expect(call.turns.map(\.text) == ["A & B <ok> é", "Oui oui", "et voilà : fini"])
    #expect(call.turns.map(\.role) == [.agent, .customer, .customer])
    #expect(call.turns.map(\.startMilliseconds) == [1000, 1000, 7_200_000])
  }

  @Test("WebVTT lines may end with CR LF or CR")
  func lineBreaks() throws {
    let expected = try read(Sample.webVTT).turns
    for ending in ["\r\n", "\r"] {
      let text = Sample.webVTT.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
      #expect(try read(text).turns == expected)
    }
  }

  @Test("Whisper words lose their leading space, and nobody's role is known")
  func whisper() throws {
    let call = try read(Sample.whisper)
    #expect(call.language == "fr")
    #expect(call.roleSource == .unknown)
    #expect(call.turns.map(\.text) == ["Bonjour, un moment.", "Voilà."])
    #expect(call.turns[0].role == .unknown)
    #expect(
      call.turns[0].words == [
        TimedWord(text: "Bonjour,", startMilliseconds: 0, endMilliseconds: 620),
        TimedWord(text: "un", startMilliseconds: 900, endMilliseconds: 1020),
        TimedWord(text: "moment.", startMilliseconds: 1020, endMilliseconds: 1840),
      ])
    #expect(call.turns[1].endMilliseconds == 3000)
  }

  @Test("WhisperX speakers are kept, words without times stay in the text only")
  func whisperX() throws {
    let text = """
      {"segments":[{"start":0.03,"end":1.84,"text":" Dossier 77.","speaker":"SPEAKER_00",\
      "words":[{"word":"Dossier","start":0.03,"end":0.6,"score":0.91},{"word":"77."}]},\
      {"start":1,"end":2,"text":"Oui","speaker":"SPEAKER_01"}],"language":"fr"}
      """
    let call = try read(text, TranscriptReader(agentSpeaker: "SPEAKER_01"))
    #expect(call.turns.map(\.role) == [.customer, .agent])
    #expect(call.turns[0].label == "SPEAKER_00")
    #expect(call.turns[0].words.map(\.text) == ["Dossier"])
    #expect(call.roleSource == .option)
    #expect(throws: TranscriptError.self) {
      try read(text, TranscriptReader(agentSpeaker: "SPEAKER_07"))
    }
  }

  @Test("Call Analytics participants are resolved even when they come after the transcript")
  func callAnalytics() throws {
    let call = try read(Sample.callAnalytics)
    #expect(call.language == "fr-FR")
    #expect(call.turns.map(\.role) == [.agent, .customer])
    #expect(call.turns.map(\.startMilliseconds) == [320, 2700])
    #expect(
      call.turns[0].words == [
        TimedWord(text: "Bonjour", startMilliseconds: 320, endMilliseconds: 800)
      ])
  }

  @Test("A participant who is not declared is an error with its path")
  func unknownParticipant() {
    let text = Sample.callAnalytics.replacing("\"p1\",\"Begin", with: "\"p2\",\"Begin")
    let error = failure(text)
    #expect(error?.reason == .unknownParticipant)
    #expect(error?.path == "$.Transcript[0].ParticipantId")
    #expect(error?.place.line == 2)
  }

  @Test("Text turns have names, times and continuation lines")
  func plainText() throws {
    let call = try read(Sample.plainText)
    #expect(call.turns.map(\.role) == [.agent, .customer, .agent])
    #expect(call.turns.map(\.startMilliseconds) == [1000, 4000, 3_723_000])
    #expect(call.turns[1].text == "Bonjour, j'ai une coupure. Depuis hier : plus rien.")
  }

  @Test("Names that tell no role are speakers when they come back")
  func unknownNames() throws {
    let call = try read("Zoé : oui\nNote : ceci\nLéon : non\nZoé : si\nLéon : bon")
    #expect(call.turns.map(\.label) == ["Zoé", "Léon", "Zoé", "Léon"])
    #expect(call.turns[0].text == "oui Note : ceci")
    #expect(call.roleSource == .unknown)
  }

  @Test(
    "Speakers' names tell their role",
    arguments: [
      ("Conseillère (Claire)", SpeakerRole.agent), ("AGENT_1", .agent), ("téléconseiller", .agent),
      ("Chargée de clientèle", .agent), ("Customer service", .agent), ("Adviser", .agent),
      ("appelant", .customer), ("Cliente", .customer), ("CUSTOMER", .customer),
      ("Caller 2", .customer), ("SVI", .other), ("Superviseure", nil), ("SPEAKER_00", nil),
    ] as [(String, SpeakerRole?)])
  func roles(name: String, role: SpeakerRole?) {
    #expect(SpeakerNames.role(of: name) == role)
  }

  @Test("A conversation line gives its id, its times and its escaped characters")
  func conversationLine() throws {
    let call = try read(Sample.line)
    #expect(call.interactionID == "x9")
    #expect(call.turns[0].startMilliseconds == 1500)
    #expect(call.turns[1].text == "La été 😀")
    #expect(call.turns[1].role == .customer)
    #expect(failure(Sample.line + "\n" + Sample.line)?.reason == .severalConversations)
  }

  @Test("Two channels transcribed apart become one conversation in order of time")
  func channels() throws {
    let agent =
      #"{"segments":[{"start":0,"end":1,"text":" Un"},{"start":4,"end":5,"text":" Trois"}]}"#
    let customer = #"{"segments":[{"start":2,"end":4.5,"text":" Deux"}],"language":"fr"}"#
    let call = try TranscriptReader.conversation(
      channels: [
        ChannelTranscript(role: .agent, source: Array(agent.utf8), file: "C-1-gauche.json"),
        ChannelTranscript(role: .customer, source: Array(customer.utf8), file: "C-1-droite.json"),
      ], interactionID: "C-1")
    #expect(call.turns.map(\.text) == ["Un", "Deux", "Trois"])
    #expect(call.turns.map(\.role) == [.agent, .customer, .agent])
    #expect(call.roleSource == .channel)
    #expect(call.interactionID == "C-1")
  }
}
