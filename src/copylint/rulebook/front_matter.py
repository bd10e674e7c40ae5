"""What the front matter of a page says of rules."""

from collections.abc import Mapping

from copylint.rulebook.load import Rulebook
from copylint.terms import CopylintError
from copylint.text import Document


def left_out(document: Document, rulebook: Rulebook) -> frozenset[str] | None:
    """Rules that the front matter switches off; None: ``copylint: false``, the whole file."""
    said = document.front_matter.get("copylint")
    if said is None:
        return frozenset()
    if isinstance(said, str) and said.lower() in ("false", "no", "off"):
        return None
    if not isinstance(said, Mapping) or set(said) - {"kind", "ignore"}:
        raise CopylintError(
            f'{document.source.path}: front matter: "copylint" is false, or takes kind and ignore, such as '
            "copylint: {kind: about, ignore: [self-focus]}"
        )
    names = said.get("ignore", [])
    listed = names if isinstance(names, list) else [names]
    return frozenset(rule.name for name in listed for rule in rulebook.matching(str(name)))
