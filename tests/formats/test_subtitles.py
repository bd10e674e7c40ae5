"""Subtitles as players and programs write them."""

import pytest

from copylint.formats import read
from copylint.text import Source

ROLLING = """\
WEBVTT
Kind: captions

00:00:00.080 --> 00:00:02.230 align:start position:0%
\x20
our<00:00:00.240><c> platform</c><00:00:00.480><c> lets</c><00:00:00.640><c> you</c>

00:00:02.230 --> 00:00:02.240 align:start position:0%
our platform lets you
\x20

00:00:02.240 --> 00:00:04.150 align:start position:0%
our platform lets you
plan<00:00:02.560><c> a</c><00:00:02.800><c> week</c>
"""


def cues(*said: tuple[int, str]) -> str:
    return "\n".join(f"{n}\n00:00:{n:02}.000 --> 00:00:{n + 1:02}.000\n{text}\n" for n, text in said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ROLLING, ["our platform lets you plan a week"]),
        (cues((1, "You plan"), (2, "a week."), (3, "Then rest.")), ["You plan a week.", "Then rest."]),
        (cues((1, "You plan"), (9, "and rest")), ["You plan", "and rest"]),
        (cues((1, "MARTA: You plan"), (2, "OLE: And rest")), ["You plan", "And rest"]),
        (cues((1, "- Who plans?\n- You do")), ["Who plans?", "You do"]),
        (cues((1, "[door closes]\n(laughs)\n♪ la la ♪\nHello there")), ["Hello there"]),
        (cues((1, "At 9:30 you plan")), ["At 9:30 you plan"]),
        ("WEBVTT\n\nNOTE our seamless note\n\nSTYLE\n::cue { color: red }\n", []),
        ("just a text\n\nof a letter\n", []),
    ],
)
def test_what_is_said_is_read(text: str, told: list[str]) -> None:
    assert [block.text for block in read(Source.of(text, "a.vtt")).blocks] == told


def test_captions_of_youtube_have_a_comma_between_their_times() -> None:
    text = "0:00:01.000,0:00:03.000\nYou plan\n\n0:00:03.000,0:00:04.000\na week,\nall 1,000 of it.\n"
    assert [block.text for block in read(Source.of(text, "a.sbv")).blocks] == [
        "You plan a week, all 1,000 of it."
    ]


def test_another_language_is_left_out() -> None:
    found = read(Source.of(cues((1, "Du planst")), "talk.de.srt"))
    assert found.blocks == ()
    assert "another language" in found.notes[0]
