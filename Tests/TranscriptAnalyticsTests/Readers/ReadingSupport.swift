import QualityModel
import TranscriptAnalytics

func read(
  _ text: String, file: String = "appels/c1.txt", _ reader: TranscriptReader = TranscriptReader()
) throws(TranscriptError) -> Conversation {
  try reader.conversation(from: Array(text.utf8), file: file)
}

/// The error that reading a text throws, `nil` when it is read.
func failure(_ text: String) -> TranscriptError? {
  failure(Array(text.utf8))
}

func failure(_ bytes: [UInt8]) -> TranscriptError? {
  do throws(TranscriptError) {
    _ = try TranscriptReader().conversation(from: bytes, file: "c1")
    return nil
  } catch {
    return error
  }
}

enum Sample {
  static let webVTT = """
    WEBVTT - appel

    STYLE
    ::cue { color: red }

    NOTE relu par le superviseur
    sur deux lignes

    1
    00:00.320 --> 00:02.900
    <v Agent>Orvanne bonjour, Zoé à l’écoute.

    00:00:03.050 --> 00:00:06.400 align:left line:0
    <v.caller.loud Client>Oui bonjour,</v> <v.caller Client>c'est pour ma <i>box</i>.</v>

    """

  static let whisper = """
    {"text":" Bonjour, un moment.","segments":[
    {"id":0,"start":0.0,"end":1.84,"text":" Bonjour, un moment.","avg_logprob":NaN,"words":[
    {"word":" Bonjour,","start":0.0,"end":0.62,"probability":0.97},
    {"word":" un","start":0.9,"end":1.02},{"word":" moment.","start":1.02,"end":1.84}]},
    {"id":1,"start":2.5,"end":3,"text":" Voilà."}],"language":"fr"}
    """

  static let callAnalytics = """
    {"JobStatus":"COMPLETED","LanguageCode":"fr-FR","Transcript":[
    {"Id":"a","ParticipantId":"p1","BeginOffsetMillis":320,"EndOffsetMillis":2900,
     "Content":"Bonjour, je vous écoute.","LoudnessScores":[71.2,null],"Items":[
      {"Type":"pronunciation","Content":"Bonjour","BeginOffsetMillis":320,"EndOffsetMillis":800},
      {"Type":"punctuation","Content":","}]},
    {"Id":"b","ParticipantRole":"CUSTOMER","BeginOffsetMillis":2700,"EndOffsetMillis":5200,
     "Content":"C'est pour résilier.","LoudnessScore":[74.0,0]}],
    "Participants":[{"ParticipantId":"p1","ParticipantRole":"AGENT"}]}
    """

  static let plainText = """
    [00:01] Conseillère : Service fibre bonjour !
    [00:04] Client : Bonjour, j'ai une coupure.
    Depuis hier : plus rien.
    [01:02:03] Conseillère : Je regarde.

    """

  static let line = """
    {"id":"x9","language":"fr","turns":[{"speaker":"agent","text":"Oui ?","start":1.5,"end":2},\
    {"speaker":"customer","text":"La \\u00e9t\\u00e9 \\ud83d\\ude00"}]}
    """

  static let all = [webVTT, whisper, callAnalytics, plainText, line]
}
