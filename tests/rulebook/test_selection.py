"""Which rules run: the steps in which a config, its overrides and a call choose them."""

import pytest

from copylint.checks import CHECKS
from copylint.config import Choice
from copylint.rulebook import UnknownRule, load_rulebook
from copylint.terms import Status

BOOK = load_rulebook(CHECKS)
STABLE = {rule.name for rule in BOOK.rules if rule.status is Status.STABLE}
FAMILY = {rule.name for rule in BOOK.rules if rule.family == "puffery"} & STABLE
PREVIEW = next(rule for rule in BOOK.rules if rule.status is Status.PREVIEW)


def runs(*steps: Choice, preview: bool = False) -> set[str]:
    """The rules about copy that run."""
    return {rule.name for rule in BOOK.selected(steps, preview=preview) if rule.find}


def on_comments(*steps: Choice) -> set[str]:
    """The rules about comments that run."""
    return {rule.name for rule in BOOK.selected(steps, preview=False) if not rule.find}


def select(*names: str) -> Choice:
    return Choice(select=names)


def extend(*names: str) -> Choice:
    return Choice(extend_select=names)


def ignore(*names: str) -> Choice:
    return Choice(ignore=names)


def test_without_a_choice_the_stable_ones_run() -> None:
    assert runs() == runs(Choice(), Choice()) == STABLE
    assert runs(preview=True) > STABLE


def test_select_starts_afresh_and_extend_adds() -> None:
    assert runs(select("praise-word")) == {"praise-word"}
    assert runs(select("we-offer"), select("praise-word")) == {"praise-word"}
    assert runs(select("we-offer"), extend("puffery")) == {"we-offer"} | FAMILY
    assert runs(Choice(select=("we-offer",), extend_select=("praise-word",))) == {"we-offer", "praise-word"}
    assert runs(extend("puffery")) == STABLE


def test_preview_rules_run_when_named_or_asked_for() -> None:
    assert PREVIEW.name in runs(extend(PREVIEW.name))
    assert PREVIEW.name not in runs(extend(PREVIEW.family))
    assert PREVIEW.name not in runs(select("ALL"))
    assert PREVIEW.name in runs(select("ALL"), preview=True)
    assert runs(extend(PREVIEW.name), ignore(PREVIEW.family)) & {PREVIEW.name} == set()


def test_within_a_step_the_closer_name_decides() -> None:
    assert runs(Choice(select=("praise-word",), ignore=("puffery",))) == {"praise-word"}
    assert runs(Choice(select=("puffery",), ignore=("praise-word",))) == FAMILY - {"praise-word"}
    assert runs(Choice(select=("praise-word",), ignore=("praise-word",))) == set()
    assert runs(Choice(select=("puffery",), ignore=("ALL",))) == FAMILY


def test_a_later_step_takes_out_whatever_an_earlier_one_named() -> None:
    assert "praise-word" not in runs(extend("praise-word"), ignore("puffery"))
    assert runs(select("praise-word"), ignore("ALL")) == set()


def test_rules_about_comments_run_until_they_are_ignored() -> None:
    every = {rule.name for rule in BOOK.on_comments}
    assert on_comments() == on_comments(select("puffery")) == on_comments(select("comments")) == every
    assert on_comments(ignore("comments")) == on_comments(ignore("ALL")) == set()
    assert on_comments(ignore("unused-comment")) == every - {"unused-comment"}
    assert on_comments(ignore("comments"), select("unused-comment")) == {"unused-comment"}


def test_what_was_ignored_stays_out_until_it_is_named_as_closely() -> None:
    assert "praise-word" not in runs(ignore("praise-word"), select("ALL"))
    assert "praise-word" not in runs(ignore("praise-word"), select("puffery"))
    assert "praise-word" not in runs(ignore("praise-word"), extend("puffery"))
    assert runs(ignore("praise-word"), select("praise-word")) == {"praise-word"}
    assert "praise-word" in runs(ignore("puffery"), extend("praise-word"))
    assert "praise-word" not in runs(ignore("praise-word"), ignore("puffery"), extend("puffery"))


@pytest.mark.parametrize("step", [select("pufery"), extend("pufery"), ignore("pufery")])
def test_an_unknown_name_is_refused(step: Choice) -> None:
    with pytest.raises(UnknownRule, match=r'no rule or family "pufery"\. Did you mean "puffery"'):
        runs(step)
