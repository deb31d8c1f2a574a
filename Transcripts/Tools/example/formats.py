"""The four transcript formats. One cue, segment, entry or line a turn."""

import json
import math
import random
import re


def clock(milliseconds, hours):
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    text = f"{minutes % 60:02d}:{seconds:02d}.{rest:03d}"
    return f"{minutes // 60:02d}:{text}" if hours else text


def dump(value):
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def webvtt(call, hours, closed):
    names = {"agent": "Agent", "customer": "Client" if call.language == "fr" else "Customer"}
    lines = ["WEBVTT", "", f"NOTE {call.id}, {call.start:%Y-%m-%d %H:%M}", ""]
    for number, turn in enumerate(call.turns, 1):
        text = turn.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        end = "</v>" if closed else ""
        lines += [
            str(number), f"{clock(turn.start, hours)} --> {clock(turn.end, hours)}",
            f"<v {names[turn.speaker]}>{text}{end}", ""]
    return {f"{call.id}.vtt": "\n".join(lines).encode()}


def whisper(call):
    """One file a channel, since Whisper knows no speakers."""
    files = {}
    for speaker in ("agent", "customer"):
        dice = random.Random(f"whisper {call.id} {speaker}")
        segments = []
        for turn in call.turns:
            if turn.speaker != speaker:
                continue
            words = [
                {"word": " " + word.text, "start": word.start / 1000, "end": word.end / 1000,
                 "probability": round(dice.uniform(0.82, 0.999), 4)}
                for word in turn.words]
            segments.append({
                "id": len(segments), "seek": turn.start // 30_000 * 3000,
                "start": turn.start / 1000, "end": turn.end / 1000, "text": " " + turn.text,
                "tokens": [], "temperature": 0.0, "avg_logprob": round(dice.uniform(-0.4, -0.1), 4),
                "compression_ratio": round(dice.uniform(1.1, 1.7), 4),
                "no_speech_prob": round(dice.uniform(0.001, 0.06), 4), "words": words})
        files[f"{call.id}.{speaker}.json"] = dump({
            "text": "".join(segment["text"] for segment in segments), "segments": segments,
            "language": call.language})
    return files


def items(turn, dice):
    """Amazon's items: words with their times, punctuation without."""
    result = []
    for word in turn.words:
        core = re.match(r"(\W*)(.*?)(\W*)$", word.text)
        if core[2]:
            result.append({
                "Type": "pronunciation", "Content": core[2],
                "Confidence": f"{dice.uniform(0.85, 1):.4f}",
                "BeginOffsetMillis": word.start, "EndOffsetMillis": word.end})
        for mark in re.findall(r"\.\.\.|[.,?!:;…]", core[3] if core[2] else core[1]):
            result.append({"Type": "punctuation", "Content": mark, "Confidence": "0.0"})
    return result


def call_analytics(call):
    dice = random.Random("analytics " + call.id)
    roles = {"agent": "AGENT", "customer": "CUSTOMER"}
    entries = []
    for number, turn in enumerate(call.turns):
        seconds = max(1, math.ceil((turn.end - turn.start) / 1000))
        level = 72 if turn.speaker == "agent" else 69
        entries.append({
            "LoudnessScores": [round(dice.gauss(level, 4), 2) for _ in range(seconds)],
            "Content": turn.text, "Items": items(turn, dice),
            "Id": f"{call.id.lower()}-{number:03d}",
            "BeginOffsetMillis": turn.start, "EndOffsetMillis": turn.end,
            "Sentiment": "NEUTRAL", "ParticipantRole": roles[turn.speaker]})
    talk = {
        role: sum(turn.end - turn.start for turn in call.turns if turn.speaker == speaker)
        for speaker, role in roles.items()}
    words = {
        role: sum(len(turn.words) for turn in call.turns if turn.speaker == speaker)
        for speaker, role in roles.items()}
    silences, interruptions, heard = [], {}, call.turns[0].end
    for turn in call.turns[1:]:
        if turn.start - heard >= 3000:
            silences.append({
                "BeginOffsetMillis": heard, "EndOffsetMillis": turn.start,
                "DurationMillis": turn.start - heard})
        elif turn.start < heard:
            interruptions.setdefault(roles[turn.speaker], []).append({
                "BeginOffsetMillis": turn.start, "EndOffsetMillis": min(heard, turn.end),
                "DurationMillis": min(heard, turn.end) - turn.start})
        heard = max(heard, turn.end)
    cut = [span for spans in interruptions.values() for span in spans]
    return {f"{call.id}.json": dump({
        "JobStatus": "COMPLETED", "LanguageCode": "fr-FR" if call.language == "fr" else "en-GB",
        "JobName": call.id, "AccountId": "111122223333", "Channel": "VOICE",
        "Participants": [{"ParticipantRole": "AGENT"}, {"ParticipantRole": "CUSTOMER"}],
        "Transcript": entries, "Categories": {"MatchedCategories": [], "MatchedDetails": {}},
        "ConversationCharacteristics": {
            "TotalConversationDurationMillis": heard,
            "TalkTime": {
                "TotalTimeMillis": sum(talk.values()),
                "DetailsByParticipant": {
                    role: {"TotalTimeMillis": time} for role, time in talk.items()}},
            "TalkSpeed": {"DetailsByParticipant": {
                role: {"AverageWordsPerMinute": round(words[role] * 60_000 / talk[role])}
                for role in talk}},
            "NonTalkTime": {
                "TotalTimeMillis": sum(span["DurationMillis"] for span in silences),
                "Instances": silences},
            "Interruptions": {
                "TotalCount": len(cut),
                "TotalTimeMillis": sum(span["DurationMillis"] for span in cut),
                "InterruptionsByInterrupter": interruptions}}})}


def plain(call):
    names = {"fr": {"agent": "Conseiller :", "customer": "Client :"},
             "en": {"agent": "Agent:", "customer": "Customer:"}}[call.language]
    lines = []
    for turn in call.turns:
        minutes, seconds = divmod(turn.start // 1000, 60)
        lines.append(f"[{minutes:02d}:{seconds:02d}] {names[turn.speaker]} {turn.text}\n")
    return {f"{call.id}.txt": "".join(lines).encode()}


def transcripts(calls):
    files = {}
    for number, call in enumerate(calls):
        kind = number % 4
        if kind == 0:
            made = webvtt(call, hours=number % 8 == 0, closed=number % 3 == 0)
        elif kind == 1:
            made = whisper(call)
        elif kind == 2:
            made = call_analytics(call)
        else:
            made = plain(call)
        files.update({"Calls/" + name: data for name, data in made.items()})
    return files
