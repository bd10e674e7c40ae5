"""Words of the copy as TOML: strings that read back as they are, comments that stay on their line."""

import json
import re

_NO_TOML = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")


def quoted(text: str) -> str:
    """A basic string. ``text`` must hold no half of a surrogate pair: no file can."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def comment(text: str) -> str:
    """Words that may stand behind ``#``: control characters would end the line or the file."""
    return _NO_TOML.sub("?", text)


def writable(text: str) -> bool:
    """Whether a name or a path can stand in a file at all; one with broken bytes cannot."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
