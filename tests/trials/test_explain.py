"""How a text was read, for people and for programs; and what became of the rules that came near."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from tests.formats.word_files import document, paragraph
from tests.rulebook.inline import line
from tests.told import ToldReader, actors, families, voices

from copylint.config import Config
from copylint.formats import decode
from copylint.runner import Options
from copylint.scoring.score import score_of
from copylint.terms import CopylintError, DocumentKind, Severity
from copylint.text import Source, Span
from copylint.trials.explain import explain_json, explain_text
from copylint.trials.reading_words import decided_by, reading_lines

PLAIN = Options(config=Config())
DRAFT = """\
---
description: We offer innovative solutions for every industry.
---

# Payroll

We offer innovative solutions for every industry. Save two hours on every run.

<!-- copylint-disable-next-line praise-word -- brand -->

Our seamless platform lets you export reports.

We believe in quality. We design. We have four offices.
"""


def shown(
    text: str = DRAFT, at: int | None = None, words: str | None = None, options: Options = PLAIN
) -> str:
    return explain_text(Source.of(text, "draft.md"), at, words, options)


def row(text: str, head: str) -> str:
    """What stands beside a question or a rule's name, in one line."""
    lines = text.splitlines()
    start = next(n for n, each in enumerate(lines) if each.strip().startswith(head + " "))
    found = [lines[start].strip().removeprefix(head).strip()]
    indent = len(lines[start]) - len(lines[start].lstrip())
    for each in lines[start + 1 :]:
        if not each.startswith(" " * (indent + len(head) + 2)):
            break
        found.append(each.strip())
    return " ".join(found)


@pytest.fixture(autouse=True)
def tell(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts a reader that was told what to believe in the place of the trained one."""

    def told(of: Mapping[str, Mapping[str, Any]] | None = None, **sure: float) -> None:
        named = {name.replace("_", "-"): share for name, share in sure.items()}
        reader = ToldReader(of, named)
        monkeypatch.setattr("copylint.linter.believed.load_reader", lambda: reader)

    told()
    return told


Tell = Callable[..., None]


def test_a_line_is_answered_question_by_question() -> None:
    text = shown(at=7, words="solutions")
    assert text.startswith("draft.md   web: nothing says what kind of page it is (a guess)\n\n7 | We offer")
    assert row(text, "speaks") == "the company, to the reader · structure and trained reader (.96)"
    assert row(text, "acts") == 'the company: "We offer" · structure and trained reader (.96)'
    assert row(text, "changes") == "nothing is said of that · structure and trained reader (.96)"
    assert row(text, "proof") == "nobody vouches for it · words and trained reader (.96)"
    assert row(text, "believes") == "the trained reader would mark it: .10"
    assert "Save two hours" not in text


def test_a_rule_that_does_not_look_at_a_customers_words_says_so(tell: Tell) -> None:
    words = "“It is a splendid tool for us,” says Priya Nair, controller at Holt & Sons."
    tell({words: {"flagged": 0.9, "families": families(puffery=0.8)}}, puffery=0.9)
    assert row(shown(f"> {words}\n"), "praise-of-our-own") == "silent: hit, but a customer speaks"


def test_a_place_that_is_no_paragraph_is_named() -> None:
    speaks = row(shown("# Payroll\n"), "speaks")
    assert speaks.startswith("the company, to the reader, in a main heading · ")


OFFER = "We offer refunds."


@pytest.mark.parametrize(
    ("belief", "head", "expected"),
    [
        (
            {"actor": actors("product", 0.91)},
            "acts",
            "the product · trained reader (.91), though structure said: the company",
        ),
        (
            {"actor": actors("product", 0.51)},
            "acts",
            'the company: "We offer" · structure, though the trained reader says: the product (.51)',
        ),
        (
            {"actor": actors("customer3", 0.91)},
            "acts",
            "customers, in the third person · trained reader (.91), though structure said: the company",
        ),
        (
            {"voice": voices("customer", 0.95)},
            "speaks",
            "a customer · trained reader (.95), though structure said: the company, to the reader",
        ),
        (
            {"outcome": {"none": 0.5, "vague": 0.04, "concrete": 0.46}},
            "changes",
            "something concrete for the reader · trained reader (.46, enough for something rare),"
            " though structure said: nothing is said of that",
        ),
        (
            {"proof": 0.8},
            "proof",
            "somebody vouches for it · trained reader (.80), though words said: nobody vouches for it",
        ),
        (
            {"benign": 0.7},
            "speaks",
            "the company, to the reader, as it should, says the trained reader (.70)"
            " · structure and trained reader (.96)",
        ),
    ],
)
def test_who_decided_and_what_the_others_had_said(
    belief: dict[str, Any], head: str, expected: str, tell: Tell
) -> None:
    tell({OFFER: belief})
    assert row(shown(OFFER), head) == expected


def test_without_a_trained_reader_nobody_speaks_of_it() -> None:
    page = line(OFFER)
    assert dict(reading_lines(page, page.units[0]))["acts"] == 'the company: "We offer" · structure'


def test_what_the_trained_reader_believes(tell: Tell) -> None:
    likely = families(self_focus=0.81, puffery=0.4, opinion=0.3, headings=0.2)
    belief = {"flagged": 0.871, "families": likely, "because": Span(0, 11)}
    tell({"We put pride into every floor.": belief})
    assert row(shown("We put pride into every floor."), "believes") == (
        'the trained reader would mark it: .87, likeliest for self-focus (.81), because of "We put prid";'
        " next likeliest puffery (.40), opinion (.30)"
    )


PRIDE = "We put pride into every floor."


@pytest.mark.parametrize(
    ("sure", "options", "expected"),
    [
        (0.91, PLAIN, "Worth a look: Is about us. Where does the reader come in?"
                      " (91 in 100 such lines get marked by a reader)"),
        (0.8499, PLAIN, "Idea: Is about us. Where does the reader come in?"
                        " (84 in 100 such lines get marked by a reader; a note from 85 on)"),
        (0.599, PLAIN, f'silent: hit "{PRIDE}", but only 59 in 100 such lines get marked by a reader;'
                       " shown from 60 in 100 on"),
        (0.7, replace(PLAIN, min_confidence=0.8), f'silent: hit "{PRIDE}", but only 70 in 100 such lines'
                                                  " get marked by a reader; shown from 80 in 100 on"),
        (0.3, replace(PLAIN, min_confidence=0.2), "Idea: Is about us. Where does the reader come in?"
                                        " (30 in 100 such lines get marked by a reader; a note from 85 on)"),
    ],
)  # fmt: skip
def test_how_sure_one_can_be_and_what_that_makes_of_a_hit(
    sure: float, options: Options, expected: str, tell: Tell
) -> None:
    tell({PRIDE: {"flagged": 0.9, "families": families(self_focus=0.8)}}, self_focus=sure)
    assert row(shown(PRIDE, options=options), "centred-on-us") == expected


def test_a_general_rule_gives_way_to_one_that_says_more(tell: Tell) -> None:
    words = "We offer innovative solutions."
    tell({words: {"flagged": 0.9, "families": families(self_focus=0.8)}}, self_focus=0.9, we_offer=0.9)
    said = row(shown(words, options=replace(PLAIN, select=("we-offer", "centred-on-us"))), "centred-on-us")
    assert said == f'silent: hit "{words}", but we-offer says the same, and more exactly'


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("We offer innovative solutions.", "we-offer", 'Worth a look: "We offer" names'),
        (
            "We offer refunds.",
            "we-offer",
            'silent: "offer" fits, but the object: "refunds" is not on its list',
        ),
        ("We offer innovative solutions in 40 towns.", "we-offer", "silent: hit, but the line has a number"),
        (
            "Robust standard errors are reported.",
            "praise-word",
            'silent: "Robust" describes something else or is only mentioned',
        ),
    ],
)
def test_why_a_rule_speaks_or_not(text: str, rule: str, expected: str) -> None:
    assert row(shown(text), rule).startswith(expected)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You offer innovative solutions.", "we-offer"),  # the actor is another one
        ("We walk to work.", "we-offer"),  # the verb is another one
        ("Send your first invoice.", "praise-word"),  # none of its words
        ("We put pride into every floor.", "generic-cta"),  # not where it looks
    ],
)
def test_that_nothing_of_the_kind_stands_there_is_not_worth_a_line(text: str, rule: str) -> None:
    assert f" {rule} " not in shown(text)


def test_what_only_came_near_is_left_out_where_the_fault_is_unlikely(tell: Tell) -> None:
    tell({OFFER: {"families": families(self_focus=0.14)}})
    assert " we-offer " not in shown(OFFER)
    assert "No rule spoke or came near." in shown("See every invoice.")


def test_what_the_rest_of_the_page_has_to_do_with_it() -> None:
    assert row(shown(at=7), "we-offer") == (
        'silent: hit "We offer", but the same sentence as on line 2, reported there'
    )
    assert (
        row(shown(at=11), "praise-word") == 'silent: hit "seamless", but kept as it is by a comment (brand)'
    )
    run = shown("We design. We build.\n\nWe launch.\n")
    assert "3 sentences in a row" in " ".join(run.split())
    assert run.count("silent: part of the note on line 1") == 2


def test_a_rule_that_gives_way_says_to_whom() -> None:
    text = shown("We offer the best solutions.")
    assert row(text, "we-offer") == 'silent: hit "We offer", but gives way to unproved-superlative'


def test_a_rule_that_hits_twice_is_listed_twice() -> None:
    text = shown("Our seamless, innovative platform.", options=replace(PLAIN, select=("praise-word",)))
    assert text.count("Worth a look: ") == 2


def test_a_limit_is_named() -> None:
    many = "We bring innovative solutions. Our seamless app. Our robust app. Our powerful app.\n"
    text = shown(many, options=replace(PLAIN, select=("praise-word",)))
    assert text.count("Worth a look: ") == 3
    assert 'silent: hit "powerful", but 3 in one paragraph are enough' in text


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (replace(PLAIN, ignore=("we-offer",)), "off: left out by --ignore"),
        (replace(PLAIN, select=("puffery",)), "off: not among the rules of --select"),
        (
            Options(config=Config(path=Path("copylint.toml"), ignore=("self-focus",))),
            "off: left out by copylint.toml",
        ),
        (replace(PLAIN, kind=DocumentKind.LEGAL), "off: not used on legal pages"),
    ],
)
def test_a_rule_that_does_not_run_and_would_have_hit(options: Options, expected: str) -> None:
    text = shown("We offer innovative solutions.", options=options)
    assert row(text, "we-offer") == expected
    assert 'Worth a look: "We offer' not in text
    assert " we-offer " not in shown("Send your first invoice.", options=options)


def test_front_matter_switches_rules_off() -> None:
    text = shown("---\ncopylint: {ignore: [we-offer]}\n---\n\nWe offer innovative solutions.\n", at=5)
    assert row(text, "we-offer") == "off: switched off by the front matter"


@pytest.mark.parametrize(
    ("options", "rule", "level", "expected"),
    [
        (replace(PLAIN, kind=DocumentKind.BLOG), "we-did", "Idea: ", "(on blog posts)"),
        (
            replace(PLAIN, kind=DocumentKind.ABOUT),
            "we-offer",
            "Idea: ",
            "(at most an idea on about pages)",
        ),
        (
            Options(config=Config(severity={"we-offer": Severity.ERROR})),
            "we-offer",
            "Fix first: ",
            "(set in the config)",
        ),
    ],
)
def test_why_this_severity(options: Options, rule: str, level: str, expected: str) -> None:
    said = row(shown("We offer innovative solutions.\n\nWe expanded our team.", options=options), rule)
    assert said.startswith(level)
    assert said.endswith(expected)


def test_what_is_said_of_no_copy_stands_at_the_end() -> None:
    text = "# Payroll\n\n<!-- copylint-disable-next-line praise-word -->\n\nSend your first invoice.\n"
    said = shown(text)
    assert said.index("unused-comment") > said.index("Send your first")
    assert "3 | <!-- copylint-disable-next-line praise-word -->" in said
    assert "unused-comment" not in shown(text, at=5)


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("We offer help.", '"We offer"'),
        ("Our app lets you export reports.", '"Our app lets"'),
        ("Save two hours a week.", '"Save", with "you" left out'),
        ("Payroll for clinics", "there is no verb in it"),
        ("Your invoice is paid.", '"Your invoice is paid" (something done to it)'),
        ("Can I cancel at any time?", "it is the reader who speaks"),
    ],
)
def test_which_words_decided(text: str, decided: str) -> None:
    page = line(text)
    assert decided_by(page.units[0], page) == decided


@pytest.mark.parametrize(
    ("at", "words", "message"),
    [
        (99, None, "draft.md: there is no line 99; it has 13 lines"),
        (6, None, "draft.md: no copy was found on line 6; the nearest copy stands on line 5"),
        (None, "nowhere at all", 'draft.md: no copy holds the words "nowhere at all"'),
        (11, "Save two hours", 'draft.md:11: no copy holds the words "Save two hours"'),
        (None, "  ", "draft.md: no copy holds the words"),
    ],
)
def test_what_cannot_be_explained(at: int | None, words: str | None, message: str) -> None:
    for explain in (explain_text, explain_json):
        with pytest.raises(CopylintError) as error:
            explain(Source.of(DRAFT, "draft.md"), at, words, PLAIN)
        assert str(error.value).startswith(message)
        assert "\n" not in str(error.value)


def test_words_are_found_however_they_were_copied() -> None:
    draft = "We’ve  got **full**\nsynergy. You can pay.\n"
    for words in ("we've got full synergy", "FULL synergy.", "synergy. You can"):
        assert "synergy" in shown(draft, words=words)


def test_a_text_without_copy() -> None:
    assert shown("```\ncode\n```\n").endswith("No copy found to read.\n")


def units(text: str, **asked: Any) -> list[dict[str, Any]]:
    read = json.loads(explain_json(Source.of(text, "draft.md"), asked.get("at"), asked.get("words"), PLAIN))
    assert list(read) == [
        "schema", "path", "kind", "kind_why", "note_from", "min_confidence", "names", "units", "beside",
    ]  # fmt: skip
    assert (read["schema"], read["path"], read["kind"]) == (1, "draft.md", "web")
    found: list[dict[str, Any]] = read["units"]
    return found


@dataclass(frozen=True)
class Row:
    text: str
    expected: dict[str, Any] = field(default_factory=dict)


@pytest.mark.parametrize(
    "row",
    [
        Row("Our app lets you export reports.", {"actor": "product", "buried": 1, "voice": "company"}),
        Row("Customers can export reports.", {"actor": "customer3"}),
        Row("Your customers can pay later.", {"actor": "third"}),
        Row("We never sell your data.", {"actor": "company", "benign": 1}),
        Row("Save two hours on every run.", {"actor": "reader", "outcome": "concrete", "proof": 0}),
        Row("Can I cancel at any time?", {"voice": "reader", "actor": "reader"}),
        Row("# Payroll", {"block": "h1", "actor": "none", "text": "Payroll"}),
    ],
)
def test_json_uses_the_words_of_labelled_copy(row: Row) -> None:
    (unit,) = units(row.text + "\n")
    assert {key: unit[key] for key in row.expected} == row.expected
    assert list(unit) == [
        "offset", "end_offset", "line", "block", "text", "voice", "actor", "buried", "outcome", "proof",
        "benign", "weight", "decided", "belief", "rules",
    ]  # fmt: skip


def test_json_offsets_are_code_points_of_the_file() -> None:
    text = "# 😀 One\r\n\r\nWe offer **full** help.  Save time.\r\n"
    for unit in units(text):
        slice_ = text[unit["offset"] : unit["end_offset"]]
        assert slice_.replace("**", "") == unit["text"]
        assert unit["line"] == text[: unit["offset"]].count("\n") + 1


def test_json_of_one_line() -> None:
    assert [unit["line"] for unit in units(DRAFT, at=13)] == [13, 13, 13]
    assert [unit["text"] for unit in units(DRAFT, words="four offices")] == ["We have four offices."]


def test_what_counts_twice_weighs_once() -> None:
    first, second = units("We offer help.\n\nWe offer help.\n")
    assert first["weight"] > 0
    assert second["weight"] == 0


def test_the_weights_are_those_of_the_score() -> None:
    page = line(
        "We offer help. You can pay later. “It is great,” says Priya Nair, controller at Holt & Sons."
    )
    score = score_of(page)
    assert score is not None
    weighing = [unit for unit in units(page.document.source.text) if unit["weight"]]
    assert len(weighing) == score.counts.units


def test_a_paragraph_of_a_word_document_by_its_number() -> None:
    body = paragraph("Bread by six", "berschrift1") + paragraph(" You save an hour each day.")
    source = decode(document(body), "draft.docx")
    assert "You save an hour each day." in explain_text(source, 2, None, PLAIN)
    with pytest.raises(CopylintError, match="there is no line 3; it has 2 lines"):
        explain_text(source, 3, None, PLAIN)


def test_json_says_who_decided_what_is_believed_and_what_the_rules_made_of_it(tell: Tell) -> None:
    likely = families(self_focus=0.8)
    tell(
        {
            PRIDE: {
                "flagged": 0.9,
                "families": likely,
                "because": Span(0, 12),
                "actor": actors("product", 0.9),
            }
        },
        self_focus=0.7,
    )
    first, second = units(f"# Floors\n\n{PRIDE}\n")
    assert second["decided"]["actor"] == {
        "value": "product",
        "by": "reader",
        "share": 0.9,
        "reader": "product",
        "reader_share": 0.9,
        "overruled": "company",
    }
    assert list(second["decided"]) == ["voice", "actor", "outcome", "proof", "benign"]
    assert second["belief"]["flagged"] == 0.9
    assert second["belief"]["families"] == likely
    assert second["belief"]["because"] == {"offset": 10, "end_offset": 22, "text": "We put pride"}
    assert first["belief"]["because"] is None
    (rule,) = [rule for rule in second["rules"] if rule["name"] == "centred-on-us"]
    assert rule == {
        "name": "centred-on-us",
        "family": "self-focus",
        "severity": "info",
        "confidence": 0.7,
        "line": 3,
        "column": 1,
        "text": "We put pride",
        "why": "Is about us. Where does the reader come in?",
        "level_why": "a note from 85 on",
        "off": False,
    }


def test_what_is_no_copy_has_no_beliefs_and_no_rules() -> None:
    source = Source.of("<nav><a href='/'>Home</a></nav>\n", "draft.html")
    (unit,) = json.loads(explain_json(source, None, None, PLAIN))["units"]
    assert (unit["voice"], unit["decided"], unit["belief"], unit["rules"]) == ("notcopy", {}, None, [])
    assert explain_text(source, None, None, PLAIN).endswith("Home\n    speaks    nobody: it is no copy\n")
