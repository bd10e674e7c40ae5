"""Who speaks in a quotation of HTML: a small heading with a name, and the line of the role below it."""

import re
from collections.abc import Sequence

from copylint.formats.sheet.sheet import Draft
from copylint.terms import BlockKind, Voice

WORDS_IN_A_NAME = 5
WORDS_IN_A_ROLE = 8
_SENTENCE = re.compile(r"[.!?…][\"'”’»]*$")


def mark_speaker(added: Sequence[Draft], speaker: int, quote: int) -> int:
    """Take a name, or what follows one, out of a quotation; return the quotation whose speaker is named.

    ``added`` are the blocks just added inside quotation number ``quote``; ``speaker`` is what the last call
    returned.
    """
    for draft in added:
        count = len(draft.text.split())
        name = draft.kind is BlockKind.H3 and count <= WORDS_IN_A_NAME and draft.text.istitle()
        role = draft.kind is BlockKind.PARAGRAPH and speaker == quote and count <= WORDS_IN_A_ROLE
        if not (name or role) or _SENTENCE.search(draft.text):
            return -1
        draft.voice_hint = Voice.NOT_COPY
    return quote if added else speaker
