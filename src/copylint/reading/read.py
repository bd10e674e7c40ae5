"""One block in, its units out: the sentences to parse first, then what they say about whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copylint.facts import Clause, Names, Sign, Unit, Word
from copylint.nlp.gate import needs_parse
from copylint.nlp.normalise import Sentence
from copylint.reading.about import actor_of
from copylint.reading.benign import benign_of
from copylint.reading.clause import clauses_of, main_clause
from copylint.reading.imperative import imperative_clause, imperative_start
from copylint.reading.lines import line_ends
from copylint.reading.marks import marks_of
from copylint.reading.outcome import buried_in, change_of
from copylint.reading.proof import proof_of
from copylint.reading.quotes import Quotes, quotes_of
from copylint.reading.sentences import cut, units_of
from copylint.reading.shape import has_finite_verb, shape_of
from copylint.reading.signs import signs_of
from copylint.reading.voice import mentions_in, voice_of
from copylint.terms import BlockKind, Form, Mood, Owner, Voice
from copylint.text import Block, Mark, Span

# The text of a link that leads to evidence.
_EVIDENCE = re.compile(
    r"\b(?:benchmarks?|tests?|stud(?:y|ies)|reports?|data|figures|numbers|survey|award)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A block cut into units, before anything is parsed."""

    block: Block
    spans: tuple[Span, ...]
    forms: tuple[Form, ...]
    quotes: Quotes
    sentences: tuple[Sentence | None, ...]  # None: words alone decide
    too_long: tuple[Span, ...] = ()  # sentences that were cut in pieces


def outline(block: Block, names: Names) -> Outline:
    """Cut a block into units and say which of them need a parse."""
    text = block.text
    whole = units_of(text, block.kind, line_ends(block) if block.marks else ())
    pieces = [cut(text, span) for span in whole]
    spans = tuple(piece for found in pieces for piece in found)
    too_long = tuple(span for span, found in zip(whole, pieces, strict=True) if len(found) > 1)
    starts = tuple(imperative_start(text[a:b], block.kind, names) for a, b in spans)
    forms = tuple(
        shape_of(text[a:b], block.kind, imperative=start == 0)
        for (a, b), start in zip(spans, starts, strict=True)
    )
    copy = block.voice_hint is not Voice.NOT_COPY and not block.place.furniture
    sentences = tuple(
        Sentence(text[a:b], opens is not None, opens or 0)
        if copy and (opens or needs_parse(text[a:b], names))
        else None
        for (a, b), opens in zip(spans, starts, strict=True)
    )
    return Outline(block, spans, forms, Quotes(quotes_of(text, names)), sentences, too_long)


def read(plan: Outline, parses: Sequence[tuple[Word, ...] | None], names: Names) -> tuple[Unit, ...]:
    """The units of an outlined block; ``n`` and ``block`` are set when the page is put together.

    ``parses`` holds the words of each sentence, spans counted from the start of the sentence.
    """
    marks = marks_of(plan.block, plan.spans)
    return tuple(
        _unit(plan, span, form, words, names, found)
        for span, form, words, found in zip(plan.spans, plan.forms, parses, marks, strict=True)
    )


def _unit(
    plan: Outline,
    span: Span,
    form: Form,
    words: tuple[Word, ...] | None,
    names: Names,
    marks: tuple[Mark, ...],
) -> Unit:
    block = plan.block
    text = block.text[span.start : span.end]
    placed = _placed(words, span.start) if words and span.start else words
    clauses: tuple[Clause, ...] = ()
    if placed is None and form is Form.SENTENCE and not has_finite_verb(text):
        form = Form.FRAGMENT
    if placed is not None:
        running = block.kind is BlockKind.PARAGRAPH and text.rstrip("\"'”’) ").endswith((".", "!", ":"))
        clauses = clauses_of(placed, block.text, names, imperative=_put_in(placed), running=running)
        form = _form(form, clauses)
        if form is Form.QUESTION:
            clauses = tuple(replace(c, mood=Mood.QUESTION) for c in clauses)
    elif form is Form.IMPERATIVE:
        clauses = (imperative_clause(text, span),)
    voice = voice_of(block, span, form, plan.quotes, last=span is plan.spans[-1])
    signs = signs_of(text, span.start)
    actor = actor_of(clauses, form, voice, text, block.kind)
    benign = benign_of(clauses, signs, text) if voice is Voice.COMPANY else None
    change = change_of(clauses, signs, form, text, span.start)
    mentions = tuple(Sign("mention", quoted) for quoted in mentions_in(span, plan.quotes))
    proof = proof_of(signs, clauses, voice, benign, span)
    return Unit(
        n=0,
        block=0,
        span=span,
        text=text,
        form=form,
        voice=voice,
        actor=actor,
        buried=buried_in(clauses) and actor is not Owner.READER,
        credit=change.credit,
        outcome=change.outcome,
        measured=change.measured,
        benign=benign,
        words=placed,
        clauses=clauses,
        signs=(*signs, *mentions, *_marked(block, span, marks), *((proof,) if proof else ())),
    )


def _placed(words: tuple[Word, ...], by: int) -> tuple[Word, ...]:
    """Words of a sentence at their places in its block."""
    return tuple(
        [
            Word(Span(span[0] + by, span[1] + by), lower, tag, dep, head)
            for span, lower, tag, dep, head in words
        ]
    )


def _put_in(words: tuple[Word, ...]) -> bool:
    """Whether the parse holds a "You can" that nobody wrote."""
    return any(w.lower == "you" and w.span.start == w.span.end for w in words)


def _marked(block: Block, span: Span, marks: tuple[Mark, ...]) -> tuple[Sign, ...]:
    """What the markup shows: code, and a unit that is nothing but a link and so names a place to go."""
    code = tuple(Sign("code", m.span) for m in marks if m.kind == "code")
    links = [m for m in marks if m.kind == "link"]
    sources = tuple(
        Sign("source", m.span) for m in links if _EVIDENCE.search(block.text[m.span.start : m.span.end])
    )
    code = (*code, *sources)
    covered = sum(min(m.span.end, span.end) - max(m.span.start, span.start) for m in links)
    return (*code, Sign("linked", span)) if covered >= 0.8 * (span.end - span.start) else code


def _form(form: Form, clauses: tuple[Clause, ...]) -> Form:
    """What the parse adds to the shape that words showed."""
    main = main_clause(clauses)
    if form is Form.SENTENCE and main is not None and main.mood is Mood.IMPERATIVE:
        return Form.IMPERATIVE
    if form is Form.SENTENCE and main is None:
        return Form.FRAGMENT
    if (
        form is Form.NOUN_PHRASE
        and main is not None
        and main.subject is not None
        and main.actor is not Owner.NONE
    ):
        return (
            Form.SENTENCE
            if main.joined == "main" and main.verb_span.start > main.subject.span.start
            else form
        )
    return form
