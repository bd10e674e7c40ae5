"""What was read in a unit, in plain words: who speaks, who acts, what changes, what proves it."""

from collections.abc import Iterator

from copylint.facts import Page, Unit
from copylint.reading.clause import main_clause
from copylint.terms import BlockKind, Form, Outcome, Owner, Voice

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
_FORMS = {
    Form.SENTENCE: "a sentence",
    Form.NOUN_PHRASE: "a name without a verb",
    Form.PRODUCT_ACTS: "what the product does, without a subject",
    Form.IMPERATIVE: "tells the reader to do something",
    Form.QUESTION: "a question",
    Form.FRAGMENT: "part of a sentence",
}
_BLOCKS = {
    BlockKind.SUBJECT: "subject line", BlockKind.H1: "main heading", BlockKind.H2: "heading",
    BlockKind.H3: "lower heading", BlockKind.ITEM: "list item", BlockKind.CELL: "table cell",
}  # fmt: skip
_BENIGN = {
    "apology": "an apology", "thanks": "thanks", "congratulation": "congratulations",
    "contact": "how to reach us", "empathy": "knows what the reader is up against",
    "fit": "says whom it does not fit", "limit": "says what is not done",
    "status": "says how things stand", "promise": "a promise that can be checked",
    "provenance": "says how it is known",
}  # fmt: skip

_BETWEEN = 3  # words between subject and verb that are quoted along: "we will never sell"


def reading_lines(page: Page, unit: Unit) -> Iterator[tuple[str, str]]:
    """(question, answer) in the order in which a reader would ask."""
    kind = page.block(unit).kind
    yield "it is", f"{_BLOCKS.get(kind, kind.value)}: {_FORMS[unit.form]}"
    yield "speaks", _VOICES[unit.voice]
    if unit.voice is Voice.NOT_COPY:
        return
    decided = decided_by(unit, page)
    yield "acts", _ACTORS[unit.actor] + (f": {decided}" if decided else "")
    if unit.buried:
        yield "hidden", "the reader's own verb stands under somebody else's"
    yield "changes", _outcome(unit)
    yield "proof", _proof(unit, page)
    if unit.benign is not None:
        yield "right", f"to speak of the company here: {_BENIGN.get(unit.benign, unit.benign)}"


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


def _outcome(unit: Unit) -> str:
    if unit.outcome is Outcome.CONCRETE:
        return "something concrete for the reader" + (", with a number" if unit.measured else "")
    return "something vague" if unit.outcome is Outcome.VAGUE else "nothing is said of that"


def _proof(unit: Unit, page: Page) -> str:
    if not unit.proof:
        return "nobody vouches for it"
    text = page.block(unit).text
    for name in ("source", "person", "guarantee", "number"):
        for sign in unit.signs:
            if sign.name == name and sign.span.start < sign.span.end:
                return f'somebody vouches: "{" ".join(text[sign.span.start : sign.span.end].split())}"'
    return "somebody vouches"
