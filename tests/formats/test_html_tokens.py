"""HTML is cut as the standard cuts it: the cases of html5lib-tests, and Python's table of references."""

import json
from html.entities import html5
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.formats.html.references import decoded, references
from copylint.formats.html.tokens import (
    COMMENT,
    END,
    RAW,
    START,
    TEXT,
    Token,
    attributes,
    self_closing,
    tokens,
)

CASES = json.loads((Path(__file__).parent / "html5lib" / "tokenizer.json").read_text(encoding="utf-8"))
MODELS = {
    "PLAINTEXT state": "plain",
    "RCDATA state": "references",
    "RAWTEXT state": "raw",
    "Script data state": "script",
}
CDATA = "<svg><![CDATA["


def cut(text: str, state: str, name: str) -> tuple[str, list[Token]]:
    """The text as a browser reads its lines, and its tokens from a state on."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if state == "CDATA section state":
        return CDATA + text, tokens(CDATA + text, models={})[1:]
    model = MODELS.get(state)
    inside = "script" if model == "script" else name or "x"
    return text, tokens(text, inside=inside, models={inside: model}) if model else tokens(text, models={})


def as_data(text: str, made: list[Token]) -> list[object]:
    found: list[list[object]] = []
    for token in made:
        kind, start, end = token[:3]
        if kind in (TEXT, RAW):
            words = decoded(text, start, end, value=False) if kind == TEXT else text[start:end]
            if found and found[-1][0] == "Character":
                found[-1][1] = f"{found[-1][1]}{words}"
            elif words:
                found.append(["Character", words])
        elif kind == START:
            values = {name: decoded(text, *span) for name, span in attributes(text, token).items()}
            found.append(["StartTag", token.name, values, *([True] if self_closing(text, token) else [])])
        elif kind == END:
            found.append(["EndTag", token.name])
        elif kind == COMMENT and text[start:end] != "</>":
            found.append(["DOCTYPE" if text[start : start + 9].lower() == "<!doctype" else "Comment"])
    return list(found)


@pytest.mark.parametrize("state", [*MODELS, "Data state", "CDATA section state"])
def test_cases_of_html5lib(state: str) -> None:
    cases = [case for case in CASES if state in case[1]]
    assert cases
    for text, _, last, expected in cases:
        # One case ends the script with the tag of another element.
        name = "script" if state == "Script data state" else last
        if state == "Script data state" and last not in ("", "script"):
            continue
        assert as_data(*cut(text, state, name)) == expected, text


def test_every_named_reference() -> None:
    for name, meaning in html5.items():
        assert decoded(f"a&{name}", 0, len(name) + 2, value=False) == f"a{meaning}"
        if not name.endswith(";"):
            text = f"?a=1&{name}=2"
            assert decoded(text, 0, len(text)) == text


@settings(deadline=None)
@given(st.text(alphabet="<>/!-?abB \"'=&;#x1[]", max_size=60))
def test_tokens_stand_in_order_and_keep_every_letter(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert at <= token.start <= token.end <= len(text)
        if token.kind == TEXT:
            for first, last, meaning in references(text, token.start, token.end):
                assert text[first] == "&"
                assert token.start <= first < last <= token.end
                assert meaning
        at = token.end
    assert "".join(text[t.start : t.end] for t in tokens(text) if t.start < t.end).replace(" ", "") in (
        text.replace(" ", ""),
        text.replace("<![CDATA[", "").replace(" ", ""),
    )


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<svg><title>a</title>b<p>c<title><b></title>", "a b c <b>"),
        ("<svg><![CDATA[a<b]]></svg><![CDATA[c]]>d", "a<b d"),
        ("<script><!--<script></script>a--></script>b", "<!--<script></script>a--> b"),
        ("<math><mi><title><b></title></mi></math>c", "<b> c"),
        ("a<b c='>'>d</b e='>'>f", "a d f"),
        ('a<b c="d', "a"),
        ("<svg/>a<title>b<i></title>", "a b<i>"),
    ],
)
def test_what_is_text(text: str, seen: str) -> None:
    assert " ".join(text[t.start : t.end] for t in tokens(text) if t.kind in (TEXT, RAW)) == seen
