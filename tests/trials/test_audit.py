"""The rules that ship are fit to be shown; and the audit notices a rule that is not."""

import pytest

from copylint.rulebook import Rule, parse_rule
from copylint.trials.audit import audit
from copylint.trials.examples import all_rules

SOUND = """
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
  - words: leverage
mark: words
bad: |
  <<Synergy>> now.
  <<Leverage>> now.
  Our <<synergy>> helps.
good: |
  Energy helps.
  Now is not the time.
  The lever of the leverage-free clamp.
"""


def a_rule(old: str = "", new: str = "") -> Rule:
    assert old in SOUND
    return parse_rule(SOUND.replace(old, new) if old else SOUND, "rules/puffery/a-rule.yaml", "puffery")


def test_every_rule_that_ships() -> None:
    assert audit(all_rules()) == ()


def test_a_sound_rule_is_left_alone() -> None:
    assert audit([a_rule()]) == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("  - words: leverage", "  - words: disrupt", "no bad example is found by alternative 2 of 2"),
        ("  <<Leverage>> now.\n", "", "2 bad examples; a rule needs 3 or more"),
        ("  Energy helps.\n", "", "2 good examples; a rule needs 3 or more"),
        ("Energy helps.", "Cats purr.", 'the good example "Cats purr." is no near miss'),
        ("{match}", "{macth}", 'nothing fills {macth} in "message"'),
        (
            "mark: words",
            "mark: words\nsuggest: You can {complement}",
            'no bad example fills {complement} in "suggest"',
        ),
        ("It helps.", "It helps. " * 25, '"help" has 249 characters; more than 240'),
        ("mark: words", "mark: words\nyields-to: [no-such-rule]", '"yields-to" names no-such-rule'),
        ("mark: words", "mark: words\nabsorbs: [no-such-rule]", '"absorbs" names no-such-rule'),
        ("mark: words", "mark: words\nabsorbs: [a-rule]", '"absorbs" names the rule itself'),
        ("severity: warning", "severity: error", "no rule ships at error"),
        ("mark: words", "mark: words\nlevels: [{kind: ad, to: error}]", "no rule ships at error"),
    ],
)
def test_what_is_wrong_with_a_rule(old: str, new: str, fault: str) -> None:
    faults = audit([a_rule(old, new)])
    assert any(fault in line for line in faults), faults
    assert all(line.startswith("rules/puffery/a-rule.yaml: ") for line in faults)


def test_an_example_that_unless_silences_tries_no_alternative() -> None:
    silenced = a_rule("mark: words", "mark: words\nunless: {here: [number]}")
    assert audit([silenced]) == ()
    loud = a_rule("<<Leverage>> now.", "Leverage 4 times.\n  <<Synergy>> is now.")
    assert audit([loud]) == ()
    both = SOUND.replace("<<Leverage>> now.", "Leverage 4 times.\n  <<Synergy>> is now.")
    both = both.replace("mark: words", "mark: words\nunless: {here: [number]}")
    (fault,) = audit([parse_rule(both, "a-rule.yaml", "puffery")])
    assert "alternative 2 of 2" in fault
