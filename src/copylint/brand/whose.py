"""The names a page is read with: those the config sets, or else those that the page gives away."""

from dataclasses import replace

from copylint.brand.page_names import names_in
from copylint.brand.repository import RepositorySigns
from copylint.brand.signs import signs_of
from copylint.brand.unnamed import unnamed
from copylint.config import Config
from copylint.facts import Names
from copylint.memory import Memory
from copylint.terms import DocumentKind
from copylint.text import Document


def whose(
    document: Document,
    kind: DocumentKind,
    config: Config,
    beside: RepositorySigns,
    memory: Memory | None = None,
) -> Names:
    """The names that count for a document; ``found`` holds those that nobody set.

    A config that names anybody is taken at its word, and ``names = []`` in it asks for none. Slots and
    variables that stand for a name of ours count as names. ``memory`` is that of earlier versions.
    """
    if config.origin("brand", "names") and not config.brand:
        return config.brand
    if config.brand:
        found = config.brand
    else:
        found = names_in(signs_of(document, memory), kind, beside.known, beside.labels)
        found = replace(found, reader=config.brand.reader, theirs=config.brand.theirs)
    left_open = unnamed(document, kind)
    if not left_open:
        return found
    return replace(
        found,
        company=(*found.company, *left_open.company),
        products=(*found.products, *left_open.products),
    )
