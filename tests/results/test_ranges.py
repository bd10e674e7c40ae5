"""Which findings a comment covers: ranges, lines and files, by rule and by family; no language model."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.facts import Finding
from copylint.formats import read
from copylint.results.suppress import Silenced, suppress
from copylint.terms import Need, Severity
from copylint.text import Document, Source, Span

FAMILIES = {"we-offer": "self-focus", "we-did": "self-focus", "praise-word": "puffery"}


def finding(name: str, sentence: Span, source: Source) -> Finding:
    start, end = source.position(sentence.start), source.position(sentence.end)
    return Finding(
        name, FAMILIES[name], Severity.WARNING, "", "", "", Need.WORDING, sentence, start, end, "", True,
        sentence, f"{name} {sentence.start}",
    )  # fmt: skip


def found(document: Document) -> list[Finding]:
    """A finding of every rule on each block."""
    spans = [block.view.span(0, len(block.text)) for block in document.blocks]
    return [finding(name, span, document.source) for span in spans for name in FAMILIES]


def lint(text: str, *, reasons_only: bool = False) -> tuple[Document, Silenced]:
    document = read(Source.of(text, "a.md"))
    return document, suppress(found(document), document.directives, reasons_only=reasons_only)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aa bb.\n\nCc dd.", ","),
        ("Aa bb.\n\n<!-- copylint-disable -->\n\nCc dd.\n\n<!-- copylint-enable -->\n\nEe ff.", ",odp,"),
        ("Aa bb.\n\n<!-- copylint-disable -->\n\nCc dd.\n\nEe ff.", ",odp,odp"),
        ("<!-- copylint-disable we-offer -->\n\nCc dd.\n\n<!-- copylint-enable we-offer -->\n\nEe ff.", "o,"),
        ("<!-- copylint-disable self-focus -->\n\nCc dd.\n\n<!-- copylint-enable -->\n\nEe ff.", "od,"),
        (
            "<!-- copylint-disable self-focus -->\n\nCc dd.\n\n<!-- copylint-enable we-did -->\n\nEe ff.",
            "od,o",
        ),
        ("<!-- copylint-disable -->\n\nCc dd.\n\n<!-- copylint-enable puffery -->\n\nEe ff.", "odp,od"),
        (
            "<!-- copylint-disable we-offer -->\n\nCc dd.\n\n<!-- copylint-disable puffery -->\n\nEe ff.\n\n"
            "<!-- copylint-enable we-offer -->\n\nGg hh.\n\n<!-- copylint-enable -->\n\nIi jj.",
            "o,op,p,",
        ),
        # two that are open end together
        (
            "<!-- copylint-disable -->\n\nCc dd.\n\n<!-- copylint-disable we-did -->\n\nEe ff.\n\n"
            "<!-- copylint-enable -->\n\nGg hh.",
            "odp,odp,",
        ),
        ("<!-- copylint-enable -->\n\nCc dd.", ""),
        ("Aa bb. <!-- copylint-disable-line we-did, we-offer -->\n\nCc dd.", "od,"),
        ("- Aa bb.\n- Cc dd. <!-- copylint-disable-line -->\n- Ee ff.", ",odp,"),
        ("<!-- copylint-disable-file puffery -->\n\nAa bb.\n\nCc dd.", "p,p"),
        ("<!-- copylint-disable-file -->\n\nAa bb.\n\nCc dd.", "odp,odp"),
        ("<!-- copylint-disable-next-line puffery we-did -->\n\nAa bb.\n\nCc dd.", "dp,"),
        ("<!-- copylint-disable-next-line no-such-rule -->\n\nAa bb.\n\nCc dd.", ","),
        ("<!-- copylint-disable-nextline -->\n\nAa bb.\n\nCc dd.", ","),
    ],
)
def test_what_is_silent(text: str, expected: str) -> None:
    document, silenced = lint(text)
    letters = {"we-offer": "o", "we-did": "d", "praise-word": "p"}
    rows = []
    for block in document.blocks:
        place = block.view.span(0, len(block.text))
        mine = [f for f in silenced.findings if f.sentence == place and f.suppressed is not None]
        rows.append("".join(letters[f.name] for f in mine))
    assert ",".join(rows) == expected


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("disable-file -- all of it", "disable-next-line -- this line", "this line"),
        ("disable-file -- all of it", "disable-next-line", "all of it"),
        ("disable-file", "disable-next-line", ""),
        ("disable -- a stretch", "disable-next-line we-offer -- this line", "this line"),
        ("disable-file -- all of it", "disable -- a stretch", "a stretch"),
    ],
)
def test_a_reason_counts_before_none_and_the_nearer_before_the_wider(
    first: str, second: str, reason: str
) -> None:
    document, silenced = lint(f"<!-- copylint-{first} -->\n\n<!-- copylint-{second} -->\nWe do.\n")
    (mine,) = [f for f in silenced.findings if f.name == "we-offer"]
    assert mine.suppressed == reason
    assert {number for number, _ in silenced.used} == {0, 1}  # both were of use
    assert len(document.directives) == 2


def test_only_reasons_where_a_team_asks_for_them() -> None:
    text = (
        "<!-- copylint-disable -->\n\nWe do.\n\n<!-- copylint-enable -->\n\n"
        "<!-- copylint-disable-file puffery -- ours -->"
    )
    _, silenced = lint(text, reasons_only=True)
    assert {f.name: f.suppressed for f in silenced.findings} == {
        "we-offer": None, "we-did": None, "praise-word": "ours",
    }  # fmt: skip
    assert silenced.used == {(1 + 1, "puffery")}


def test_which_names_were_of_use() -> None:
    _, silenced = lint(
        "<!-- copylint-disable-next-line puffery no-such we-did -->\nWe do.\n\n<!-- copylint-disable -->\n"
    )
    assert silenced.used == {(0, "puffery"), (0, "we-did")}


STEPS = (
    "disable",
    "enable",
    "disable we-did",
    "enable we-did",
    "disable puffery",
    "enable self-focus",
    "text",
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_ranges_are_what_a_reader_from_top_to_bottom_makes_of_them(steps: list[str]) -> None:
    off: set[str] = set()
    expected, lines = [], []
    for step in [*steps, "text"]:
        verb, _, name = step.partition(" ")
        meant = {rule for rule, family in FAMILIES.items() if name in ("", rule, family)}
        if verb == "text":
            expected.append(set(off))
            lines.append(f"Line {len(expected)} says so.")
        else:
            off = off | meant if verb == "disable" else off - meant
            lines.append(f"<!-- copylint-{step} -->")
    _, silenced = lint("\n\n".join(lines) + "\n")
    by_place: dict[Span, set[str]] = {}
    for each in silenced.findings:
        by_place.setdefault(each.sentence, set())
        if each.suppressed is not None:
            by_place[each.sentence].add(each.name)
    assert [by_place[place] for place in sorted(by_place)] == expected


@pytest.mark.parametrize(
    "comment", ["disable-next-line we-did -- x", "disable-file puffery", "disable", "enable"]
)
def test_thousands_of_each_take_no_longer_than_a_few(comment: str) -> None:
    def took(count: int) -> float:
        document = read(Source.of(f"<!-- copylint-{comment} -->\n\nLine one.\n\n" * count, "a.md"))
        findings = found(document)
        started = process_time()
        suppress(findings, document.directives)
        return process_time() - started

    few = min(took(50) for _ in range(3))
    assert took(2_000) < 40 * 8 * few + 0.5
