"""What every reader of a format owes, asked of a text that shows all of the format.

For the tests of any team that writes a reader, with any test runner: ``check_reader`` raises
AssertionError with a sentence on what is wrong. copylint's own readers are tested with it.
"""

import random
import time
from collections.abc import Callable

from copylint.formats.settings import Settings
from copylint.terms import CopylintError
from copylint.text.document import Block, Document
from copylint.text.source import Source

Reading = Callable[[str], Document]

POKES = 25  # letters that are changed, spread over all blocks
ACCIDENTS = 30  # damaged versions of the text
EXPONENT = 1.3  # of the growth that is still taken for linear: 1 is linear, 2 quadratic
_SIZES = (20_000, 80_000)  # characters
_NOTHING = 0.02  # seconds below which a time says nothing
_SPRINKLE = [
    *"< > </ <!-- --> { } {{ {% ` \" ' \\ &amp &#x [ ]( ** | : 😀 “ /* */ ${ = %".split(),
    *("```\n", "---\n", "\n\n", "\r", "\r\n", "\t", "- "),
]


def reading(reader: Callable[[Source, Settings], Document], name: str) -> Reading:
    """A reader as the checks want it: text in, document out. ``name`` is that of a file of its ending."""
    return lambda text: reader(Source.of(text, name), Settings())


def check_reader(read: Reading, text: str) -> None:
    """Ask everything that a reader owes. Takes a second or two.

    ``text`` is a whole file in which every kind of copy of the format stands, and beside it what is no
    copy: the checks see what the text shows them.
    """
    document = read(text)
    assert document.blocks, "the text has no copy in it, so nothing can be asked"
    check_document(document)
    check_again(read, text)
    check_line_ends(read, text)
    check_pokes(read, text)
    check_damage(read, text)
    check_growth(read, text)


def check_document(document: Document) -> None:
    """Every character of every block knows its place in the file, and the blocks stand in its order."""
    source = document.source
    starts = [block.view.span(0, 0).start for block in document.blocks]
    assert starts == sorted(starts), "the blocks are not in the order of their places in the file"
    for index, block in enumerate(document.blocks):
        block.view.check()
        assert block.view.root == source.text, (
            f"the map of {_shown(block)} is of another text than the file's"
        )
        assert block.text, f"block {index} is empty"
        assert block.text.strip() == block.text, f"there are blanks around {_shown(block)}"
        for mark in block.marks:
            inside = 0 <= mark.span.start <= mark.span.end <= len(block.text)
            assert inside, f"the mark {mark} lies outside of {_shown(block)}"
        heading = block.place.heading
        assert heading is None or heading < index, f"the heading of {_shown(block)} stands below it"
    for directive in document.directives:
        assert 0 <= directive.span.start <= directive.span.end <= len(source.text), (
            f"{directive} lies outside"
        )


def check_again(read: Reading, text: str) -> None:
    """The same text gives the same document, however often it is read."""
    first, second = read(text), read(text)
    assert _outline(first) == _outline(second), "the same text was read in two ways"
    assert first.notes == second.notes, "the same text was given two sets of notes"


def check_line_ends(read: Reading, text: str) -> None:
    """Line ends of Windows change no word, no kind and no place on the page."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    one, other = read(plain), read(plain.replace("\n", "\r\n"))
    assert _outline(one) == _outline(other), "with line ends of Windows the text is read in another way"


def check_pokes(read: Reading, text: str, pokes: int = POKES) -> None:
    """A letter changed in the file changes that letter of that block, and nothing else: the map is right."""
    before = read(text)
    spots = [(n, i, at) for n, block in enumerate(before.blocks) for i, at in letters(block)]
    for number, i, at in spots[:: max(1, len(spots) // pokes)]:
        letter = "Z" if text[at].isupper() else "z"
        after = read(text[:at] + letter + text[at + 1 :])
        expected = [block.text for block in before.blocks]
        expected[number] = expected[number][:i] + letter + expected[number][i + 1 :]
        told = [block.text for block in after.blocks]
        around = text[max(0, at - 20) : at + 20]
        assert told == expected, f"changing the letter at {at} ({around!r}) gave {told!r}, not {expected!r}"


def check_damage(read: Reading, text: str, accidents: int = ACCIDENTS, seed: int = 0) -> None:
    """A file that is cut, doubled or garbled is read as far as it goes, or refused with a CopylintError."""
    dice = random.Random(seed)
    texts = ["", *(text[: len(text) * part // 8] for part in range(1, 8))]
    texts += [damaged(text, dice) for _ in range(accidents)]
    for one in texts:
        try:
            check_document(read(one))
        except CopylintError as refusal:
            if "\n" in str(refusal):
                raise AssertionError(f"the refusal has more than one line: {refusal}") from refusal
        except Exception as error:
            raise AssertionError(f"{type(error).__name__}: {error}; the file was {one!r}") from error


def check_growth(read: Reading, text: str, repeated: Callable[[int], str] | None = None) -> None:
    """The time grows with the size of the file and no faster, as far as a clock can tell.

    ``repeated`` makes a file with the copy of ``text`` in it so many times; without it the text is set
    down so many times in a row.
    """
    make = repeated or (lambda times: text * times)
    small, large = (make(max(1, size // max(1, len(text)))) for size in _SIZES)
    for times in (1, 3, 5):
        before, after = _seconds(read, small, times), _seconds(read, large, times)
        slower = after / max(before, _NOTHING / 4)
        if after < _NOTHING or slower <= (len(large) / len(small)) ** EXPONENT:
            return
    grown = len(large) / len(small)
    raise AssertionError(f"a file {grown:.1f} times as large took {slower:.1f} times as long")


def letters(block: Block) -> list[tuple[int, int]]:
    """Pairs of offsets, in the text and in the file, of the letters that stand there as they are."""
    return [
        (i, block.view.span(i, i + 1).start)
        for i, character in enumerate(block.text)
        if character.isalpha() and block.view.verbatim(i, i + 1)
    ]


def damaged(text: str, dice: random.Random) -> str:
    """The text with one to eight accidents."""
    for _ in range(dice.randint(1, 8)):
        start = dice.randint(0, len(text))
        end = min(len(text), start + dice.randint(0, 60))
        piece = dice.choice(
            [
                "",
                text[start:end] * 2,
                dice.choice(_SPRINKLE),
                dice.choice(_SPRINKLE) * 40,
                text[start:end][::-1],
            ]
        )
        text = text[:start] + piece + text[end:]
    return text


def _outline(document: Document) -> list[object]:
    return [(b.kind, b.text, b.marks, b.voice_hint, b.place) for b in document.blocks]


def _shown(block: Block) -> str:
    return repr(block.text if len(block.text) <= 60 else f"{block.text[:60]}…")


def _seconds(read: Reading, text: str, times: int) -> float:
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        try:
            read(text)
        except CopylintError:
            return 0.0  # refused, and soon
        best = min(best, time.process_time() - started)
    return best
