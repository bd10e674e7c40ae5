import time
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.facts import Finding
from copylint.results.known import compare, known, one_slip, shared_words, words_of
from tests.results.findings import entry, fingerprint, found

LONG = "We offer a cloud tool for every baker in the whole wide world"  # 13 words


def old(now: list[str], before: list[str]) -> list[bool]:
    done = compare([found(said) for said in now], known(map(found, before)))
    return [finding.old for finding in done.findings]


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (["We offer tea."], [], [False]),
        (["We offer tea."], ["We offer tea."], [True]),
        (["We offer tea."], ["We sell buns and cakes."], [False]),
        # By count, and in whatever order.
        (["We offer tea.", "We offer tea."], ["We offer tea."], [True, False]),
        (["B is ours.", "We offer tea."], ["We offer tea.", "B is ours."], [True, True]),
        # Mended: 12 of 13 words, and 10 of 13 are too few.
        ([LONG.replace("whole", "entire")], [LONG], [True]),
        ([LONG.replace("whole wide world", "great big land")], [LONG], [False]),
        # A slip in a short sentence, where a word is more than a fifth.
        (["We offer tools."], ["We ofer tools."], [True]),
        (["We offer tools."], ["We offer cakes."], [False]),
        # Shortened and lengthened beyond recognition.
        (["We offer a cloud tool"], [LONG], [False]),
        # One old sentence answers once; the closest one gets it.
        ([LONG.replace("whole", "entire"), LONG + " today"], [LONG], [False, True]),
        ([LONG, LONG.replace("whole", "entire")], [LONG], [True, False]),
    ],
)
def test_what_is_old(now: list[str], before: list[str], expected: list[bool]) -> None:
    assert old(now, before) == expected


def test_another_rule_in_an_old_sentence_is_new() -> None:
    done = compare([found(LONG, "praise-word")], [entry(LONG), entry(LONG + " now")])
    assert not done.findings[0].old
    assert done.left == (entry(LONG), entry(LONG + " now"))


def test_silenced_findings_are_neither_old_nor_known() -> None:
    done = compare([found("We offer tea.", suppressed="a quote")], [entry("We offer tea.")])
    assert not done.findings[0].old
    assert done.left == (entry("We offer tea."),)
    assert known([found("We offer tea.", suppressed="")]) == ()


def test_a_sentence_in_one_place_more_is_new_and_the_rest_still_stands() -> None:
    done = compare([found("We offer tea.", also=2)], [entry("We offer tea.", count=2)])
    assert not done.findings[0].old
    assert done.kept == (entry("We offer tea.", count=2),)
    assert done.left == ()


def test_a_sentence_in_fewer_places_leaves_the_rest() -> None:
    done = compare([found("We offer tea.")], [entry("We offer tea.", count=3)])
    assert done.findings[0].old
    assert done.left == (entry("We offer tea.", count=2),)


def test_a_mended_sentence_is_kept_as_it_reads_now() -> None:
    now = LONG.replace("whole", "entire")
    done = compare([found(now)], [entry(LONG)])
    assert done.kept == (entry(now),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("offer", "ofer", True),
        ("offer", "offfer", True),
        ("offer", "offre", True),
        ("offer", "oflor", False),
        ("offer", "offer", True),
        ("offers", "offer", True),
        ("tool", "pool", True),
        ("our", "your", False),
        ("we", "he", False),
        ("receive", "recieve", True),
        ("abcd", "badc", False),
    ],
)
def test_one_slip(one: str, other: str, same: bool) -> None:
    assert one_slip(one, other) is one_slip(other, one) is same


WORDS = st.lists(st.sampled_from("we offer tea cake bread your team sells robust tools".split()), max_size=12)
SENTENCES = st.lists(WORDS.map(" ".join).filter(bool), max_size=8)


@given(SENTENCES, SENTENCES)
def test_nothing_is_invented_and_nothing_counted_twice(now: list[str], before: list[str]) -> None:
    done = compare([found(said) for said in now], known(map(found, before)))
    assert [finding.said for finding in done.findings] == now
    kept, left = (sum(each.count for each in part) for part in (done.kept, done.left))
    assert kept + left == len(before)
    assert kept == sum(finding.old for finding in done.findings)
    # The exact ones always match, as many times as they stand on both sides.
    assert kept >= (Counter(now) & Counter(before)).total()


@given(SENTENCES)
def test_whatever_stays_is_old(sentences: list[str]) -> None:
    done = compare([found(said) for said in reversed(sentences)], known(map(found, sentences)))
    assert all(finding.old for finding in done.findings)
    assert done.left == ()


@given(WORDS, WORDS)
def test_sharing_words_goes_both_ways(one: list[str], other: list[str]) -> None:
    share = shared_words(one, other)
    assert 0 <= share <= 1
    assert share == pytest.approx(shared_words(other, one))
    assert shared_words(one, one) == bool(one)


def test_words() -> None:
    assert words_of("Don’t wait — we're HERE, 24/7.") == ["don't", "wait", "we're", "here", "24", "7"]


def test_a_page_of_alike_sentences_takes_no_time() -> None:
    before = [entry(f"We offer a robust tool for baker number {n} of the town") for n in range(3000)]
    now = [found(f"We offer the robust tool for baker number {n + 5000} of a town") for n in range(3000)]
    start = time.process_time()
    compare(now, before)
    assert time.process_time() - start < 5


def row(*said: str) -> Finding:
    """A finding of a rule that speaks of several sentences and stands on the first."""
    along = tuple(fingerprint(each, "self-run") for each in said[1:])
    return replace(found(said[0], "self-run"), along=along)


ROW = [entry(said, "self-run") for said in ("We bake.", "We sell bread.", "We pack bread.", "We ship bread.")]


@pytest.mark.parametrize(
    ("now", "is_old"),
    [
        (["Our mill grinds all night.", "We sell bread.", "We pack bread.", "We ship bread."], True),
        (["Our mill grinds all night.", "We sell bread.", "We drive vans.", "We sing songs."], False),
        (["Our mill grinds all night.", "We sell bread.", "We sing songs."], False),  # half is not most
        (["Our mill grinds all night."], False),
    ],
)
def test_a_row_of_known_sentences_is_old_whatever_it_begins_with(now: list[str], is_old: bool) -> None:
    done = compare([row(*now)], ROW)
    assert done.findings[0].old is is_old
    if is_old:
        # Its own entry is the one whose sentence is gone; the others are answered by the row itself.
        assert done.kept == (entry(now[0], "self-run"),)
        assert done.left == tuple(ROW[1:])
