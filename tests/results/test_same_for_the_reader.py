"""What changes nothing for a reader changes next to nothing in the score, and hollow words never raise it."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps

import pytest

from copylint.facts import Finding, Names
from copylint.scoring import PartName
from copylint.terms import BlockKind, Outcome, Voice
from copylint.text import Source
from tests.results import rewrites
from tests.results.pages import Sheet, linter_for, numbers, sheets

# Pages on which a promise is not kept yet; each is asserted to be broken still, so that a repair is noticed.
KNOWN_MISSES: Mapping[str, frozenset[str]] = {
    # "We offer" taken from a sentence that does more than offer leaves another sentence behind.
    "you-get": frozenset({"weak.md"}),
    # "You can" turns a noun phrase, or a line about the product, into the reader's own doing.
    "you-can": frozenset(
        {"case-grandmere-hotels.md", "invite-trenchwork-2025.md", "machines/barista-pro-x2.md"}
    ),
    # A line more changes what is seen around the one above it, at the edge of a point by one.
    "twice": frozenset({"numera-pricing.md"}),
    # With its source a sentence is longer, and its gain is heard a little less plainly.
    "source": frozenset({"case-grandmere-hotels.md", "emails/greenway-apology.txt"}),
    # Who is quoted stands in a sentence of ours, and that sentence is not quite without fault.
    "testimonial": frozenset({"portfolio/brekke-manuals.md"}),
}


def over(
    promise: str, chosen: Callable[[Sheet], bool] = bool
) -> Callable[[Callable[[Sheet], None]], Callable[[Sheet], None]]:
    """The test once a page; on a known miss it must still fail."""
    missed = KNOWN_MISSES.get(promise, frozenset())
    pages = [sheet for sheet in sheets() if chosen(sheet)]

    def decorate(test: Callable[[Sheet], None]) -> Callable[[Sheet], None]:
        @wraps(test)
        def run(sheet: Sheet) -> None:
            if sheet.path not in missed:
                test(sheet)
                return
            with pytest.raises(AssertionError):
                test(sheet)

        return pytest.mark.parametrize("sheet", pages, ids=[page.path for page in pages])(run)

    return decorate


def told(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """The findings without their places: rule, and words as read."""
    return [(one.name, " ".join(rewrites.straight(one.text).split())) for one in findings]


def test_known_misses_are_pages() -> None:
    paths = {sheet.path for sheet in sheets()}
    assert all(missed <= paths for missed in KNOWN_MISSES.values())
    assert len(paths) >= 12


@over("you-get", lambda sheet: rewrites.you_get(sheet.text) != sheet.text)
def test_you_get_is_no_better_than_we_offer(sheet: Sheet) -> None:
    assert abs(sheet.value(rewrites.you_get(sheet.text)) - sheet.value()) <= 2


@over("you-get-appended")
def test_you_get_at_the_end_is_no_better_than_we_offer(sheet: Sheet) -> None:
    line = "We offer flexible plans for every team."
    offered = rewrites.append(line)(sheet.text)
    got = rewrites.append(rewrites.you_get(line))(sheet.text)
    assert abs(sheet.value(got) - sheet.value(offered)) <= 2


@over("hollow")
def test_hollow_imperatives_do_not_raise_it(sheet: Sheet) -> None:
    assert sheet.value(rewrites.append(rewrites.HOLLOW)(sheet.text)) <= sheet.value()


@over("flattery")
def test_flattery_does_not_raise_it(sheet: Sheet) -> None:
    assert sheet.value(rewrites.append(rewrites.FLATTERY)(sheet.text)) <= sheet.value()


@over("testimonial")
def test_a_testimonial_full_of_we_does_not_lower_it(sheet: Sheet) -> None:
    assert sheet.value(rewrites.append(rewrites.TESTIMONIAL)(sheet.text)) >= sheet.value()


@over("testimonial-quoted", lambda sheet: sheet.markdown)
def test_a_testimonial_in_a_block_quote_does_not_lower_it(sheet: Sheet) -> None:
    quote = (
        "> We were late every week. We hired two people. Now we sleep.\n>\n> — Ida Blom, owner of Blom Cycles"
    )
    assert sheet.value(rewrites.append(quote)(sheet.text)) >= sheet.value()


FEW = frozenset(sheet.path for sheet in sheets()[::3]) | KNOWN_MISSES["source"]


def of_few(sheet: Sheet) -> bool:
    """A third of the pages: what is tried adds a line of its own, and hardly depends on the rest."""
    return sheet.path in FEW


def value_of(sheet: Sheet, line: str, name: PartName) -> int:
    """A part of the page with a line more at its end."""
    part = sheet.score(rewrites.append(line)(sheet.text)).part(name)
    assert part is not None
    return part.value


@over("number", of_few)
def test_a_number_that_nobody_vouches_for_proves_nothing(sheet: Sheet) -> None:
    plain = value_of(sheet, "You save time on every order.", PartName.EVIDENCE)
    assert value_of(sheet, "You save 10 hours a week on every order.", PartName.EVIDENCE) <= plain


@over("nameless", of_few)
def test_praise_of_nobody_proves_nothing(sheet: Sheet) -> None:
    part = sheet.score().part(PartName.EVIDENCE)
    assert part is not None
    assert value_of(sheet, "“Great service!”", PartName.EVIDENCE) <= part.value


@over("source", of_few)
def test_a_source_lowers_no_part(sheet: Sheet) -> None:
    for name in PartName:
        bare = value_of(sheet, "Nurses sleep 40 minutes longer.", name)
        said = "Nurses sleep 40 minutes longer, says a survey of 312 nurses (Linden Institute, March 2024)."
        assert value_of(sheet, said, name) >= bare - 1


# Two sentences are two units, and a cap a unit holds back a long one: one point of grace over the plan's one.
@over("split", lambda sheet: rewrites.split(sheet.text) != sheet.text)
def test_two_short_sentences_count_as_the_long_one(sheet: Sheet) -> None:
    assert abs(sheet.value(rewrites.split(sheet.text)) - sheet.value()) <= 2


@over("you-can", lambda sheet: rewrites.you_can(sheet.text) != sheet.text)
def test_you_can_before_every_bullet_is_worth_one_point_at_most(sheet: Sheet) -> None:
    assert sheet.value(rewrites.you_can(sheet.text)) <= sheet.value() + 1


def good_sentence(sheet: Sheet) -> str | None:
    """The first sentence of running text in which the reader does something concrete."""
    page = linter_for(sheet.names).read(Source.of(sheet.text, sheet.path))
    for unit in page.units:
        plain = page.block(unit).kind is BlockKind.PARAGRAPH and unit.voice is Voice.COMPANY
        if plain and unit.outcome is Outcome.CONCRETE and unit.credit == 1 and '"' not in unit.text:
            return " ".join(unit.text.split())
    return None


@over("twice")
def test_saying_a_good_sentence_twice_changes_nothing(sheet: Sheet) -> None:
    sentence = good_sentence(sheet)
    if sentence is not None:
        assert sheet.numbers(rewrites.append(sentence)(sheet.text)) == sheet.numbers()


def test_most_pages_have_a_good_sentence() -> None:
    assert sum(good_sentence(sheet) is not None for sheet in sheets()) >= 8


def renamed(sheet: Sheet, name: str) -> tuple[str, Names]:
    """The page with another name for the company wherever its first name stands."""
    text = sheet.text.replace(sheet.names.company[0], name)
    first = sheet.names.company[0]
    others = [spelling.replace(first, name) for spelling in sheet.names.company[1:]]
    products = tuple(product.replace(first, name) for product in sheet.names.products)
    return text, Names(company=(name, *others), products=products)


@over("renamed", lambda sheet: bool(sheet.names.company))
def test_another_name_of_as_many_words_changes_nothing(sheet: Sheet) -> None:
    words = sheet.names.company[0].split()
    text, names = renamed(sheet, " ".join(["Orrin", "Vale", "Mills", "Works"][: len(words)]))
    assert sheet.numbers(text, names) == sheet.numbers()
    assert [f.name for f in sheet.lint(text, names).findings] == [f.name for f in sheet.lint().findings]


@over("renamed-longer", lambda sheet: bool(sheet.names.company))
def test_a_name_counts_as_one_word(sheet: Sheet) -> None:
    text, names = renamed(sheet, "Orrin Vale of Quiet Mills")
    assert sheet.numbers(text, names) == sheet.numbers()


SAME: Mapping[str, Callable[[str], str]] = {
    "crlf": rewrites.crlf,
    "straight": rewrites.straight,
    "curly": rewrites.curly,
    "wrapped": rewrites.wrapped,
    "unwrapped": rewrites.unwrapped,
}


def same(sheet: Sheet, rewrite: str) -> None:
    result, before = sheet.lint(SAME[rewrite](sheet.text)), sheet.lint()
    assert told(result.findings) == told(before.findings)
    assert result.score is not None
    assert before.score is not None
    assert numbers(result.score) == numbers(before.score)
    assert result.words == before.words


@over("crlf")
def test_line_ends_change_nothing(sheet: Sheet) -> None:
    same(sheet, "crlf")


@over("straight")
def test_straight_quotes_change_nothing(sheet: Sheet) -> None:
    same(sheet, "straight")


@over("curly", lambda sheet: rewrites.curly(sheet.text) != sheet.text)
def test_curly_quotes_change_nothing(sheet: Sheet) -> None:
    same(sheet, "curly")


@over("wrapped", lambda sheet: sheet.markdown)
def test_hard_wrapping_changes_nothing(sheet: Sheet) -> None:
    same(sheet, "wrapped")


@over("unwrapped", lambda sheet: sheet.markdown)
def test_unwrapping_changes_nothing(sheet: Sheet) -> None:
    same(sheet, "unwrapped")


def test_the_rewrites_rewrite() -> None:
    for name, rewrite in SAME.items():
        assert sum(rewrite(sheet.text) != sheet.text for sheet in sheets()) >= 3, name
