"""What stands in for copy to come: placeholder Latin, "[Company name]", "Your headline here"."""

import re
from dataclasses import replace

from copylint.formats.passes.marking import passages
from copylint.formats.vocabulary.fillers import FILLERS, fills
from copylint.memory import Memory
from copylint.terms import BlockKind
from copylint.text.document import Block, Document


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LATIN_SHARE = 0.6  # of the words of a passage
LEAST_LATIN = 4  # words; "ad" and "in" alone prove nothing
_LATIN = _set(
    """
    a ab ac accumsan accusantium ad adipisci adipiscing adipisicing aenean aliqua aliquam aliquip amet anim
    ante aperiam aptent architecto arcu aspernatur at auctor aut aute beatae bibendum blandit cillum commodo
    condimentum congue consectetuer consectetur consequat consequuntur conubia convallis cras cubilia culpa
    cum cupidatat curabitur curae cursus dapibus deserunt diam dicta dictumst dis do dolor dolore dolorem
    doloremque dolores donec dui duis ea eaque egestas eget eius eiusmod eleifend elementum elit enim eos
    erat eros error esse est et etiam eu euismod ex excepteur exercitation explicabo facilisis fames
    faucibus felis fermentum feugiat fugiat fugit fusce gravida habitant habitasse hac hendrerit himenaeos
    iaculis id illo imperdiet in inceptos incididunt incidunt integer interdum inventore ipsa ipsam ipsum
    irure iste justo labore laboris laborum lacus laoreet laudantium lectus leo libero ligula litora
    lobortis lorem luctus maecenas magna magnam magni magnis malesuada massa mattis mauris metus mi minim
    modi molestie mollit montes morbi mus nam nascetur natoque natus nec nemo neque nesciunt netus nibh nisi
    nisl non nostra nostrud nulla nullam numquam nunc occaecat odio odit officia omnis orci ornare pariatur
    parturient pede pellentesque penatibus per perspiciatis pharetra phasellus placerat platea porro porta
    porttitor posuere potenti praesent pretium primis proident proin pulvinar purus quae quaerat quam quasi
    qui quia quis quisquam quisque ratione rem reprehenderit rhoncus ridiculus risus rutrum sagittis sapien
    scelerisque sed sem semper senectus sequi sint sit sociis sociosqu sodales sollicitudin sunt suspendisse
    taciti tellus tempor tempora tincidunt torquent tortor totam tristique turpis ullamco ullamcorper
    ultrices ultricies unde urna ut varius vehicula vel velit venenatis veniam veritatis vestibulum vitae
    vivamus viverra voluptas voluptate voluptatem volutpat vulputate wisi
    """
)
# Latin that is English, or the language of somebody's name, as often as not.
_COMMON = _set("a ad at do dis error in non per a id est est quasi modi mi mus nam sit sed leo urna diam")
_SURELY_LATIN = _LATIN - _COMMON

_SUBJECTS = _set(
    """
    title headline heading subtitle subheadline subheading tagline text content body description paragraph
    message slogan caption cta
    """
)
_ADDRESS = _set("street st road rd avenue ave suite ste floor city state zip usa box po p.o")
# What may stand beside slots that are all there is: "[Name], the [role] of [Company], Inc."
_BESIDE = _set("the a an of and at by llc inc ltd gmbh")
LEAST_SLOTS = 2  # that make a line of nothing else, though a few plain words stand between
_BRACKETS = re.compile(r"\[\[?[^\[\]]{1,60}\]\]?|\{\{?[^{}]{1,60}\}\}?|<<?[^<>]{1,60}>>?")
_NAMED = re.compile(
    r"(?:your |the )?(?:company|product|brand|business|shop|store|startup|organi[sz]ation|website|site|app)"
    r"(?:'s)? name",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:john|jane) (?:q\. )?doe(?:\s*[,–—-].{0,40})?|[xX]{3,}(?:\s[xX]+)*", re.IGNORECASE)
# What a form or a word processor shows in the place of what is to be typed.
_CONTROL = re.compile(
    r"(?:click|tap|click or tap) (?:here )?to (?:enter|add|insert) (?:an? |your )?"
    r"(?:text|date|title|subtitle|picture)"
    r"|choose an item",
    re.IGNORECASE,
)
_LABELS = (BlockKind.BUTTON, BlockKind.CAPTION)
_SENTENCES = re.compile(r"[.!?:]\s")
_WORD = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*")
_PLAIN_WORD = re.compile(r"[a-z]+(?:[-.'][a-z]+)*")  # the same in lower case without accents, much faster
_BESIDE_BODY = (*_LABELS, BlockKind.DESCRIPTION)


def without_placeholders(document: Document, memory: Memory) -> Document:
    """The document without blocks that only hold the place of copy, and a note that counts them."""
    known = memory.table("placeholders")
    told = known.each([(block.kind, block.text) for block in document.blocks], _is_placeholder)
    gone = {n for n, hollow in enumerate(told) if hollow}
    if not gone:
        return document
    moved: dict[int, int | None] = {}
    kept: list[Block] = []
    first = False  # the first block of body text went, and another one takes its place
    for n, block in enumerate(document.blocks):
        place = block.place
        above = None if place.heading is None else moved[place.heading]
        if n in gone:
            moved[n] = above
            first = first or place.first
            continue
        body = not (block.kind.heads or block.kind in _BESIDE_BODY or place.furniture or place.key)
        place = replace(place, heading=above, first=place.first or (first and body))
        first = first and not body
        moved[n] = len(kept)
        kept.append(replace(block, place=place))
    note = f"{passages(len(gone))} of placeholder text left out"
    return replace(document, blocks=tuple(kept), notes=(*document.notes, note))


def _is_placeholder(told: tuple[BlockKind, str]) -> bool:
    return is_placeholder(*told)


def is_placeholder(kind: BlockKind, text: str) -> bool:
    """Whether a block holds nothing but what somebody is still to write."""
    words = (_PLAIN_WORD if text.isascii() else _WORD).findall(text.lower())
    if not words:
        return False
    if not _SURELY_LATIN.isdisjoint(words):
        latin = sum(map(_LATIN.__contains__, words))
        sure = sum(map(_SURELY_LATIN.__contains__, words))
        enough = latin >= LEAST_LATIN or "lorem" in words
        if enough and latin >= LATIN_SHARE * len(words) and 2 * sure >= latin:
            return True
    if len(words) > 12:
        return False
    return _in_brackets(kind, text) or _to_fill_in(kind, text, words)


def _in_brackets(kind: BlockKind, text: str) -> bool:
    """Whether brackets hold what is to be filled in, with at most an address beside them.

    A slot or two in a line of words leave a line to read: "The [Product Name] app for your team".
    """
    groups = _BRACKETS.findall(text)
    if not groups or not all(fills(_WORD.findall(group.lower())) for group in groups):
        return False
    beside = _WORD.findall(_BRACKETS.sub(" ", text).lower())
    if kind.heads or len(groups) < LEAST_SLOTS:
        return all(word in _BESIDE or (word in _ADDRESS and not kind.heads) for word in beside)
    return all(word in _ADDRESS or word in FILLERS for word in beside)


def _to_fill_in(kind: BlockKind, text: str, words: list[str]) -> bool:
    plain = text.strip(" .!…:\"'“”‘’[](){}")
    if _CONTROL.fullmatch(plain):
        return True
    if _NOBODY.fullmatch(plain):
        return True
    if (kind.heads or kind in _LABELS) and _NAMED.fullmatch(plain):
        return True
    told = any(word in ("here", "placeholder", "dummy", "sample", "lorem") for word in words)
    # "Copy here" may be what a button says.
    about = any(word in _SUBJECTS or (word == "copy" and len(words) > 2) for word in words)
    return told and about and len(words) > 1 and fills(words) and not _SENTENCES.search(plain)
