"""Words of what is still to be filled in: "[Company name]", "Your headline here", ``<Product>``."""

import re
from collections.abc import Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words of what is to be filled in, and of telling somebody to do so.
FILLERS = _set(
    """
    company product brand business organization organisation firm startup shop store website site app service
    your my our the a an of name first last full customer client user recipient sender contact person team
    title headline heading subtitle subheadline subheading tagline subject line logo image date day month year
    city state zip postcode country region address street phone number email e-mail mail url link domain
    insert here text copy content body placeholder tbd todo tk xx xxx price amount industry job role position
    feature benefit topic description paragraph message slogan cta button label llc inc ltd gmbh and or for
    """
)
_TELLS = _set(
    "here goes go is this some more add insert write enter put type sample example dummy placeholder lorem"
)
# What a writer puts in pointed brackets, and no tag of HTML is called.
_NAMED = _set(
    "company product brand business organization organisation firm startup shop store website site app"
    " service customer client user name first last your my our city price amount role industry"
)
_SLOT = re.compile(r"<(?:[A-Za-z]{1,20}[ ]?){1,4}>")


def fills(words: Sequence[str]) -> bool:
    """Whether all words are those of something to be filled in, or tell somebody to do so."""
    return bool(words) and all(word in FILLERS or word in _TELLS for word in words)


def may_be_slot(name: str) -> bool:
    """Whether a tag of this name, in lower case, may be the place of a name: ``<Product>``."""
    return name in _NAMED


def is_slot(tag: str) -> bool:
    """Whether a tag that nothing closes is the place of a name: ``<Your company name>``."""
    return bool(_SLOT.fullmatch(tag)) and fills(tag[1:-1].lower().split())
