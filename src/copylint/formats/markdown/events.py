"""The events of pyromark, each with its range in code points."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from copylint.formats.scan.offsets import code_points


def events(text: str) -> Iterator[tuple[str, Any, int, int]]:
    """Name, value, start and end of each event in order; the value of ``Start`` and ``End`` is their tag."""
    from pyromark import events_with_range

    at = code_points(text)
    for event, where in events_with_range(text, options=_extensions()):
        name, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        yield name, value, at(where["start"]), at(where["end"])


@cache
def _extensions() -> Any:
    """What is read beyond CommonMark."""
    from pyromark import Options

    return (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_GFM
        | Options.ENABLE_WIKILINKS
    )
