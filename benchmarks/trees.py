"""Folders of Markdown to be read: the pages of corpora/ over and over, with no sentence twice if need be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

CORPORA = Path(__file__).parents[1] / "corpora"
FOLDERS = ("tune", "learn", "fine", "plans")
CONFIG = "# Nothing is set: what copylint does by itself.\n"
# Behind the last word of a sentence, and of a line that ends without one.
_ENDS = re.compile(
    r"(?<=\w)(?=\W{0,4}?(?:[.!?](?=[\"”’')*_]{0,3}\s)|[:;,.!?\"”’')*_|\\ \t{}\]>`%-]{0,8}$))", re.MULTILINE
)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
# Ordinary words: a made-up name in every sentence would look like a brand to us, and a typo to a speller.
_LIKE = """
amber bare broad calm clean clear cool dark deep dry dull early empty faint flat fresh green grey heavy high
late level light long low mild narrow old pale plain quiet red rough round sandy short slow small steep
still warm wide
""".split()
_PLACES = """
barns bays bridges brooks canals cellars corners courts dunes farms fences fields forests gardens gates
halls harbors hills islands kitchens lakes lanes meadows mills orchards paths ponds ports quarries rivers
roads roofs shores stables stairs stations streets towers valleys villages walls woods
""".split()


@dataclass(frozen=True, slots=True)
class Tree:
    """A folder of its own, its Markdown files in order, and how many words they hold."""

    folder: Path
    files: tuple[Path, ...]
    words: int

    @property
    def size(self) -> str:
        """Files and words, for people."""
        return f"{len(self.files):,} files of {self.words:,} words"


def pages() -> list[str]:
    """The texts of all Markdown pages of the corpora, in order of their paths, without front matter."""
    files = sorted(file for name in FOLDERS for file in (CORPORA / name / "pages").rglob("*.md"))
    return [_FRONT_MATTER.sub("", file.read_text(encoding="utf-8")) for file in files]


def place(number: int) -> str:
    """Two ordinary words, other ones for every number below 1,764, such as "quiet harbors"."""
    noun, adjective = divmod(number, len(_LIKE))
    return f"{_LIKE[adjective]} {_PLACES[noun % len(_PLACES)]}"


def distinct(text: str, number: int) -> str:
    """The text with a place at the end of nearly every sentence, so that copies share no sentences.

    A linter that reads equal sentences once gains nothing from such copies.
    """
    return _ENDS.sub(f" near {place(number)}", text)


def laid(folder: Path, texts: Sequence[str]) -> Tree:
    """Write the texts as files of a folder, which must not exist, beside a config that sets nothing."""
    copy = folder / "copy"
    copy.mkdir(parents=True)
    (folder / "copylint.toml").write_text(CONFIG, encoding="utf-8")
    files = []
    for number, text in enumerate(texts):
        files.append(copy / f"page-{number:05}.md")
        files[-1].write_text(text, encoding="utf-8")
    return Tree(copy, tuple(files), sum(len(text.split()) for text in texts))


def repeated(folder: Path, count: int) -> Tree:
    """So many pages, the corpora over and over, each with a line of its own: a site of many like pages."""
    every = pages()
    texts = [
        f"{every[n % len(every)].rstrip()}\n\nThis page was last read on day {n + 1}.\n" for n in range(count)
    ]
    return laid(folder, texts)


def long_pages(folder: Path, count: int, words: int) -> Tree:
    """So many files of so many words or more, no sentence twice that the corpora do not have twice."""
    stream = _endless()
    texts = []
    for _ in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < words:
            parts.append(next(stream))
        texts.append("\n\n".join(part.strip() for part in parts) + "\n")
    return laid(folder, texts)


def alike(folder: Path, count: int, of: int = 10) -> Tree:
    """So many files, all from the same few pages in equal shares, no sentence twice.

    Trees of different sizes made so differ in nothing but their size.
    """
    every = pages()
    few = [every[i * len(every) // of] for i in range(of)]
    return laid(folder, [distinct(few[n % of], n // of) for n in range(count)])


def one_page(folder: Path, words: int) -> Tree:
    """One file of at least so many words, cut after the paragraph that reaches them."""
    taken: list[str] = []
    for paragraph in "\n\n".join(islice(_endless(), 1 + words // 100)).split("\n\n"):
        taken.append(paragraph)
        if sum(len(each.split()) for each in taken) >= words:
            break
    return laid(folder, ["\n\n".join(taken) + "\n"])


def _endless() -> Iterator[str]:
    """The pages, then each again with other names, without end."""
    every = pages()
    yield from every
    number = 1
    while True:
        yield from (distinct(text, number) for text in every)
        number += 1
