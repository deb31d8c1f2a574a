import Calendars
import Calibration
import ExactNumbers
import Languages
import QualityModel
import Testing

@Suite("Calendar files of sessions")
struct CalendarInvitationTests {
  private func session(
    title: String = "Octobre", id: String = "S1", calls: [String] = ["A1", "A2"],
    deadline: String? = "2026-10-12T18:00:00", tolerance: Rational = 5
  ) throws -> CalibrationSession {
    let grid = GridVersion(id: "service-client", version: "3.0", digest: "d")
    return CalibrationSession(
      id: id, title: title, openedAt: try #require(CivilDateTime(iso: "2026-10-01T09:00:00")),
      deadline: deadline.flatMap { CivilDateTime(iso: $0) }, tolerance: tolerance,
      interactionIDs: calls,
      participants: [.init(evaluatorID: "Claire-Roy", side: .client, grid: grid)])
  }

  private func invitation(
    _ session: CalibrationSession, language: Language = .french, minutes: Int = 90,
    sequence: Int = 0
  ) throws -> CalendarInvitation {
    let grid = GridVersion(id: "service-client", version: "3.0", digest: "d")
    let named = Grid(
      id: "service-client", version: "3.0", language: "fr",
      title: LocalizedText("Service client, appels ; entrants", language: "fr"), sections: [])
    return CalendarInvitation(
      session: session, grids: [grid: named],
      times: .init(
        startsAt: try #require(CivilDateTime(iso: "2026-10-15T12:00:00")), minutes: minutes,
        madeAt: try #require(CivilDateTime(iso: "2026-10-01T07:05:09")), zone: "Europe/Paris"),
      language: language, sequence: sequence)
  }

  /// The lines with those that were folded put together again.
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(text.hasSuffix("\r\n"))
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private func physicalLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }

  @Test("An invitation holds what a calendar program needs, in its order")
  func properties() throws {
    let file = try lines(try invitation(try session()).bytes)
    #expect(file.first == "BEGIN:VCALENDAR" && file.last == "END:VCALENDAR")
    for line in [
      "VERSION:2.0", "METHOD:PUBLISH", "DTSTAMP:20261001T070509Z", "DTSTART:20261015T120000Z",
      "DURATION:PT90M", "SEQUENCE:0", "SUMMARY;LANGUAGE=fr:Calibrage – Octobre",
      "ACTION:DISPLAY", "TRIGGER:-P1D", "TRIGGER:-PT15M",
    ] { #expect(file.contains(line), "\(line)") }
    for component in ["VCALENDAR", "VEVENT", "VALARM"] {
      #expect(
        file.count { $0 == "BEGIN:\(component)" } == file.count { $0 == "END:\(component)" })
    }
  }

  @Test("The description says what to do before, in each language, and names nobody")
  func description() throws {
    let french = try #require(
      try lines(try invitation(try session()).bytes).first { $0.hasPrefix("DESCRIPTION") })
    #expect(
      french.hasPrefix(
        "DESCRIPTION;LANGUAGE=fr:À faire avant le 12/10/2026 à 18:00 (Europe/Paris)\u{A0}: "
          + "notez les 2 appels de la séance et validez vos évaluations.\\n\\nAppels\u{A0}: A1\\, A2"
      ))
    #expect(french.contains("Service client\\, appels\u{A0}\\; entrants (version 3.0)"))
    #expect(french.contains("Tolérance\u{A0}: 5 points"))
    #expect(!french.contains("Claire"))
    let english = try #require(
      try lines(
        try invitation(try session(deadline: nil), language: .english).bytes
      ).first { $0.hasPrefix("DESCRIPTION") })
    #expect(english.contains("Before the meeting: score the 2 calls of the session"))
    #expect(english.contains("Tolerance: 5 points"))
    let one = try session(calls: ["A1"], tolerance: try #require(Rational(3, over: 2)))
    let single = try #require(
      try lines(try invitation(one).bytes).first { $0.hasPrefix("DESCRIPTION") })
    #expect(single.contains("notez l'appel de la séance"))
    #expect(single.contains("Tolérance\u{A0}: 1\\,5 point\\n"))
  }

  @Test("Long lists of calls are cut with their number")
  func manyCalls() throws {
    let calls = (1...45).map { "A\($0)" }
    let file = try lines(try invitation(try session(calls: calls)).bytes)
    #expect(file.contains { $0.contains("A30 et 15 de plus") && !$0.contains("A31") })
  }

  @Test(
    "No line is longer than 75 bytes and none is cut inside a character",
    arguments: [
      String(repeating: "é", count: 300), String(repeating: "🎧", count: 120),
      String(repeating: "Séance d'étalonnage à l'été – œuvre ; ", count: 9),
      String(repeating: "a", count: 43) + "é" + String(repeating: "b", count: 80), "court",
    ])
  func folding(title: String) throws {
    let bytes = try invitation(try session(title: title)).bytes
    for line in physicalLines(bytes) {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let breaks = bytes.indices.filter { bytes[$0] == 0x0A }
    #expect(breaks.allSatisfy { $0 > 0 && bytes[$0 - 1] == 0x0D })
    #expect(bytes.count { $0 == 0x0D } == breaks.count)
    let summary = try lines(bytes).first { $0.hasPrefix("SUMMARY") }
    let shown = title.replacing(";", with: "\\;").replacing(" \\;", with: "\u{A0}\\;")
    #expect(summary?.hasPrefix("SUMMARY;LANGUAGE=fr:Calibrage – \(shown.prefix(30))") == true)
  }

  @Test(
    "Line breaks and controls in a title, an id or a call make no line of the file",
    arguments: [
      "x\r\nBEGIN:VALARM", "x\nATTENDEE:mailto:a@b.c", "x\rURL:http://a", "x\u{85}y\u{2028}z",
      "x\\nBEGIN:VEVENT", "a;b,c\\", "\u{0}\u{7}\u{1B}[2J", "\u{202E}abc", "",
    ])
  func injection(text: String) throws {
    let hostile = try session(title: text, id: text, calls: [text, "A2"])
    let file = try lines(try invitation(hostile).bytes)
    let names = file.map { $0.prefix { $0 != ":" && $0 != ";" } }
    let honest = try lines(try invitation(try session()).bytes)
      .map { $0.prefix { $0 != ":" && $0 != ";" } }
    #expect(names == honest)
    for line in file {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
  }

  @Test("The meeting keeps its identity when it moves, and two sessions have two")
  func identity() throws {
    let first = try invitation(try session())
    let moved = try invitation(try session(title: "Autre titre"), minutes: 30, sequence: 1)
    #expect(first.uid == moved.uid)
    #expect(try lines(moved.bytes).contains("SEQUENCE:1"))
    #expect(try invitation(try session(id: "S2")).uid != first.uid)
    #expect(first.uid.hasSuffix("@calibration.ecoute"))
  }

  @Test("A length outside a day is held within it")
  func length() throws {
    #expect(try invitation(try session(), minutes: -5).times.minutes == 1)
    #expect(try invitation(try session(), minutes: 9999).times.minutes == 1440)
  }
}
