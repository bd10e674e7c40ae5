"""Subtitles in, blocks out: what .srt, .vtt and .sbv files say, joined over the cues it is cut into."""

import re
from typing import NamedTuple

from copylint.formats.comments.directives import find_directives
from copylint.formats.settings import Settings
from copylint.formats.sheet.run import Run
from copylint.formats.sheet.sheet import Sheet
from copylint.formats.vocabulary import languages
from copylint.terms import BlockKind
from copylint.text.document import Document, Place
from copylint.text.source import Source
from copylint.text.span import Span
from copylint.text.view import View

PAUSE = 4.0  # seconds of silence that end a paragraph
MOST_CUES = 40  # in one paragraph: subtitles that a machine made have no full stops

_LINE = re.compile(r"[^\r\n]*+")
_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"[ \t]*+{_TIME}[ \t]*+(?:-->|,)[ \t]*+{_TIME}")  # .sbv has a comma
# Tags, voices, moments within a cue, and where Aegisub puts it on the screen.
_TAG = re.compile(r"<(?P<voice>v)(?:\.[\w.-]*)?[ \t]++(?P<who>[^<>]*+)>|</?[\w.:]*+[^<>]*+>|\{\\[^{}]*+\}")
_SPEAKER = re.compile(r"[ \t]*+(?:[-–—]|>>)?[ \t]*+(?:[A-Z][\w.'’-]*+(?: [A-Z][\w.'’-]*+){0,3}:[ \t]+)?")
# What can be heard and nobody says: [music], (laughs), ♪.
_SOUND = re.compile(r"[ \t]*+(?:[-–—]|>>)?[ \t]*+(?:\[[^\[\]]*+\]|\([^()]*+\)|[♪♫#][^\r\n]*+)[ \t]*+")
_REFERENCE = re.compile(r"&(?:amp|lt|gt|nbsp|lrm|rlm);")
_REFERENCES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "", "&rlm;": ""}
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*+[ \t]*+\Z")


class _Line(NamedTuple):
    """One line of what is said; ``who`` is what it names the speaker, ``since`` the silence before it."""

    start: int
    end: int
    opens: bool  # somebody else begins to speak
    since: float


def read_subtitles_file(source: Source, settings: Settings) -> Document:
    """Read subtitles. Numbers, times, styles, names of speakers and sounds are no copy."""
    sheet, view = Sheet(), View.whole(source.text)
    language, notes = languages.of_path(source.path), tuple[str, ...]()
    if language not in ("", "en"):
        notes = (f'not read: its name says that it is in another language ("{language}")',)
    else:
        _put(view, _lines(source.text), sheet)
    found = find_directives(source, (), Span(0, len(source.text)), "note")
    return Document(source, "subtitles", sheet.blocks(), {}, found.directives, (*notes, *found.notes))


def _put(view: View, lines: list[_Line], sheet: Sheet) -> None:
    group: list[_Line] = []

    def flush() -> None:
        run = Run(view)
        for index, line in enumerate(group):
            if index:
                run.put(group[index - 1].end, line.start, " ", "softbreak")
            _keep(run, view.text, line)
        if group:
            sheet.add(BlockKind.PARAGRAPH, run, Place())
        group.clear()

    for line in lines:
        if line.opens or line.since > PAUSE or len(group) >= MOST_CUES:
            flush()
        group.append(line)
        if _ENDS.search(view.text, max(line.start, line.end - 20), line.end):
            flush()
    flush()


def _keep(run: Run, text: str, line: _Line) -> None:
    """A line without its tags, its references decoded."""
    at = line.start
    for tag in _TAG.finditer(text, line.start, line.end):
        _keep_decoded(run, text, at, tag.start())
        at = tag.end()
    _keep_decoded(run, text, at, line.end)


def _keep_decoded(run: Run, text: str, start: int, end: int) -> None:
    at = start
    for found in _REFERENCE.finditer(text, start, end):
        run.keep(at, found.start())
        run.put(*found.span(), _REFERENCES[found[0]], "entity")
        at = found.end()
    run.keep(at, end)


def _lines(text: str) -> list[_Line]:
    """The lines that somebody says: those between a line of times and the next empty one."""
    said: list[_Line] = []
    inside, before, since, who, last = False, 0.0, 0.0, "", ""
    blank_lines_end = not text.startswith("WEBVTT")  # there only an empty one does
    at = 0
    while at < len(text):
        found = _LINE.match(text, at)
        end = found.end() if found else at
        words = text[at:end]
        if times := _TIMES.match(words):
            inside = True
            since, before = _seconds(times, 1) - before, _seconds(times, 5)
        elif not words.strip():
            inside = inside and bool(words) and not blank_lines_end
        elif inside and not _SOUND.fullmatch(words):
            voice = _TAG.match(words.lstrip())
            speaker = _SPEAKER.match(text, at, end)
            start = speaker.end() if speaker else at
            named = voice["who"].strip() if voice and voice["voice"] else ""
            opens = start > at + len(words) - len(words.lstrip()) or bool(named and named != who)
            who = named or ("" if opens else who)
            # Captions that roll up say each line again in the next cue.
            plain = _TAG.sub("", text[start:end]).strip()
            again, last = plain == last, plain
            if plain and not again:
                said.append(_Line(start, end, opens, since))
                since = 0.0
        at = end + (2 if text.startswith("\r\n", end) else 1)
    return said


def _seconds(times: re.Match[str], group: int) -> float:
    hours, minutes, seconds = times[group] or "0", times[group + 1], times[group + 2]
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{times[group + 3]}")
