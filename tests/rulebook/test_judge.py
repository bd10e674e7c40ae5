"""From hits to findings: levels, who gives way to whom, limits, folding, fingerprints, order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.config import Config
from copylint.facts import Names, Page
from copylint.rulebook import Rule
from copylint.rulebook.judge import fingerprint
from copylint.terms import BlockKind, DocumentKind, Severity
from copylint.trials.examples import page_of
from tests.rulebook.inline import findings, line, markdown, rule

WORD = "name: word\nfind: [{words: [synergy]}]\nmark: words"


def levels(*found: object) -> list[Severity]:
    return [finding.severity for finding in found]  # type: ignore[attr-defined]


def guessed(page: Page) -> Page:
    return Page(page.document, page.kind, False, page.names, page.units)


@pytest.mark.parametrize(
    ("more", "page", "expected"),
    [
        ("", line("Our synergy."), ["warning"]),
        ("levels: [{kind: press, to: info}]", line("Our synergy."), ["warning"]),
        ("levels: [{kind: press, to: info}]", line("Our synergy.", kind=DocumentKind.PRESS), ["info"]),
        (
            "levels: [{kind: press, to: info}]",
            guessed(line("Our synergy.", kind=DocumentKind.PRESS)),
            ["info"],
        ),
        ("levels: [{kind: press, to: none}]", line("Our synergy.", kind=DocumentKind.PRESS), []),
        ("levels: [{kind: landing, to: error}]", line("Our synergy."), ["error"]),
        ("levels: [{kind: landing, to: error}]", guessed(line("Our synergy.")), ["warning"]),
        ("levels: [{block: button, to: info}]", line("Synergy", BlockKind.BUTTON), ["info"]),
        ("levels: [{block: button, to: info}]", line("Our synergy."), ["warning"]),
        ("levels: [{if-here: number, to: info}]", line("Our 4 kinds of synergy."), ["info"]),
        ("levels: [{if-here: number, to: info}]", line("Our synergy."), ["warning"]),
        ("levels: [{if-words: [synergy], to: info}]", line("Our Synergy."), ["info"]),
        (
            "levels: [{if-here: number, to: info}, {if-words: [synergy], to: error}]",
            line("Our synergy."),
            ["error"],
        ),
        # The first that fits decides.
        ("levels: [{kind: landing, to: info}, {kind: landing, to: error}]", line("Our synergy."), ["info"]),
        # A level that a guess may not raise is passed over, and the next one is asked.
        (
            "levels: [{kind: landing, to: error}, {if-words: synergy, to: info}]",
            guessed(line("Our synergy.")),
            ["info"],
        ),
    ],
)
def test_levels(more: str, page: Page, expected: list[str]) -> None:
    found = findings(page, rule(f"{WORD}\n{more}"))
    assert [finding.severity.value for finding in found] == expected


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({}, Severity.WARNING),
        ({"word": Severity.ERROR}, Severity.ERROR),
        ({"self-focus": Severity.INFO}, Severity.INFO),
        ({"self-focus": Severity.INFO, "word": Severity.ERROR}, Severity.ERROR),
    ],
)
def test_a_team_sets_its_own_severity(severity: dict[str, Severity], expected: Severity) -> None:
    (found,) = findings(line("Our synergy."), rule(WORD), config=Config(severity=severity))
    assert found.severity is expected


def test_a_team_does_not_wake_a_rule_where_it_is_silent() -> None:
    quiet = rule(f"{WORD}\nlevels: [{{kind: landing, to: none}}]")
    assert not findings(line("Our synergy."), quiet, config=Config(severity={"word": Severity.ERROR}))


FIRST = rule("name: first\nfind: [{words: [full synergy]}]\nmark: words")
YIELDS = rule("name: yielding\nfind: [{words: [synergy]}]\nmark: words\nyields-to: [first]")
YIELDS_SENTENCE = rule("name: sentence\nfind: [{words: [synergy]}]\nmark: unit\nyields-to: [first]")


@pytest.mark.parametrize(
    ("text", "rules", "expected"),
    [
        ("Full synergy.", (FIRST, YIELDS), ["first"]),
        ("Full synergy.", (YIELDS,), ["yielding"]),
        # Rules that mark words yield where the words meet, rules about a sentence in the sentence.
        ("Full synergy and more synergy.", (FIRST, YIELDS), ["first", "yielding"]),
        ("Full synergy and more synergy.", (FIRST, YIELDS_SENTENCE), ["first"]),
        ("Full synergy. More synergy.", (FIRST, YIELDS_SENTENCE), ["first", "sentence"]),
    ],
)
def test_yields_to(text: str, rules: tuple[Rule, ...], expected: list[str]) -> None:
    assert [finding.name for finding in findings(line(text), *rules)] == expected


def test_a_rule_that_is_silent_here_takes_nobodys_place() -> None:
    silent = rule(
        "name: first\nfind: [{words: [full synergy]}]\nmark: words\nlevels: [{kind: landing, to: none}]"
    )
    assert [finding.name for finding in findings(line("Full synergy."), silent, YIELDS)] == ["yielding"]


def test_absorbs() -> None:
    run = rule("name: run\nfind: [{run: {of: {actor: company}, at-least: 3}}]\nmark: first\nabsorbs: [word]")
    text = "We build synergy. We sell synergy. We are synergy.\n\nYour synergy."
    assert [f.name for f in findings(markdown(text), rule(WORD))] == ["word"] * 4
    found = findings(markdown(text), run, rule(WORD))
    assert [(f.name, f.start.line) for f in found] == [("run", 1), ("word", 3)]


@pytest.mark.parametrize(
    ("per", "expected"),
    [("paragraph", [1, 1, 3, 7]), ("section", [1, 1, 7]), ("page", [1, 1])],
)
def test_limits(per: str, expected: list[int]) -> None:
    page = markdown("A synergy, b synergy, c synergy.\n\nD synergy.\n\n## Next\n\nE synergy.")
    found = findings(page, rule(f"{WORD}\nlimit: {{per: {per}, to: 2}}"))
    assert [finding.start.line for finding in found] == expected


def test_the_same_sentence_is_one_finding() -> None:
    text = """
        ---
        title: Payroll
        description: We bring full synergy.
        ---

        # Payroll

        We bring full synergy. We bring more synergy.

        We bring  full
        synergy.
    """
    found = findings(markdown(text), rule(WORD))
    assert [(f.start.line, [place.line for place in f.also]) for f in found] == [(3, [8, 11]), (8, [])]


def test_twice_in_one_sentence_is_two_findings() -> None:
    found = findings(line("Synergy is synergy."), rule(WORD))
    assert [(f.start.column, f.also) for f in found] == [(1, ()), (12, ())]


def test_findings_come_in_reading_order() -> None:
    other = rule("name: another\nfind: [{words: [bring]}]\nmark: words")
    page = markdown("We bring synergy.\n\nSynergy we bring.")
    found = findings(page, rule(WORD), other)
    assert [f.name for f in found] == ["another", "word", "word", "another"]
    assert [f.span.start for f in found] == sorted(f.span.start for f in found)


def test_the_message_and_the_place() -> None:
    (found,) = findings(
        markdown("# One\n\nA **full  \nsynergy** for you."),
        rule("find: [{words: [full synergy]}]\nmark: words"),
    )
    assert found.message == '"full synergy" was found.'
    assert (found.start, found.end) == ((3, 5), (4, 8))
    assert not found.verbatim


def test_a_suggestion_needs_all_of_its_words() -> None:
    body = """
        find: [{clause: {actor: product, verb: let, complement: {}}}]
        mark: subject..verb
        suggest: You can {complement}
    """
    found = findings(line("Our app lets you export reports. Our app lets guests pay."), rule(body))
    assert [finding.suggestion for finding in found] == ["You can export reports", None]


def prints(text: str, names: Names | None = None) -> list[str]:
    return [finding.fingerprint for finding in findings(markdown(text, names=names), rule(WORD))]


@pytest.mark.parametrize(
    "text",
    [
        "# A title\n\nSomething else first.\n\nWe bring synergy to Acme.",
        "We bring synergy to  \nAcme.",
        "- We bring **synergy** to Acme.",
        "WE BRING SYNERGY to Acme.",
    ],
)
def test_a_fingerprint_stays(text: str) -> None:
    assert prints(text) == prints("We bring synergy to Acme.")


def test_a_fingerprint_does_not_know_the_name() -> None:
    renamed = prints("We bring synergy to Zedworks.", Names(company=("Zedworks",)))
    assert renamed == prints("We bring synergy to Acme.")
    assert prints("We bring synergy to Zedworks.") != renamed


def test_a_fingerprint_knows_the_rule_and_the_sentence() -> None:
    page = line("x")
    assert len({fingerprint(*pair, page) for pair in [("a", "x"), ("b", "x"), ("a", "y")]}) == 3


@given(st.integers(0, 3), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_moving_lines_changes_no_fingerprint(lines: int, end: str, curly: bool) -> None:
    text = "Intro here.\n\n" * lines + "We've got synergy.\n"
    text = (text.replace("'", "’") if curly else text).replace("\n", end)
    assert prints(text) == prints("We've got synergy.")


def test_findings_are_the_same_whatever_the_order_of_rules() -> None:
    page = page_of_both()
    assert findings(page, FIRST, YIELDS, YIELDS_SENTENCE) == findings(page, YIELDS_SENTENCE, YIELDS, FIRST)


def page_of_both() -> Page:
    return markdown("Full synergy and more synergy. More synergy.")


def test_examples_are_pages_that_somebody_named() -> None:
    assert page_of(rule(WORD).bad_examples[0]).kind_sure
