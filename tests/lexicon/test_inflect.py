"""English forms of the words in our lists: a table, and what must hold for every word there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.lexicon import base_verb, known_verbs, noun_forms, third_person_forms, verb_forms, word_list
from copylint.lexicon.inflect import base_of_verb


@pytest.mark.parametrize(
    "forms",
    [
        "offer offers offering offered",
        "provide provides providing provided",
        "help helps helping helped",
        "carry carries carrying carried",
        "play plays playing played",
        "push pushes pushing pushed",
        "fix fixes fixing fixed",
        "miss misses missing missed",
        "plan plans planning planned",
        "ship ships shipping shipped",
        "submit submits submitting submitted",
        "open opens opening opened",
        "visit visits visiting visited",
        "show shows showing showed shown",
        "free frees freeing freed",
        "agree agrees agreeing agreed",
        "tie ties tying tied",
        "go goes going went gone",
        "do does doing did done",
        "have has having had",
        "be am is are being was were been",
        "get gets getting got gotten",
        "give gives giving gave given",
        "make makes making made",
        "build builds building built",
        "cut cuts cutting",
        "set up|sets up|setting up",
        "sign up|signs up|signing up|signed up",
        "get rid of|gets rid of|getting rid of|got rid of|gotten rid of",
        "pay pays paying paid",
        "write writes writing wrote written",
    ],
)
def test_verbs(forms: str) -> None:
    expected = forms.split("|") if "|" in forms else forms.split()
    assert verb_forms(expected[0]) == tuple(expected)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("solution", "solutions"),
        ("agency", "agencies"),
        ("day", "days"),
        ("business", "businesses"),
        ("box", "boxes"),
        ("branch", "branches"),
        ("person", "people"),
        ("child", "children"),
        ("analysis", "analyses"),
        ("life", "lives"),
        ("use case", "use cases"),
        ("shop owner", "shop owners"),
        ("plug-in", "plug-ins"),
    ],
)
def test_nouns(one: str, many: str) -> None:
    assert noun_forms(one) == (one, many)


@pytest.mark.parametrize("noun", ["staff", "software", "know-how"])
def test_nouns_without_a_plural(noun: str) -> None:
    assert noun_forms(noun) == (noun,)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("offering", "offer"),
        ("found", "find"),
        ("left", "leave"),
        ("saw", "see"),
        ("are", "be"),
        ("'re", "be"),
        ("'ve", "have"),
        ("made", "make"),
        ("lets", "let"),
        ("zorbing", "zorbing"),
    ],
)
def test_the_base_of_a_form(form: str, base: str) -> None:
    assert base_verb(form) == base


def test_every_known_verb_is_its_own_base() -> None:
    """But for "found": whoever found the cause did not found a company."""
    assert [verb for verb in sorted(known_verbs()) if base_verb(verb) != verb] in ([], ["found"])


def test_a_form_of_two_verbs_is_the_same_on_every_run() -> None:
    known = frozenset({"find", "found", "grind", "ground"})
    assert base_of_verb("found", known) == "find"
    assert base_of_verb("founded", known) == "found"
    assert base_of_verb("ground", known) == "ground"


def test_third_person() -> None:
    forms = third_person_forms()
    assert {"integrates", "keeps", "syncs"} & forms
    assert not {"integrate", "kept", "business"} & forms


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=12)


@given(LETTERS)
def test_a_verb_has_its_base_first_and_no_form_twice(verb: str) -> None:
    forms = verb_forms(verb)
    assert forms[0] == verb
    assert len(set(forms)) == len(forms)
    assert any(form.endswith("ing") for form in forms)


@given(LETTERS, LETTERS)
def test_a_phrase_inflects_one_word(first: str, rest: str) -> None:
    assert verb_forms(f"{first} {rest}") == tuple(f"{form} {rest}" for form in verb_forms(first))
    assert noun_forms(f"{rest} {first}") == tuple(f"{rest} {form}" for form in noun_forms(first))


@given(st.sampled_from(sorted(word_list("offer").entries)))
def test_forms_lead_back_to_their_base(verb: str) -> None:
    for form in verb_forms(verb):
        assert base_of_verb(form, frozenset({verb})) == verb
