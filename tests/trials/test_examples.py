"""Every rule does what its examples say; and a wrong example is noticed."""

import pytest
from tests.told import ToldReader

from copylint.rulebook import Rule, parse_rule
from copylint.trials.examples import all_rules, check_rules

RULE = """
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
  %s
good: |
  %s
misses: |
  %s
"""


def a_rule(bad: str = "<<Synergy>> now.", good: str = "Energy now.", missed: str = "Sinergy now.") -> Rule:
    return parse_rule(RULE % (bad, good, missed), "rules/puffery/a-rule.yaml", "puffery")


def test_every_example_that_ships() -> None:
    rules = all_rules()
    assert len(rules) >= 12
    assert check_rules(rules) == ()


def test_right_examples_are_right() -> None:
    assert check_rules([a_rule()]) == ()


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (a_rule(bad="<<Energy>> now."), 'Energy now.: not found: "Energy"'),
        (a_rule(bad="<<Synergy now>>."), 'Synergy now.: not found: "Synergy now"'),
        (a_rule(bad="<<Synergy>> and synergy."), 'found outside the marks: "synergy"'),
        (a_rule(bad="Synergy now."), "a bad example marks nothing"),
        (a_rule(good="Our synergy."), 'Our synergy.: found in a good example: "synergy"'),
        (a_rule(missed="Our synergy."), 'Our synergy.: is found now; move it to "bad"'),
    ],
)
def test_a_wrong_example_is_reported(rule: Rule, fault: str) -> None:
    faults = check_rules([rule])
    assert any(fault in line for line in faults), faults
    assert all(line.startswith("rules/puffery/a-rule.yaml: ") for line in faults)


def test_a_general_rule_is_held_to_what_the_trained_reader_would_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = RULE.replace("words: synergy", "belief: puffery")
    general = parse_rule(
        text % ("<<Synergy>> now.", "Energy now.", "Sinergy now."), "rules/puffery/a-rule.yaml", "puffery"
    )
    for sure, faults in ((0.59, ["Synergy now.: the trained reader would not mark it (0.59)"]), (0.6, [])):
        reader = ToldReader(sure={"puffery": sure})
        monkeypatch.setattr("copylint.trials.examples.load_reader", lambda reader=reader: reader)
        found = check_rules([general])
        bad = [line for line in found if ": Synergy" in line]
        assert [line.removeprefix("rules/puffery/a-rule.yaml: ") for line in bad] == faults
    assert [line.split(": ")[1] for line in found] == ["Energy now.", "Sinergy now."]
    assert all(line.endswith("the trained reader would mark it (0.60)") for line in found)
