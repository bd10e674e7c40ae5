"""A page in, its score out."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from copylint.config.kinds import kind_table
from copylint.facts import Page, Unit
from copylint.scoring.bracket import bracket
from copylint.scoring.fitted import fitted
from copylint.scoring.marks import marks_of
from copylint.scoring.maturity import capped, maturity_of, may_be_capped
from copylint.scoring.parts import PARTS, Drawn
from copylint.scoring.raising import raising_of
from copylint.scoring.rows import Row, rows_of
from copylint.scoring.values import Contribution, Counts, Part, PartName, Score
from copylint.scoring.weights import counting
from copylint.scoring.whole import Columns, Whole
from copylint.terms import DocumentKind, Owner, Voice

_SCORED = ("yes", "shown", "provisional", "marks")
# Fewer lines, or words in not many more lines, are too few to hold a page to its number.
_SHORT_LINES, _SHORT_WORDS, _MANY_LINES = 8, 80, 12
_MARKS_WORDS = 40  # of a text that gets four marks instead of a number; an ad always does
_MOST_SET_ASIDE = 0.2  # of the words; above that the rest is not the page any more


def score_of(
    page: Page,
    faults: Mapping[int, float] | None = None,
    set_aside: Mapping[int, str] | None = None,
    *,
    we_voice: bool = False,
) -> Score | None:
    """The score of a page, or None where the kind is not scored or there is no copy.

    ``faults``: unit → how likely an editor would mark it, where a rule knows more than the trained reader.
    ``set_aside``: unit → the reason it was silenced for; such units count neither for nor against.
    ``we_voice``: the brand says "we" on purpose; who acts is left out, and the rest weighs more.
    """
    aside = set_aside or {}
    kind = kind_table().judged(page.kind, page.kind_firm)
    units = counting(page, frozenset(aside))
    if kind.scored not in _SCORED or not units:
        return None
    constants = fitted()
    counts = counts_of(units)
    left_out = frozenset({PartName.ACTOR}) if we_voice else frozenset()
    rows = rows_of(page, faults, frozenset(aside))
    columns = Columns(rows, constants, left_out)
    whole = columns.whole()
    value, caps = capped(whole.value, rows, constants)
    low, high = bracket(value, rows, constants.bracket)
    level, why = maturity_of(round(value), rows, caps, constants)
    if kind.protagonist != "reader":
        why = f"{why}; here it is the {kind.protagonist} who should act"
    words = sum(row.words for row in rows)
    short = len(units) < _SHORT_LINES or (words < _SHORT_WORDS and len(units) < _MANY_LINES)
    few = page.kind is DocumentKind.AD or (short and words < _MARKS_WORDS)
    nothing = bool(aside) and _share_aside(page, aside) > _MOST_SET_ASIDE

    def valued(changes: Mapping[int, Row]) -> float:
        uncapped = columns.whole(changes).value
        if not may_be_capped(uncapped, constants):
            return uncapped
        changed = [changes.get(n, row) for n, row in enumerate(rows)]
        return capped(uncapped, changed, constants)[0]

    return Score(
        value=None if nothing else round(value),
        low=None if nothing else low,
        high=None if nothing else high,
        maturity=None if nothing else level,
        why="more than a fifth of the words are set aside" if nothing else why,
        counts=counts,
        parts=() if nothing else tuple(_parts(whole, rows, counts)),
        caps=() if nothing else caps,
        set_aside=len(aside),
        set_aside_by=dict(Counter(aside.values()).most_common()),
        too_short=short,
        marks=marks_of(page, units, rows) if few else (),
        raising=None if nothing or few else raising_of(rows, valued),
    )


def who_acts(page: Page) -> tuple[Counts, int]:
    """In how many lines each acts, and the part of the score that says so, from 0 to 100."""
    return page.once("who acts", lambda: _who_acts(page))


def _who_acts(page: Page) -> tuple[Counts, int]:
    return counts_of(counting(page)), round(PARTS[PartName.ACTOR].of(rows_of(page), fitted().curves).value)


def counts_of(units: Sequence[Unit]) -> Counts:
    """In how many of the units each acts."""
    return Counts(
        reader=sum(unit.actor is Owner.READER and unit.credit > 0 for unit in units),
        company=sum(_done_by(unit, Owner.COMPANY) for unit in units),
        product=sum(_done_by(unit, Owner.PRODUCT) for unit in units),
        buried=sum(unit.buried for unit in units),
        units=len(units),
    )


def _done_by(unit: Unit, owner: Owner) -> bool:
    return unit.actor is owner and unit.benign is None and unit.voice is not Voice.READER


def _share_aside(page: Page, aside: Mapping[int, str]) -> float:
    words = {unit.n: len(unit.text.split()) for unit in counting(page)}
    together = sum(words.values())
    return sum(count for n, count in words.items() if n in aside) / together if together else 0.0


def _parts(whole: Whole, rows: Sequence[Row], counts: Counts) -> Iterator[Part]:
    for name, drawn in whole.parts.items():
        share = whole.shares[name]
        lines = tuple(
            Contribution(row.at, share * points, _why(name, row, points))
            for row, points in zip(rows, drawn.added, strict=True)
            if points
        )
        yield Part(
            name, round(drawn.value), share, _about(name, rows, drawn, counts), share * drawn.base, lines
        )


def _why(name: PartName, row: Row, points: float) -> str:
    """What a line brings, in a few words."""
    if name is PartName.ACTOR:
        if points > 0:
            return "the reader acts"
        return "the company acts" if row.company >= row.product else "the product acts"
    if name is PartName.LANGUAGE:
        return "an editor would mark it" if row.fault >= 0.5 else "an editor might mark it"
    if name is PartName.OUTCOME:
        return "says what changes" if row.concrete >= 0.5 else "might say what changes"
    return "somebody vouches" if name is PartName.EVIDENCE else "answers a customer's question"


def _about(name: PartName, rows: Sequence[Row], drawn: Drawn, counts: Counts) -> str:
    """What a part rests on, one short sentence."""
    counted = [row for row in rows if row.weight]
    if name is PartName.ACTOR:
        ours = counts.company + counts.product
        return f"the reader acts in {_lines(counts.reader)}, we or the product in {ours}"
    if name is PartName.OUTCOME:
        return f"{sum(row.concrete >= 0.5 for row in counted)} of {len(counted)} lines say what changes"
    if name is PartName.EVIDENCE:
        proofs = sum(row.proof >= 0.5 for row in rows)
        return f"somebody vouches in {_lines(proofs)}" if proofs else "nobody vouches in any line"
    if name is PartName.LANGUAGE:
        return f"an editor would mark {sum(row.fault >= 0.5 for row in counted)} of {len(counted)} lines"
    answered = round(drawn.value / 25)
    return f"about {answered} of a customer's 4 questions" if answered else "none of a customer's 4 questions"


def _lines(number: int) -> str:
    return "one line" if number == 1 else f"{number} lines"
