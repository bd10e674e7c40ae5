"""Whatever a rule file gets wrong is said in one line: file, line, what is wrong, what would be right."""

import re
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.rulebook import RuleError, parse_rule
from copylint.terms import CopylintError
from tests.rulebook.inline import rule

WHOLE = """
name: a-rule
title: A title
message: |
  "{match}" was found.
help: It helps.
needs: wording
severity: warning
status: stable
since: 0.1.0
find:
  - words: synergy
mark: words
bad: |
  <<Synergy>>
"""
LINES = dedent(WHOLE).strip().splitlines()


def parsed(text: str) -> object:
    return parse_rule(text, "rules/puffery/a-rule.yaml", "puffery")


def changed(old: str, new: str) -> str:
    text = "\n".join(LINES)
    assert old in text
    return text.replace(old, new)


def find(instead: str) -> str:
    """The file with another alternative, on line 11."""
    return changed("words: synergy", instead)


def more(instead: str) -> str:
    """The file with other keys in line 12."""
    return changed("mark: words", instead)


def test_the_whole_file_is_right() -> None:
    assert parsed("\n".join(LINES))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            changed("help: It helps.", "hlep: It helps."),
            5,
            'unknown key "hlep" in a rule. Did you mean "help"?',
        ),
        (changed("title: A title\n", ""), 1, 'the rule has no "title"'),
        (changed("title: A title\n", "title: ''\n"), 2, '"title" is a text, and not an empty one'),
        (changed("find:\n  - words: synergy\n", ""), 1, 'the rule has no "find"'),
        (changed("name: a-rule", "name: A_Rule"), 1, '"A_Rule" is no rule name'),
        (
            changed("severity: warning", "severity: warn"),
            7,
            '"severity" is one of error, warning, info, not "warn"',
        ),
        (changed("needs: wording", "needs: words"), 6, '"needs" is one of wording, fact, decision'),
        (changed("status: stable", "status: new"), 8, '"status" is one of preview, stable, deprecated'),
        (more("mark: sentence"), 12, '"mark" is one of unit, first'),
        (more("mark: words\nmark: unit"), 13, '"mark" stands there twice'),
        (changed("  - words: synergy", "  words: synergy"), 10, '"find" is a list of alternatives'),
        (find("word: synergy"), 11, "an alternative is exactly one of words, clause"),
        (find("words: synergy\n    unit: {has: number}"), 11, "exactly one of"),
        (find("words: synergy\n    hole: true"), 12, 'unknown key "hole" in a words alternative'),
        (find("words: synergy\n    whole: yes"), 12, '"whole" is true or false, not "yes"'),
        (find("words: '{compny} grew'"), 11, "unknown slot {compny}; known are company"),
        (find("words: []"), 11, '"words" takes a word, a list of words, or $list'),
        (find("clause: {actor: company}"), 11, "a clause needs a verb or a head word"),
        (find("clause: {actor: companies, verb: be}"), 11, '"actor" is one of company, product'),
        (find("clause: {acter: company, verb: be}"), 11, 'Did you mean "actor"?'),
        (find("clause: {verb: be, subject: {haed: us}}"), 11, 'Did you mean "head"?'),
        (find("clause: {verb: be, negated: no}"), 11, '"negated" is true or false, not "no"'),
        (find("clause: be"), 11, '"clause" takes conditions'),
        (find("clause: {verb: be}\n    place: last"), 12, '"place" is first'),
        (find("unit: {has: [numbr]}"), 11, '"numbr" is nothing a unit can carry'),
        (find("unit: {has: [{word: $praise}]}"), 11, 'unknown key "word" in "has"'),
        (find("unit: {opens: ''}"), 11, '"opens" takes a word'),
        (find("words: grow\n    actor: nobody"), 12, '"actor" is one of'),
        (find("unit: {words: 6}"), 11, '"words" here is {at-most: n}'),
        (find("unit: {words: {at-most: six}}"), 11, '"at-most" is a whole number, not "six"'),
        (find("run: {of: {actor: company}, at-least: -1}"), 11, '"at-least" is a whole number'),
        (find("run: {at-least: 3}"), 11, '"of" takes conditions'),
        (find("list: {of: {}, share: 2}"), 11, '"share" is a share from 0 to 1, not "2"'),
        (find("section: {titled: goals, share: 0.5}"), 11, '"share" takes {of: …, above: …}'),
        (find("count: {of: {words: a}, per: 5 pages}"), 11, '"per" is page, section, or a number'),
        (find("count: {per: page}"), 11, '"count" needs "of"'),
        (find("role: goal:customers"), 11, '"role" is what a line does in its document: goal:activity, '),
        (find("role: [fault:fence, fault:fense]"), 11, "fault:fence, "),
        (find("role: []"), 11, '"role" takes a word, a list of words'),
        (find("role: opinion\n    at-least: 3"), 12, 'unknown key "at-least" in a role alternative'),
        (find("role: opinion\n    words: a"), 11, "exactly one of words, clause"),
        (find("check: nothing"), 11, 'there is no check "nothing"'),
        (more("unless: [benign]"), 12, '"unless" takes places'),
        (more("unless: {her: [benign]}"), 12, 'unknown key "her" in "unless". Did you mean "here"?'),
        (more("unless: {here: [fine]}"), 12, '"fine" is nothing a unit can carry'),
        (more("levels: {to: info}"), 12, '"levels" is a list'),
        (more("levels: [{to: low}]"), 12, 'a level needs "to": error, warning, info or none'),
        (more("levels: [{kind: pres, to: info}]"), 12, '"kind" is one of landing, product'),
        (more("limit: {per: word, to: 3}"), 12, '"limit" takes {per: paragraph, section or page'),
        (more("limit: {per: page}"), 12, '"to" is a whole number'),
        (more("looks-at: {block: [heading]}"), 12, '"block" is one of title, subject'),
        (more("looks-at: {blocks: [h1]}"), 12, 'Did you mean "block"?'),
        (more("options: allow"), 12, '"options" takes names and defaults'),
        (changed("<<Synergy>>", "<<Synergy"), 13, '"<<" is not closed in: <<Synergy'),
        (changed("<<Synergy>>", "Synergy>>"), 13, '"<<" and ">>" do not pair'),
        (changed("<<Synergy>>", "@h9 <<Synergy>>"), 13, '"@h9" is no place; known are @title'),
        (changed("bad: |\n  <<Synergy>>", "bad: [a]"), 13, '"bad" is a block of lines'),
        (more("pages:\n  - kind: landing"), 13, "a page is either bad or good"),
        (more("pages:\n  - {kind: lading, bad: x}"), 13, 'there is no kind of page "lading"'),
        ("- a\n- b", 1, "a rule file holds keys and values"),
        ("name: [a", 1, "not readable as YAML"),
    ],
)
def test_the_line_and_what_is_wrong(text: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as error:
        parsed(text)
    said = str(error.value)
    assert message in said
    assert said.startswith(f"rules/puffery/a-rule.yaml:{line}: "), said
    assert "\n" not in said


def test_an_unknown_list_is_named() -> None:
    with pytest.raises(CopylintError, match=re.escape("no word list $prase")):
        parsed(find("words: $prase"))
    with pytest.raises(CopylintError, match=re.escape("no word list $prase")):
        parsed(find("words: full of $prase"))


@pytest.mark.parametrize("word", ["no", "off", "on", "yes", "1.0", "2024-05-01", "null", "~"])
def test_words_that_plain_yaml_would_change_stay_words(word: str) -> None:
    each = rule(f"find: [{{words: [{word}]}}]\nmark: words")
    assert each.find[0].entries == (word,)  # type: ignore[attr-defined]


@given(st.text(alphabet=" #:{}[]'\"-!&*?|>%@`nofy123", min_size=1).filter(str.strip))
def test_an_example_is_read_as_it_was_written(example: str) -> None:
    """Copy is full of what means something else to YAML: "#1 in the market", "- no"."""
    line = " ".join(example.split())
    text = "\n".join(LINES) + f"\ngood: |\n  x\n  {line}\n"
    if "<<" in line or ">>" in line or re.match(r"@[a-z0-9]+\s", line):
        return
    found = parse_rule(text, "a.yaml", "puffery").good_examples
    assert [example.text for example in found] == ["x", line]


@given(st.data())
def test_a_broken_file_never_ends_in_a_crash(data: st.DataObject) -> None:
    """A line lost, doubled or cut short: either a rule or one clear line."""
    at = data.draw(st.integers(0, len(LINES) - 1))
    how = data.draw(st.sampled_from(["lost", "doubled", "cut"]))
    cut = LINES[at][: data.draw(st.integers(0, len(LINES[at])))]
    lines = LINES[:at] + {"lost": [], "doubled": [LINES[at]] * 2, "cut": [cut]}[how] + LINES[at + 1 :]
    try:
        parsed("\n".join(lines))
    except CopylintError as error:
        assert "\n" not in str(error)  # noqa: PT017 - no error is right too
