"""Whose copy one page is: what its signs, weighed together, and the files beside it leave no doubt of."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from copylint.brand.candidate import key_of
from copylint.brand.clue import Clue
from copylint.brand.shape import fit_alone, plain, squeezed, well_known
from copylint.brand.sign import Sign
from copylint.brand.signs import PageSigns
from copylint.facts import FoundName, Names
from copylint.terms import DocumentKind

_ENOUGH = 4
# How much a clue says the first time, how much each more time, and how much at most.
_WEIGHT = {
    Clue.SETTINGS: (99, 0, 99),
    Clue.SITE: (7, 0, 7),
    Clue.FIRM: (5, 0, 5),
    Clue.COPYRIGHT: (5, 0, 5),
    Clue.PATTERN: (5, 0, 5),
    Clue.CONSTANT: (5, 0, 5),
    Clue.WE: (5, 1, 6),
    Clue.HIRES: (4, 1, 5),
    Clue.SIGNED: (4, 1, 5),
    Clue.WELCOME: (4, 1, 5),
    Clue.LOGO: (4, 0, 4),
    Clue.DOMAIN: (3, 0, 3),
    Clue.PRAISED: (2, 1, 4),
    Clue.WORK_AT: (2, 1, 3),
    Clue.YOURS: (2, 1, 3),
    Clue.GOODS: (3, 0, 3),
    Clue.FOLDER: (2, 2, 4),
    Clue.README: (2, 0, 2),
    Clue.TITLE: (2, 0, 2),
    Clue.HEADING: (2, 1, 3),
    Clue.SORT: (2, 1, 3),
    Clue.ASKED: (1, 1, 3),
    Clue.ACTS: (1, 1, 4),
    Clue.MOST: (1, 1, 2),
    Clue.THING: (0, 0, 0),  # speaks for the sort of name
}
# What leaves no doubt, whatever the page is about; what a page on somebody else may not show of them;
# and what only adds to others.
_FIRM = frozenset(
    (Clue.SETTINGS, Clue.SITE, Clue.FIRM, Clue.COPYRIGHT, Clue.PATTERN, Clue.CONSTANT, Clue.DOMAIN)
)
_OURS = _FIRM | {Clue.WE, Clue.LOGO, Clue.GOODS, Clue.HIRES}
_SUPPORT = frozenset((Clue.MOST, Clue.TITLE, Clue.README))
# Kinds on which others act and speak as we do elsewhere.
_OTHERS_SPEAK = frozenset((DocumentKind.CASE_STUDY,))
_OTHERS_ACT = frozenset(
    (
        *(DocumentKind.BLOG, DocumentKind.PRESS, DocumentKind.COMPARISON),
        *(DocumentKind.BRIEF, DocumentKind.DOCS, DocumentKind.REPO),
    )
)
# What shows that a name is of what is on offer, and what of who offers it.
_OF_GOODS = frozenset((Clue.THING, Clue.GOODS, Clue.YOURS))
_OF_FIRMS = frozenset((Clue.WE, Clue.COPYRIGHT, Clue.FIRM, Clue.WORK_AT, Clue.SIGNED))
_INSIDE = re.compile(r"[a-z][A-Z]")  # a capital inside of a word: no common word has that
_OFTEN = 3  # times that a name stands in the copy, and twice as often
_LONG = 3  # letters of a name that several weak signs may settle


@dataclass(slots=True)
class _Candidate:
    spellings: Counter[str] = field(default_factory=Counter)
    times: Counter[Clue] = field(default_factory=Counter)
    where: dict[Clue, str] = field(default_factory=dict)
    _name: str = ""  # as long as no spelling is added

    @property
    def name(self) -> str:
        self._name = self._name or plain(max(self.spellings, key=lambda name: (self.spellings[name], name)))
        return self._name

    def add(self, name: str, clue: Clue, where: str, times: int = 1) -> None:
        """Count a sign."""
        self.spellings[name] += times
        self._name = ""
        self.times[clue] += times
        self.where.setdefault(clue, where)

    @property
    def score(self) -> int:
        weights = ((_WEIGHT[clue], times) for clue, times in self.times.items())
        score = sum(min(first + more * (times - 1), most) for (first, more, most), times in weights)
        return score + bool(_INSIDE.search(self.name))

    @property
    def source(self) -> str:
        clue = max(self.times, key=lambda clue: (_WEIGHT[clue][0], clue))
        return clue.value.format(self.where[clue])


def names_in(
    page: PageSigns, kind: DocumentKind, known: Iterable[Sign] = (), labels: Sequence[Sign] = ()
) -> Names:
    """The names of whoever wrote a page and of what it offers; empty where anything else has as much to show.

    ``known`` are names that settings of the site give, ``labels`` names squeezed into addresses and
    folder names. A customer, a place or a topic taken for ours is worse than a name not found.
    """
    found = _candidates(page, known)
    _add_labels(found, page, labels)
    ranked = sorted(
        (each for key, each in found.items() if _may_be(each, page, kind)),
        key=lambda each: (-each.score, len(each.name), each.name),
    )
    if not ranked or ranked[0].score < _ENOUGH:
        return Names()
    brand = ranked[0]
    rival = next((each for each in ranked[1:] if not _related(brand, each)), None)
    if rival is not None and rival.score >= brand.score:
        return Names()
    named = [_named(brand), *(_named(each) for each in ranked[1:] if _beside(each, brand))]
    told = {each.name for each in named}
    short = (run for run in page.runs if run not in told and _shortened(run, brand.name))
    named += [replace(named[0], name=run) for run in short]
    return Names(
        company=tuple(each.name for each in named if not each.product),
        products=tuple(each.name for each in named if each.product),
        found=tuple(named),
    )


def _named(candidate: _Candidate) -> FoundName:
    goods = sum(candidate.times[clue] for clue in _OF_GOODS)
    firm = sum(candidate.times[clue] for clue in _OF_FIRMS)
    return FoundName(candidate.name, candidate.source, goods > firm)


def _candidates(page: PageSigns, known: Iterable[Sign]) -> dict[str, _Candidate]:
    found: dict[str, _Candidate] = defaultdict(_Candidate)
    for sign in known:
        found[key_of(sign.name)].add(sign.name, sign.clue, sign.where)
    for sign in page.signs:
        found[key_of(sign.name)].add(sign.name, sign.clue, page.path, page.times.get(sign, 1))
    said: Counter[str] = Counter()
    for run, times in page.runs.items():
        said[key_of(run)] += times
    for key, candidate in found.items():
        if said[key] >= _OFTEN:
            candidate.add(candidate.name, Clue.MOST, page.path, said[key] // _OFTEN)
    return found


def _add_labels(found: dict[str, _Candidate], page: PageSigns, labels: Iterable[Sign]) -> None:
    """Let addresses and folder names speak for the names that are written like them."""
    every = (*(Sign(domain, Clue.DOMAIN, page.path) for domain in page.domains), *labels)
    if not every:
        return
    spelled = {key: run for run in page.runs if fit_alone(run) and (key := squeezed(run)) not in found}
    for label in every:
        bare = squeezed(label.name)
        if bare in spelled and len(bare) > _LONG:
            found[bare].add(spelled[bare], label.clue, label.where)
        for key, candidate in found.items():
            if key == bare or (_alike(key, bare) and len(candidate.name.split()) <= _LONG):
                candidate.add(candidate.name, label.clue, label.where, 1 + (key == bare))


def _alike(key: str, label: str) -> bool:
    """Whether an address is the name, or one with more behind it ("camberpay", "getcamber")."""
    shorter, longer = sorted((key, label), key=len)
    return len(shorter) > _LONG and (longer.startswith(shorter) or longer.removeprefix("get") == shorter)


def _may_be(candidate: _Candidate, page: PageSigns, kind: DocumentKind) -> bool:
    """Whether it can be ours at all: no common word, nobody whom such a page tells about."""
    clues = candidate.times.keys()
    if clues & _FIRM:
        return True
    if kind in _OTHERS_SPEAK or (well_known(candidate.name) and Clue.WE not in clues):
        return False
    if clues & _OURS:
        return True
    if kind in _OTHERS_ACT or not clues - _SUPPORT or _written_small(candidate.name, page):
        return False
    short = len(key_of(candidate.name)) <= _LONG or candidate.name.isupper()
    return not short or bool(clues & {Clue.SIGNED, Clue.WELCOME})


def _written_small(name: str, page: PageSigns) -> bool:
    """Whether the page writes every word of a name small as well: it is the topic, or a common word."""
    words = [word.lower() for word in name.split()]
    return all(page.small & {word, f"{word}s", word.removesuffix("s")} for word in words)


def _beside(other: _Candidate, brand: _Candidate) -> bool:
    """Whether a name is another of the brand's: a longer or shorter form of it that the page uses, too."""
    return bool(other.times.keys() - _SUPPORT) and _related(brand, other)


def _shortened(run: str, name: str) -> bool:
    """Whether words are a name without its number ("OvenHub" of "OvenHub 2"), or its initials."""
    words = name.split()
    initials = "".join(word[0] for word in words)
    return (run == initials and len(words) > 2 and initials.isupper()) or (
        run == name.rstrip("0123456789+ ") != name and fit_alone(run) and len(run) > _LONG
    )


def _related(one: _Candidate, other: _Candidate) -> bool:
    a, b = key_of(one.name), key_of(other.name)
    return (
        a.startswith(b)
        or b.startswith(a)
        or _shortened(one.name, other.name)
        or _shortened(other.name, one.name)
    )
