"""Everything seen of one name, however it is written, and how much that says."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from copylint.brand.clue import Clue
from copylint.brand.shape import plain, squeezed
from copylint.brand.sign import Sign

# How much a clue says alone, and how much more once a second page says the same.
_WEIGHT = {
    Clue.SETTINGS: (6, 0),
    Clue.SITE: (6, 0),
    Clue.FIRM: (4, 1),
    Clue.PATTERN: (4, 0),
    Clue.COPYRIGHT: (4, 0),
    Clue.WE: (3, 2),
    Clue.LOGO: (3, 1),
    Clue.DOMAIN: (3, 1),
    Clue.FOLDER: (2, 0),
    Clue.README: (2, 0),
    Clue.GOODS: (2, 1),
    Clue.MOST: (2, 1),
    Clue.TITLE: (1, 2),
    Clue.HEADING: (1, 1),
    Clue.ACTS: (1, 1),
    Clue.THING: (0, 0),
    Clue.CONSTANT: (4, 0),
    Clue.HIRES: (3, 1),
    Clue.SORT: (1, 1),
    Clue.SIGNED: (3, 1),
    Clue.WELCOME: (2, 1),
    Clue.WORK_AT: (1, 1),
    Clue.YOURS: (1, 1),
    Clue.ASKED: (1, 1),
    Clue.PRAISED: (1, 1),
}


@lru_cache(maxsize=4_096)  # names come again on the pages of a site, and in each version of one
def key_of(name: str) -> str:
    """What two spellings of a name share: "Camber Ltd" and "CAMBER" are one."""
    return squeezed(plain(name))


@dataclass(slots=True)
class Candidate:
    """A name and the pages that each clue was found on."""

    spellings: Counter[str] = field(default_factory=Counter)
    pages: dict[Clue, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, sign: Sign, path: str) -> None:
        """Take in one more sign of the name."""
        self.spellings[sign.name] += 1
        self.pages[sign.clue].add(path)

    @property
    def name(self) -> str:
        """The spelling seen most often; without the legal form, for copy seldom has it."""
        return plain(max(self.spellings, key=lambda name: (self.spellings[name], name)))

    @property
    def score(self) -> int:
        """The weight of all clues; a second page that says the same adds to some."""
        return sum(
            _WEIGHT[clue][0] + (_WEIGHT[clue][1] if len(pages) > 1 else 0)
            for clue, pages in self.pages.items()
        )

    @property
    def told(self) -> frozenset[str]:
        """The pages that show the name."""
        return frozenset(path for pages in self.pages.values() for path in pages)

    def sources(self) -> tuple[str, ...]:
        """Where the name was found, in words, the strongest clue first."""
        clues = sorted(self.pages, key=lambda clue: (-_WEIGHT[clue][0], clue))
        return tuple(clue.value.format(_places(self.pages[clue])) for clue in clues)


def _places(paths: set[str]) -> str:
    return next(iter(paths)) if len(paths) == 1 else f"{len(paths)} pages"
