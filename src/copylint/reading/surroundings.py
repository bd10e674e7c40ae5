"""Who acts where only the surroundings tell: a list's lead, the kind of page, a case study's customer."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from copylint.facts import Names, Unit
from copylint.lexicon import third_person_forms
from copylint.nlp.normalise import find_names
from copylint.reading.words import words_of
from copylint.terms import BlockKind, DocumentKind, Form, Owner, Voice
from copylint.text import Block

_KEPT = 2_048  # texts of units: those of a long page that changes and is looked at again
_ROLE_PAGES = (DocumentKind.JOB_POST, DocumentKind.CAREERS)
# Titles and headings of a page about what somebody in a role does, where nothing else says what it is.
_ROLE_HEADING = re.compile(
    r"\b(?:responsibilities|career (?:development|framework|ladder|levels?|path)|competenc(?:y|ies)|"
    r"job description|role (?:description|expectations|framework))\b",
    re.IGNORECASE,
)
# What a list under it says is what we mean to do: "Our goals:", "Our promise to you".
_OUR_AIMS = re.compile(
    r"^\W*our (?:[\w-]+ ){0,2}?(?:goals?|aims?|objectives?|motives?|missions?|purposes?|principles?|values|"
    r"promises?|priorities|plans?|job|role|approach|commitments?)\b",
    re.IGNORECASE,
)
# "We will not:", "Our studio helps by:" leave their verb to the list.
_OPEN_END = re.compile(
    r"\b(?:to|will|won['’]t|not|can|can['’]t|cannot|should|must|could|do|don['’]t|does|doesn['’]t|never|always|by|are|is)"
    r"\s*+(?:(?::|…|\.\.\.)\s*+)?$",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    r"(?:the|this|our|an?|in this role,?)\s+(?:[\w/&-]+\s+){0,4}?(?:(?:candidates?|applicants?|"
    r"manager|engineer|designer|representative|director|lead|chair|officer|assistant|specialist|coordinator|person|hire|cook|"
    r"teacher|driver|nurse|baker|carer)\b|(?-i:[A-Z]{2,5})\b)",
    re.IGNORECASE,
)
_LISTED = (BlockKind.ITEM, BlockKind.CELL)
_CAPITAL = re.compile(r"\b[A-Z][\w&’']*(?:\s+[A-Z][\w&’']*)*")
# The customer of a case study, once named, is spoken of like this.
_BEFORE_NAME = r"(?:\W*(?:at|for|when|while|as|since|before|after|how|why|what|in|like)\b(?:[^,]{0,40},)?)"
_BACK = frozenset({"they", "it", "he", "she"})
_THEIR_SIDE = re.compile(
    r"^(?:the (?:company|group|team|firm|organi[sz]ation|business|desk|agency|school|clinic|hospital|bank|"
    r"retailer|brand|staff|university|council|charity|chain)|their|his|her|its)\b",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset("for by to with at from of in on about the a an".split())
_FINITE = frozenset("is are was were will can may must should could would have has do does".split())
_NO_GERUND = frozenset("nothing something anything everything during morning evening spring".split())
_NO_NAME = frozenset(
    "the a an how why what when with from before after our your we you in at for results challenge".split()
)


def in_surroundings(
    units: Sequence[Unit], blocks: Sequence[Block], kind: DocumentKind, names: Names
) -> list[Unit]:
    """The units with the actors that only their surroundings tell."""
    units = _led(units, blocks)
    if kind in _ROLE_PAGES or (kind is DocumentKind.WEB and _about_a_role(units, blocks)):
        units = [_in_role(unit, blocks[unit.block], kind) for unit in units]
    if kind is DocumentKind.CASE_STUDY:
        units = _of_customer(units, blocks, names)
    return list(units)


def _led(units: Sequence[Unit], blocks: Sequence[Block]) -> list[Unit]:
    """Items that complete the line above the list are done by whoever that line is about."""
    settled: list[Unit] = []
    lead: Unit | None = None
    heading: dict[int, Unit] = {}
    for unit in units:
        block = blocks[unit.block]
        if block.kind.heads:
            heading.setdefault(unit.block, unit)
        if block.kind is not BlockKind.ITEM:
            lead = unit
        elif unit.voice is Voice.COMPANY:
            above = heading.get(block.place.heading) if block.place.heading is not None else None
            leads = [u for u in (lead, above) if u is not None and u.actor not in (Owner.NONE, Owner.THIRD)]
            if unit.actor in (Owner.NONE, Owner.THIRD) and leads and _gerund(unit.text):
                unit = replace(unit, actor=leads[0].actor)
            elif unit.form is Form.IMPERATIVE and leads and leads[0] is lead and _ends_open(lead.text):
                unit = replace(
                    unit, actor=lead.actor, credit=unit.credit if lead.actor is Owner.READER else 0.0
                )
            elif unit.form is Form.IMPERATIVE and _states_aims(lead, above):
                unit = replace(unit, actor=Owner.COMPANY, credit=0.0, benign="promise")
        settled.append(unit)
    return settled


@lru_cache(maxsize=64)
def _ends_open(text: str) -> bool:
    """Whether a line leaves its verb to the list below; asked once for every item of it."""
    return _OPEN_END.search(text) is not None


def _states_aims(lead: Unit | None, above: Unit | None) -> bool:
    """Whether the line or the heading over a list says that the list holds our own aims."""
    by_lead = lead is not None and lead.text.rstrip().endswith(":") and _OUR_AIMS.match(lead.text)
    return bool(by_lead or (above is not None and _OUR_AIMS.match(above.text)))


@lru_cache(maxsize=_KEPT)
def _gerund(text: str) -> bool:
    """ "Answering questions by phone": an activity whose doer stands elsewhere."""
    words = _bare(text)
    if len(words) < 4 or not words[0].endswith("ing") or words[0] in _NO_GERUND:
        return False
    # "Pricing and packaging" is a topic, "Managing and tracking orders" an activity.
    paired = words[1] == "and" and not (words[2].endswith("ing") and len(words) > 4)
    return not paired and words[1] not in third_person_forms()


def _bare(text: str) -> list[str]:
    """The words of a unit without the adverbs that open it."""
    words = words_of(text)
    while len(words) > 2 and (words[0].endswith("ly") or words[0] in ("not", "only")):
        words = words[1:]
    return words


@lru_cache(maxsize=_KEPT)
def _third_person(text: str) -> bool:
    """ "Leads the team": a verb in the third person and no plural before its verb."""
    words = _bare(text)
    return len(words) > 2 and words[0] in third_person_forms() and words[1] not in _FINITE


def _about_a_role(units: Sequence[Unit], blocks: Sequence[Block]) -> bool:
    titled = (u for u in units if blocks[u.block].kind.heads or blocks[u.block].kind is BlockKind.TITLE)
    return any(_ROLE_HEADING.search(unit.text) for unit in titled)


def _in_role(unit: Unit, block: Block, kind: DocumentKind) -> Unit:
    """In a job post the candidate is who "leads the team of four" and "answers calls"."""
    if unit.voice is not Voice.COMPANY:
        return unit
    listed = block.kind in _LISTED and unit.actor in (Owner.NONE, Owner.THIRD)
    acts = listed and (_gerund(unit.text) or _third_person(unit.text))
    if unit.form is Form.PRODUCT_ACTS or acts:
        return replace(unit, actor=Owner.READER)
    if kind in _ROLE_PAGES and unit.actor in (Owner.THIRD, Owner.NONE) and _CANDIDATE.match(unit.text):
        return replace(unit, actor=Owner.READER)
    return unit


def _of_customer(units: Sequence[Unit], blocks: Sequence[Block], names: Names) -> list[Unit]:
    """In a case study what its customer does, by name or in the lines that go on about it."""
    customer = _named_customer(units, blocks, names)
    if customer is None:
        return list(units)
    settled: list[Unit] = []
    for unit in units:
        before = settled[-1].actor if settled else None
        if unit.voice is Voice.COMPANY and unit.actor in (Owner.THIRD, Owner.NONE):
            opens = re.match(
                rf"(?:{_BEFORE_NAME}\W+)?(?:[\w’']+\s+)?{re.escape(customer)}\b", unit.text, re.I
            )
            acts = unit.form is not Form.NOUN_PHRASE or blocks[unit.block].kind.heads
            words = words_of(unit.text)
            goes_on = before is Owner.CUSTOMER and words[:1] and words[0] in _BACK
            if acts and (opens or goes_on or _THEIR_SIDE.match(unit.text) or _subject_named(unit, customer)):
                unit = replace(unit, actor=Owner.CUSTOMER)
        settled.append(unit)
    return settled


def _subject_named(unit: Unit, customer: str) -> bool:
    """Whether the customer is the subject: of a clause, or, unparsed, of the word after its name."""
    if unit.words is None:
        acting = re.finditer(rf"(?:\b(\w+)\s+)?\b{re.escape(customer)}\s+[a-z]", unit.text)
        return any((match.group(1) or "").lower() not in _PREPOSITIONS for match in acting)
    return any(
        c.joined in ("main", "and", "so")
        and c.subject is not None
        and customer.lower() in " ".join(c.subject.words)
        for c in unit.clauses
    )


def _named_customer(units: Sequence[Unit], blocks: Sequence[Block], names: Names) -> str | None:
    """The name, not ours, that a case study keeps coming back to."""
    found: Counter[str] = Counter()
    for unit in units:
        ours = find_names(unit.text, names)
        running = blocks[unit.block].kind is BlockKind.PARAGRAPH
        for match in _CAPITAL.finditer(unit.text):
            # Names come in order and do not overlap: only the last one that begins before the end can touch.
            name = bisect_right(ours, (match.end() - 1, len(unit.text))) - 1
            if name >= 0 and ours[name][1] > match.start():
                continue
            word = re.sub(r"[’']s?$", "", match.group().split()[0])
            # A capital at the start of a sentence tells nothing by itself.
            if running and match.start() > 0 and word.lower() not in _NO_NAME and len(word) > 2:
                found[word] += 1
    opening = " ".join(u.text for u in units[:4])
    often = sorted(((n, word) for word, n in found.items() if n >= 2 and word in opening), reverse=True)
    return next((word for _, word in often if re.search(rf"\b{re.escape(word)}\b", opening)), None)
