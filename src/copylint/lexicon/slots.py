"""What stands for a name of ours that somebody is still to fill in: "[Product Name]", "<Company>", "XXX"."""

import re

from copylint.lexicon.verbs import third_person_forms

_NOUN = (
    r"(?:(?:our|your|the|my|insert|enter|add)[ _-]{1,3})?"
    r"(?:company|product|brand|business|app|shop|store|startup|site|website|service|firm|organi[sz]ation|software"
    r"|platform|tool|agency)(?:(?:['’]s)?[ _.-]?(?:name|title))?(?: here)?"
)
_SLOT = re.compile(
    rf"\[{{1,2}}(?:{_NOUN})\]{{1,2}}|<{{1,2}}(?:{_NOUN})>{{1,2}}|«(?:{_NOUN})»|\{{{{1,2}}\s?(?:{_NOUN})\s?\}}{{1,2}}"
    rf"|%{{1,2}}(?:{_NOUN})%{{1,2}}|__(?:{_NOUN})__|\((?=[^()]{{1,40}}(?:name|here)\))(?:{_NOUN})\)"
    r"|(?-i:(?<![\w$])\$?(?:YOUR_)?(?:COMPANY|PRODUCT|BRAND|APP|BUSINESS|STORE|SHOP|SITE)_NAME\b"
    r"|(?<![\w$])\$(?:COMPANY|PRODUCT|BRAND|APP)\b|(?<![^\s])X{3,}(?= (?P<does>[a-z]+))"
    # Capitals in a sentence of small letters: "Your Company lets you print".
    r"|\b(?:Your (?:Company|Product|Brand|App|Business|Startup|Organi[sz]ation|Store|Shop|Service|Software"
    r"|Platform|Tool|Agency)(?: Name)?"
    r"|(?:Company|Product|Brand|Business|App|Store) Name)(?= (?P<acts>[a-z]+)))",
    re.IGNORECASE,
)
_AUXILIARIES = frozenset("is has was does can will".split())
_SIGNS = re.compile(r"[\[<«{%_($]|XXX|Your [A-Z]|[a-z] Name ")  # nothing else begins one
_OF_FIRMS = re.compile(r"company|business|firm|organi[sz]ation|agency|startup", re.IGNORECASE)
# A variable of a template, and whose name it holds: `{{ site.brand_name }}`, `<%= product.title %>`.
_VARIABLE = re.compile(
    r"\W*(?:(?:site|page|config|settings|theme|env|store|shop|data|params|our|the|default|process)[._-])*+"
    r"(?:product|company|brand|app|business|firm|startup|organi[sz]ation|site|shop|store)(?:[._-]?(?:name|title))?"
    r"(?:\s*\|\s*[\w\s:'\"-]{0,60})?\W*",
    re.IGNORECASE,
)


def slots_in(text: str) -> list[str]:
    """Every slot for a name of ours, as it is written."""
    if not _SIGNS.search(text):
        return []
    return [found[0] for found in _SLOT.finditer(text) if _stands(found)]


def _stands(found: re.Match[str]) -> bool:
    if found["acts"] is not None:
        return found["acts"] in third_person_forms()
    return found["does"] is None or _acts(found["does"])


def _acts(word: str) -> bool:
    """Whether what stands before a word does something: "XXX lets you print", and not "XXX hours"."""
    return word in _AUXILIARIES or word in third_person_forms()


def is_slot(text: str) -> bool:
    """Whether a text is such a slot and nothing else."""
    return bool(_SLOT.fullmatch(text))


def holds_name(tag: str) -> bool:
    """Whether a template tag prints a name of ours, as its variable says."""
    return bool(_VARIABLE.fullmatch(tag))


def of_firm(slot: str) -> bool:
    """Whether a slot or a tag stands for who offers something, and not for what is on offer."""
    return bool(_OF_FIRMS.search(slot))
