"""What sentences give away of whose they are: who acts, welcomes, signs, is asked about and praised."""

import re
from collections.abc import Iterator

from copylint.brand.clue import Clue
from copylint.brand.shape import NAME, fit_alone
from copylint.terms import Voice
from copylint.text import Block

_SHORT_HEADING = 8  # words
_WE = re.compile(rf"\b(?:(?:[Hh]ere at|At|at) ({NAME}),? (?:we|our|you|every)\b|[Ww]e at ({NAME})\b)")
_HEADING = re.compile(
    rf"(?:About|Why|Meet|Introducing|Join|Contact|Who is|What is)(?: choose)? ({NAME})[?!.]?"
    rf"|How ({NAME}) (?:works|helps)[?!.]?",
    re.IGNORECASE,
)
_WELCOME = re.compile(
    r"\b(?:[Ww]elcome to|[Tt]hank(?:s| you) for"
    r" (?:choosing|using|joining|trying|visiting|considering|contacting|being part of"
    rf"|signing up (?:for|to|with))) (?!Your |Our )({NAME})"
)
# What opens a sentence, or what follows a comma; what it does then is read behind it.
_OPENING = re.compile(
    rf"(?:^|(?<=[.!?:…,] )|(?<=\n)|(?<=\n- ))(?:The )?({NAME})"
    r"(?: (?:also|already|always|now|then|only|automatically))? (?=[a-z])"
)
_DOES = {
    Clue.ACTS: re.compile(
        r"(?:lets|helps|gives|makes|allows|enables|keeps|turns|saves|shows|brings|connects|automates|offers"
        r"|provides|works|supports|integrates|handles|tracks|takes|sends|runs|creates|does|doesn['’]t|knows"
        r"|delivers|builds|protects|includes|comes|uses|combines|counts|reads|sees|finds|learns|stores|sits"
        r"|fits|unlocks|eliminates|replaces|simplifies|specialises|specializes|understands|never|can|will"
        r"|(?:is|was) (?:a|an|the|your|our|not|here|built|designed|made|founded|based|located|proud|committed"
        r"|dedicated))\b"
    ),
    # What a thing does, or is, and a firm seldom.
    Clue.THING: re.compile(
        r"(?:lets|allows|enables|automates|integrates|connects|tracks|turns|sends|stores|handles|replaces"
        r"|unlocks|eliminates|counts|reads|understands|runs|works|sits|fits"
        r"|(?:is|was) (?:built|designed|made)"
        r"|is (?:a|an|the|your|not)\b[^.!?]{0,80}?\b(?:platform|app|tool|software|system|solution|API|library"
        r"|framework|language|plugin|service|extension|assistant|product|device|kit|model|toolkit|CRM))\b"
    ),
    # What is told of oneself; a partner or a topic is seldom one of these.
    Clue.SORT: re.compile(
        r"(?:is|are) (?:an?|the|your)\b[^.!?]{0,80}?\b(?:restaurant|bakery|agency|studio|clinic|salon"
        r"|non-?profit|charity|school|academy|church|consultancy|collective|family[- ](?:owned|run)|firm"
        r"|hackspace|co-?operative|contractor|brewery|winery|hotel|inn|lodge|gym|practice)\b"
    ),
    Clue.HIRES: re.compile(r"(?:is|are) (?:currently )?(?:looking for|hiring|seeking|recruiting)\b"),
}
_WITH = re.compile(rf"\b(?:With|Using|Try) ({NAME}),? (?:you|your|every|for free|today)\b")
_PRAISED = re.compile(
    rf"(?:^|[.!?“\"'‘] ?)({NAME})"
    r" (?:has )?(?:helped|gave|given|made|saved|created|handles|is helping|makes|lets|allows|gives)"
    r" (?:me|us|our|my)\b"
    rf"|\b(?:love|recommend|switched to|moved to|working with) ({NAME})"
)
_SIGNED = re.compile(rf"\b(?:[Tt]he|[Yy]our) ({NAME}) (?:[Tt]eam|[Cc]rew)\b")
_WORK_AT = re.compile(r"\b(?:[Ww]ork(?:ing)?|[Cc]areers?|[Rr]oles?|[Jj]obs?|[Ll]ife) at " rf"({NAME})")
_YOURS = re.compile(
    rf"\b(?:[Yy]our|[Mm]y) ({NAME})"
    r" (?:account|subscription|membership|dashboard|workspace|app|profile|plan|trial|store)\b"
)
_ASKED = re.compile(
    r"(?:Is|Are|Does|Can|Will|Has|How does|How do I use|What does|Where is|Who is|What is|Why is) "
    rf"({NAME})(?: [a-z][^?]{{0,160}})?\?"
)
# Parts of a firm that have a team, too.
_PARTS = frozenset(
    """
    sales engineering finance legal marketing operations growth communications accounting research security
    infrastructure success executive leadership people hr it editorial board core technical web media events
    """.split()
)
_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")


def in_block(block: Block) -> Iterator[tuple[str, Clue]]:
    """Every name that a block of copy gives away, and how."""
    text = block.text.strip()
    if block.voice_hint is Voice.NOT_COPY:
        return
    if block.kind.heads and len(text.split()) <= _SHORT_HEADING and (found := _HEADING.fullmatch(text)):
        yield found[1] or found[2], Clue.HEADING
    if text.endswith("?") and (found := _ASKED.fullmatch(text)):
        yield from _alone([found[1]], Clue.ASKED)
    yield from ((found[1], Clue.WELCOME) for found in _WELCOME.finditer(text))
    if block.voice_hint is Voice.CUSTOMER:
        yield from _alone((found[1] or found[2] for found in _PRAISED.finditer(text)), Clue.PRAISED)
    if block.kind.heads or block.voice_hint is not None:
        return
    yield from ((found[1] or found[2], Clue.WE) for found in _WE.finditer(text))
    yield from _alone((found[1] for found in _YOURS.finditer(text)), Clue.YOURS)
    yield from _alone((found[1] for found in _WORK_AT.finditer(text)), Clue.WORK_AT)
    for found in _SIGNED.finditer(text):
        if not any(word.lower() in _PARTS for word in found[1].split()):
            yield found[1], Clue.SIGNED
    yield from _acting(text)


def _acting(text: str) -> Iterator[tuple[str, Clue]]:
    """What acts in sentences; not where a person does, whom "she" or "his" gives away."""
    person = _PERSON.search(text) is not None
    for found in _OPENING.finditer(text):
        for clue, does in _DOES.items():
            if (clue is Clue.HIRES or (not person and fit_alone(found[1]))) and does.match(text, found.end()):
                yield found[1], clue
    if not person:
        for found in _WITH.finditer(text):
            if fit_alone(found[1]):
                yield from ((found[1], Clue.ACTS), (found[1], Clue.THING))


def _alone(found: Iterator[str] | list[str], clue: Clue) -> Iterator[tuple[str, Clue]]:
    return ((name, clue) for name in found if fit_alone(name))
