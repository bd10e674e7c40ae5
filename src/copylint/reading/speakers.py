"""Who is named beside a quotation in data and components: in another key of its map, or another prop."""

from collections.abc import Sequence

from copylint.facts import Names
from copylint.reading.quotes import is_name_line, speaker_voice
from copylint.terms import Voice
from copylint.text import Block


def signed_beside(blocks: Sequence[Block], names: Names) -> dict[int, Voice]:
    """The quotations whose speaker is named right beside them, by number; a named speaker vouches."""
    said = {
        at: _said_beside(blocks, at) for at, block in enumerate(blocks) if block.voice_hint is Voice.CUSTOMER
    }
    return {
        at: Voice.CUSTOMER for at, who in said.items() if who and speaker_voice(who, names) is Voice.CUSTOMER
    }


def _said_beside(blocks: Sequence[Block], at: int) -> str:
    """What is said of who speaks a quotation: the lines behind it, else those before it."""
    for step in (1, -1):
        told: list[str] = []
        near = at + step
        while 0 <= near < len(blocks) and len(told) < 4 and _tells(blocks[at], blocks[near]):
            told.append(blocks[near].text.strip())
            near += step
        # Without keys, lines between two quotations are those of the one above.
        above = step < 0 and near >= 0 and blocks[near].voice_hint is Voice.CUSTOMER
        taken = above and not blocks[at].place.key
        if any(map(is_name_line, told)) and not taken:
            return ", ".join(told)
    return ""


def _tells(quotation: Block, block: Block) -> bool:
    """Whether a block is no copy but says who speaks, in the same map or on the same tag."""
    if block.voice_hint is not Voice.NOT_COPY or block.kind.heads:
        return False
    said, told = (key.rpartition(".")[0] for key in (quotation.place.key, block.place.key))
    return said == told or bool(said and told.startswith(f"{said}."))
