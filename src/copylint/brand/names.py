"""Whose copy it is: the names that the signs of many pages, or of one, agree on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from copylint.brand.candidate import Candidate, key_of
from copylint.brand.clue import Clue
from copylint.brand.shape import fit_alone, squeezed, well_known
from copylint.brand.sign import Sign
from copylint.brand.signs import PageSigns

_SURE = 6
_WORTH_ASKING = 4
_TWICE = 2  # pages in which a product acts that is called after the brand
_OFTEN = 3  # and any other
_SHARE = 0.2  # of the pages that give an address
_MOST = 0.4  # of the pages, and never fewer than three
# Clues that a longer name gets from the shorter one in it.
_BORROWED = frozenset((Clue.DOMAIN, Clue.FOLDER, Clue.TITLE, Clue.MOST, Clue.HEADING))
# Clues that one word with a capital gives too easily.
_WEAK = frozenset((Clue.ACTS, Clue.TITLE, Clue.HEADING))


class Role(StrEnum):
    """What a name is the name of."""

    BRAND = "brand"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class NameGuess:
    """A name, what it names, whether to rely on it, and what it rests on."""

    name: str
    role: Role
    sure: bool
    sources: tuple[str, ...]  # in words, the strongest first
    pages: int  # how many show it


def guess_names(
    pages: Sequence[PageSigns], known: Iterable[Sign] = (), labels: Iterable[Sign] = ()
) -> tuple[NameGuess, ...]:
    """The brand first, then its other spellings and its products; empty if nothing agrees.

    ``known`` are names that settings of the site give; ``labels`` are names squeezed into addresses
    and folder names ("camberpay"), with the clue DOMAIN or FOLDER. It works for one page as for a
    thousand: one page gives fewer signs, so fewer of its names are sure.
    """
    found = _candidates(pages, known)
    _add_labels(found, pages, [*_domains(pages), *labels])
    _add_most(found, pages)
    ranked = sorted(
        found.values(), key=lambda each: (-each.score, -len(each.told), len(each.name), each.name)
    )
    brand = next((each for each in ranked if _may_be_brand(each)), None)
    if brand is None or brand.score < _WORTH_ASKING:
        return ()
    sure = _is_sure(brand) and not _rivalled(brand, ranked)
    guesses = [_guess(brand, Role.BRAND, sure)]
    for other in ranked:
        if other is not brand and (guess := _beside(other, brand, sure)):
            guesses.append(guess)
    return tuple(guesses)


def _guess(candidate: Candidate, role: Role, sure: bool) -> NameGuess:
    return NameGuess(candidate.name, role, sure, candidate.sources(), len(candidate.told))


def _beside(other: Candidate, brand: Candidate, sure: bool) -> NameGuess | None:
    """What a name is beside the brand, or None."""
    related, longer = _related(brand, other), len(key_of(other.name)) > len(key_of(brand.name))
    if longer and other.score < brand.score and _is_product(other, _TWICE if related else _OFTEN):
        return _guess(other, Role.PRODUCT, sure and related)
    if (
        related
        and other.score >= _WORTH_ASKING
        and (not longer or other.pages.keys() - _BORROWED - {Clue.ACTS})
    ):
        return _guess(other, Role.BRAND, sure)
    if _is_product(other, _OFTEN) and not related:
        return _guess(other, Role.PRODUCT, False)
    if other.score >= _SURE and _may_be_brand(other) and not related:
        return _guess(other, Role.BRAND, False)
    return None


def _candidates(pages: Sequence[PageSigns], known: Iterable[Sign]) -> dict[str, Candidate]:
    small = frozenset(word for page in pages for word in page.small)
    found: dict[str, Candidate] = defaultdict(Candidate)
    for sign in known:
        found[key_of(sign.name)].add(sign, sign.where)
    for page in pages:
        for sign in page.signs:
            # "Automation helps you": words that the pages also write small are no name.
            if sign.clue in _WEAK and all(word.lower() in small for word in sign.name.split()):
                continue
            found[key_of(sign.name)].add(sign, page.path)
    return found


def _domains(pages: Sequence[PageSigns]) -> list[Sign]:
    """The address that most pages agree on, if at least every fifth has it."""
    counted = Counter(label for page in pages for label in page.domains)
    for label, times in counted.most_common(1):
        if times >= _SHARE * len(pages):
            return [Sign(label, Clue.DOMAIN, page.path) for page in pages if label in page.domains]
    return []


def _add_labels(found: dict[str, Candidate], pages: Sequence[PageSigns], labels: Iterable[Sign]) -> None:
    """Let addresses and folder names speak for the names that are written like them."""
    for label in labels:
        label_key = squeezed(label.name)
        written = [(run, page.path) for page in pages for run in page.runs if squeezed(run) == label_key]
        written = [(run, path) for run, path in written if fit_alone(run)]
        if label.clue is Clue.FOLDER and written and _common(written[0][0], pages, len(written)):
            written = []  # folders are also called by what is in them
        if len(written) > 1 or (written and not any(_alike(key, label_key) for key in found)):
            for run, path in written:  # an address written out in the copy is a name twice over
                found[label_key].add(Sign(run, Clue.MOST), path)
        for key, candidate in found.items():
            if key == label_key or (_alike(key, label_key) and _stands_alone(key, candidate, label_key)):
                candidate.pages[label.clue].add(label.where)


def _common(run: str, pages: Sequence[PageSigns], times: int) -> bool:
    """Whether every word of a name is written small nearly as often as the name is written."""
    return all(3 * sum(word in page.small for page in pages) > times for word in run.lower().split())


def _stands_alone(key: str, candidate: Candidate, label: str) -> bool:
    """Whether a name longer than the address has more to show than that it begins like it."""
    return len(key) < len(label) or bool(candidate.pages.keys() - _BORROWED - {Clue.ACTS})


def _alike(key: str, label: str) -> bool:
    """Whether an address is the name, or one with more behind it ("camberpay", "getcamber")."""
    shorter, longer = sorted((key, label), key=len)
    return len(shorter) >= 4 and (longer.startswith(shorter) or longer.removeprefix("get") == shorter)


def _add_most(found: dict[str, Candidate], pages: Sequence[PageSigns]) -> None:
    """Names that a good part of the pages say somewhere."""
    on: dict[str, dict[str, str]] = defaultdict(dict)
    for page in pages:
        for run in page.runs:
            on[key_of(run)][page.path] = run
    for key, where in on.items():
        if len(where) < 3 or len(where) < _MOST * len(pages):
            continue
        run, _ = Counter(where.values()).most_common(1)[0]
        if fit_alone(run) and (" " in run or not _common(run, pages, len(where))):
            for path in where:
                found[key].add(Sign(run, Clue.MOST), path)


def _may_be_brand(candidate: Candidate) -> bool:
    return bool(candidate.pages.keys() - {Clue.ACTS, Clue.GOODS, Clue.MOST}) and not well_known(
        candidate.name
    )


def _is_product(candidate: Candidate, least: int) -> bool:
    """Whether a name acts on ``least`` pages, or a page says itself that it is a product."""
    acts = len(candidate.pages.get(Clue.ACTS, ()))
    own = acts >= least or (acts > 0 and Clue.GOODS in candidate.pages)
    return own and not well_known(candidate.name)


def _is_sure(brand: Candidate) -> bool:
    """Whether enough speaks for a name; a little less will do where a folder or an address is called so."""
    return brand.score >= _SURE - bool(brand.pages.keys() & {Clue.FOLDER, Clue.DOMAIN})


def _rivalled(brand: Candidate, ranked: Sequence[Candidate]) -> bool:
    """Whether an unrelated name has as much to show."""
    return any(
        other.score >= brand.score
        for other in ranked
        if other is not brand and _may_be_brand(other) and not _related(brand, other)
    )


def _related(one: Candidate, other: Candidate) -> bool:
    a, b = key_of(one.name), key_of(other.name)
    return a.startswith(b) or b.startswith(a)
