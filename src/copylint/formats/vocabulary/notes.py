"""Notes to translators: which keys and props only they get to see, and which components translate."""

import re
from collections.abc import Sequence

from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.siblings import siblings_of

_ASIDES = frozenset("description desc comment comments context note notes meaning hint hints".split())
_PEOPLE = frozenset(
    "developer developers dev translator translators translation translations i18n l10n".split()
)
_SAYS_ASIDE = _ASIDES | frozenset("instruction instructions info explanation help".split())
# A map with one of these is a message to be translated, whatever else it holds.
_SURELY_MESSAGES = frozenset(("defaultmessage", "msgid", "msgstr", "msgctxt", "string", "developer_comment"))
_MESSAGES = frozenset(("message", "translation", "source"))
_PLURALS = _ASIDES | frozenset("id hash leftdelim rightdelim zero one two few many other".split())
_OF_MESSAGES = frozenset("id key placeholders variables values type state one other".split())
_TRANSLATING = frozenset(
    """
    trans translate translation formattedmessage formattedhtmlmessage t i18n-t i18nt fbt localized plural
    select selectordinal
    """.split()
)
# The props of such a component that hold its text, and the branches of one that counts.
_TEXTS = ("defaultMessage", "defaults", "message", "default", "defaultValue")
_BRANCHES = re.compile(r"zero|one|two|few|many|other|male|female|_\w+")
_CODE = re.compile(r"[\w$.:/-]+")


def is_note(key: str, siblings: Sequence[str] = (), *, message: bool = False) -> bool:
    """Whether a key holds a note to translators; ``message`` where its map surely is a message's."""
    named = words(key)
    if not named:
        return False
    if named[-1] in _SAYS_ASIDE and not _PEOPLE.isdisjoint(named[:-1]):
        return True
    if named[-1] not in _ASIDES or len(named) > 1:
        return False
    beside = siblings_of(siblings).lower
    if message or not _SURELY_MESSAGES.isdisjoint(beside):
        return True
    if "other" in beside and beside <= _PLURALS:  # of Hugo
        return True
    # An alert has a message and a description, too, and both are shown.
    return not _MESSAGES.isdisjoint(beside) and beside <= _MESSAGES | _OF_MESSAGES | (
        _ASIDES - {"description"}
    )


def translates(component: str) -> bool:
    """Whether a component puts a translated message in its place."""
    return component.rpartition(".")[2].lower() in _TRANSLATING


def message_prop(props: Sequence[str]) -> str:
    """The prop that holds the text of a component that translates, or an empty string."""
    return next((prop for prop in _TEXTS if prop in props), "")


def is_branch(prop: str) -> bool:
    """Whether a prop of a component that counts or selects holds one of its texts."""
    return bool(_BRANCHES.fullmatch(prop))


def is_key(text: str) -> bool:
    """Whether what a translation is asked by is a key and no text: "hero.title", "SIGN_UP", "signUp"."""
    text = text.strip().rstrip(".:!?…")
    if not any(c.isalpha() for c in text):
        return True
    if not _CODE.fullmatch(text):
        return False
    return text[0].islower() or text.isupper() or any(c in "._:/" for c in text)
