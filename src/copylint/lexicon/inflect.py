"""English inflection of the words in our lists: base forms in, every form out."""

from functools import cache

# base: past, participle. Only what the regular spelling rules below get wrong.
_IRREGULAR = """
be was|were been; become became become; begin began begun; bet bet bet; bid bid bid; bind bound bound;
bite bit bitten; blow blew blown; break broke broken; breed bred bred; bring brought brought;
broadcast broadcast broadcast; build built built; buy bought bought; cast cast cast; catch caught caught;
choose chose chosen; cling clung clung; come came come; cost cost cost; cut cut cut; deal dealt dealt;
dig dug dug; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten;
fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found;
fit fit|fitted fit|fitted; fly flew flown; forecast forecast forecast; forget forgot forgotten; forgive
forgave forgiven;
freeze froze frozen; get got got|gotten; give gave given; go went gone; grind ground ground; grow grew grown;
hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt;
keep kept kept; know knew known; lay laid laid; lead led led; learn learned|learnt learned|learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; outgrow outgrew outgrown; outsell outsold outsold; overcome overcame overcome;
oversee oversaw overseen; pay paid paid; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt;
redo redid redone; reset reset reset; rethink rethought rethought; rewrite rewrote rewritten;
ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought
sought; sell sold sold;
send sent sent; set set set; shake shook shaken; shine shone shone; shoot shot shot; show showed shown;
shut shut shut; sing sang sung; sit sat sat; sleep slept slept; speak spoke spoken; speed sped sped;
spend spent spent; spin spun spun; split split split; spread spread spread; stand stood stood;
steal stole stolen; stick stuck stuck; strike struck struck; swear swore sworn; sweep swept swept;
swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told;
think thought thought; throw threw thrown; undergo underwent undergone; understand understood understood;
undo undid undone; uphold upheld upheld; upsell upsold upsold; upset upset upset; wake woke woken;
wear wore worn; weave wove woven;
win won won; wind wound wound; withdraw withdrew withdrawn; write wrote written
"""
# Verbs of two syllables or more whose last consonant doubles (stress on the last syllable).
_DOUBLING = frozenset(
    """
        admit commit compel control defer equip excel forget format incur input occur omit
        outfit overlap permit prefer program propel rebut recur refer regret remit reset
        submit transfer transmit unplug upset
        """.split()
)
_NOUNS = {
    "analysis": "analyses", "child": "children", "criterion": "criteria", "foot": "feet", "half": "halves",
    "knife": "knives", "leaf": "leaves", "life": "lives", "man": "men", "person": "people",
    "shelf": "shelves", "staff": "staff", "tooth": "teeth", "woman": "women", "software": "software",
    "know-how": "know-how",
}  # fmt: skip
_VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    table = {}
    for entry in _IRREGULAR.replace("\n", " ").split(";"):
        base, past, participle = entry.split()
        table[base] = (tuple(past.split("|")), tuple(participle.split("|")))
    return table


def verb_forms(base: str) -> tuple[str, ...]:
    """All forms of a verb, the base first: offer, offers, offering, offered.

    A phrasal verb or a phrase inflects its first word: "set up" gives "sets up".
    """
    first, space, rest = base.partition(" ")
    forms = [first, *_finite(first), _gerund(first), *_past(first)]
    return tuple(dict.fromkeys(form + space + rest for form in forms))


def noun_forms(base: str) -> tuple[str, ...]:
    """Singular and plural; a compound inflects its last word."""
    before, space, last = base.rpartition(" ")
    return tuple(dict.fromkeys((base, before + space + _plural(last))))


@cache
def base_of_verb(form: str, known: frozenset[str]) -> str:
    """The base form among ``known`` that ``form`` (lower case) belongs to, else ``form`` itself."""
    return _bases(known).get(form, form)


@cache
def _bases(known: frozenset[str]) -> dict[str, str]:
    table: dict[str, str] = {}
    # Sorted, so that a form two verbs share ("found", "ground") resolves alike on every run, and
    # base forms last, so that each maps to itself.
    for base in sorted(known):
        for form in verb_forms(base):
            table.setdefault(form, base)
    table.update({base: base for base in known})
    # What a reader sees far more often than the rarer verb of the same form.
    table.update({"found": "find", "left": "leave", "saw": "see", "lay": "lay", "wound": "wind"})
    table.update(dict.fromkeys(("am", "are", "is", "was", "were", "been", "being", "'m", "'re", "'s"), "be"))
    table.update({"'ve": "have", "has": "have", "had": "have", "does": "do", "'ll": "will", "wo": "will"})
    return table


def _finite(word: str) -> tuple[str, ...]:
    if word == "be":
        return ("am", "is", "are")
    if word == "have":
        return ("has",)
    return (_add_s(word),)


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "undergo", "undo", "redo"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(word: str) -> bool:
    if word in _DOUBLING:
        return True
    short = sum(letter in _VOWELS for letter in word) == 1
    return (
        short
        and len(word) >= 3
        and word[-1] not in _VOWELS + "wxy"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )


def _gerund(word: str) -> str:
    if word in ("die", "lie", "tie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return word + word[-1] + "ing" if _doubles(word) else word + "ing"


def _past(word: str) -> tuple[str, ...]:
    if word in _irregular():
        past, participle = _irregular()[word]
        return past + participle
    if word.endswith("e"):
        return (word + "d",)
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return (word[:-1] + "ied",)
    return (word + word[-1] + "ed",) if _doubles(word) else (word + "ed",)


def _plural(word: str) -> str:
    return _NOUNS[word] if word in _NOUNS else _add_s(word)
