"""What was read in a unit, in four lines of plain words, each with who decided it."""

from collections.abc import Iterator

from copylint.facts import Page, Unit
from copylint.reading.clause import main_clause
from copylint.terms import BlockKind, Form, Outcome, Owner, Voice
from copylint.trials.settled import READER, Settled, owner_of, settled

_VOICES = {
    Voice.COMPANY: "the company, to the reader",
    Voice.CUSTOMER: "a customer",
    Voice.READER: "the reader",
    Voice.THIRD: "somebody else",
    Voice.EXAMPLE: "nobody: it is an example",
    Voice.NOT_COPY: "nobody: it is no copy",
}
_ACTORS = {
    Owner.COMPANY: "the company", Owner.PRODUCT: "the product", Owner.READER: "the reader",
    Owner.CUSTOMER: "customers, in the third person", Owner.THEIRS: "the reader's own customers",
    Owner.EVERYONE: "everyone, the reader included", Owner.THIRD: "somebody or something else",
    Owner.NONE: "nobody",
}  # fmt: skip
_BLOCKS = {
    BlockKind.SUBJECT: "a subject line", BlockKind.H1: "a main heading", BlockKind.H2: "a heading",
    BlockKind.H3: "a lower heading", BlockKind.ITEM: "a list item", BlockKind.CELL: "a table cell",
}  # fmt: skip
_BENIGN = {
    "apology": "an apology", "thanks": "thanks", "congratulation": "congratulations",
    "contact": "how to reach us", "empathy": "knows what the reader is up against",
    "fit": "says whom it does not fit", "limit": "says what is not done",
    "status": "says how things stand", "promise": "a promise that can be checked",
    "provenance": "says how it is known",
}  # fmt: skip

_OUTCOMES = {
    Outcome.CONCRETE: "something concrete for the reader",
    Outcome.VAGUE: "something vague",
    Outcome.NONE: "nothing is said of that",
}
_PROOFS = {"yes": "somebody vouches for it", "no": "nobody vouches for it"}

_BETWEEN = 3  # words between subject and verb that are quoted along: "we will never sell"


def reading_lines(page: Page, unit: Unit) -> Iterator[tuple[str, str]]:
    """(question, answer) in the order in which a reader would ask; of what is no copy only the first."""
    by_name = {fact.name: fact for fact in settled(page, unit)}
    kind = page.block(unit).kind
    place = "" if kind is BlockKind.PARAGRAPH else f", in {_BLOCKS.get(kind, f'a {kind}')}"
    if unit.voice is Voice.NOT_COPY:
        yield "speaks", _VOICES[unit.voice]
        return
    right = f", as it should: {_BENIGN.get(unit.benign, unit.benign)}" if unit.benign is not None else ""
    if by_name["benign"].by == READER:
        right = f", as it should, says the trained reader ({share(by_name['benign'].share)})"
    yield "speaks", _VOICES[unit.voice] + place + right + _by(by_name["voice"])
    decided = "" if by_name["actor"].by == READER else decided_by(unit, page)
    hidden = "; the reader's own verb stands under it" if unit.buried else ""
    acts = _ACTORS[unit.actor] + (f": {decided}" if decided else "")
    yield "acts", acts + hidden + _by(by_name["actor"])
    number = ", with a number" if unit.outcome is Outcome.CONCRETE and unit.measured else ""
    yield "changes", _OUTCOMES[unit.outcome] + number + _by(by_name["outcome"])
    yield "proof", _proof(unit, page) + _by(by_name["proof"])


def share(of: float | None) -> str:
    """A share from 0 to 1 as ".87"; "1.0" for what is all but sure."""
    if of is None:
        return "not asked"
    return f"{of:.2f}".removeprefix("0") if of < 0.995 else "1.0"


def _by(fact: Settled) -> str:
    """Who decided, and what the others had said where they differ."""
    if fact.by == READER:
        rare = ", enough for something rare" if fact.share is not None and fact.share < 0.5 else ""
        before = f", though {fact.read} said: {_value(fact, fact.overruled)}" if fact.overruled else ""
        return f" · trained reader ({share(fact.share)}{rare}){before}"
    if fact.likeliest is None:
        return f" · {fact.by}"
    if not fact.disputed:
        return f" · {fact.by} and trained reader ({share(fact.share)})"
    theirs = f"{_value(fact, fact.likeliest)} ({share(fact.likeliest_share)})"
    return f" · {fact.by}, though the trained reader says: {theirs}"


def _value(fact: Settled, value: str) -> str:
    if fact.name == "voice":
        return _VOICES[Voice(value)]
    if fact.name == "actor":
        return _ACTORS[owner_of(value)]
    return _OUTCOMES[Outcome(value)] if fact.name == "outcome" else _PROOFS[value]


def decided_by(unit: Unit, page: Page) -> str:
    """The words that decided who acts, quoted, or why nobody does."""
    if unit.voice is Voice.READER and unit.actor is Owner.READER:
        return "it is the reader who speaks"
    main = main_clause(unit.clauses)
    text = page.block(unit).text
    if main is not None and main.actor is unit.actor and main.subject is not None:
        subject, verb = main.subject.span, main.verb_span
        if subject.start < subject.end:
            between = text[subject.end : verb.start].split()
            near = subject.end <= verb.start and len(between) <= _BETWEEN
            apart = f"{text[slice(*subject)]} … {text[slice(*verb)]}"
            quoted = text[subject.start : verb.end] if near else apart
            return f'"{" ".join(quoted.split())}"' + (" (something done to it)" if main.passive else "")
    first = unit.text.split()[0].strip('"“”‘’') if unit.text.split() else ""
    if unit.form is Form.IMPERATIVE and unit.actor is Owner.READER:
        return f'"{_verb(unit, page) or first}", with "you" left out'
    if unit.form is Form.PRODUCT_ACTS:
        return f'"{first}", with the product left out'
    if unit.actor is Owner.NONE:
        return "there is no verb in it" if main is None else "nobody is named"
    return f'by its first word, "{first}"' if unit.actor is not Owner.THIRD else "nobody of these"


def _verb(unit: Unit, page: Page) -> str:
    main = main_clause(unit.clauses)
    return "" if main is None else page.block(unit).text[main.verb_span.start : main.verb_span.end]


def _proof(unit: Unit, page: Page) -> str:
    if not unit.proof:
        return _PROOFS["no"]
    text = page.block(unit).text
    for name in ("source", "person", "guarantee", "number"):
        for sign in unit.signs:
            if sign.name == name and sign.span.start < sign.span.end:
                return f'somebody vouches: "{" ".join(text[sign.span.start : sign.span.end].split())}"'
    return _PROOFS["yes"]
