"""One block in, its units out: the sentences to parse first, then what they say about whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from copylint.facts import Clause, Names, Sign, Unit, Word
from copylint.nlp import Sentence, needs_parse
from copylint.reading.benign import benign_of
from copylint.reading.clause import clauses_of, main_clause
from copylint.reading.outcome import buried_in, change_of
from copylint.reading.proof import proof_of
from copylint.reading.quotes import Quote, quotes_of
from copylint.reading.sentences import units_of
from copylint.reading.shape import has_finite_verb, imperative_clause, shape_of, words_of
from copylint.reading.signs import signs_of
from copylint.reading.voice import mentions_in, voice_of
from copylint.terms import Form, Mood, Owner, Voice
from copylint.text import Block, Span

_US = frozenset({"we", "we're", "we've", "we'll", "we'd"})
_YOU = frozenset({"you", "you're", "you've", "you'll", "you'd"})
_THANKS = frozenset({"thank", "thanks", "sorry"})
# "Ready to talk?", "Need more time?": the question leaves out its "are you" or "do you".
_ELIDED_YOU = frozenset(
    """
        want need ready have got looking still tired curious interested struggling thinking
        wondering already not stuck worried sick fancy prefer questions confused missing
        unsure new
        """.split()
)
# The text of a link that leads to evidence.
_EVIDENCE = re.compile(
    r"\b(?:benchmarks?|tests?|stud(?:y|ies)|reports?|data|figures|numbers|survey|award)\b", re.I
)
_EVERYONE = re.compile(
    r"^(?:as [\w ]{3,30}, )?(?:we all|all of us|most of us|we live in (?:a|an) (?:world|age|time|era))\b",
    re.IGNORECASE,
)
_INCLUSIVE = frozenset({"all", "both"})


@dataclass(frozen=True, slots=True)
class Outline:
    """A block cut into units, before anything is parsed."""

    block: Block
    spans: tuple[Span, ...]
    forms: tuple[Form, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[Sentence | None, ...]  # None: words alone decide


def outline(block: Block, names: Names) -> Outline:
    """Cut a block into units and say which of them need a parse."""
    text = block.text
    spans = tuple(units_of(text, block.kind))
    forms = tuple(shape_of(text[a:b], block.kind) for a, b in spans)
    copy = block.voice_hint is not Voice.NOT_COPY and not block.place.furniture
    sentences = tuple(
        Sentence(text[a:b], form is Form.IMPERATIVE) if copy and needs_parse(text[a:b], names) else None
        for (a, b), form in zip(spans, forms, strict=True)
    )
    return Outline(block, spans, forms, quotes_of(text, names), sentences)


def read(plan: Outline, parses: Sequence[tuple[Word, ...] | None], names: Names) -> tuple[Unit, ...]:
    """The units of an outlined block; ``n`` and ``block`` are set when the page is put together.

    ``parses`` holds the words of each sentence, spans counted from the start of the sentence.
    """
    return tuple(
        _unit(plan, span, form, words, names)
        for span, form, words in zip(plan.spans, plan.forms, parses, strict=True)
    )


def _unit(plan: Outline, span: Span, form: Form, words: tuple[Word, ...] | None, names: Names) -> Unit:
    block = plan.block
    text = block.text[span.start : span.end]
    placed = None if words is None else tuple(w._replace(span=w.span.shifted(span.start)) for w in words)
    clauses: tuple[Clause, ...] = ()
    if placed is None and form is Form.SENTENCE and not has_finite_verb(text):
        form = Form.FRAGMENT
    if placed is not None:
        clauses = clauses_of(placed, block.text, names, imperative=form is Form.IMPERATIVE)
        form = _form(form, clauses)
        if form is Form.QUESTION:
            clauses = tuple(replace(c, mood=Mood.QUESTION) for c in clauses)
    elif form is Form.IMPERATIVE:
        clauses = (imperative_clause(text, span),)
    voice = voice_of(block, span, form, plan.quotes)
    signs = signs_of(text, span.start)
    actor = _actor(clauses, form, voice, text)
    benign = benign_of(clauses, signs, text) if voice is Voice.COMPANY else None
    change = change_of(clauses, signs, form, text)
    mentions = tuple(Sign("mention", quoted) for quoted in mentions_in(span, plan.quotes))
    proof = proof_of(signs, voice, benign, span)
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
        signs=(*signs, *mentions, *_marked(block, span), *((proof,) if proof else ())),
    )


def _marked(block: Block, span: Span) -> tuple[Sign, ...]:
    """What the markup shows: code, and a unit that is nothing but a link and so names a place to go."""
    code = tuple(Sign("code", m.span) for m in block.marks if m.kind == "code" and m.span.touches(span))
    links = [m for m in block.marks if m.kind == "link" and m.span.touches(span)]
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


def _actor(clauses: tuple[Clause, ...], form: Form, voice: Voice, text: str) -> Owner:
    """Who does what the unit is about. What the first word shows outranks the tree."""
    words = words_of(text)
    first = words[0] if words else ""
    if voice is Voice.READER:
        return Owner.READER
    if voice is Voice.CUSTOMER:
        spoken = _actor(clauses, form, Voice.COMPANY, text)
        return Owner.CUSTOMER if spoken is Owner.COMPANY else spoken
    if _EVERYONE.search(text):
        return Owner.EVERYONE
    if first in _US:
        return Owner.EVERYONE if words[1:2] and words[1] in _INCLUSIVE else Owner.COMPANY
    if first == "let's":
        return Owner.EVERYONE
    if first in _THANKS or (words[:2] == ["let", "us"] and words[2:3] != ["know"]):
        return Owner.COMPANY
    if form is Form.QUESTION and first in _ELIDED_YOU:
        return Owner.READER
    if first in _YOU and form is not Form.QUESTION:
        return Owner.READER
    if form is Form.IMPERATIVE:
        return Owner.READER
    if form is Form.PRODUCT_ACTS:
        return Owner.PRODUCT
    main = main_clause(clauses)
    if main is not None and form is not Form.NOUN_PHRASE:
        return main.actor if main.actor is not Owner.NONE else Owner.THIRD
    if form in (Form.NOUN_PHRASE, Form.FRAGMENT):
        return Owner.NONE
    return Owner.THIRD if form in (Form.SENTENCE, Form.QUESTION) else Owner.NONE
